/** Tickets of the service desk: what was asked, written, attached and done. */
package org.qppportal.persistence.desk;
