package org.qppportal.system;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mail between people and the running portal, over its real mail server. */
final class MailBox {

  static final String DESK = "help@qpp.example";

  private MailBox() {}

  /** Sends a mail as anybody can. */
  static void send(String from, String to, String subject, String text) {
    GreenMailUtil.sendTextEmail(
        to,
        from,
        subject,
        text,
        new ServerSetup(
            RunningPortal.portal().settings().smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** The mails to an address that begins like this, as they went over the wire. */
  static List<String> to(String recipient) {
    Path folder = RunningPortal.portal().settings().dataDirectory().resolve("mail");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(MailBox::content)
          .filter(mail -> mail.lines().anyMatch(line -> line.startsWith("To: " + recipient)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where answers to a mail go. */
  static String replyTo(String mail) {
    return mail.lines()
        .filter(line -> line.startsWith("Reply-To: "))
        .map(line -> line.replaceAll("^Reply-To: .*?<?([^<> ]+@[^<> ]+)>?$", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
