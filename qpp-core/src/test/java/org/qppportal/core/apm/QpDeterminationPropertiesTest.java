package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.qppportal.core.apm.ApmClinician.Listing;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.type.Npi;

/** The determination over random years, beside a second one written from the regulation. */
class QpDeterminationPropertiesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Npi NPI = new Npi("0777777777");

  @Property(tries = 2000)
  void agreesWithTheRuleWrittenAnotherWay(
      @ForAll @IntRange(min = 2017, max = 2026) int year,
      @ForAll @IntRange(min = 1, max = 3) int asOf,
      @ForAll Random random) {
    Made made = new Made(year, random);

    assertThat(made.result(asOf).status()).isEqualTo(made.otherwise(asOf));
  }

  @Property(tries = 500)
  void statusNeverFallsFromSnapshotToSnapshot(
      @ForAll @IntRange(min = 2017, max = 2026) int year, @ForAll Random random) {
    Made made = new Made(year, random);

    assertThat(made.result(2).status()).isGreaterThanOrEqualTo(made.result(1).status());
    assertThat(made.result(3).status()).isGreaterThanOrEqualTo(made.result(2).status());
  }

  @Property(tries = 500)
  void theOrderOfListsAndFiguresDoesNotMatter(
      @ForAll @IntRange(min = 2017, max = 2026) int year, @ForAll Random random) {
    Made made = new Made(year, random);
    QpResult result = made.result(3);
    Collections.reverse(made.listings);
    Collections.reverse(made.groups);
    Collections.reverse(made.individual);
    QpResult other = made.result(3);

    assertThat(other).isEqualTo(result);
  }

  @Property(tries = 500)
  void everyResultExplainsItself(
      @ForAll @IntRange(min = 2017, max = 2026) int year, @ForAll Random random) {
    QpResult result = new Made(year, random).result(3);

    assertThat(result.because()).isNotBlank().endsWith(".").doesNotContain("null", "Optional");
    assertThat(result.basis().map(QpCalculation::status).orElse(QpStatus.NONE))
        .isEqualTo(result.status());
    result
        .calculations()
        .forEach(made -> assertThat(made.status()).isLessThanOrEqualTo(result.status()));
  }

  /**
   * One clinician in up to three entities of a year, with random figures for whatever may count.
   */
  private static final class Made {

    final QpPolicy policy;
    final int year;
    final List<ApmEntity> entities = new ArrayList<>();
    final List<Listing> listings = new ArrayList<>();
    final List<EntityFigures> groups = new ArrayList<>();
    final List<IndividualFigures> individual = new ArrayList<>();

    Made(int year, Random random) {
      this.year = year;
      this.policy = POLICIES.of(year).orElseThrow().qp();
      for (String id : List.of("A", "B", "C").subList(0, 1 + random.nextInt(3))) {
        entities.add(
            new ApmEntity(
                id, random.nextInt(8) > 0, day(random, 4), Optional.empty(), day(random, 4)));
        listings.add(
            new Listing(
                id,
                random.nextInt(4) == 0 ? Relationship.AFFILIATED : Relationship.PARTICIPANT,
                1 + random.nextInt(3)));
        for (int snapshot = 1; snapshot <= 3; snapshot++) {
          for (Base base : Base.values()) {
            groups.add(new EntityFigures(id, snapshot, figures(base, random)));
          }
        }
      }
      for (int members = 1; members < 1 << entities.size(); members++) {
        Set<String> of = new HashSet<>();
        for (int i = 0; i < entities.size(); i++) {
          if ((members >> i & 1) == 1) {
            of.add(entities.get(i).id());
          }
        }
        for (int snapshot = 1; snapshot <= 3; snapshot++) {
          for (Base base : Base.values()) {
            individual.add(new IndividualFigures(of, snapshot, figures(base, random)));
          }
        }
      }
    }

    QpResult result(int asOf) {
      return new QpDetermination(policy, entities, groups)
          .of(new ApmClinician(NPI, listings), asOf, individual, List.of());
    }

    /** 0 none, 1 Partial QP, 2 QP: plain loops over percentages that divide evenly. */
    QpStatus otherwise(int asOf) {
      int best = 0;
      for (int s = 1; s <= asOf; s++) {
        Set<String> all = new HashSet<>();
        boolean affiliated = false;
        for (Listing listing : listings) {
          if (listing.since() > s || !stays(listing.entity(), s)) {
            continue;
          }
          all.add(listing.entity());
          if (listing.relationship() == Relationship.AFFILIATED) {
            affiliated = true;
          } else {
            for (EntityFigures figures : groups) {
              if (figures.entity().equals(listing.entity()) && figures.snapshot() == s) {
                best = Math.max(best, status(figures.figures()));
              }
            }
          }
        }
        boolean several = year < 2026 && s == 3 && all.size() > 1 && best(asOf, s) < 2;
        if (affiliated || several || year >= 2026 && s == 3) {
          for (IndividualFigures figures : individual) {
            if (figures.snapshot() == s && figures.entities().equals(all)) {
              best = Math.max(best, status(figures.figures()));
            }
          }
        }
      }
      return QpStatus.values()[best];
    }

    /** The best of the groups alone. */
    private int best(int asOf, int last) {
      int best = 0;
      for (Listing listing : listings) {
        for (EntityFigures figures : groups) {
          if (listing.relationship() == Relationship.PARTICIPANT
              && figures.entity().equals(listing.entity())
              && figures.snapshot() <= Math.min(asOf, last)
              && listing.since() <= figures.snapshot()
              && stays(listing.entity(), figures.snapshot())) {
            best = Math.max(best, status(figures.figures()));
          }
        }
      }
      return best;
    }

    private boolean stays(String id, int snapshot) {
      ApmEntity entity = entities.stream().filter(one -> one.id().equals(id)).findFirst().get();
      int[] lastDay = {90, 181, 243};
      int leap = year % 4 == 0 ? 1 : 0;
      int from = entity.activeFrom().map(LocalDate::getDayOfYear).orElse(1);
      boolean left = entity.terminated().map(LocalDate::getDayOfYear).orElse(366) < 243 + leap;
      return entity.advanced() && !left && lastDay[snapshot - 1] + leap - from + 1 >= 60;
    }

    private int status(ThresholdFigures figures) {
      if (year < 2026 && figures.base() == Base.COVERED_SERVICES) {
        return 0;
      }
      int[] limits =
          year < 2019
              ? new int[] {25, 20, 20, 10}
              : year == 2025 ? new int[] {75, 50, 50, 35} : new int[] {50, 40, 35, 25};
      long paid = figures.attributedPaidCents();
      long patients = figures.attributedPatients();
      if (paid >= limits[0] || patients >= limits[2]) {
        return 2;
      }
      return paid >= limits[1] || patients >= limits[3] ? 1 : 0;
    }

    private Optional<LocalDate> day(Random random, int oneIn) {
      return random.nextInt(oneIn) == 0
          ? Optional.of(LocalDate.ofYearDay(year, 1 + random.nextInt(365)))
          : Optional.empty();
    }

    private static ThresholdFigures figures(Base base, Random random) {
      return new ThresholdFigures(base, random.nextInt(80), 100, random.nextInt(50), 100);
    }
  }
}
