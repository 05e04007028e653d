package org.qppportal.core.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  /**
   * The requirement.
   *
   * @param everything whether the sets are all that was sent of the category
   */
  static ReferenceApplicability of(
      ReferenceCase scored,
      List<MeasurementSet> sets,
      boolean everything,
      List<ReferenceMeasure> measures) {
    ReferenceApplicability all = new ReferenceApplicability(PLACES, true);
    if (measures.isEmpty() || !everything || scored.apmStandard()) {
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
    measures.stream().filter(one -> !one.leftOut()).forEach(one -> sent.add(one.measureId()));
    if (sent.isEmpty()) {
      return all;
    }
    return sent.size() < PLACES
        ? smallestSetOf(scored, method, sent).orElse(all)
        : new ReferenceApplicability(
            PLACES, anyHighPriority(scored, related(scored, method, sent)));
  }

  /** All of the smallest cluster or specialty set that holds whatever was sent is required. */
  private static Optional<ReferenceApplicability> smallestSetOf(
      ReferenceCase scored, SubmissionMethod method, Set<String> sent) {
    List<Set<String>> sets =
        sent.stream()
            .map(id -> scored.data().related(id, method))
            .flatMap(
                related ->
                    Stream.concat(related.clusters().stream(), related.specialtySets().stream()))
            .filter(set -> set.size() < PLACES && set.containsAll(sent))
            .toList();
    OptionalInt smallest = sets.stream().mapToInt(Set::size).min();
    return smallest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReferenceApplicability(
                smallest.getAsInt(),
                sets.stream()
                    .filter(set -> set.size() == smallest.getAsInt())
                    .anyMatch(set -> anyHighPriority(scored, set))));
  }

  /** What was sent and what clusters with it; nothing when one of them is in no cluster. */
  private static Set<String> related(
      ReferenceCase scored, SubmissionMethod method, Set<String> sent) {
    Set<String> related = new HashSet<>(sent);
    for (String id : sent) {
      List<Set<String>> clusters = scored.data().related(id, method).clusters();
      if (clusters.stream().allMatch(Set::isEmpty)) {
        return Set.of();
      }
      clusters.forEach(related::addAll);
    }
    return related;
  }

  private static boolean anyHighPriority(ReferenceCase scored, Set<String> ids) {
    // Where nothing is known, a high-priority measure stays required.
    return ids.isEmpty()
        || ids.stream()
            .anyMatch(
                id ->
                    scored
                        .data()
                        .catalogue
                        .measure(id)
                        .filter(one -> ReferenceMeasure.priorityOf(one) > 0)
                        .isPresent());
  }

  private static Measure measure(ReferenceCase scored, String id) {
    return scored.data().catalogue.measure(id).orElseThrow();
  }
}
