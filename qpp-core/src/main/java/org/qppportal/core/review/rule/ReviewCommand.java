package org.qppportal.core.review.rule;

/** What can be done with a targeted review. */
public enum ReviewCommand {
  /** Staff ask for information, which must come within days. */
  ASK_INFORMATION,
  /** Staff find the evidence complete. */
  BEGIN,
  /** The first reviewer proposes a decision with its correction. */
  PROPOSE,
  /** A second person does not agree: the review goes on. */
  SEND_BACK,
  /** A second person confirms a proposal to approve. */
  APPROVE,
  /** A second person confirms a proposal to deny. */
  DENY,
  /** Whoever asked takes the request back. */
  WITHDRAW
}
