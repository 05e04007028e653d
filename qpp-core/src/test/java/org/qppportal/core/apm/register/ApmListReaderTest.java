package org.qppportal.core.apm.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.problem.Problem;

class ApmListReaderTest {

  private static final String HEADER = String.join(",", ApmListReader.columns()) + "\n";
  private static final List<String> SOUND =
      List.of(
          "2021",
          "A0900",
          "Example ACO",
          "mssp-enhanced",
          "000123456",
          "0123456789",
          "P",
          "2021-03-31");
  private static final ApmRegister REGISTER = ApmRegister.load(YearPolicies.load());

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsAListWithItsEntities() {
    ApmLists lists = read(HEADER + row(SOUND) + row(with(7, "2021-06-30")));

    assertThat(problems).isEmpty();
    assertThat(lists.entities())
        .containsExactly(new ApmLists.Entity(2021, "A0900", "Example ACO", "mssp-enhanced"));
    assertThat(lists.listings())
        .extracting(ApmLists.Entry::listDate)
        .containsExactly(LocalDate.of(2021, 3, 31), LocalDate.of(2021, 6, 30));
  }

  /** Each changes one cell of a sound row: its column, its new value, and the problem it makes. */
  @ParameterizedTest
  @CsvSource({
    "0, 1999, QPP-L-007",
    "0, '', QPP-L-006",
    "1, '=A1', QPP-L-008",
    "1, a0900, QPP-L-008",
    "2, '', QPP-L-006",
    "3, mssp-1, QPP-L-009",
    "4, 12345678, QPP-L-010",
    "5, 1234567890, QPP-L-011",
    "6, Q, QPP-L-012",
    "7, 2021-04-01, QPP-L-013",
    "7, 03/31/2021, QPP-L-013"
  })
  void tellsWhatIsWrongWithACell(int column, String value, String code) {
    read(HEADER + row(SOUND) + row(with(column, value)));

    assertThat(problems).extracting(problem -> problem.code().code()).containsExactly(code);
    assertThat(problems.get(0).line()).isEqualTo(3);
    assertThat(problems.get(0).column()).isEqualTo(column + 1);
  }

  @Test
  void tellsEveryProblemAtOnce() {
    List<String> bad = new ArrayList<>(SOUND);
    bad.set(1, "?");
    bad.set(4, "1");
    bad.set(6, "X");
    read(HEADER + row(bad) + row(with(7, "2021-01-01")));

    assertThat(problems)
        .extracting(problem -> problem.code().code())
        .containsExactly("QPP-L-008", "QPP-L-010", "QPP-L-012", "QPP-L-013");
  }

  @Test
  void neverRepeatsATin() {
    read(HEADER + row(with(4, "12345678X")));

    assertThat(problems.toString()).doesNotContain("12345678X");
  }

  @Test
  void tellsRowsThatAreThereTwiceOrContradictEachOther() {
    read(
        HEADER + row(SOUND) + row(SOUND) + row(renamed("2021-06-30")) + row(renamed("2021-08-31")));

    assertThat(problems)
        .extracting(problem -> problem.code().code())
        .containsExactly("QPP-L-014", "QPP-L-015");
  }

  @ParameterizedTest
  @CsvSource({
    "'', QPP-L-002",
    "'npi,tin', QPP-L-003",
    "'npi,npi', QPP-L-004",
    "'npi,color', QPP-L-004"
  })
  void tellsWhatIsWrongWithTheFirstRow(String header, String code) {
    read(header);

    assertThat(problems).extracting(problem -> problem.code().code()).contains(code);
  }

  @Test
  void tellsRowsWithMissingCells() {
    read(HEADER + "2021,A0900\n");

    assertThat(problems).extracting(problem -> problem.code().code()).containsExactly("QPP-L-005");
  }

  private static List<String> renamed(String date) {
    List<String> row = new ArrayList<>(SOUND);
    row.set(2, "Other name");
    row.set(7, date);
    return row;
  }

  private static List<String> with(int column, String value) {
    List<String> row = new ArrayList<>(SOUND);
    row.set(7, "2021-06-30");
    row.set(column, value);
    return row;
  }

  private static String row(List<String> cells) {
    return String.join(",", cells) + "\n";
  }

  private ApmLists read(String csv) {
    SortedMap<Integer, List<LocalDate>> dates = new TreeMap<>();
    dates.put(
        2021,
        List.of(
            LocalDate.of(2021, 3, 31),
            LocalDate.of(2021, 6, 30),
            LocalDate.of(2021, 8, 31),
            LocalDate.of(2021, 12, 31)));
    return new ApmListReader(dates, REGISTER)
        .read(new ByteArrayInputStream(csv.getBytes(UTF_8)), problems::add);
  }
}
