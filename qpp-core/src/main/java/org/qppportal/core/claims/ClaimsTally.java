package org.qppportal.core.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up, patient by patient, what claims say about the measures of one clinician or group. */
public final class ClaimsTally {

  private static final int ANSWERS = Answer.values().length;
  private static final int FATES = LineFate.values().length;

  private final List<SingleSourceMeasure> measures;
  private final int[] firstRate;
  private final long[][] cases;
  private final long[][] fates;

  ClaimsTally(List<SingleSourceMeasure> measures, int[] firstRate, int rates) {
    this.measures = measures;
    this.firstRate = firstRate;
    this.cases = new long[rates][];
    this.fates = new long[rates][];
  }

  /** Counts a case. */
  void count(int rate, Answer answer, int weight) {
    if (cases[rate] == null) {
      cases[rate] = new long[ANSWERS + 1];
    }
    cases[rate][answer == null ? ANSWERS : answer.ordinal()] += weight;
  }

  /** Notes what became of a line that reports something. */
  void note(int rate, LineFate fate) {
    if (fates[rate] == null) {
      fates[rate] = new long[FATES];
    }
    fates[rate][fate.ordinal()]++;
  }

  /** The measures with something reported, or with a line that tried, in published order. */
  public List<ClaimsMeasureResult> results() {
    List<ClaimsMeasureResult> results = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      boolean touched = false;
      for (int r = 0; r < measures.get(i).rates().size(); r++) {
        touched |= fates[firstRate[i] + r] != null;
      }
      if (touched) {
        results.add(result(i));
      }
    }
    return results;
  }

  /** What claims say about a measure, whether or not anything was reported. */
  ClaimsMeasureResult everything(String measureId) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).measureId().equals(measureId)) {
        return result(i);
      }
    }
    throw new IllegalArgumentException("Measure " + measureId);
  }

  private ClaimsMeasureResult result(int measure) {
    List<MeasureRate> rates = measures.get(measure).rates();
    List<RateResult> counted = new ArrayList<>(rates.size());
    for (int r = 0; r < rates.size(); r++) {
      counted.add(result(rates.get(r).stratum(), firstRate[measure] + r));
    }
    return new ClaimsMeasureResult(measures.get(measure).measureId(), counted);
  }

  private RateResult result(String stratum, int rate) {
    long[] counts = cases[rate] == null ? new long[ANSWERS + 1] : cases[rate];
    long population = 0;
    for (long count : counts) {
      population += count;
    }
    return new RateResult(
        stratum,
        counts[Answer.MET.ordinal()],
        counts[Answer.NOT_MET.ordinal()],
        counts[Answer.EXCLUSION.ordinal()],
        counts[Answer.EXCEPTION.ordinal()],
        population,
        fates(rate));
  }

  private Map<LineFate, Long> fates(int rate) {
    Map<LineFate, Long> noted = new EnumMap<>(LineFate.class);
    if (fates[rate] != null) {
      for (LineFate fate : LineFate.values()) {
        if (fates[rate][fate.ordinal()] > 0) {
          noted.put(fate, fates[rate][fate.ordinal()]);
        }
      }
    }
    return noted;
  }
}
