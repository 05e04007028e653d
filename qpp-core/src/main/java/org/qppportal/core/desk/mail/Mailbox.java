package org.qppportal.core.desk.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.qppportal.core.desk.mail.MailSettings.Server;

/**
 * The desk's mailbox. Mail that was taken goes to the folder {@code done}, all other to {@code
 * refused}. Mail that could not be handed over stays and comes again.
 */
final class Mailbox {

  /** Where mail goes that became a ticket or a part of one. */
  static final String DONE = "done";

  /** Where all other mail goes, for people to look at. */
  static final String REFUSED = "refused";

  private static final Logger LOG = Logger.getLogger(Mailbox.class);

  /** So that one reading ends. */
  private static final int MOST_AT_ONCE = 500;

  private final Server server;
  private final String folder;
  private final MailParser parser;
  private final Session session;

  Mailbox(Server server, String folder, MailParser parser) {
    this.server = server;
    this.folder = folder;
    this.parser = parser;
    this.session = MailSessions.imap(server);
  }

  /**
   * Reads what is there, oldest first.
   *
   * @param taker does with each mail what is to be done; empty when it was done before
   * @throws MessagingException when the mailbox is away
   */
  void readAll(Function<ReadMail, Optional<MailOutcome>> taker) throws MessagingException {
    try (Store store = session.getStore("imap")) {
      store.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      Folder inbox = store.getFolder(folder);
      inbox.open(Folder.READ_WRITE);
      Map<String, List<Message>> targets = new TreeMap<>();
      try {
        for (Message message : first(inbox)) {
          target(message, taker)
              .ifPresent(
                  target -> targets.computeIfAbsent(target, key -> new ArrayList<>()).add(message));
        }
      } finally {
        for (Map.Entry<String, List<Message>> target : targets.entrySet()) {
          move(store, inbox, target.getValue(), target.getKey());
        }
        inbox.close(true);
      }
    }
  }

  /** The oldest messages, with what is asked of each fetched for all at once. */
  private static Message[] first(Folder inbox) throws MessagingException {
    int last = Math.min(inbox.getMessageCount(), MOST_AT_ONCE);
    Message[] messages = last == 0 ? new Message[0] : inbox.getMessages(1, last);
    FetchProfile profile = new FetchProfile();
    profile.add(FetchProfile.Item.FLAGS);
    profile.add(FetchProfile.Item.SIZE);
    inbox.fetch(messages, profile);
    return messages;
  }

  /** Takes a mail; says where it goes then, or nothing when it stays. */
  private Optional<String> target(Message message, Function<ReadMail, Optional<MailOutcome>> taker)
      throws MessagingException {
    if (message.isSet(Flags.Flag.DELETED)) {
      return Optional.empty();
    }
    Optional<ReadMail> read = read(message);
    if (read.isEmpty()) {
      return Optional.of(REFUSED);
    }
    try {
      Optional<MailOutcome> outcome = taker.apply(read.get());
      return Optional.of(outcome.map(MailOutcome::isTaken).orElse(true) ? DONE : REFUSED);
    } catch (RuntimeException e) {
      LOG.error("A mail could not be handed over; it stays in the mailbox and comes again", e);
      return Optional.empty();
    }
  }

  /** Reads a mail; empty when nothing can be made of it. */
  private Optional<ReadMail> read(Message message) throws MessagingException {
    if (message.getSize() > MailSettings.MOST_BYTES) {
      return Optional.of(parser.readHeaders((MimeMessage) message));
    }
    // Brought here as a whole first: what fails from here on is the message's fault, not the
    // mailbox's.
    byte[] bytes = bytes(message);
    try {
      return Optional.of(parser.read(new MimeMessage(session, new ByteArrayInputStream(bytes))));
    } catch (MessagingException | RuntimeException e) {
      LOG.warn("A mail could not be read and was put aside", e);
      return Optional.empty();
    }
  }

  private static byte[] bytes(Message message) throws MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(bytes);
    } catch (IOException e) {
      throw new MessagingException("The mailbox broke off", e);
    }
    return bytes.toByteArray();
  }

  private static void move(Store store, Folder inbox, List<Message> messages, String to)
      throws MessagingException {
    Folder target = store.getFolder(to);
    if (!target.exists()) {
      target.create(Folder.HOLDS_MESSAGES);
    }
    Message[] all = messages.toArray(Message[]::new);
    inbox.copyMessages(all, target);
    inbox.setFlags(all, new Flags(Flags.Flag.DELETED), true);
  }
}
