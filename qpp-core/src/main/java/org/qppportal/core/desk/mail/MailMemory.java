package org.qppportal.core.desk.mail;

import java.time.Instant;
import java.util.Optional;

/** What is remembered of mail that came and went. */
interface MailMemory {

  /** Whether a mail was taken already. */
  boolean isTaken(String fingerprint);

  /** How many mails of a sender were taken since a moment; see {@link MailOutcome#counting}. */
  int countFrom(String sender, Instant since);

  /** The number of the ticket that a mail of ours is about. */
  Optional<String> ticketOfSent(String messageId);

  /** Remembers what was done with a mail. */
  void remember(ReadMail mail, MailIntake.Decision decision, Instant now);
}
