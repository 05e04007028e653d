package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.scoring.PracticeTraits;

class MipsExpectationTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  @Test
  void in2017WithoutSpecialStatus() {
    assertThat(expectations(2017, PracticeTraits.NONE))
        .extracting(
            ExpectationItem::category, ExpectationItem::what, i -> i.weightPercent().intValue())
        .containsExactly(
            tuple("Quality", "6 quality measures, one of them an outcome measure", 60),
            tuple(
                "Advancing care information",
                "All base measures of advancing care information",
                25),
            tuple(
                "Improvement activities",
                "2 high-weighted or 4 medium-weighted activities, or a mix worth 40 points",
                15),
            tuple("Cost", "Nothing to send", 0));
  }

  @Test
  void specialStatusHalvesTheActivities() {
    List<PracticeTraits> eased =
        List.of(
            new PracticeTraits(true, false, false, false, false, false, false),
            new PracticeTraits(false, true, false, false, false, false, false),
            new PracticeTraits(false, false, true, false, false, false, false),
            new PracticeTraits(false, false, false, true, false, false, false));
    for (PracticeTraits traits : eased) {
      assertThat(item(2017, traits, "Improvement activities").what())
          .isEqualTo("1 high-weighted or 2 medium-weighted activities");
    }
  }

  @Test
  void workAwayFromTheOfficeMovesTheWeightToQuality() {
    List<PracticeTraits> leftOut =
        List.of(
            new PracticeTraits(false, false, false, true, false, false, false),
            new PracticeTraits(false, false, false, false, true, false, false),
            new PracticeTraits(false, false, false, false, false, true, false));
    for (PracticeTraits traits : leftOut) {
      assertThat(item(2017, traits, "Advancing care information").weightPercent()).isZero();
      assertThat(item(2017, traits, "Advancing care information").what()).startsWith("Nothing");
      assertThat(item(2017, traits, "Quality").weightPercent()).isEqualByComparingTo("85");
    }
  }

  @Test
  void aPaymentModelEarnsActivityPoints() {
    PracticeTraits traits = new PracticeTraits(false, false, false, false, false, false, true);
    assertThat(item(2017, traits, "Improvement activities").note())
        .contains("at least 20 of the 40 points");
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void theWeightsOfEachYearAddUp(int year) {
    for (boolean small : new boolean[] {false, true}) {
      PracticeTraits traits = new PracticeTraits(small, false, false, false, false, false, false);
      BigDecimal sum =
          expectations(year, traits).stream()
              .map(ExpectationItem::weightPercent)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo("100");
      assertThat(expectations(year, traits)).allSatisfy(i -> assertThat(i.note()).endsWith("."));
    }
  }

  private static ExpectationItem item(int year, PracticeTraits traits, String category) {
    return expectations(year, traits).stream()
        .filter(item -> item.category().equals(category))
        .findFirst()
        .orElseThrow();
  }

  private static List<ExpectationItem> expectations(int year, PracticeTraits traits) {
    return MipsExpectation.of(POLICIES.of(year).orElseThrow(), traits);
  }
}
