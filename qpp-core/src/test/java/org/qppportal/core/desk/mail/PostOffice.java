package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.qppportal.core.desk.mail.MailSettings.Protection;
import org.qppportal.core.desk.mail.MailSettings.Server;

/** A real mail server on this machine, with the desk's mailbox and one for whoever gets mail. */
final class PostOffice implements AutoCloseable {

  static final String DESK = "help@qpp.example";
  private static final String PASSWORD = "password";

  private final GreenMail server = new GreenMail(ServerSetup.dynamicPort(ServerSetup.SMTP_IMAP));

  private final GreenMailUser desk;

  PostOffice() {
    server.start();
    desk = server.setUser(DESK, DESK, PASSWORD);
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, to) -> {
              if (to.getEmail().toLowerCase(java.util.Locale.ROOT).startsWith("help+")) {
                return desk;
              }
              GreenMailUser known = server.getUserManager().getUserByEmail(to.getEmail());
              return known == null ? server.setUser(to.getEmail(), to.getEmail(), PASSWORD) : known;
            });
  }

  Server smtp() {
    return new Server(
        "127.0.0.1",
        server.getSmtp().getPort(),
        Optional.empty(),
        Optional.empty(),
        Protection.NONE);
  }

  Server imap() {
    return new Server(
        "127.0.0.1",
        server.getImap().getPort(),
        Optional.of(DESK),
        Optional.of(PASSWORD),
        Protection.NONE);
  }

  /**
   * Hands messages in, byte for byte.
   *
   * @param messages headers and body; each character is a byte
   */
  void send(String to, String... messages) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.from", "sender@practice.example");
    Session session = Session.getInstance(properties);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
      for (String message : messages) {
        byte[] bytes = message.replace("\n", "\r\n").getBytes(ISO_8859_1);
        transport.sendMessage(
            new MimeMessage(session, new ByteArrayInputStream(bytes)),
            new Address[] {new InternetAddress(to)});
      }
    }
  }

  /** Lays messages into the desk's mailbox, which is faster when there are many. */
  void lay(String... messages) throws MessagingException {
    for (String message : messages) {
      desk.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(ISO_8859_1))));
    }
  }

  /** What is in a folder of the desk's mailbox, by subject. */
  List<String> subjects(String folder) throws MessagingException {
    try (Store store = MailSessions.imap(imap()).getStore("imap")) {
      store.connect("127.0.0.1", imap().port(), DESK, PASSWORD);
      Folder opened = store.getFolder(folder);
      List<String> subjects = new ArrayList<>();
      if (opened.exists()) {
        opened.open(Folder.READ_ONLY);
        for (Message message : opened.getMessages()) {
          subjects.add(message.getSubject());
        }
      }
      return subjects;
    }
  }

  /** The messages that somebody has. */
  List<MimeMessage> mailOf(String address) {
    return server
        .findReceivedMessages(user -> user.getEmail().equals(address), message -> true)
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
