package org.qppportal.launcher;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The embedded mail server, on this machine only. It lets nothing out: whoever mail is to has a
 * mailbox here, in memory, and each message is a file besides, for people to look at. The service
 * desk's mailbox is one of them, also under its address with a plus sign and more.
 */
final class MailServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String DESK = "help@qpp.example";

  private final GreenMail server;
  private final Path folder;
  private final AtomicInteger files = new AtomicInteger();

  private MailServer(GreenMail server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Starts the server on the settings' ports. */
  static MailServer start(Settings settings) {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(settings.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(settings.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
            });
    Path folder = folder(settings);
    try {
      Files.createDirectories(folder);
      server.start();
      MailServer mail = new MailServer(server, folder);
      server.setUser(DESK, DESK, DemoSecrets.MAILBOX_PASSWORD);
      server.getUserManager().setMessageDeliveryHandler(mail::deliver);
      return mail;
    } catch (IOException | RuntimeException e) {
      server.stop();
      throw new StartFailure("The mail server did not start: " + e.getMessage() + ".", e);
    }
  }

  /** Where each message is a file. */
  static Path folder(Settings settings) {
    return settings.dataDirectory().resolve("mail");
  }

  /** What tells the portal to use this server. */
  static Map<String, String> environment(Settings settings) {
    return Map.of(
        "QPP_MAIL_ADDRESS",
        DESK,
        "QPP_SMTP_HOST",
        LOOPBACK,
        "QPP_SMTP_PORT",
        Integer.toString(settings.smtpPort()),
        "QPP_SMTP_SECURITY",
        "none",
        "QPP_IMAP_HOST",
        LOOPBACK,
        "QPP_IMAP_PORT",
        Integer.toString(settings.imapPort()),
        "QPP_IMAP_SECURITY",
        "none",
        "QPP_IMAP_USER",
        DESK,
        "QPP_IMAP_PASSWORD",
        DemoSecrets.MAILBOX_PASSWORD);
  }

  private synchronized GreenMailUser deliver(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    keep(message);
    String address = recipient.getEmail().toLowerCase(Locale.ROOT);
    String mailbox = address.replaceFirst("\\+[^@]*@", "@");
    UserManager users = server.getUserManager();
    GreenMailUser known = users.getUserByEmail(mailbox);
    return known == null ? users.createUser(mailbox, mailbox, DemoSecrets.MAILBOX_PASSWORD) : known;
  }

  private void keep(MovingMessage message) throws MessagingException {
    Path file =
        folder.resolve(
            "%d-%03d.eml".formatted(System.currentTimeMillis(), files.incrementAndGet()));
    try (OutputStream out = Files.newOutputStream(file)) {
      message.getMessage().writeTo(out);
    } catch (IOException e) {
      throw new MessagingException("Cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
