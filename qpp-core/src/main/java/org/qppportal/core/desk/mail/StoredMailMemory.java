package org.qppportal.core.desk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.mail.MailRepository;
import org.qppportal.persistence.mail.TakenMail;

/** Remembers mail in the database. */
@ApplicationScoped
public class StoredMailMemory implements MailMemory {

  @Inject private MailRepository mails;

  @Override
  public boolean isTaken(String fingerprint) {
    return mails.isTaken(fingerprint);
  }

  @Override
  public int countFrom(String sender, Instant since) {
    return mails.countFrom(
        sender, MailOutcome.counting().stream().map(MailOutcome::name).toList(), since);
  }

  @Override
  public Optional<String> ticketOfSent(String messageId) {
    return mails.ticketOfMessage(messageId);
  }

  @Override
  public void remember(ReadMail read, MailIntake.Decision decision, Instant now) {
    mails.add(
        new TakenMail(
            read.fingerprint(),
            read.mail().messageId(),
            read.mail().from(),
            decision.outcome().name(),
            decision.number().filter(number -> decision.outcome() == MailOutcome.THREAD),
            now));
  }
}
