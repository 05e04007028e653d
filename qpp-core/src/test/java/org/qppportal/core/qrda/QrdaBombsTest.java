package org.qppportal.core.qrda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;

/** Documents that mean harm, or that were harmed on their way. */
class QrdaBombsTest {

  private static final String SOUND = new String(Sample.named("gen-a-v-measure-236").xml(), UTF_8);

  private final QrdaReader reader = new QrdaReader(new PublishedYears());

  @Test
  void theDocumentItselfIsTaken() throws IOException {
    assertThat(read(SOUND.getBytes(UTF_8)).json()).isPresent();
  }

  @Test
  void fetchesNoExternalEntity() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      for (String type :
          List.of(
              "<!DOCTYPE x SYSTEM \"" + address + "\">",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>",
              "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")) {
        refused(afterDeclaration(type), QrdaProblem.DOCTYPE);
      }
      assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void repeatsNoEntities() throws IOException {
    StringBuilder type = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY lol").append(i).append(" \"");
      type.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
    }
    refused(afterDeclaration(type + "]>"), QrdaProblem.DOCTYPE);
  }

  @Test
  void knowsNoEntitiesOfItsOwn() throws IOException {
    for (String place : List.of("Synthetic", "DOC")) {
      assertThat(SOUND).contains(place);
      assertThat(read(SOUND.replace(place, "&nbsp;").getBytes(UTF_8)).json()).isEmpty();
      assertThat(read(SOUND.replace(place, "&amp;&#65;").getBytes(UTF_8)).json()).isPresent();
    }
  }

  @Test
  void isNotNestedTooDeeply() throws IOException {
    int deep = 10_000;
    String nested = "<a>".repeat(deep) + "</a>".repeat(deep);
    refused(SOUND.replace("<component>", nested + "<component>"), QrdaProblem.TOO_DEEP);
    refused("<ClinicalDocument xmlns='urn:hl7-org:v3'>" + "<a>".repeat(deep), QrdaProblem.TOO_DEEP);
  }

  @Test
  void readsOnlyTextOfTheEncodingNamed() throws IOException {
    byte[] broken = SOUND.replace("Synthetic", "Synth\u00e9tique").getBytes(ISO_8859_1);
    assertThat(problem(read(broken)).code()).isEqualTo(QrdaProblem.WRONG_ENCODING);
    for (String name : List.of("EBCDIC-CP-US", "UTF-7", "windows-31j", "nonsense")) {
      refused(SOUND.replace("\"UTF-8\"", '"' + name + '"'), QrdaProblem.WRONG_ENCODING);
    }
    String claims16 = SOUND.replace("UTF-8", "UTF-16");
    assertThat(read(claims16.getBytes(UTF_8)).json()).isEmpty();
    byte[] latin =
        SOUND
            .replace("UTF-8", "ISO-8859-1")
            .replace("Synthetic", "Synth\u00e9tique")
            .getBytes(ISO_8859_1);
    assertThat(read(latin).json()).isPresent();
    assertThat(read(("\ufeff" + claims16).getBytes(UTF_16LE)).json()).isPresent();
    assertThat(read(("\ufeff" + claims16).getBytes(UTF_16BE)).json()).isPresent();
  }

  @Test
  void isRefusedWhereverItWasCutOff() throws IOException {
    byte[] whole = SOUND.strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length += 97) {
      QrdaReading reading = read(Arrays.copyOf(whole, length));
      assertThat(problem(reading).code()).as("at %d", length).isEqualTo(QrdaProblem.NOT_XML);
      assertThat(problem(reading).line()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|' /C'!A0"})
  void formulasAreNoCounts(String formula) throws IOException {
    String cell = formula.replace("\"", "&quot;");
    String everywhere =
        SOUND.replaceAll("(xsi:type=\"INT\" value=)\"[0-9]+\"", "$1\"" + cell + '"');
    QrdaReading reading = read(everywhere.getBytes(UTF_8));
    assertThat(reading.problems())
        .hasSizeGreaterThan(3)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(QrdaProblem.COUNT_NOT_WHOLE));
  }

  @Test
  void aSingleTagIsNotGatheredWithoutEnd() throws IOException {
    String tag = "<a b=\"" + "x".repeat(20 * 1024 * 1024) + "\"/>";
    refused(SOUND.replace("<component>", tag + "<component>"), QrdaProblem.TOO_LARGE);
  }

  @Test
  void manyProblemsAreCutOffAtAHundred() throws IOException {
    int start = SOUND.indexOf("<entry><organizer");
    int end = SOUND.indexOf("</entry>", start) + "</entry>".length();
    String bad = SOUND.substring(start, end).replaceAll("INT\" value=\"[0-9]+", "INT\" value=\"x");
    String many = SOUND.substring(0, start) + bad.repeat(1000) + SOUND.substring(end);
    QrdaReading reading = read(many.getBytes(UTF_8));
    assertThat(reading.problems()).hasSize(101);
    assertThat(reading.problems().get(100).code()).isEqualTo(QrdaProblem.MORE_PROBLEMS);
  }

  private static String afterDeclaration(String type) {
    int end = SOUND.indexOf("?>") + 2;
    return SOUND.substring(0, end) + type + SOUND.substring(end);
  }

  private void refused(String document, QrdaProblem code) throws IOException {
    QrdaReading reading = read(document.getBytes(UTF_8));
    assertThat(problem(reading).code()).isEqualTo(code);
    assertThat(reading.problems()).hasSize(1);
  }

  private static Problem problem(QrdaReading reading) {
    assertThat(reading.json()).isEmpty();
    return reading.problems().get(0);
  }

  private QrdaReading read(byte[] document) throws IOException {
    return reader.read(QrdaSource.of(document));
  }
}
