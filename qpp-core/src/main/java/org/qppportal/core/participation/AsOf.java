package org.qppportal.core.participation;

/** As of which state of knowledge the program's eligibility answers. */
public enum AsOf {
  /** When the first segment was counted, before the year begins. */
  FIRST_SEGMENT,
  /** With all that is known now. */
  NOW
}
