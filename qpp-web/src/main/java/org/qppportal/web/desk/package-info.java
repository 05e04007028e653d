/** The pages of the service desk: asking, following a ticket, and working on tickets. */
package org.qppportal.web.desk;
