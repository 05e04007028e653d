package org.qppportal.core.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.ClinicalCluster;
import org.qppportal.core.catalogue.ClinicalCluster.Group;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Whether somebody who reports fewer measures than required could have reported more (eligible
 * measure applicability). It is judged by published groups of related measures, and only when all
 * measures are sent by a registry, none of them its own, or all with claims.
 *
 * <p>Somebody who reports the whole of a specialty measure set of fewer measures than required is
 * asked for no more than the set. Otherwise, if each measure sent belongs to a clinical cluster, as
 * many are required as there are in these clusters. A measure without any cluster says nothing of
 * what else applies, so then nothing is taken away.
 */
final class MeasureApplicability {

  private final Map<SubmissionMethod, Map<String, Related>> related = new HashMap<>();
  private final int required;

  MeasureApplicability(QualityPolicy policy, Catalogue catalogue) {
    this.required = policy.measuresRequired().value();
    for (SubmissionMethod method : policy.applicabilityMethods().value()) {
      Map<String, Related> byMeasure = new HashMap<>();
      for (Measure measure : catalogue.measures()) {
        catalogue
            .clusters(measure.measureId(), method)
            .ifPresent(
                cluster ->
                    byMeasure.put(measure.measureId(), Related.of(cluster, method, catalogue)));
      }
      related.put(method, byMeasure);
    }
  }

  /**
   * Judges measures all sent by one method.
   *
   * @param usual what is required of everybody else
   * @param measures the high-priority measures are looked up here
   */
  QualityRequirement of(
      QualityRequirement usual,
      SubmissionMethod method,
      List<AchievedPoints> sent,
      Map<String, QualityMeasure> measures) {
    Map<String, Related> byMeasure = related.get(method);
    if (byMeasure == null || byMeasure.isEmpty()) {
      return usual;
    }
    Set<String> ids = new HashSet<>();
    boolean highPriority = false;
    for (AchievedPoints measure : sent) {
      if (measure.measure().measure().registryMeasure()) {
        return usual;
      }
      if (measure.standing().countable()) {
        ids.add(measure.measure().id());
        highPriority |= measure.measure().highPriority();
      }
    }
    if (ids.isEmpty() || (ids.size() >= required && highPriority)) {
      return usual;
    }
    Set<String> whole = smallestWholeSet(ids, byMeasure);
    if (whole != null) {
      return requirement(whole, measures, usual);
    }
    Set<String> clusters = clusters(ids, byMeasure);
    return clusters == null ? usual : requirement(clusters, measures, usual);
  }

  /** Requires the measures that applied, as far as they are fewer than usual. */
  private static QualityRequirement requirement(
      Set<String> applicable, Map<String, QualityMeasure> measures, QualityRequirement usual) {
    int places = Math.min(usual.places(), applicable.size());
    boolean highPriority = false;
    for (String id : applicable) {
      highPriority |= measures.get(id).highPriority();
    }
    if (places == usual.places() && highPriority) {
      return usual;
    }
    return new QualityRequirement(
        places,
        highPriority,
        "By the published groups of related measures "
            + applicable.size()
            + (applicable.size() == 1 ? " measure applies" : " measures apply")
            + (highPriority ? "." : ", none of high priority."));
  }

  private Set<String> smallestWholeSet(Set<String> ids, Map<String, Related> byMeasure) {
    Set<String> smallest = null;
    for (String id : ids) {
      Related one = byMeasure.get(id);
      if (one != null) {
        for (Set<String> set : one.specialtySets()) {
          if (set.size() < required
              && ids.containsAll(set)
              && (smallest == null || set.size() < smallest.size())) {
            smallest = set;
          }
        }
      }
    }
    return smallest;
  }

  /** All measures of the clusters of these; null when one of them is in none. */
  private static Set<String> clusters(Set<String> ids, Map<String, Related> byMeasure) {
    Set<String> all = new HashSet<>(ids);
    for (String id : ids) {
      Related one = byMeasure.get(id);
      if (one == null || one.clustered().isEmpty()) {
        return null;
      }
      all.addAll(one.clustered());
    }
    return all;
  }

  /**
   * What is related to a measure.
   *
   * @param clustered measures of the same clusters
   * @param specialtySets the specialty measure sets that hold it
   */
  private record Related(Set<String> clustered, List<Set<String>> specialtySets) {

    /** Measures that the year does not have by the method do not apply to anybody. */
    static Related of(ClinicalCluster cluster, SubmissionMethod method, Catalogue catalogue) {
      Set<String> clustered = new HashSet<>();
      for (Group group : cluster.clusters()) {
        clustered.addAll(known(group, method, catalogue));
      }
      List<Set<String>> sets = new ArrayList<>();
      for (Group group : cluster.specialtySets()) {
        sets.add(known(group, method, catalogue));
      }
      return new Related(clustered, sets);
    }

    private static Set<String> known(Group group, SubmissionMethod method, Catalogue catalogue) {
      Set<String> known = new HashSet<>(group.measureIds());
      known.removeIf(
          id ->
              catalogue
                  .measure(id)
                  .filter(measure -> measure.submissionMethods().contains(method))
                  .isEmpty());
      return known;
    }
  }
}
