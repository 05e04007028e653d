package org.qppportal.core.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The eligible measure applicability check: fewer measures are required of somebody for whom there
 * are no others.
 *
 * @param places how many measures are required
 * @param highPriorityNeeded whether one place is kept for a high-priority measure
 */
record ReferenceApplicability(int places, boolean highPriorityNeeded) {

  private static final int PLACES = 6;

  static ReferenceApplicability of(
      ReferenceCase scored, List<MeasurementSet> sets, List<ReferenceMeasure> measures) {
    ReferenceApplicability all = new ReferenceApplicability(PLACES, true);
    if (measures.isEmpty() || sets.isEmpty()) {
      return all;
    }
    SubmissionMethod method = sets.get(0).submissionMethod();
    boolean oneMethod =
        (method == SubmissionMethod.REGISTRY || method == SubmissionMethod.CLAIMS)
            && sets.stream().allMatch(set -> set.submissionMethod() == method);
    boolean qcdr =
        measures.stream().anyMatch(one -> measure(scored, one.measureId()).registryMeasure());
    if (!oneMethod || qcdr) {
      return all;
    }
    Set<String> sent = new HashSet<>();
    measures.forEach(one -> sent.add(one.measureId()));
    boolean related = false;
    Set<String> applicable = new HashSet<>(sent);
    for (String id : sent) {
      ReferenceData.Related sets1 = scored.data().related(id, method);
      for (Set<String> cluster : sets1.clusters()) {
        related = true;
        applicable.addAll(cluster);
      }
      for (Set<String> specialty : sets1.specialtySets()) {
        if (specialty.size() < PLACES && sent.containsAll(specialty)) {
          related = true;
        }
      }
    }
    if (!related) {
      return all;
    }
    boolean highPriority =
        applicable.stream()
            .anyMatch(
                id ->
                    scored.data().catalogue.measure(id).filter(Measure::highPriority).isPresent());
    if (sent.size() < PLACES) {
      return applicable.equals(sent) ? new ReferenceApplicability(sent.size(), highPriority) : all;
    }
    return new ReferenceApplicability(PLACES, highPriority);
  }

  private static Measure measure(ReferenceCase scored, String id) {
    return scored.data().catalogue.measure(id).orElseThrow();
  }
}
