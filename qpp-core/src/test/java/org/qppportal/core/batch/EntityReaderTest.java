package org.qppportal.core.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.batch.Tables.ACTIVITY;
import static org.qppportal.core.batch.Tables.GROUP;
import static org.qppportal.core.batch.Tables.HEADER;
import static org.qppportal.core.batch.Tables.OVERALL;
import static org.qppportal.core.batch.Tables.RATE;
import static org.qppportal.core.batch.Tables.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.core.problem.TableProblem;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.Submission;

/** Rows become the same submission whatever their order, and problems find back to their cells. */
class EntityReaderTest {

  @Test
  void makesOneSubmissionOfRowsThatStandApart() {
    Tables.Result result = Tables.read(OVERALL, GROUP, ACTIVITY, SECOND, RATE);

    assertThat(result.file()).isEmpty();
    assertThat(result.rowProblems()).isEmpty();
    assertThat(result.entities()).hasSize(2);
    Submission one = result.entities().get(0).submission().orElseThrow();
    assertThat(one.measurementSets())
        .extracting(set -> set.category().code())
        .containsExactly("quality", "ia");
    assertThat(one.measurementSets().get(0).measurements())
        .extracting(Submission.Measurement::measureId)
        .containsExactly("238", "005");
    assertThat(one.measurementSets().get(0).measurements().get(0).value())
        .isInstanceOfSatisfying(
            MeasurementValue.MultiRate.class, value -> assertThat(value.strata()).hasSize(2));
  }

  @Test
  void takesAByteOrderMarkOtherLineEndsBlankRowsAndColumnsInAnyOrderAndCase() {
    List<String> names = new ArrayList<>(List.of(HEADER.split(",")));
    List<String> cells = new ArrayList<>(List.of(RATE.split(",", -1)));
    java.util.Collections.reverse(names);
    java.util.Collections.reverse(cells);
    String text =
        "\uFEFF"
            + String.join(",", names).toUpperCase(java.util.Locale.ROOT)
            + "\n\n"
            + ",".repeat(names.size() - 1)
            + "\n\" "
            + String.join(" \",\" ", cells)
            + " \"";

    assertThat(Tables.read(text.getBytes(UTF_8)).entities())
        .singleElement()
        .satisfies(one -> assertThat(one.submission()).isPresent());
  }

  @Test
  void takesNothingOfAClinicianWithOneBadRow() {
    Tables.Result result = Tables.read(RATE, GROUP, ACTIVITY.replace("IA_AHE_1", "IA_NONE_1"));

    assertThat(result.entities())
        .extracting(one -> one.submission().isPresent())
        .containsExactly(false, true);
    assertThat(result.rowProblems())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.row()).isEqualTo(4);
              assertThat(one.column()).contains(TableColumn.MEASURE_ID);
              assertThat(one.problem().path())
                  .isEqualTo("$.measurementSets[1].measurements[0].measureId");
            });
  }

  @Test
  void keepsTheRowsOfAClinicianTogetherWhenOneLostItsZeros() {
    Tables.Result result = Tables.read(RATE, ACTIVITY.replace("000123456", "123456"));

    assertThat(result.entities()).hasSize(1);
    assertThat(result.rowProblems())
        .extracting(one -> one.problem().code())
        .containsExactly(TableProblem.ZERO_LOST);
    assertThat(result.rowProblems()).extracting(RowProblem::row).containsExactly(3L);
  }

  @ParameterizedTest
  @CsvSource({
    "'false,80,20', 'false,x,20', performanceMet",
    "'false,80,20', 'maybe,80,20', isEndToEndReported",
    "'false,80,20', 'false,80,-20', performanceNotMet",
    "'registry', 'pigeon', submissionMethod",
    "'1234567893', '1234567890', nationalProviderIdentifier",
    "'2017-01-01', '2016-01-01', performanceStart",
  })
  void leadsProblemsBackToTheirCells(String there, String put, String column) {
    Tables.Result result = Tables.read(GROUP, RATE.replace(there, put));

    assertThat(result.rowProblems())
        .anySatisfy(
            one -> {
              assertThat(one.row()).isEqualTo(3);
              assertThat(one.column().map(TableColumn::header)).contains(column);
              assertThat(one.problem().column())
                  .isEqualTo(List.of(HEADER.split(",")).indexOf(column) + 1);
            });
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFormulaInEveryColumn(TableColumn column) {
    for (String formula : List.of("=1+1", "+1", "-x", "@A1", "\tx", "\rx")) {
      List<String> names = List.of(TableColumn.values()).stream().map(TableColumn::header).toList();
      List<String> cells = new ArrayList<>(java.util.Collections.nCopies(names.size(), ""));
      cells.set(names.indexOf(column.header()), formula);

      EntityReading reading = readAlone(new TableRow(2, cells, TableHeader.of(names)));

      assertThat(reading.submission()).isEmpty();
      assertThat(reading.problems())
          .as(formula)
          .anySatisfy(
              one -> {
                assertThat(one.problem().code()).isEqualTo(TableProblem.FORMULA);
                assertThat(one.column()).contains(column);
              });
    }
  }

  private static EntityReading readAlone(TableRow row) {
    return new EntityReader(
            new org.qppportal.core.submission.SubmissionReader(
                new org.qppportal.core.submission.TestCatalogues(), java.util.Set.of(2017)))
        .read(List.of(row), Optional.empty());
  }

  @Test
  void neverRepeatsATin() {
    Tables.Result result =
        Tables.read(RATE.replace("000123456", "12345678"), RATE.replace("000123456", "98765432X"));

    assertThat(result.rowProblems()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(result.rowProblems().toString()).doesNotContain("12345678,", "98765432X");
  }

  @Test
  void writesTheRowsBackAsTheyCame() {
    TableHeader header = TableHeader.of(List.of("a", "b"));

    assertThat(
            new String(
                TableText.csv(header, List.of(new TableRow(2, List.of("x,\"y", ""), header))),
                UTF_8))
        .isEqualTo("a,b\r\n\"x,\"\"y\",\r\n");
  }
}
