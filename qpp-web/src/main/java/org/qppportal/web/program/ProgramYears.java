package org.qppportal.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qppportal.core.policy.PolicyService;

/** The program's years and their dates, by the program's own clock, which is Eastern time. */
@Named("calendar")
@RequestScoped
public class ProgramYears {

  private static final int YEARS_UNDER_WAY = 3;

  @Inject PolicyService policies;

  /** All performance years, newest first. */
  public List<Integer> years() {
    return policies.policies().years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The performance year under way; the last known one when the calendar has run out. */
  public int currentYear() {
    int thisYear = today().getYear();
    return years().stream().filter(year -> year <= thisYear).findFirst().orElse(thisYear);
  }

  /** The dates of a year given as text; those of the current one when it is not a known year. */
  public Optional<ProgramYear> year(String text) {
    int year =
        years().stream()
            .filter(known -> known.toString().equals(text))
            .findFirst()
            .orElseGet(this::currentYear);
    return find(year).findFirst();
  }

  /** The years that overlap today: one collecting, one being scored, one being paid. */
  public List<ProgramYear> underWay() {
    return years().stream()
        .filter(year -> year <= currentYear())
        .limit(YEARS_UNDER_WAY)
        .flatMap(this::find)
        .toList();
  }

  /** Today in the program's time zone. */
  public LocalDate today() {
    return LocalDate.now(ProgramYear.EASTERN);
  }

  private Stream<ProgramYear> find(int year) {
    return policies.policies().of(year).map(ProgramYear::new).stream();
  }
}
