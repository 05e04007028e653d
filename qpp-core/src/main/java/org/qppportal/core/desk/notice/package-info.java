/** Which notices people want, and who is told when a clock of a ticket ends. */
package org.qppportal.core.desk.notice;
