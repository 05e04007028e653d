package org.qppportal.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.PolicyDifferences;
import org.qppportal.core.policy.PolicyValue;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;

class PolicyWordsTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thresholds.performance | From final score to payment | Performance threshold: payment stays as it is",
        "weights.traditional[cost,pi].ia | Category weights: traditional MIPS | Cost and Promoting interoperability left out: Improvement activities",
        "weights.traditional[].quality | Category weights: traditional MIPS | None left out: Quality",
        "weights.newStandard[].quality | New standard | None left out: Quality",
        "scoring.quality.highPriorityBonus.outcomePoints | Quality | High priority bonus: Outcome points",
        "thresholds.published.pairs[63.25].percent | From final score to payment | Published: Pairs (63.25): Percent",
        "brandNew.limitPercent | Brand new | Limit percent",
        "brandNew.measurePoints.PI_EP_1 | Brand new | Measure points: PI_EP_1",
        "brandNew | Brand new | Brand new"
      })
  void everyPlaceHasASectionAndAName(String path, String heading, String name) {
    assertThat(PolicyWords.heading(PolicyWords.section(path))).isEqualTo(heading);
    assertThat(PolicyWords.name(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thresholds.performance | 75 | 75 points",
        "thresholds.applicablePercent | 9 | 9%",
        "thresholds.exceptional.poolDollars | 500000000 | $500,000,000",
        "thresholds.published.exceptionalScaling | 0.17865 | 0.17865",
        "scoring.quality.highPriorityBonus.otherPoints | 1 | 1 point",
        "scoring.quality.minimumPeriodDays | 90 | 90 days",
        "scoring.promotingInteroperability.measurePoints.PI_EP_1 | 10 | 10 points",
        "weights.traditional[].quality | 30 | 30%"
      })
  void everyNumberHasItsUnitAndAllItsDecimals(String path, BigDecimal number, String text) {
    assertThat(PolicyWords.lines(value(path, number))).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-01-01 | January 1, 2022",
        "2023-03-31T20:00 | March 31, 2023, 8:00 p.m. Eastern",
        "2023-08 | August 2023",
        "nonPatientFacing | Non-patient facing",
        "physician assistant | physician assistant"
      })
  void textIsReadAsPeopleReadIt(String text, String words) {
    assertThat(PolicyWords.lines(value("x", text))).containsExactly(words);
  }

  @Test
  void listsAndAnswersHaveWordsToo() {
    assertThat(PolicyWords.lines(value("x", List.of("cost", "pi"))))
        .containsExactly("Cost", "Promoting interoperability");
    assertThat(PolicyWords.lines(value("x", List.of()))).containsExactly("None");
    assertThat(PolicyWords.lines(value("x", true))).containsExactly("Yes");
  }

  @Test
  void everyYearCanBeShownWhole() {
    for (int year : POLICIES.years()) {
      List<PolicyRow> rows = rows(year, PolicyFilter.of(null, null));
      List<PolicySection<PolicyRow>> sections = PolicySection.of(rows, PolicyRow::path);

      assertThat(sections.stream().mapToInt(section -> section.items().size()).sum())
          .isEqualTo(policy(year).values().size());
      assertThat(rows)
          .allSatisfy(
              row -> {
                assertThat(row.name()).isNotBlank();
                assertThat(row.lines()).isNotEmpty().noneMatch(String::isBlank);
              });
      assertThat(sections.stream().filter(section -> section.grid().isPresent()))
          .hasSize(policy(year).weights().size());
    }
  }

  @Test
  void weightsAreATableAgain() {
    List<PolicySection<PolicyRow>> sections =
        PolicySection.of(rows(2022, PolicyFilter.of(null, null)), PolicyRow::path);
    WeightGrid grid =
        sections.stream()
            .filter(section -> section.key().equals("weights.traditional"))
            .findFirst()
            .flatMap(PolicySection::grid)
            .orElseThrow();

    assertThat(grid.columns())
        .containsExactly("Quality", "Cost", "Improvement activities", "Promoting interoperability");
    assertThat(grid.rows().get(0).leftOut()).isEqualTo("None left out");
    assertThat(grid.rows().get(0).cells())
        .extracting(WeightGrid.Cell::weight)
        .containsExactly("30%", "30%", "15%", "25%");
    assertThat(grid.source().citation()).isEqualTo("42 CFR 414.1380(c)(2)(ii)(F)");
  }

  @Test
  void theFilterFindsWordsAndDoubts() {
    assertThat(rows(2022, PolicyFilter.of("scaling  SOLVED", null)))
        .extracting(PolicyRow::path)
        .containsExactly("thresholds.published.scaling", "thresholds.published.exceptionalScaling");
    assertThat(rows(2022, PolicyFilter.of("", "true"))).isNotEmpty().noneMatch(PolicyRow::verified);
    assertThat(rows(2022, PolicyFilter.of("no such words", null))).isEmpty();
  }

  @Test
  void changesShowBothYears() {
    PolicyDifferences differences = PolicyDifferences.between(policy(2022), policy(2023));
    List<PolicyChange> changes =
        PolicyChange.ofValues(differences, PolicyFilter.of("exceptional", null));

    assertThat(changes).isNotEmpty();
    assertThat(changes)
        .allMatch(change -> change.kind() == PolicyChange.Kind.REMOVED)
        .allMatch(change -> change.linesAfter().isEmpty() && !change.linesBefore().isEmpty());
  }

  @Test
  void aListThatGrewShowsWhatIsNew() {
    PolicyDifferences differences = PolicyDifferences.between(policy(2021), policy(2022));
    PolicyChange types =
        PolicyChange.ofValues(differences, PolicyFilter.of("eligibleClinicianTypes", null)).get(0);

    assertThat(types.linesBefore()).containsExactly("11 the same");
    assertThat(types.linesAfter())
        .containsExactly("clinical social worker", "certified nurse-midwife", "11 the same");
  }

  private static List<PolicyRow> rows(int year, PolicyFilter filter) {
    return policy(year).values().stream().filter(filter::passes).map(PolicyRow::new).toList();
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }

  private static PolicyValue value(String path, Object value) {
    return new PolicyValue(path, value, "C", true, Optional.empty());
  }
}
