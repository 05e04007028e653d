package org.qppportal.core.qrda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Set;
import org.qppportal.core.submission.DocumentReader;
import org.qppportal.core.submission.SubmissionReading;

/** Reads a document of about 100 MB, most of it what is passed over, and tells what came of it. */
public final class LargeDocument {

  static final int SIZE = 100 * 1024 * 1024;

  private static final String FILLER =
      "<component><section><text><table><tbody><tr><td>A cell of a table</td><td>12</td></tr>"
          + "</tbody></table></text></section></component>\n";

  private LargeDocument() {}

  /**
   * Reads it.
   *
   * @param arguments anything makes the counts faulty, so that their places must be found
   */
  public static void main(String[] arguments) throws IOException {
    String sample = new String(Sample.named("gen-a-v-measure-236").xml(), UTF_8);
    String document =
        arguments.length == 0 ? sample : sample.replace("INT\" value=\"", "INT\" value=\"x");
    DocumentReader reader = new DocumentReader(new PublishedYears(), Set.of(2025));
    SubmissionReading reading = reader.readQrda(() -> stream(document));
    System.out.println(
        reading.qrda().orElseThrow().json().isPresent() ? "converted" : reading.problems().get(0));
  }

  private static InputStream stream(String document) {
    int middle = document.lastIndexOf("</structuredBody>");
    byte[] filler = FILLER.repeat(1000).getBytes(UTF_8);
    int fillers = SIZE / filler.length;
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          private int part;

          @Override
          public boolean hasMoreElements() {
            return part < fillers + 2;
          }

          @Override
          public InputStream nextElement() {
            int current = part++;
            if (current == 0) {
              return bytes(document.substring(0, middle));
            }
            return current <= fillers
                ? new ByteArrayInputStream(filler)
                : bytes(document.substring(middle));
          }
        });
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
