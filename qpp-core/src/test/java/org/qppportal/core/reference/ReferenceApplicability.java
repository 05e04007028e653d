package org.qppportal.core.reference;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    return sent.size() < PLACES
        ? smallestSetOf(scored, method, sent).orElse(all)
        : new ReferenceApplicability(
            PLACES, anyHighPriority(scored, related(scored, method, sent)));
  }

  /** All of the smallest cluster or specialty set that holds whatever was sent is required. */
  private static Optional<ReferenceApplicability> smallestSetOf(
      ReferenceCase scored, SubmissionMethod method, Set<String> sent) {
    return sent.stream()
        .map(id -> scored.data().related(id, method))
        .flatMap(
            related -> Stream.concat(related.clusters().stream(), related.specialtySets().stream()))
        .filter(set -> set.size() < PLACES && set.containsAll(sent))
        .min(Comparator.comparingInt(Set::size))
        .map(set -> new ReferenceApplicability(set.size(), anyHighPriority(scored, set)));
  }

  private static Set<String> related(
      ReferenceCase scored, SubmissionMethod method, Set<String> sent) {
    Set<String> related = new HashSet<>(sent);
    boolean any = false;
    for (String id : sent) {
      for (Set<String> cluster : scored.data().related(id, method).clusters()) {
        any = true;
        related.addAll(cluster);
      }
    }
    // Without any cluster nothing is known, so that a high-priority measure stays required.
    return any ? related : Set.of();
  }

  private static boolean anyHighPriority(ReferenceCase scored, Set<String> ids) {
    return ids.isEmpty()
        || ids.stream()
            .anyMatch(
                id ->
                    scored.data().catalogue.measure(id).filter(Measure::highPriority).isPresent());
  }

  private static Measure measure(ReferenceCase scored, String id) {
    return scored.data().catalogue.measure(id).orElseThrow();
  }
}
