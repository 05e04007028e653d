package org.qppportal.core.participation.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qppportal.core.participation.Figures;
import org.qppportal.persistence.participation.Clinician;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Makes the planned practices with their clinicians, year by year. */
final class DemoPractices {

  private static final List<Integer> YEARS = IntStream.rangeClosed(2017, 2026).boxed().toList();

  /** NPIs given out so far begin with 1, so that none of these is anybody's. */
  private static final String NPI_PREFIX = "29999";

  private static final LocalDate NEW_IN_2017 = LocalDate.of(2017, 5, 15);
  private static final int NEWCOMER_OF_TEST_PRACTICE = 2;
  private static final int SERVICES_COUNTED_SINCE = 2019;
  private static final double NEWCOMERS_OF_2017 = 0.04;
  private static final double NEWCOMERS_SINCE = 0.10;

  private final Random random;
  private final DemoNames names;
  private final DemoFigures figures;

  final List<Practice> practices = new ArrayList<>();
  final List<Clinician> clinicians = new ArrayList<>();
  final List<Participation> participations = new ArrayList<>();
  final List<PracticeYear> practiceYears = new ArrayList<>();

  /** Works in the first two practices. */
  private Clinician clinicianDemo;

  /** Works in the practice made last, and in the next; null when nobody does. */
  private Clinician alsoElsewhere;

  DemoPractices(Random random, DemoNames names) {
    this.random = random;
    this.names = names;
    this.figures = new DemoFigures(random);
  }

  /** Makes a practice. */
  void add(DemoPlan plan) {
    Practice practice = practice(plan);
    practices.add(practice);
    List<Member> members = members(plan);
    for (int year : YEARS) {
      addYear(plan, practice, members, year);
    }
  }

  /** The NPI of the clinician who comes first in a practice made before. */
  String firstClinicianOf(int practiceNumber) {
    UUID id = DemoIds.practice(practiceNumber);
    return participations.stream()
        .filter(p -> p.getPracticeId().equals(id))
        .findFirst()
        .orElseThrow()
        .getNpi();
  }

  private record Member(Clinician clinician, DemoFigures.Habit habit, Optional<Fixed> fixed) {}

  /** Figures that are not drawn. */
  @FunctionalInterface
  private interface Fixed {
    Figures in(int year);
  }

  private Practice practice(DemoPlan plan) {
    DemoNames.Address address = names.address();
    return new Practice(
        DemoIds.practice(plan.number()),
        new Tin(plan.tin()),
        plan.name(),
        address.line(),
        address.city(),
        address.state(),
        address.zip());
  }

  private List<Member> members(DemoPlan plan) {
    List<Member> members = new ArrayList<>();
    for (int n = 0; n < plan.size(); n++) {
      members.add(new Member(clinician(plan, n), figures.habit(), fixed(plan, n)));
    }
    if (!plan.steady()) {
      Optional.ofNullable(alsoElsewhere)
          .ifPresent(c -> members.add(new Member(c, figures.habit(), Optional.empty())));
      alsoElsewhere = plan.size() > 2 ? members.get(1).clinician() : null;
    }
    return members;
  }

  private Clinician clinician(DemoPlan plan, int n) {
    if (plan.number() == DemoPlans.SECOND_PRACTICE && n == 0) {
      return clinicianDemo;
    }
    DemoNames.Person person = person(plan, n);
    DemoSpecialty specialty = plan.kind().specialty(n);
    Clinician clinician =
        new Clinician(
            npi(clinicians.size() + 1),
            person.given(),
            person.family(),
            specialty.clinicianType(),
            specialty.title(),
            enrolledOn(plan, n));
    if (clinicians.isEmpty()) {
      clinicianDemo = clinician;
    }
    clinicians.add(clinician);
    return clinician;
  }

  private DemoNames.Person person(DemoPlan plan, int n) {
    if (n == 0 && plan.number() == DemoPlans.TEST_PRACTICE) {
      return new DemoNames.Person("Avery", "Testwood");
    }
    if (n == 0 && plan.number() == DemoPlans.STRANGER_PRACTICE) {
      return new DemoNames.Person("Rowan", "Elsewhere");
    }
    return names.person();
  }

  private LocalDate enrolledOn(DemoPlan plan, int n) {
    if (plan.number() == DemoPlans.TEST_PRACTICE && n == NEWCOMER_OF_TEST_PRACTICE) {
      return NEW_IN_2017;
    }
    LocalDate early = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(25 * 365));
    double chance = random.nextDouble();
    int day = 1 + random.nextInt(28);
    if (plan.steady() || n == 0 || chance >= NEWCOMERS_SINCE) {
      return early;
    }
    if (chance < NEWCOMERS_OF_2017) {
      return LocalDate.of(2017, 1 + day % 12, day);
    }
    return LocalDate.of(YEARS.get(1 + day % (YEARS.size() - 1)), 1 + day % 12, day);
  }

  private Optional<Fixed> fixed(DemoPlan plan, int n) {
    if (n > 0) {
      return Optional.empty();
    }
    if (plan.number() == DemoPlans.TEST_PRACTICE) {
      return Optional.of(
          year -> year == 2017 ? dollars("61482.17", 214, 530) : dollars("96210.40", 231, 612));
    }
    if (plan.number() == DemoPlans.SECOND_PRACTICE) {
      return Optional.of(year -> dollars("12300.00", 48, 95));
    }
    return plan.edge().map(edge -> edge::figures);
  }

  private void addYear(DemoPlan plan, Practice practice, List<Member> members, int year) {
    List<Figures> ofYear = new ArrayList<>();
    for (Member member : members) {
      if (member.clinician().getEnrolledOn().getYear() <= year) {
        Figures f =
            member
                .fixed()
                .map(fixed -> fixed.in(year))
                .orElseGet(() -> figures.ofYear(member.habit(), year));
        ofYear.add(f);
        participations.add(
            new Participation(
                practice.getId(),
                member.clinician().getNpi(),
                year,
                f.allowedCharges(),
                f.beneficiaries(),
                counted(f, year)));
      }
    }
    practiceYears.add(practiceYear(plan, practice, ofYear, year));
  }

  private static PracticeYear practiceYear(
      DemoPlan plan, Practice practice, List<Figures> clinicians, int year) {
    Figures together = DemoFigures.together(clinicians);
    DemoKind.Place place = plan.kind().place();
    return new PracticeYear(
        practice.getId(),
        year,
        clinicians.size(),
        together.allowedCharges(),
        together.beneficiaries(),
        counted(together, year),
        plan.rural(),
        plan.hpsa(),
        place == DemoKind.Place.AWAY_FROM_PATIENTS,
        place == DemoKind.Place.HOSPITAL,
        place == DemoKind.Place.SURGICAL_CENTER,
        plan.inApm() ? Optional.of(DemoPopulation.APM_NAME) : Optional.empty());
  }

  private static Optional<Integer> counted(Figures figures, int year) {
    return year < SERVICES_COUNTED_SINCE ? Optional.empty() : figures.services();
  }

  private static Figures dollars(String charges, int beneficiaries, int services) {
    return new Figures(new BigDecimal(charges), beneficiaries, Optional.of(services));
  }

  private static String npi(int serial) {
    String nine = NPI_PREFIX + String.format("%04d", serial);
    return nine + Npi.checkDigit(nine);
  }
}
