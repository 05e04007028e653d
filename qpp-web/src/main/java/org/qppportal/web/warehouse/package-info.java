/** Feeds of the claims warehouse, for program staff. */
package org.qppportal.web.warehouse;
