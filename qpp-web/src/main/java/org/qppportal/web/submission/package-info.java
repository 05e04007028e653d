/** Sending a file, and the receipts of what was sent. */
package org.qppportal.web.submission;
