package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.qppportal.core.desk.mail.MailSettings.Server;

/** An open connection to the server that sends our mail. */
final class MailTransport implements AutoCloseable {

  private static final String NAME = "Quality Payment Program service desk";

  private final Session session;
  private final Transport transport;
  private final String address;

  private MailTransport(Session session, Transport transport, String address) {
    this.session = session;
    this.transport = transport;
    this.address = address;
  }

  /**
   * Connects.
   *
   * @param address what mail is from, and where it bounces to
   * @throws MessagingException when the server is away or does not let us in
   */
  static MailTransport open(Server server, String address) throws MessagingException {
    Session session = MailSessions.smtp(server, address);
    Transport transport = session.getTransport("smtp");
    transport.connect(
        server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
    return new MailTransport(session, transport, address);
  }

  /**
   * Sends one mail.
   *
   * @throws MessagingException when the server does not take it; see {@link #isForGood}
   */
  void send(OutMail mail, Instant now) throws MessagingException {
    MimeMessage message = new NamedMessage(session, mail.messageId());
    message.setFrom(from());
    message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(MailAddress.checked(mail.recipient()), true));
    message.setSubject(mail.subject(), UTF_8.name());
    message.setText(mail.body(), UTF_8.name());
    message.setSentDate(Date.from(now));
    if (mail.inReplyTo().isPresent()) {
      message.setHeader("In-Reply-To", mail.inReplyTo().get());
      message.setHeader("References", mail.inReplyTo().get());
    }
    // Says to other programs, and to us should it come back, that nobody wrote this.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.saveChanges();
    transport.sendMessage(message, message.getAllRecipients());
  }

  /** Whether sending again would end the same: the server knows that nobody has this address. */
  static boolean isForGood(MessagingException problem) {
    return problem instanceof SendFailedException failed
        && failed.getInvalidAddresses() != null
        && failed.getInvalidAddresses().length > 0;
  }

  private InternetAddress from() throws MessagingException {
    try {
      return new InternetAddress(address, NAME, UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("Every Java has UTF-8", e);
    }
  }

  @Override
  public void close() throws MessagingException {
    transport.close();
  }

  /** A message that keeps the Message-ID that we remember it by. */
  private static final class NamedMessage extends MimeMessage {

    private final String messageId;

    NamedMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
