package org.qppportal.core.batch;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.batch.Tables.ACTIVITY;
import static org.qppportal.core.batch.Tables.HEADER;
import static org.qppportal.core.batch.Tables.OVERALL;
import static org.qppportal.core.batch.Tables.RATE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.TableProblem;
import org.qppportal.core.submission.BulkIntake;

/** Every problem of tables can happen, and reads well when it does. */
class TableProblemTest {

  @ParameterizedTest
  @EnumSource
  void happensAndIsExplained(TableProblem code) {
    List<Problem> problems = problemsOf(code);

    assertThat(problems).extracting(Problem::code).contains(code);
    for (Problem problem : problems) {
      assertThat(problem.message()).endsWith(".");
      assertThat(problem.whatToDo()).endsWith(".").doesNotContain("{");
    }
  }

  private static List<Problem> problemsOf(TableProblem code) {
    if (code == TableProblem.TABLE_TOO_LARGE) {
      return List.of(new TableTooLargeException().problem());
    }
    if (code == TableProblem.NOT_CONNECTED) {
      return List.of(BulkIntake.notConnected());
    }
    Tables.Result result = Tables.read(faulty(code));
    List<Problem> all = new ArrayList<>(result.file());
    result.rowProblems().forEach(one -> all.add(one.problem()));
    assertThat(result.entities()).allMatch(one -> one.submission().isEmpty());
    return all;
  }

  private static byte[] faulty(TableProblem code) {
    return switch (code) {
      case EMPTY_TABLE -> new byte[0];
      case NOT_UTF_8 -> (HEADER + "\r\n" + ACTIVITY).replace("IA_AHE_1", "é").getBytes(latin1());
      case BINARY_FILE -> new byte[] {'P', 'K', 3, 4, 0};
      case OTHER_SEPARATOR -> HEADER.replace(',', ';').getBytes(UTF_8);
      case BROKEN_QUOTES -> Tables.file(ACTIVITY.replace("IA_AHE_1", "\"IA_AHE_1"));
      case ROW_TOO_LONG -> Tables.file(ACTIVITY.replace("IA_AHE_1", "x".repeat(20_000)));
      case UNEQUAL_COLUMNS -> Tables.file(ACTIVITY + ",");
      case UNKNOWN_COLUMN -> (HEADER + ",color\r\n" + ACTIVITY + ",red").getBytes(UTF_8);
      case REPEATED_COLUMN -> (HEADER + ",measureId\r\n" + ACTIVITY + ",").getBytes(UTF_8);
      case MISSING_COLUMN -> HEADER.replace("measureId,", "").getBytes(UTF_8);
      case NO_ROWS -> (HEADER + "\r\n").getBytes(UTF_8);
      case TOO_MANY_ROWS ->
          Tables.file(Collections.nCopies(TableLimits.ROWS + 1, ACTIVITY).toArray(new String[0]));
      case MORE_TABLE_PROBLEMS ->
          Tables.file(Collections.nCopies(200, ACTIVITY + ",").toArray(new String[0]));
      case FORMULA -> Tables.file(ACTIVITY.replace("IA_AHE_1", "=1+1"));
      case CONTROL_CHARACTER -> Tables.file(ACTIVITY.replace("IA_AHE_1", "\"IA\nAHE_1\""));
      case ZERO_LOST -> Tables.file(ACTIVITY.replace("000123456", "123456"));
      case NUMBER_SHORTENED -> Tables.file(ACTIVITY.replace("1234567893", "1.23E+09"));
      case DATE_REWRITTEN -> Tables.file(ACTIVITY.replace("2017-01-01", "1/1/2017"));
      case REPEATED_ROW -> Tables.file(RATE, RATE);
      case ROWS_DISAGREE -> Tables.file(RATE, OVERALL.replace("2017-12-31", "2017-11-30"));
      case OTHER_YEAR -> Tables.file(ACTIVITY, ACTIVITY.replace("2017", "2018"));
      case VALUE_AND_COUNTS -> Tables.file(RATE.replace("005,,,", "005,,true,"));
      case STRATUM_NOT_NAMED -> Tables.file(OVERALL, OVERALL.replace("overall", ""));
      case TOO_MANY_ROWS_OF_ONE ->
          Tables.file(
              Collections.nCopies(TableLimits.ROWS_OF_ONE + 1, ACTIVITY).toArray(new String[0]));
      case TABLE_TOO_LARGE, NOT_CONNECTED -> throw new IllegalArgumentException(code.name());
    };
  }

  @Test
  void namesTheEncodingThatSpreadsheetProgramsCallUnicode() {
    byte[] text = ("\uFEFF" + HEADER).getBytes(UTF_16LE);

    assertThat(Tables.read(text).file())
        .extracting(Problem::code)
        .containsExactly(TableProblem.NOT_UTF_8);
  }

  @Test
  void saysInWhichRowForeignBytesAre() {
    byte[] file = Tables.file(ACTIVITY, ACTIVITY, ACTIVITY.replace("IA_AHE_1", "\0"));

    assertThat(Tables.read(file).file()).extracting(Problem::line).containsExactly(4);
  }

  private static java.nio.charset.Charset latin1() {
    return StandardCharsets.ISO_8859_1;
  }
}
