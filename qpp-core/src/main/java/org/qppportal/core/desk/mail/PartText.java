package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Makes characters of bytes, whatever a mail says wrongly about them. */
final class PartText {

  /** What most mail is in that is neither UTF-8 nor what it says; every byte means something. */
  private static final Charset LAST_RESORT = Charset.forName("windows-1252");

  private PartText() {}

  /**
   * Decodes text: as it is said to be, else as UTF-8, else as Windows text.
   *
   * @param contentType the header of the part; may be nonsense
   */
  static String decoded(byte[] bytes, String contentType) {
    return charset(contentType)
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> strictly(bytes, UTF_8))
        .orElseGet(() -> new String(bytes, LAST_RESORT));
  }

  /** Decodes the encoded words of a header, or leaves them as they are. */
  static String decodedHeader(String header) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return header;
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> charset(String contentType) {
    try {
      return Optional.ofNullable(new ContentType(contentType).getParameter("charset"))
          .map(MimeUtility::javaCharset)
          .map(Charset::forName);
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
