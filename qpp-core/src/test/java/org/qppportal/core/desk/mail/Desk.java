package org.qppportal.core.desk.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk behind a mailbox, kept in memory, with one ticket of one user. */
final class Desk implements MailMemory, MailedTickets {

  static final String NUMBER = "T100001";
  static final String USER = "ann.user@practice.example";
  static final String SENT = "<t100001.5b0c@qpp.example>";
  static final int MOST_PER_HOUR = 20;

  record Created(IncomingMail mail, Optional<String> named) {}

  record Replied(String number, IncomingMail mail) {}

  final ReplyAddress addresses = new ReplyAddress(PostOffice.DESK, "secret of the test");
  final List<Created> created = new ArrayList<>();
  final List<Replied> replied = new ArrayList<>();
  final List<IncomingMail> tooLarge = new ArrayList<>();
  final List<MailOutcome> outcomes = new ArrayList<>();
  boolean failing;
  Instant now = Instant.parse("2026-11-23T15:00:00Z");

  private final Map<String, ReadMail> taken = new HashMap<>();
  private final List<Counted> counted = new ArrayList<>();

  private record Counted(String sender, Instant at) {}

  /** Reads the mailbox once. */
  void read(PostOffice office) throws jakarta.mail.MessagingException {
    MailDesk desk = new MailDesk(addresses, MOST_PER_HOUR, this, this, tooLarge::add);
    new Mailbox(office.imap(), "INBOX", new MailParser(addresses))
        .readAll(
            mail -> {
              Optional<MailOutcome> outcome = desk.take(mail, now);
              outcome.ifPresent(outcomes::add);
              return outcome;
            });
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  @Override
  public boolean isTaken(String fingerprint) {
    return taken.containsKey(fingerprint);
  }

  @Override
  public int countFrom(String sender, Instant since) {
    return (int)
        counted.stream()
            .filter(one -> one.sender().equals(sender) && one.at().isAfter(since))
            .count();
  }

  @Override
  public Optional<String> ticketOfSent(String messageId) {
    return messageId.equals(SENT) ? Optional.of(NUMBER) : Optional.empty();
  }

  @Override
  public void remember(ReadMail mail, MailIntake.Decision decision, Instant at) {
    if (failing) {
      throw new IllegalStateException("The database is away");
    }
    taken.put(mail.fingerprint(), mail);
    if (MailOutcome.counting().contains(decision.outcome())) {
      counted.add(new Counted(mail.mail().from(), at));
    }
  }

  @Override
  public Optional<String> requesterAddress(String number) {
    return number.equals(NUMBER) ? Optional.of(USER) : Optional.empty();
  }

  @Override
  public void reply(String number, IncomingMail mail) {
    replied.add(new Replied(number, mail));
  }

  @Override
  public void create(IncomingMail mail, Optional<String> namedNumber) {
    created.add(new Created(mail, namedNumber));
  }
}
