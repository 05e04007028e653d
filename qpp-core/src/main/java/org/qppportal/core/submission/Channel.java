package org.qppportal.core.submission;

/** The ways in. */
public enum Channel {
  /** A file, uploaded on a page. */
  UPLOAD,
  /** The attestation form. */
  FORM,
  /** The Submissions API. */
  API,
  /** A table (CSV) of many clinicians or practices. */
  TABLE,
  /** Part B claim lines, of which the program itself makes measures. */
  CLAIMS
}
