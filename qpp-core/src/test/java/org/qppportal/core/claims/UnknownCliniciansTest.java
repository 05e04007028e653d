package org.qppportal.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.problem.ClaimsProblem;
import org.qppportal.core.problem.Problem;

class UnknownCliniciansTest {

  private static final int MANY = 5_000;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();
  private final Set<Biller> known = new HashSet<>();
  private final UnknownClinicians unknown = new UnknownClinicians(2018, this::known, problems::add);

  private Set<Biller> known(Collection<Biller> some) {
    asked.add(some.size());
    Set<Biller> there = new HashSet<>(some);
    there.retainAll(known);
    return there;
  }

  @Test
  void tellsOnceOfEachAtTheFirstRow() {
    known.add(new Biller("000123456", "2999900014"));
    unknown.note(line("000123456", "2999900014"), 2);
    unknown.note(line("000123456", "1234567893"), 3);
    unknown.note(line("000123456", "1234567893"), 4);
    unknown.note(line("000234567", "2999900014"), 5);
    unknown.finish();

    assertThat(problems).extracting(Problem::line).containsExactly(3, 5);
    assertThat(problems).extracting(Problem::code).containsOnly(ClaimsProblem.UNKNOWN_CLINICIAN);
    assertThat(problems.get(0).blocks()).isFalse();
    assertThat(problems.get(0).message())
        .contains("1234567893", "3456", "2018")
        .doesNotContain("000123456");
  }

  @Test
  void asksForManyAtATimeAndForNobodyTwice() {
    for (int i = 0; i < MANY; i++) {
      unknown.note(line(Integer.toString(100_000_000 + i), "1234567893"), i + 2);
      unknown.note(line(Integer.toString(100_000_000 + i), "1234567893"), i + 2);
    }
    unknown.finish();
    unknown.finish();

    assertThat(asked).hasSize(3).allMatch(size -> size <= 2_000);
    assertThat(problems).hasSize(MANY);
  }

  private static ClaimLine line(String tin, String npi) {
    LocalDate day = LocalDate.of(2018, 3, 31);
    return new ClaimLine(
        "C1",
        tin,
        npi,
        "B1",
        LocalDate.of(1948, 6, 30),
        Sex.FEMALE,
        day,
        day,
        "99213",
        List.of(),
        "",
        List.of(),
        0);
  }
}
