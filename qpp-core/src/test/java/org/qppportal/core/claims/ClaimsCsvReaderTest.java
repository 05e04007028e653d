package org.qppportal.core.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.problem.Problem;

class ClaimsCsvReaderTest {

  private static final String GOOD =
      "C1,000123456,2999900014,B1,1948-06-30,F,2018-03-31,,99213,25 59,11,E11.9 i10,73.40";

  private final List<ClaimLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsALine() {
    read(ClaimsCsv.header() + GOOD + "\n");

    assertThat(problems).isEmpty();
    ClaimLine line = lines.get(0);
    assertThat(line.modifiers()).containsExactly("25", "59");
    assertThat(line.diagnoses()).containsExactly("E119", "I10");
    assertThat(line.allowedCents()).isEqualTo(7340);
    assertThat(line.serviceEnd()).isEqualTo("2018-03-31");
    assertThat(line.sex()).isEqualTo(Sex.FEMALE);
  }

  /** Each changes one cell of a good row: its column, its new value, and the problem it makes. */
  @ParameterizedTest
  @CsvSource({
    "claim_id, '', QPP-C-006",
    "claim_id, a b, QPP-C-009",
    "tin, 12345678, QPP-C-007",
    "npi, 1234567890, QPP-C-008",
    "beneficiary_id, =1+1, QPP-C-009",
    "birth_date, 1948-02-30, QPP-C-010",
    "birth_date, 2019-01-01, QPP-C-011",
    "sex, female, QPP-C-012",
    "service_date, 3/31/2018, QPP-C-010",
    "service_end, 2018-03-30, QPP-C-011",
    "code, 9921, QPP-C-013",
    "modifiers, 255, QPP-C-014",
    "modifiers, 25 25 25 25 25 25, QPP-C-014",
    "place_of_service, 1, QPP-C-015",
    "diagnoses, diabetes, QPP-C-016",
    "diagnoses, 250.00, QPP-C-016",
    "allowed_amount, -1, QPP-C-017",
    "allowed_amount, 1e9, QPP-C-017",
    "service_date, 2016-03-31, QPP-C-018"
  })
  void tellsRowColumnAndWhatToDo(String column, String value, String code) {
    List<String> titles = ClaimsColumn.titles();
    String[] cells = GOOD.split(",");
    cells[titles.indexOf(column)] = value;

    read(ClaimsCsv.header() + GOOD + "\n" + String.join(",", cells) + "\n");

    assertThat(lines).hasSize(1);
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code().code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.path()).isEqualTo(column);
    assertThat(problem.whatToDo()).isNotBlank();
    assertThat(problem.blocks()).isEqualTo(!code.equals("QPP-C-018"));
  }

  @Test
  void neverRepeatsATin() {
    read(ClaimsCsv.header() + GOOD.replace("000123456", "12-3456789") + "\n");

    assertThat(problems.get(0).message()).doesNotContain("3456789");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, ''",
    "'claim_id,tin', 6, QPP-C-003",
    "'HEADER,colour', 1, QPP-C-004",
    "'HEADER,tin', 1, QPP-C-004",
    "HEADER, 1, QPP-C-002"
  })
  void looksAtTheFirstRow(String header, int count, String code) {
    read(header.replace("HEADER", ClaimsCsv.header().strip()) + "\n");

    assertThat(lines).isEmpty();
    if (header.isEmpty()) {
      assertThat(problems)
          .extracting(problem -> problem.code().code())
          .containsExactly("QPP-C-002");
    } else {
      assertThat(problems).hasSize(count).allMatch(problem -> problem.code().code().equals(code));
    }
  }

  @Test
  void missesCells() {
    read(ClaimsCsv.header() + "C1,000123456\n" + GOOD + "\n");

    assertThat(lines).hasSize(1);
    assertThat(problems).extracting(problem -> problem.code().code()).containsExactly("QPP-C-005");
  }

  @Test
  void refusesWhatIsNoText() {
    read(
        (ClaimsCsv.header() + GOOD + "\nM\u00fcller," + GOOD)
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems).extracting(problem -> problem.code().code()).contains("QPP-C-001");
  }

  @Test
  void unpacksAndRefusesACutOffPackage() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write((ClaimsCsv.header() + GOOD + "\n").getBytes(UTF_8));
    }
    read(packed.toByteArray());
    assertThat(lines).hasSize(1);
    assertThat(problems).isEmpty();

    read(java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
    assertThat(problems).extracting(problem -> problem.code().code()).contains("QPP-C-001");
  }

  private void read(String file) {
    read(file.getBytes(UTF_8));
  }

  private void read(byte[] file) {
    new ClaimsCsvReader(PublishedClaimsRules.of(2018).context(), lines::add, problems::add)
        .read(new ByteArrayInputStream(file));
  }
}
