package org.qppportal.web.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rectangles are as long as their values, and within the drawing. */
class ReportChartTest {

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void drawsColumnsAsHighAsTheirValues() {
    ReportChart chart =
        ReportChart.columns(
            "Label",
            List.of("A", "B"),
            List.of("In", "Out"),
            List.of(List.of(number("10"), number("5")), List.of(number("0"), number("2.5"))),
            0);
    assertThat(chart.rectangles())
        .extracting(ReportChart.Rectangle::series, ReportChart.Rectangle::height)
        .containsExactly(tuple(0, "200.0"), tuple(1, "100.0"), tuple(1, "50.0"));
    assertThat(chart.rectangles().get(0).y()).isEqualTo("16.0");
    assertThat(chart.rectangles().get(2).y()).isEqualTo("166.0");
    assertThat(chart.lines()).extracting(ReportChart.Line::label).containsExactly("10", "0");
    assertThat(chart.series()).containsExactly("In", "Out");
    assertThat(chart.words()).extracting(ReportChart.Word::text).containsExactly("A", "B");
  }

  @Test
  void drawsNothingWhereThereIsNoValue() {
    ReportChart chart =
        ReportChart.columns(
            "Label",
            List.of("A", "B"),
            List.of("Percent"),
            List.of(Arrays.asList((BigDecimal) null), List.of(number("50"))),
            100);
    assertThat(chart.rectangles()).hasSize(1);
    assertThat(chart.rectangles().get(0).height()).isEqualTo("100.0");
    assertThat(chart.series()).as("one kind needs no legend").isEmpty();
  }

  @Test
  void namesOnlySoManyWeeksAsCanBeRead() {
    List<String> weeks = IntStream.range(0, 53).mapToObj(Integer::toString).toList();
    ReportChart chart =
        ReportChart.columns(
            "Label",
            weeks,
            List.of("In"),
            weeks.stream().map(week -> List.of(BigDecimal.ONE)).toList(),
            0);
    assertThat(chart.rectangles()).hasSize(53);
    assertThat(chart.words()).hasSizeLessThanOrEqualTo(4);
    assertThat(chart.rectangles())
        .allSatisfy(
            one ->
                assertThat(Double.parseDouble(one.x()) + Double.parseDouble(one.width()))
                    .isLessThanOrEqualTo(ReportChart.WIDTH));
  }

  @Test
  void drawsBarsUnderTheirNames() {
    ReportChart chart = ReportChart.bars("Label", List.of("A", "B"), List.of(4L, 0L));
    assertThat(chart.rectangles())
        .extracting(ReportChart.Rectangle::width)
        .containsExactly("560.0", "1.0");
    assertThat(chart.words())
        .extracting(ReportChart.Word::text)
        .containsExactly("A", "4", "B", "0");
    assertThat(ReportChart.bars("Label", List.of("A"), List.of(0L)).rectangles().get(0).width())
        .isEqualTo("1.0");
  }
}
