package org.qppportal.core.submission;

/** The ways in. */
public enum Channel {
  /** A file, uploaded on a page. */
  UPLOAD,
  /** The attestation form. */
  FORM,
  /** The Submissions API. */
  API
}
