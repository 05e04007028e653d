package org.qppportal.core.desk.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.desk.file.HarmlessName;

/** What is in a message: its text, from whichever parts have it, and its files. */
final class MailBody {

  /** Real mail has a handful of levels; more than that is made to hurt. */
  private static final int MOST_LEVELS = 20;

  private static final int MOST_PARTS = 200;
  private static final int MOST_CHARACTERS = 100_000;
  private static final String LEFT_OUT =
      "[Parts of this mail could not be read and were left out.]";
  private static final String CUT = "[The mail goes on; the rest was left out.]";

  private final List<String> texts = new ArrayList<>();
  private final List<MailAttachment> attachments = new ArrayList<>();
  private int parts;
  private boolean leftOut;

  private MailBody() {}

  static MailBody of(MimeMessage message) {
    MailBody body = new MailBody();
    body.take(message, 0, true);
    return body;
  }

  /** The text without quotes and signature. */
  String text() {
    String text = QuotedText.cut(PlainText.lines(String.join("\n\n", texts)));
    if (text.length() > MOST_CHARACTERS) {
      text = text.substring(0, MOST_CHARACTERS) + "\n\n" + CUT;
    }
    return leftOut ? (text + "\n\n" + LEFT_OUT).strip() : text;
  }

  List<MailAttachment> attachments() {
    return List.copyOf(attachments);
  }

  private void take(Part part, int level, boolean withText) {
    parts++;
    if (level > MOST_LEVELS || parts > MOST_PARTS) {
      leftOut = true;
      return;
    }
    try {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
        takeAll(part, multipart, level, withText);
      } else if (isText(part)) {
        if (withText) {
          texts.add(text(part));
        }
      } else {
        attach(part);
      }
    } catch (MessagingException | IOException | RuntimeException e) {
      leftOut = true;
    }
  }

  private void takeAll(Part part, Multipart multipart, int level, boolean withText)
      throws MessagingException {
    boolean alternative = part.isMimeType("multipart/alternative");
    int best = alternative ? best(multipart) : -1;
    for (int i = 0; i < multipart.getCount() && parts <= MOST_PARTS; i++) {
      // Of several forms of the same text one is read; files can be in any of them.
      take(multipart.getBodyPart(i), level + 1, withText && (!alternative || i == best));
    }
  }

  /** The plain form of a text if there is one that says anything, else the last. */
  private static int best(Multipart forms) throws MessagingException {
    for (int i = 0; i < forms.getCount(); i++) {
      BodyPart form = forms.getBodyPart(i);
      if (form.isMimeType("text/plain") && !text(form).isBlank()) {
        return i;
      }
    }
    return forms.getCount() - 1;
  }

  private static boolean isText(Part part) throws MessagingException {
    boolean text = part.isMimeType("text/plain") || part.isMimeType("text/html");
    return text
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && fileName(part) == null;
  }

  private static String text(Part part) throws MessagingException {
    String text = PartText.decoded(bytes(part), part.getContentType());
    return part.isMimeType("text/html") ? HtmlText.of(text) : text;
  }

  private void attach(Part part) throws MessagingException {
    attachments.add(
        new MailAttachment(
            harmlessName(fileName(part), attachments.size() + 1), type(part), bytes(part)));
  }

  private static String type(Part part) throws MessagingException {
    String type = part.getContentType();
    int end = type.indexOf(';');
    return PlainText.line(end < 0 ? type : type.substring(0, end))
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** The name of a part's file, even where the header that has it is broken. */
  private static String fileName(Part part) {
    try {
      return part.getFileName();
    } catch (MessagingException e) {
      return "";
    }
  }

  /** What is in a part; as it travelled when it cannot be decoded. */
  private static byte[] bytes(Part part) throws MessagingException {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException | MessagingException e) {
      try (InputStream raw = raw(part)) {
        return raw.readAllBytes();
      } catch (IOException again) {
        throw new MessagingException("A part cannot be read", again);
      }
    }
  }

  private static InputStream raw(Part part) throws MessagingException {
    return part instanceof MimeBodyPart body
        ? body.getRawInputStream()
        : ((MimeMessage) part).getRawInputStream();
  }

  /**
   * A name for a file.
   *
   * @param given as it came, perhaps encoded; may be null
   * @param number the file's number in its mail, from 1
   */
  static String harmlessName(String given, int number) {
    return HarmlessName.of(given == null ? null : PartText.decodedHeader(given), "file-" + number);
  }
}
