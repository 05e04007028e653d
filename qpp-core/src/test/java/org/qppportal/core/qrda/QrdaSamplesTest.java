package org.qppportal.core.qrda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;

/** Every published sample is accepted or refused as the program's converter of its year does. */
class QrdaSamplesTest {

  /** Documents of 2022 under a later template: the converter loses all their measures. */
  private static final Set<String> LOST =
      Set.of("ct-tests-2024-App1-ApmEntity-Qrda-III-2", "ct-tests-2024-App1-Indv-QRDA-III");

  /**
   * Documents for the APM Performance Pathway whose populations are those of an older version of
   * the measure: the converter has no rules for measures there.
   */
  private static final Set<String> UNCHECKED =
      Set.of(
          "ct-tests-2024-App1-Group-QRDA-III_2",
          "ct-tests-2025-App1-Group-QRDA-III",
          "ct-tests-2025-App-Plus-ApmEntity-Qrda-III",
          "ct-tests-2025-App-Plus-Indv-QRDA-III",
          "t2025-2025-App-Plus-ApmEntity-Qrda-III",
          "t2025-2025-App-Plus-Indv-QRDA-III",
          "t2025-2025-AppPlus-1d-MixedCaseProgramName_04172025");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final QrdaReader READER = new QrdaReader(new PublishedYears());

  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void allSamplesAreThere() {
    assertThat(samples()).hasSize(325);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sample(Sample sample) throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(sample.xml()));
    Set<Integer> found = errorCodes(reading);
    if (LOST.contains(sample.name())) {
      assertThat(found).containsExactly(6);
    } else if (UNCHECKED.contains(sample.name())) {
      assertThat(found).containsExactly(14, 59);
    } else if (!sample.recommendedCodes().isEmpty() && (found.equals(sample.recommendedCodes()))) {
      assertThat(reading.json()).isEmpty();
    } else if (sample.outcome().equals("invalid")) {
      assertThat(found).isEqualTo(sample.errorCodes());
      assertThat(reading.json()).isEmpty();
    } else {
      assertThat(reading.problems()).noneMatch(Problem::blocks);
      assertThat(MAPPER.readTree(reading.json().orElseThrow()))
          .isEqualTo(sample.qpp().orElseThrow());
    }
    assertThat(found).doesNotContain(3);
  }

  private static Set<Integer> errorCodes(QrdaReading reading) {
    Set<Integer> codes = new TreeSet<>();
    for (Problem problem : reading.problems()) {
      if (problem.blocks()) {
        codes.add(((QrdaProblem) problem.code()).errorCode());
      }
    }
    return codes;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keysAreInThePublishedOrder(Sample sample) throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(sample.xml()));
    if (reading.json().isPresent()) {
      JsonNode json = MAPPER.readTree(reading.json().get());
      assertThat(json).hasToString(sample.qpp().orElseThrow().toString());
    }
  }
}
