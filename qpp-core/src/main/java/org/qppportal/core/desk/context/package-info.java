/** What staff need to know of the practice that a ticket is about. */
package org.qppportal.core.desk.context;
