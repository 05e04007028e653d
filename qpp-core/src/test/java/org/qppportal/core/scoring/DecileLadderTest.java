package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Benchmark.Deciles;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.persistence.type.SubmissionMethod;

class DecileLadderTest {

  /** Examples E1, E2, E11, E12 and E13 and the documentation's tutorial, on the real ladders. */
  @ParameterizedTest
  @CsvSource({
    "2018, 110, registry, 82.31, 8.9585",
    "2018, 046, registry, 82.31, 2.8561",
    "2022, 047, registry, 76.92, 5.3676",
    "2017, 192, electronicHealthRecord, 0, 10",
    "2017, 192, electronicHealthRecord, 0.42, 4",
    "2017, 192, electronicHealthRecord, 0.67, 3.5000",
    "2017, 192, electronicHealthRecord, 100, 2",
    "2017, 143, electronicHealthRecord, 100, 10",
    "2017, 143, electronicHealthRecord, 99.99, 2.9999",
    "2017, 110, cmsWebInterface, 30, 4",
    "2025, 143, registry, 97, 7.5",
    "2025, 143, registry, 99, 9",
    "2025, 143, registry, 100, 10",
    "2025, 143, registry, 83.99, 0",
    "2025, 406, registry, 3, 7.5",
    "2026, 236, registry, 85, 9.5",
    "2026, 001, registry, 25, 8.5",
    "2026, 236, electronicHealthRecord, 70, 6.3377",
  })
  void publishedLaddersGiveThePublishedPoints(
      int year, String measureId, String method, BigDecimal rate, BigDecimal points) {
    Placement placement = ladder(year, measureId, method).place(rate);

    assertThat(Rounding.SHOWN.round(placement.points())).isEqualByComparingTo(points);
  }

  @Test
  void theExampleOfTheDocumentationLiesInDecileEight() {
    Placement placement = ladder(2018, "110", "registry").place(new BigDecimal("82.31"));

    assertThat(placement.decile()).isEqualTo(8);
    assertThat(placement.start()).isEqualByComparingTo("73.08");
    assertThat(placement.next()).isEqualByComparingTo("82.71");
    assertThat(placement.partial()).isEqualByComparingTo("0.958463136033");
  }

  @ParameterizedTest
  @CsvSource({
    // Each bound belongs to the decile it begins.
    "false, 0 10 20 30 40 50 60 70 80, 9.99, 2.999",
    "false, 0 10 20 30 40 50 60 70 80, 10, 3",
    "false, 0 10 20 30 40 50 60 70 80, 80, 10",
    "false, 0 10 20 30 40 50 60 70 80, 100, 10",
    // Equal bounds: the highest decile met.
    "false, 0 10 10 10 40 50 60 70 80, 10, 5",
    "false, 0 10 10 10 40 50 60 70 80, 25, 5.5",
    "false, 100 100 100 100 100 100 100 100 100, 100, 10",
    "false, 100 100 100 100 100 100 100 100 100, 99, 1",
    // Lower is better.
    "true, 100 80 70 60 50 40 30 20 10, 10, 10",
    "true, 100 80 70 60 50 40 30 20 10, 10.01, 9.999",
    "true, 100 80 70 60 50 40 30 20 10, 75, 3.5",
    "true, 0 0 0 0 0 0 0 0 0, 0, 10",
    "true, 0 0 0 0 0 0 0 0 0, 1, 1",
  })
  void boundsAreInclusive(boolean inverse, String bounds, BigDecimal rate, BigDecimal points) {
    List<BigDecimal> numbers = Arrays.stream(bounds.split(" ")).map(BigDecimal::new).toList();
    DecileLadder ladder = DecileLadder.of(new Deciles(numbers), inverse);

    assertThat(ladder.place(rate).points()).isEqualByComparingTo(points);
  }

  private static DecileLadder ladder(int year, String measureId, String method) {
    Catalogue catalogue = Catalogues.of(year);
    Measure measure = catalogue.measure(measureId).orElseThrow();
    return DecileLadder.of(
        catalogue
            .benchmark(measureId, SubmissionMethod.ofCode(method).orElseThrow())
            .orElseThrow()
            .ladder(),
        measure.inverse());
  }
}
