/** Submissions, measurement sets, measurements, receipts and drafts. */
package org.qppportal.persistence.submission;
