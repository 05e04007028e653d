package org.qppportal.core.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns claim lines into the performance of measures by the single source of the year. Immutable
 * and safe to share between threads; what is counted goes into a {@link ClaimsTally}.
 *
 * <p>A claim counts that fits an eligibility option of the measure. Its quality data codes give an
 * answer when all codes of a performance option are on it. Where several answers meet, on one claim
 * or on the claims of one case, the most advantageous counts: met before exclusion before exception
 * before not met, the other way round where a lower rate is better. So the program's own calculator
 * decides, because a code added later corrects an earlier one and never takes credit away. A case
 * without an answer stays in the population and lowers data completeness.
 */
public final class ClaimsCalculator {

  private final ClaimsRules rules;
  private final List<SingleSourceMeasure> measures;
  private final int[] firstRate;
  private final Rate[] rates;
  private final Map<String, BitSet> ratesByEncounter = new HashMap<>();
  private final Map<String, BitSet> ratesByQualityCode = new HashMap<>();

  /** What is looked up for one rate again and again. */
  private record Rate(MeasureRate rate, boolean inverse, Cases cases) {}

  /** Prepares the measures of a year. */
  public ClaimsCalculator(ClaimsRules rules) {
    this.rules = rules;
    this.measures = rules.measures();
    this.firstRate = new int[measures.size()];
    List<Rate> all = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      SingleSourceMeasure measure = measures.get(i);
      firstRate[i] = all.size();
      for (MeasureRate rate : measure.rates()) {
        index(rate, all.size());
        all.add(
            new Rate(
                rate,
                measure.inverse(),
                new Cases(measure.kind(), rate, rules.periods(measure.measureId()))));
      }
    }
    this.rates = all.toArray(Rate[]::new);
  }

  private void index(MeasureRate rate, int number) {
    for (EligibilityOption option : rate.eligibility()) {
      option.encounters().list().forEach(code -> add(ratesByEncounter, code, number));
    }
    for (PerformanceOption option : rate.performance()) {
      option.codes().forEach(code -> add(ratesByQualityCode, code, number));
    }
  }

  private static void add(Map<String, BitSet> index, MeasureCode code, int rate) {
    index.computeIfAbsent(code.code(), any -> new BitSet()).set(rate);
  }

  /** The rules it goes by. */
  public ClaimsRules rules() {
    return rules;
  }

  /** An empty tally for a clinician or group. */
  public ClaimsTally tally() {
    return new ClaimsTally(measures, firstRate, rates.length);
  }

  /**
   * Counts one patient of a clinician, or of a group.
   *
   * @param lines all their lines for the patient, in any order
   * @param events what happened to the patient, by the claims of everybody
   * @param period the days that count
   */
  public void add(List<ClaimLine> lines, PatientEvents events, Period period, ClaimsTally tally) {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : Claim.of(lines)) {
      if (period.contains(claim.date())) {
        claims.add(claim);
      }
    }
    BitSet touched = new BitSet();
    BitSet reporting = new BitSet();
    for (Claim claim : claims) {
      for (ClaimLine line : claim.lines()) {
        or(touched, ratesByEncounter.get(line.code()));
        or(reporting, ratesByQualityCode.get(line.code()));
      }
    }
    touched.or(reporting);
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      count(i, claims, events, reporting.get(i), tally);
    }
  }

  private static void or(BitSet all, BitSet more) {
    if (more != null) {
      all.or(more);
    }
  }

  private void count(
      int number, List<Claim> claims, PatientEvents events, boolean reporting, ClaimsTally tally) {
    Rate rate = rates[number];
    Map<Claim, LineFate> judged = new IdentityHashMap<>();
    List<Visit> visits = new ArrayList<>();
    for (Claim claim : claims) {
      LineFate fate = judge(rate.rate(), claim);
      judged.put(claim, fate);
      if (fate == LineFate.COUNTED) {
        visits.add(new Visit(claim, answer(rate, claim), encounters(rate.rate(), claim)));
      }
    }
    List<Case> cases = visits.isEmpty() ? List.of() : rate.cases().of(visits, events);
    for (Case one : cases) {
      tally.count(number, one.answer(rate.inverse()), one.weight());
    }
    if (reporting) {
      explain(number, claims, judged, cases, tally);
    }
  }

  private static LineFate judge(MeasureRate rate, Claim claim) {
    LineFate nearest = LineFate.NO_ENCOUNTER;
    for (EligibilityOption option : rate.eligibility()) {
      LineFate fate = option.judge(claim);
      nearest = fate.compareTo(nearest) > 0 ? fate : nearest;
    }
    return nearest;
  }

  private static int encounters(MeasureRate rate, Claim claim) {
    int most = 1;
    for (EligibilityOption option : rate.eligibility()) {
      most = Math.max(most, option.encounterLines(claim));
    }
    return most;
  }

  private static Answer answer(Rate rate, Claim claim) {
    Answer best = null;
    for (PerformanceOption option : rate.rate().performance()) {
      if ((best == null || option.answer().rank(rate.inverse()) < best.rank(rate.inverse()))
          && option.holds(claim)) {
        best = option.answer();
      }
    }
    return best;
  }

  /** Says of every line that reports the rate what became of it. */
  private void explain(
      int number,
      List<Claim> claims,
      Map<Claim, LineFate> judged,
      List<Case> cases,
      ClaimsTally tally) {
    Rate rate = rates[number];
    Map<Claim, Case> deciding = new IdentityHashMap<>();
    for (Case one : cases) {
      one.deciding().forEach(visit -> deciding.put(visit.claim(), one));
    }
    for (Claim claim : claims) {
      for (ClaimLine line : claim.lines()) {
        BitSet reports = ratesByQualityCode.get(line.code());
        if (reports != null && reports.get(number)) {
          LineFate fate = judged.get(claim);
          tally.note(
              number,
              fate == LineFate.COUNTED
                  ? fate(rate, claim, line, deciding.get(claim), !cases.isEmpty())
                  : fate);
        }
      }
    }
  }

  private static LineFate fate(
      Rate rate, Claim claim, ClaimLine line, Case decided, boolean anyCase) {
    boolean complete = false;
    boolean agrees = false;
    Answer answer = decided == null ? null : decided.answer(rate.inverse());
    for (PerformanceOption option : rate.rate().performance()) {
      if (option.includes(line) && option.holds(claim)) {
        complete = true;
        agrees |= option.answer() == answer;
      }
    }
    if (!complete) {
      return LineFate.INCOMPLETE;
    }
    if (decided == null) {
      return anyCase ? LineFate.OTHER_VISIT : LineFate.OUTSIDE_PERIOD;
    }
    return agrees ? LineFate.COUNTED : LineFate.LESS_ADVANTAGEOUS;
  }
}
