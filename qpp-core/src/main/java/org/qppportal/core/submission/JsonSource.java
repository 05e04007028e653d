package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that should be JSON: the limits they are read within, and what is checked before. */
final class JsonSource {

  /** Far above the largest real submission, which is of a few hundred kilobytes. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  static final int DEEPEST = 32;
  static final int LONGEST_TEXT = 10_000;
  static final int LONGEST_NUMBER = 60;
  static final int LONGEST_NAME = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxDocumentLength(MOST_BYTES)
                  .build())
          // Interning names that strangers choose would let them grow the virtual machine's table.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private JsonSource() {}

  static JsonParser parser(byte[] json) throws IOException {
    return FACTORY.createParser(json);
  }

  /** The length of the byte order mark that some editors put before UTF-8 text. */
  static int markLength(byte[] json) {
    boolean marked =
        json.length >= 3
            && json[0] == (byte) 0xEF
            && json[1] == (byte) 0xBB
            && json[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  static boolean isBlank(byte[] json) {
    for (int i = markLength(json); i < json.length; i++) {
      if (json[i] != ' ' && json[i] != '\n' && json[i] != '\r' && json[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the first byte is that cannot be UTF-8; -1 when all can. JSON parsers would guess UTF-16
   * and UTF-32 by themselves; the format allows UTF-8 alone (RFC 8259, section 8.1).
   */
  static int firstForeignByte(byte[] json) {
    if (json.length >= 2 && (json[0] == 0 || json[1] == 0)) {
      return 0;
    }
    return isAscii(json) ? -1 : firstMalformedByte(json);
  }

  private static boolean isAscii(byte[] json) {
    int i = 0;
    long seen = 0;
    for (; i + Long.BYTES <= json.length; i += Long.BYTES) {
      seen |= (long) EIGHT_BYTES.get(json, i);
    }
    for (; i < json.length; i++) {
      seen |= json[i]; // sign extension keeps the high bit
    }
    return (seen & HIGH_BITS) == 0;
  }

  private static int firstMalformedByte(byte[] json) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(json);
    CharBuffer out = CharBuffer.allocate(4096);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }
}
