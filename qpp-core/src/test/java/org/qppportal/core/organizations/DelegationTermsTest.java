package org.qppportal.core.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.organizations.DelegationTerms.Fault;
import org.qppportal.core.organizations.DelegationTerms.Field;
import org.qppportal.core.organizations.DelegationTerms.Scope;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.type.Category;

/** What a practice can delegate, and until when. */
class DelegationTermsTest {

  private static final DelegationTerms TERMS = new DelegationTerms(YearPolicies.load());
  private static final LocalDate TODAY = LocalDate.of(2023, 2, 1);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,       -,    2023-02-01, -",
        "QUALITY, 2022, 2023-03-31, -",
        "PI,      2022, 2023-03-31, -",
        "ACI,     2017, 2023-03-31, -",
        "ACI,     -,    2023-03-31, -",
        "ACI,     2022, 2023-03-31, CATEGORY",
        "PI,      2017, 2023-03-31, CATEGORY",
        "COST,    2022, 2023-03-31, CATEGORY",
        "COST,    -,    2023-03-31, CATEGORY",
        "-,       1999, 2023-03-31, YEAR",
        "-,       -,    2023-01-31, LAST_DAY",
        "-,       -,    2026-02-01, -",
        "-,       -,    2026-02-02, LAST_DAY",
      })
  void refusesWhatCannotBe(Category category, Integer year, LocalDate lastDay, Field expected) {
    Optional<Fault> fault = TERMS.faultOf(request(category, year, lastDay), Set.of(), TODAY);

    assertThat(fault.map(Fault::field)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void refusesExactlyWhatIsInForceAlready() {
    Set<Scope> inForce =
        Set.of(new Scope("1000001", Optional.of(Category.QUALITY), Optional.of(2022)));
    LocalDate end = LocalDate.of(2023, 3, 31);

    assertThat(TERMS.faultOf(request(Category.QUALITY, 2022, end), inForce, TODAY))
        .map(Fault::field)
        .contains(Field.VENDOR);
    assertThat(TERMS.faultOf(request(Category.IA, 2022, end), inForce, TODAY)).isEmpty();
    assertThat(TERMS.faultOf(request(Category.QUALITY, 2021, end), inForce, TODAY)).isEmpty();
    assertThat(TERMS.faultOf(request(null, 2022, end), inForce, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2023-03-31", // its window is open
    "2021, 2024-02-01", // its window is over
  })
  void suggestsTheEndOfTheSubmissionWindow(int year, LocalDate expected) {
    assertThat(TERMS.suggestedLastDay(Optional.of(year), TODAY)).isEqualTo(expected);
  }

  @Test
  void suggestsAYearForAllYears() {
    assertThat(TERMS.suggestedLastDay(Optional.empty(), TODAY)).isEqualTo(LocalDate.of(2024, 2, 1));
  }

  @Test
  void holdsToTheEndOfTheLastDayInEasternTime() {
    assertThat(DelegationTerms.endOf(LocalDate.of(2023, 3, 31)))
        .isEqualTo(Instant.parse("2023-04-01T04:00:00Z"));
    assertThat(DelegationTerms.endOf(LocalDate.of(2023, 1, 31)))
        .isEqualTo(Instant.parse("2023-02-01T05:00:00Z"));
  }

  private static DelegationRequest request(Category category, Integer year, LocalDate lastDay) {
    return new DelegationRequest(
        "1000001", Optional.ofNullable(category), Optional.ofNullable(year), lastDay);
  }
}
