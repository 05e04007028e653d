package org.qppportal.core.apm.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.apm.AllPayerRow;

class AllPayerReaderTest {

  private static final String HEADER = String.join(",", AllPayerReader.columns()) + "\n";
  private static final String SOUND = "2021,3,AE,A0002,A0002,100.25,300,90,300,400,700.5,250,600";

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsFiguresInCents() {
    AllPayerRow row = read(SOUND).get(0);

    assertThat(problems).isEmpty();
    assertThat(row.medicare()).containsExactly(10_025, 30_000, 90, 300);
    assertThat(row.overall()).containsExactly(40_000, 70_050, 250, 600);
    assertThat(row.entities()).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018,3,AE,A0002,A0002,1,2,1,2,1,2,1,2|QPP-L-021",
        "2021,4,AE,A0002,A0002,1,2,1,2,1,2,1,2|QPP-L-019",
        "2021,3,ME,A0002,A0002,1,2,1,2,1,2,1,2|QPP-L-017",
        "2021,3,AI,A0002,A0002,1,2,1,2,1,2,1,2|QPP-L-018",
        "2021,3,AT,0123456789,A0002,1,2,1,2,1,2,1,2|QPP-L-018",
        "2021,3,AE,A0009,A0009,1,2,1,2,1,2,1,2|QPP-L-016",
        "2021,3,AE,A0002,A0002,3,2,1,2,1,2,1,2|QPP-L-020",
        "2021,3,AE,A0002,A0002,1,2,1,2,1,2,1.5,2|QPP-L-020",
        "2021,3,AE,A0002,A0002,1,2,1,2,1,2.001,1,2|QPP-L-020"
      })
  void tellsWhatIsWrong(String row, String code) {
    read(row);

    assertThat(problems).extracting(problem -> problem.code().code()).containsExactly(code);
  }

  private List<AllPayerRow> read(String row) {
    SortedMap<Integer, List<LocalDate>> dates = new TreeMap<>();
    for (int year : List.of(2018, 2021)) {
      dates.put(
          year,
          List.of(
              LocalDate.of(year, 3, 31),
              LocalDate.of(year, 6, 30),
              LocalDate.of(year, 8, 31),
              LocalDate.of(year, 12, 31)));
    }
    return new AllPayerReader(
            dates,
            year -> year > 2018,
            (year, code) -> code.equals("A0002") ? Optional.of(2) : Optional.empty())
        .read(new ByteArrayInputStream((HEADER + row + "\n").getBytes(UTF_8)), problems::add);
  }
}
