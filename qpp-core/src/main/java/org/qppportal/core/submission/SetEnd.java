package org.qppportal.core.submission;

/** Why what a measurement set held does not stand any more. */
public enum SetEnd {
  /** The same sender sent other data in its place. */
  REPLACED,
  /** Its sender took it back. */
  WITHDRAWN
}
