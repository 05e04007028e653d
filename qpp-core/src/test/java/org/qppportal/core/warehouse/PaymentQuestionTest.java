package org.qppportal.core.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qppportal.core.warehouse.PaymentQuestion.Paid;

class PaymentQuestionTest {

  private static final int YEAR = 2022;

  @TempDir private Path folder;

  @Test
  void addsUpWhatWasPaidThroughEachPractice() {
    int compared = 0;
    for (int seed = 0; seed < 5; seed++) {
      SmallNation nation = SmallNation.random(seed, YEAR);
      LakeFixture fixture = new LakeFixture(folder.resolve("seed" + seed));
      nation.write(fixture);
      for (LocalDate processedBy :
          List.of(LocalDate.of(YEAR, 9, 1), LocalDate.of(YEAR + 1, 3, 31))) {
        List<Paid> answer = new ArrayList<>();
        new PaymentQuestion(YEAR, YEAR, processedBy).ofClinicians(fixture.engine, answer::add);

        assertThat(answer).isEqualTo(slowly(nation, processedBy));
        compared += answer.size();
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static List<Paid> slowly(SmallNation nation, LocalDate processedBy) {
    Set<Long> listed =
        nation.members().stream().map(SmallNation.Member::npi).collect(Collectors.toSet());
    TreeMap<Long, TreeMap<Integer, Long>> paid = new TreeMap<>();
    for (SmallNation.Line line : nation.lines()) {
      if (listed.contains(line.npi())
          && line.professional()
          && line.service().getYear() == YEAR
          && !line.processed().isAfter(processedBy)) {
        paid.computeIfAbsent(line.npi(), npi -> new TreeMap<>())
            .merge(line.tin(), line.paid(), Long::sum);
      }
    }
    List<Paid> rows = new ArrayList<>();
    paid.forEach((npi, tins) -> tins.forEach((tin, cents) -> rows.add(new Paid(npi, tin, cents))));
    return rows;
  }
}
