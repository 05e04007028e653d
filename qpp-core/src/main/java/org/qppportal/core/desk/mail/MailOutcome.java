package org.qppportal.core.desk.mail;

import java.util.List;
import java.util.stream.Stream;

/** What is done with a mail that came in. */
public enum MailOutcome {
  /** It is added to its ticket. */
  THREAD(true),
  /** It becomes a ticket. */
  NEW(true),
  /** A program sent it, and nobody reads answers. */
  IGNORE_AUTOMATIC(false),
  /** It is answered, but not read. */
  REFUSE_TOO_LARGE(true),
  /** Too many came from the same sender. */
  THROTTLED(false);

  private final boolean counts;

  MailOutcome(boolean counts) {
    this.counts = counts;
  }

  /** The outcomes of which a sender has only so many in an hour. */
  static List<MailOutcome> counting() {
    return Stream.of(values()).filter(outcome -> outcome.counts).toList();
  }

  /** Whether the portal did what the sender wanted. */
  boolean isTaken() {
    return this == THREAD || this == NEW;
  }
}
