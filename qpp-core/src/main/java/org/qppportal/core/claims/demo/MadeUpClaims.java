package org.qppportal.core.claims.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qppportal.core.claims.ClaimLine;
import org.qppportal.core.claims.EligibilityOption;
import org.qppportal.core.claims.MeasureCode;
import org.qppportal.core.claims.MeasureKind;
import org.qppportal.core.claims.PerformanceOption;
import org.qppportal.core.claims.Sex;

/**
 * Makes the claim lines of one case of a measure, out of the measure's own options: a visit that
 * counts, with the quality data codes of an answer or without any.
 */
public final class MadeUpClaims {

  private static final String OFFICE = "11";
  private static final String DISCHARGE = "99238";
  private static final String HEAD_SCAN = "70450";
  private static final int DAYS_AFTER_DISCHARGE = 7;
  private static final int DAYS_BETWEEN_VISITS = 14;
  private static final int YEARS_INTO_RANGE = 2;
  private static final int MONTHS = 12;
  private static final int OLD_ENOUGH = 67;
  private static final long VISIT_CENTS = 7_340;
  private static final long CODE_CENTS = 1;

  private MadeUpClaims() {}

  /**
   * Whose case it is.
   *
   * @param tin the practice
   * @param npi the clinician
   * @param beneficiary the patient's id; claim ids begin with it
   * @param day of the visit; must be one that the measure counts
   */
  public record Occasion(String tin, String npi, String beneficiary, LocalDate day) {}

  /**
   * The lines of a case.
   *
   * @param kind what the measure counts
   * @param visit how the visit is to count
   * @param answer what is to be reported; empty for nothing
   */
  public static List<ClaimLine> lines(
      MeasureKind kind,
      EligibilityOption visit,
      Optional<PerformanceOption> answer,
      Occasion occasion) {
    List<ClaimLine> lines = new ArrayList<>();
    switch (kind) {
      case AFTER_DISCHARGE ->
          lines.add(
              event(visit, occasion, occasion.day().minusDays(DAYS_AFTER_DISCHARGE), DISCHARGE));
      case WITH_HEAD_CT -> lines.add(event(visit, occasion, occasion.day(), HEAD_SCAN));
      case TWO_ENCOUNTERS ->
          lines.add(
              line(
                  visit,
                  occasion,
                  occasion.day().minusDays(DAYS_BETWEEN_VISITS),
                  "-1",
                  visit.encounters().list().get(0)));
      default -> {
        // Nothing more than the visit is needed.
      }
    }
    lines.add(line(visit, occasion, occasion.day(), "-2", visit.encounters().list().get(0)));
    visit.additionalEncounters().list().stream()
        .limit(1)
        .forEach(code -> lines.add(line(visit, occasion, occasion.day(), "-2", code)));
    answer
        .map(PerformanceOption::codes)
        .orElse(List.of())
        .forEach(code -> lines.add(line(visit, occasion, occasion.day(), "-2", code)));
    return lines;
  }

  private static ClaimLine event(
      EligibilityOption visit, Occasion occasion, LocalDate day, String code) {
    return line(visit, occasion, day, "-3", MeasureCode.of(code));
  }

  private static ClaimLine line(
      EligibilityOption visit, Occasion occasion, LocalDate day, String claim, MeasureCode code) {
    boolean reports = code.code().matches("\\d{4}F|[GM]\\d{4}");
    return new ClaimLine(
        occasion.beneficiary() + claim,
        occasion.tin(),
        occasion.npi(),
        occasion.beneficiary(),
        birthDate(visit, occasion.day()),
        visit.sex().orElse(Sex.FEMALE),
        day,
        day,
        code.code(),
        first(code.modifiers()).map(List::of).orElse(List.of()),
        first(code.places()).orElse(OFFICE),
        diagnoses(visit),
        reports ? CODE_CENTS : VISIT_CENTS);
  }

  /** A day of birth that fits, of a Medicare patient where the measure lets it. */
  private static LocalDate birthDate(EligibilityOption visit, LocalDate day) {
    int oldest = visit.maxAgeYears().orElse(Integer.MAX_VALUE);
    int youngest = (visit.minAgeMonths() + MONTHS - 1) / MONTHS;
    int age = Math.min(Math.max(OLD_ENOUGH, Math.min(youngest + YEARS_INTO_RANGE, oldest)), oldest);
    return day.minusYears(age).minusMonths(2);
  }

  private static List<String> diagnoses(EligibilityOption visit) {
    List<String> diagnoses = new ArrayList<>(2);
    first(visit.diagnoses()).ifPresent(diagnoses::add);
    first(visit.additionalDiagnoses()).ifPresent(diagnoses::add);
    return diagnoses;
  }

  private static Optional<String> first(Set<String> codes) {
    return new TreeSet<>(codes).stream().findFirst();
  }
}
