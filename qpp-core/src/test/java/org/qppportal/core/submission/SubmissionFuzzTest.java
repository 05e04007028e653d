package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.qppportal.core.problem.Problem;

/** Whatever is done to a file, it is either taken or refused with a reason. */
class SubmissionFuzzTest {

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999",
          "1.5",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[[{}]]",
          "9e18",
          "\"\\u0000\"",
          "{\"a\":1,\"a\":2}");

  private static final byte[] SAMPLE = makeSample();

  private final SubmissionReader reader =
      new SubmissionReader(new TestCatalogues(), Set.of(2017, 2018, 2022));

  @Property(tries = 5000)
  void mutatedBytes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] mutated = SAMPLE;
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutated = mutate(mutated, random);
    }
    check(mutated);
  }

  @Property(tries = 5000)
  void mutatedValues(@ForAll long seed) {
    Random random = new Random(seed);
    String[] lines = new String(SAMPLE, StandardCharsets.UTF_8).split("\n");
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutateLine(lines, random);
    }
    check(Json.utf8(String.join("\n", lines)));
  }

  /** One measurement of every kind, a field a line. */
  private static byte[] makeSample() {
    String rate = "{" + Json.COUNTS + ",\"performanceRate\":60}";
    String stratum = "{\"stratum\":\"%s\",\"performanceMet\":6,\"eligiblePopulation\":10}";
    String strata = "[" + stratum.formatted("overall") + "," + stratum.formatted("2+") + "]";
    String text =
        Json.submission(
            Json.set("ia", "registry", Json.activity()),
            Json.set(
                "quality",
                "registry",
                Json.measurement("005", "{" + Json.COUNTS + "}"),
                Json.measurement("AQI31", rate),
                Json.measurement("238", "{\"isEndToEndReported\":true,\"strata\":" + strata + "}"),
                Json.measurement(
                    "145",
                    "{\"isEndToEndReported\":false,\"numerator\":1.5,\"denominator\":10,"
                        + "\"observationInstances\":3}")),
            Json.set(
                "aci",
                "electronicHealthRecord",
                Json.measurement("ACI_EP_1", "{\"numerator\":1,\"denominator\":2}"),
                Json.measurement("ACI_PPHI_1", "true")));
    try {
      return Json.utf8(new ObjectMapper().readTree(text).toPrettyString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Example
  void theSampleItselfIsTaken() {
    assertThat(reader.readSubmission(SAMPLE).problems()).isEmpty();
  }

  private void check(byte[] file) {
    SubmissionReading reading = reader.readSubmission(file);
    assertThat(reading.accepted())
        .isEqualTo(reading.problems().stream().noneMatch(Problem::blocks));
    MeasurementSetReading set = reader.readMeasurementSet(file);
    assertThat(set.problems()).isNotEmpty();
    for (Problem problem : reading.problems()) {
      assertThat(problem.line()).as(problem.toString()).isPositive();
      assertThat(problem.column()).isPositive();
    }
  }

  private static byte[] mutate(byte[] file, Random random) {
    int from = random.nextInt(file.length - 60);
    int to = from + random.nextInt(60);
    byte[] head = Arrays.copyOf(file, from);
    byte[] piece = Arrays.copyOfRange(file, from, to);
    byte[] tail = Arrays.copyOfRange(file, to, file.length);
    return switch (random.nextInt(4)) {
      case 0 -> join(head, tail);
      case 1 -> join(head, piece, piece, tail);
      case 2 -> {
        byte[] noise = new byte[1 + random.nextInt(3)];
        random.nextBytes(noise);
        yield join(head, noise, tail);
      }
      default -> {
        byte[] swapped = file.clone();
        swapped[from] = file[to];
        swapped[to] = file[from];
        yield swapped;
      }
    };
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static void mutateLine(String[] lines, Random random) {
    int line = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    int colon = lines[line].indexOf(':');
    switch (random.nextInt(4)) {
      case 0 -> lines[line] = "";
      case 1 -> lines[line] = lines[line] + "\n" + lines[line];
      case 2 -> {
        String kept = lines[line];
        lines[line] = lines[other];
        lines[other] = kept;
      }
      default -> {
        if (colon > 0) {
          String comma = lines[line].endsWith(",") ? "," : "";
          String value = VALUES.get(random.nextInt(VALUES.size()));
          lines[line] = lines[line].substring(0, colon + 1) + value + comma;
        }
      }
    }
  }
}
