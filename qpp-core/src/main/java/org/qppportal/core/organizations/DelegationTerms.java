package org.qppportal.core.organizations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.ProgramCalendar;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Category;

/**
 * What a delegation must be like: of a year and category that there are, not in force already, and
 * with an end that is still to come and not too far away, so that nobody keeps access by being
 * forgotten. Dates are those of Eastern time, by which the program keeps its deadlines.
 */
public final class DelegationTerms {

  /** The program's time zone. */
  public static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** The longest that a practice can delegate at once. */
  private static final int MOST_YEARS = 3;

  /** What people fill in. */
  public enum Field {
    VENDOR,
    CATEGORY,
    YEAR,
    LAST_DAY
  }

  /**
   * What is wrong with a request.
   *
   * @param field which answer to change
   * @param message what to do
   */
  public record Fault(Field field, String message) {}

  /**
   * The scope of a delegation in force.
   *
   * @param vendorCode to whom
   * @param category the one category; empty for all
   * @param performanceYear the one year; empty for all
   */
  public record Scope(
      String vendorCode, Optional<Category> category, Optional<Integer> performanceYear) {}

  private final YearPolicies policies;

  /** Terms over the years that the portal knows. */
  public DelegationTerms(YearPolicies policies) {
    this.policies = policies;
  }

  /** The first fault of a request; empty when it can be granted. */
  public Optional<Fault> faultOf(DelegationRequest request, Set<Scope> inForce, LocalDate today) {
    if (request.performanceYear().filter(year -> !policies.years().contains(year)).isPresent()) {
      return fault(Field.YEAR, "Choose one of the performance years in the list.");
    }
    if (request.category().filter(one -> !categories(request).contains(one)).isPresent()) {
      return fault(
          Field.CATEGORY,
          "The year has no such category. Choose one of "
              + request.performanceYear().map(String::valueOf).orElse("the list")
              + ", or all categories.");
    }
    if (request.lastDay().isBefore(today)) {
      return fault(Field.LAST_DAY, "Enter a last day that is today or later.");
    }
    if (request.lastDay().isAfter(today.plusYears(MOST_YEARS))) {
      return fault(
          Field.LAST_DAY,
          "Enter a last day within "
              + MOST_YEARS
              + " years from today. You can delegate again when it ends.");
    }
    if (inForce.contains(
        new Scope(request.vendorCode(), request.category(), request.performanceYear()))) {
      return fault(
          Field.VENDOR,
          "This vendor already may submit exactly that. To change the last day, withdraw that"
              + " delegation first.");
    }
    return Optional.empty();
  }

  /** The categories that data is sent for: those of the year, or of any year. */
  private Set<Category> categories(DelegationRequest request) {
    return request
        .performanceYear()
        .flatMap(policies::of)
        .map(policy -> Set.of(Category.QUALITY, Category.IA, policy.interoperability()))
        .orElse(Set.of(Category.QUALITY, Category.IA, Category.ACI, Category.PI));
  }

  /**
   * The last day to suggest: that of the year's submission window, or a year from today where the
   * window is over or not announced.
   */
  public LocalDate suggestedLastDay(Optional<Integer> performanceYear, LocalDate today) {
    return performanceYear
        .flatMap(policies::of)
        .map(YearPolicy::calendar)
        .flatMap(ProgramCalendar::submissionCloses)
        .map(closes -> closes.value().withZoneSameInstant(EASTERN).toLocalDate())
        .filter(day -> !day.isBefore(today))
        .orElse(today.plusYears(1));
  }

  /** The moment from which a delegation with this last day does not hold any more. */
  public static Instant endOf(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(EASTERN).toInstant();
  }

  /** The years that can be chosen, newest first. */
  public List<Integer> years() {
    return policies.years().stream().sorted(java.util.Comparator.reverseOrder()).toList();
  }

  private static Optional<Fault> fault(Field field, String message) {
    return Optional.of(new Fault(field, message));
  }
}
