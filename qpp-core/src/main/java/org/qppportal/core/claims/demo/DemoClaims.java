package org.qppportal.core.claims.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.qppportal.core.claims.Answer;
import org.qppportal.core.claims.ClaimLine;
import org.qppportal.core.claims.ClaimsRules;
import org.qppportal.core.claims.MeasureRate;
import org.qppportal.core.claims.PerformanceOption;
import org.qppportal.core.claims.SingleSourceMeasure;
import org.qppportal.core.claims.demo.MadeUpClaims.Occasion;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;

/**
 * A made-up year of claim lines for practices of the demonstration, small ones and one that is not:
 * each of their clinicians reports some measures on most visits. The same year always gives the
 * same lines.
 */
public final class DemoClaims {

  private static final int MOST_CLINICIANS = 20;
  private static final int MOST_PRACTICES = 12;
  private static final int MEASURES = 6;
  private static final int FEWEST_PATIENTS = 20;
  private static final int MORE_PATIENTS = 12;
  private static final double REPORTED = 0.88;
  private static final int DAYS = 75;

  /** Measures that many clinicians can report, in the order preferred. */
  private static final List<String> COMMON =
      List.of("236", "128", "110", "111", "130", "226", "047", "317", "001", "117", "134");

  private final ClaimsRules rules;
  private final List<SingleSourceMeasure> measures = new ArrayList<>();

  /** Prepares a year. */
  public DemoClaims(ClaimsRules rules) {
    this.rules = rules;
    for (String id : COMMON) {
      rules.measures().stream()
          .filter(measure -> measure.measureId().equals(id))
          .forEach(measures::add);
    }
  }

  /** Makes the lines of the demonstration's practices. */
  public void make(DemoPopulation population, Consumer<ClaimLine> lines) {
    SplittableRandom random = new SplittableRandom(rules.year());
    int practices = 0;
    for (Practice practice : population.practices()) {
      List<String> npis =
          population.participations().stream()
              .filter(one -> one.getPracticeId().equals(practice.getId()))
              .filter(one -> one.getPerformanceYear() == rules.year())
              .map(Participation::getNpi)
              .sorted()
              .toList();
      if (!npis.isEmpty() && npis.size() <= MOST_CLINICIANS && practices < MOST_PRACTICES) {
        practices++;
        String tin = practice.getTin().value();
        npis.forEach(npi -> clinician(tin, npi, random.split(), lines));
      }
    }
  }

  private void clinician(
      String tin, String npi, SplittableRandom random, Consumer<ClaimLine> lines) {
    double skill = 0.55 + 0.4 * random.nextDouble();
    for (SingleSourceMeasure measure : measures.subList(0, Math.min(MEASURES, measures.size()))) {
      int patients = FEWEST_PATIENTS + random.nextInt(MORE_PATIENTS);
      for (int patient = 0; patient < patients; patient++) {
        Occasion occasion =
            new Occasion(
                tin,
                npi,
                "D" + npi + "M" + measure.measureId() + "P" + patient,
                LocalDate.of(rules.year(), 1, 10).plusDays(random.nextInt(DAYS)));
        boolean reported = random.nextDouble() < REPORTED;
        for (MeasureRate rate : measure.rates()) {
          MadeUpClaims.lines(
                  measure.kind(),
                  rate.eligibility().get(0),
                  reported ? answer(rate, measure.inverse(), skill, random) : Optional.empty(),
                  occasion)
              .forEach(lines);
        }
      }
    }
  }

  private static Optional<PerformanceOption> answer(
      MeasureRate rate, boolean inverse, double skill, SplittableRandom random) {
    double chance = random.nextDouble();
    Answer answer = chance < skill ^ inverse ? Answer.MET : Answer.NOT_MET;
    if (chance > 0.97) {
      answer = Answer.EXCEPTION;
    }
    Answer wanted = answer;
    return rate.performance().stream()
        .filter(option -> option.answer() == wanted)
        .findFirst()
        .or(() -> rate.performance().stream().findFirst());
  }
}
