package org.qppportal.core.desk.mail;

import java.util.Optional;

/**
 * Decides what becomes of a mail. Anybody can write any number into a subject, and any address into
 * a sender, so that only both together add to a ticket: the proof that the sender got a mail from
 * us about it, and the address of who asked.
 */
final class MailIntake {

  private MailIntake() {}

  /**
   * What is known of a mail.
   *
   * @param automatic whether a program sent it, we ourselves did, or nobody that can be answered
   * @param tooLarge whether it is too large to be read
   * @param takenInLastHour how many mails of this sender were taken in the last hour
   * @param mostPerHour how many are taken
   * @param from the sender's address
   * @param provenNumber the ticket that is proven, by the token in our address or by the Message-ID
   *     of a mail that we sent
   * @param requester the address of who asked there; empty when there is no such ticket
   * @param namedNumber the ticket that the mail speaks of without proof
   */
  record Facts(
      boolean automatic,
      boolean tooLarge,
      int takenInLastHour,
      int mostPerHour,
      String from,
      Optional<String> provenNumber,
      Optional<String> requester,
      Optional<String> namedNumber) {}

  /**
   * What to do.
   *
   * @param number with {@code THREAD} the ticket; with {@code NEW} a ticket that the new one is to
   *     name, if any
   */
  record Decision(MailOutcome outcome, Optional<String> number) {}

  static Decision decide(Facts facts) {
    if (facts.automatic()) {
      return new Decision(MailOutcome.IGNORE_AUTOMATIC, Optional.empty());
    }
    if (facts.takenInLastHour() >= facts.mostPerHour()) {
      return new Decision(MailOutcome.THROTTLED, Optional.empty());
    }
    if (facts.tooLarge()) {
      return new Decision(MailOutcome.REFUSE_TOO_LARGE, Optional.empty());
    }
    boolean byRequester =
        facts.requester().filter(address -> address.equalsIgnoreCase(facts.from())).isPresent();
    return facts.provenNumber().isPresent() && byRequester
        ? new Decision(MailOutcome.THREAD, facts.provenNumber())
        : new Decision(MailOutcome.NEW, facts.provenNumber().or(facts::namedNumber));
  }
}
