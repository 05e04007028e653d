package org.qppportal.core.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.Submission.Measurement;

/**
 * Finds what sets of several senders say against each other: a measure that two of them report
 * differently, or that one excludes and another reports. A measure that only one of them sends, or
 * that one of them answers with no or with nobody in the numerator, is no conflict: a record system
 * exports every measure it knows.
 */
final class PiConflicts {

  private PiConflicts() {}

  /** The id of a measure that is reported in conflict; null when there is none. */
  static String find(List<PiSet> sets, PiMeasures measures) {
    Map<String, MeasurementValue> values = new HashMap<>();
    for (PiSet set : sets) {
      long excludedByOthers = claimedByOthers(sets, set);
      for (Measurement measurement : set.set().measurements()) {
        PiMeasure measure = measures.find(measurement.measureId());
        if (measure != null && (set.report().claimed() & measure.bit()) != 0) {
          MeasurementValue other = values.putIfAbsent(measure.id(), measurement.value());
          boolean differs = other != null && !other.equals(measurement.value());
          if (differs || (measure.exclusions() & excludedByOthers) != 0) {
            return measure.id();
          }
        }
      }
    }
    return null;
  }

  private static long claimedByOthers(List<PiSet> sets, PiSet set) {
    long claimed = 0;
    for (PiSet other : sets) {
      claimed |= other == set ? 0 : other.report().claimed();
    }
    return claimed;
  }
}
