package org.qppportal.core.desk.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where mail goes out and comes in, from the environment.
 *
 * @param smtp what sends; without it mail stays in the outbox
 * @param imap the mailbox that is read; without it none is
 * @param folder the folder of the mailbox where new mail is
 * @param address the service desk's address, without a name
 * @param secret what makes reply addresses unguessable; all servers of an installation share it.
 *     Without one a new one is made at each start, so that answers to older mail make new tickets
 * @param portalUrl where people sign in, without a slash at the end
 * @param pollEvery how often the mailbox is read
 * @param mostPerHour how many mails of one sender are taken in an hour
 */
public record MailSettings(
    Optional<Server> smtp,
    Optional<Server> imap,
    String folder,
    String address,
    String secret,
    String portalUrl,
    Duration pollEvery,
    int mostPerHour) {

  /** The largest message that is taken, as it travels: files in it grow by a third on the way. */
  public static final int MOST_BYTES = 30 * 1024 * 1024;

  /** How a connection is protected. */
  public enum Protection {
    /** Not at all, which is for this machine only. */
    NONE,
    /** Begins in the open and is encrypted before anything is said, or not made. */
    STARTTLS,
    /** Encrypted from the beginning. */
    TLS
  }

  /** A mail server. */
  public record Server(
      String host,
      int port,
      Optional<String> user,
      Optional<String> password,
      Protection protection) {}

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException naming the setting that makes no sense
   */
  public static MailSettings from(Map<String, String> environment) {
    Values values = new Values(environment);
    return new MailSettings(
        server(values, "QPP_SMTP_", "587"),
        server(values, "QPP_IMAP_", "143"),
        values.text("QPP_IMAP_FOLDER", "INBOX"),
        MailAddress.checked(values.text("QPP_MAIL_ADDRESS", "help@qpp.example")),
        values.text("QPP_MAIL_SECRET").orElseGet(() -> UUID.randomUUID().toString()),
        values.text("QPP_PORTAL_URL", "http://localhost:8080"),
        Duration.ofSeconds(values.number("QPP_IMAP_SECONDS", "20")),
        values.number("QPP_MAIL_PER_HOUR", "20"));
  }

  private static Optional<Server> server(Values values, String prefix, String port) {
    return values
        .text(prefix + "HOST")
        .map(
            host ->
                new Server(
                    host,
                    values.number(prefix + "PORT", port),
                    values.text(prefix + "USER"),
                    values.text(prefix + "PASSWORD"),
                    values.protection(prefix + "SECURITY")));
  }

  private record Values(Map<String, String> environment) {

    Optional<String> text(String name) {
      return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    String text(String name, String byDefault) {
      return text(name).orElse(byDefault);
    }

    int number(String name, String byDefault) {
      String text = text(name, byDefault);
      if (!text.matches("[1-9][0-9]{0,5}")) {
        throw new IllegalArgumentException(
            name + " must be a whole number from 1, but it is \"" + text + "\"");
      }
      return Integer.parseInt(text);
    }

    Protection protection(String name) {
      String text = text(name, Protection.STARTTLS.name()).toUpperCase(Locale.ROOT);
      for (Protection one : Protection.values()) {
        if (one.name().equals(text)) {
          return one;
        }
      }
      throw new IllegalArgumentException(
          name + " must be none, starttls or tls, but it is \"" + text + "\"");
    }
  }
}
