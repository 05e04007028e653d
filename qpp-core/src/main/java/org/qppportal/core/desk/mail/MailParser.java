package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a message as it came. Nothing in it is believed, and nothing wrong with it is fatal. */
final class MailParser {

  private static final int MOST_SUBJECT = 200;
  private static final int MOST_REFERENCES = 50;
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");

  /** Headers that name who a mail went to; the last ones are added by servers. */
  private static final List<String> RECIPIENTS =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

  private final ReplyAddress addresses;

  MailParser(ReplyAddress addresses) {
    this.addresses = addresses;
  }

  /**
   * Reads a whole message.
   *
   * @throws MessagingException when not even its headers can be read
   */
  ReadMail read(MimeMessage message) throws MessagingException {
    MailBody body = MailBody.of(message);
    return read(message, body.text(), body.attachments(), false);
  }

  /** Reads a message that is too large, without its content. */
  ReadMail readHeaders(MimeMessage message) throws MessagingException {
    return read(message, "", List.of(), true);
  }

  private ReadMail read(
      MimeMessage message, String text, List<MailAttachment> attachments, boolean tooLarge)
      throws MessagingException {
    String from = from(message);
    IncomingMail mail =
        new IncomingMail(
            from,
            subject(message),
            text,
            attachments,
            ids(message, "Message-ID").stream().findFirst(),
            ids(message, "In-Reply-To").stream().findFirst(),
            ids(message, "References"),
            token(message));
    boolean automatic = from.isEmpty() || AutomaticMail.is(message);
    return new ReadMail(mail, fingerprint(message), automatic, tooLarge);
  }

  /** The sender's address, or nothing when there is no plain one. */
  private static String from(Message message) throws MessagingException {
    try {
      Address[] from = message.getFrom();
      return Stream.of(from == null ? new Address[0] : from)
          .filter(InternetAddress.class::isInstance)
          .map(address -> ((InternetAddress) address).getAddress())
          .filter(address -> address != null && MailAddress.isPlain(address))
          .map(address -> address.toLowerCase(Locale.ROOT))
          .findFirst()
          .orElse("");
    } catch (AddressException e) {
      return "";
    }
  }

  private static String subject(MimeMessage message) throws MessagingException {
    String raw = header(message, "Subject").orElse("");
    String text = PlainText.line(PartText.decodedHeader(raw));
    return text.substring(0, Math.min(text.length(), MOST_SUBJECT));
  }

  private static List<String> ids(MimeMessage message, String header) throws MessagingException {
    List<String> ids = new ArrayList<>();
    Matcher matcher = MESSAGE_ID.matcher(header(message, header).orElse(""));
    while (matcher.find() && ids.size() < MOST_REFERENCES) {
      ids.add(matcher.group());
    }
    return List.copyOf(ids);
  }

  /** The part after the plus sign of whichever address of ours the mail went to. */
  private Optional<String> token(MimeMessage message) throws MessagingException {
    for (String name : RECIPIENTS) {
      for (String value : values(message, name)) {
        Optional<String> token = recipients(value).flatMap(this::detail).findFirst();
        if (token.isPresent()) {
          return token;
        }
      }
    }
    return Optional.empty();
  }

  private Stream<String> detail(String address) {
    return addresses.detail(address).stream();
  }

  private static Stream<String> recipients(String header) {
    try {
      return Stream.of(InternetAddress.parseHeader(header, false))
          .map(InternetAddress::getAddress)
          .filter(address -> address != null);
    } catch (AddressException e) {
      return Stream.empty();
    }
  }

  private static List<String> values(MimeMessage message, String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null ? List.of() : List.of(values);
  }

  private static Optional<String> header(MimeMessage message, String name)
      throws MessagingException {
    return Optional.ofNullable(message.getHeader(name, " "));
  }

  /**
   * What tells mails apart. Not the Message-ID alone: somebody else could have used it before, to
   * have this mail thrown away.
   */
  private static String fingerprint(MimeMessage message) throws MessagingException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("Message-ID", "From", "Date", "Subject")) {
      all.append(header(message, name).orElse("")).append('\n');
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
