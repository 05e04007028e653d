package org.qppportal.core.desk.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes mail, each once. */
final class MailDesk {

  private static final Duration HOUR = Duration.ofHours(1);

  private final ReplyAddress addresses;
  private final int mostPerHour;
  private final MailMemory memory;
  private final MailedTickets tickets;
  private final Consumer<IncomingMail> tooLarge;

  /**
   * Makes a desk.
   *
   * @param tooLarge answers a mail that is too large
   */
  MailDesk(
      ReplyAddress addresses,
      int mostPerHour,
      MailMemory memory,
      MailedTickets tickets,
      Consumer<IncomingMail> tooLarge) {
    this.addresses = addresses;
    this.mostPerHour = mostPerHour;
    this.memory = memory;
    this.tickets = tickets;
    this.tooLarge = tooLarge;
  }

  /**
   * Takes a mail.
   *
   * @return what was done with it; empty when it was taken before
   */
  Optional<MailOutcome> take(ReadMail read, Instant now) {
    if (memory.isTaken(read.fingerprint())) {
      return Optional.empty();
    }
    MailIntake.Decision decision = MailIntake.decide(facts(read, now));
    memory.remember(read, decision, now);
    IncomingMail mail = read.mail();
    switch (decision.outcome()) {
      case THREAD -> tickets.reply(decision.number().orElseThrow(), mail);
      case NEW -> tickets.create(mail, decision.number());
      case REFUSE_TOO_LARGE -> tooLarge.accept(mail);
      case IGNORE_AUTOMATIC, THROTTLED -> {
        // Kept in the mailbox's folder of refused mail, for people to look at.
      }
    }
    return Optional.of(decision.outcome());
  }

  private MailIntake.Facts facts(ReadMail read, Instant now) {
    IncomingMail mail = read.mail();
    Optional<String> proven = proven(mail);
    return new MailIntake.Facts(
        read.automatic() || addresses.isOurs(mail.from()),
        read.tooLarge(),
        memory.countFrom(mail.from(), now.minus(HOUR)),
        mostPerHour,
        mail.from(),
        proven,
        proven.flatMap(tickets::requesterAddress),
        mail.ticketToken()
            .flatMap(ReplyAddress::named)
            .or(() -> ReplyAddress.named(mail.subject())));
  }

  private Optional<String> proven(IncomingMail mail) {
    return mail.ticketToken()
        .flatMap(addresses::proven)
        .or(
            () ->
                Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                    .flatMap(id -> memory.ticketOfSent(id).stream())
                    .findFirst());
  }
}
