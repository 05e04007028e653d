/** The banner and the pages around seeing what a user sees. */
package org.qppportal.web.viewing;
