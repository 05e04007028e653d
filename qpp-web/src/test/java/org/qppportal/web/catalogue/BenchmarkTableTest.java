package org.qppportal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.web.catalogue.BenchmarkTable.Row;

class BenchmarkTableTest {

  @Test
  void readsFallingDecilesAsLowerIsBetter() {
    BenchmarkTable table =
        table(
            new Benchmark.Deciles(
                numbers("100", "35", "25.71", "20.31", "16.22", "13.04", "10", "7.41", "4")),
            true);

    assertThat(table.lowerIsBetter()).isTrue();
    assertThat(table.reading())
        .isEqualTo("A lower rate is better. To reach decile 10 you need 4% or less.");
    assertThat(table.rows().get(0)).isEqualTo(new Row(2, "100%", "35%", "35", "65"));
    assertThat(table.rows().get(8)).isEqualTo(new Row(10, "4%", "", "0", "4"));
  }

  @Test
  void saysThatNoRateReachesADecileOfNoWidth() {
    BenchmarkTable table =
        table(
            new Benchmark.Deciles(numbers("0", "80", "90", "95", "98", "99", "99.5", "100", "100")),
            false);

    assertThat(table.rows().get(7).from()).isEqualTo("None");
    assertThat(table.rows().get(8)).isEqualTo(new Row(10, "100%", "", "100", "0"));
  }

  @Test
  void turnsPercentilesRoundForInverseMeasures() {
    BenchmarkTable table =
        table(
            new Benchmark.Percentiles(
                numbers("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99")),
            true);

    assertThat(table.rows()).hasSize(10);
    assertThat(table.rows().get(0).from()).isEqualTo("99%");
    assertThat(table.rows().get(9).from()).isEqualTo("10%");
  }

  private static BenchmarkTable table(Benchmark.Ladder ladder, boolean inverse) {
    Measure measure =
        new Measure(
            "001",
            Category.QUALITY,
            "Title",
            "",
            MetricType.SINGLE_PERFORMANCE_RATE,
            inverse,
            false,
            Optional.empty(),
            false,
            Set.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Map.of(),
            Measure.QualityTraits.NONE);
    return new BenchmarkTable(
        new Benchmark("001", SubmissionMethod.CLAIMS, 2017, 2015, ladder, false, false), measure);
  }

  private static List<BigDecimal> numbers(String... numbers) {
    return Stream.of(numbers).map(BigDecimal::new).toList();
  }
}
