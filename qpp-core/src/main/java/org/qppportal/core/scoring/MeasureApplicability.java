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
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Whether somebody who reports fewer measures than required could have reported more (eligible
 * measure applicability). It is judged by published groups of related measures, and only when all
 * measures are sent by a registry, none of them its own, or all with claims.
 *
 * <p>Who sends fewer measures than required is asked for all of the smallest clinical cluster or
 * specialty measure set that holds every one of them, if that has fewer measures than required. A
 * measure outside any such group says nothing of what else applies, so then nothing is taken away.
 * Who sends enough measures is asked for a high-priority one only if there is one in the clusters
 * of those sent. (The guide describes the clusters; that measures of several clusters take nothing
 * away is our reading.)
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
    for (AchievedPoints measure : sent) {
      if (measure.standing() != Standing.NO_PATIENTS) {
        if (measure.measure().measure().registryMeasure()) {
          return usual;
        }
        if (measure.standing().countable()) {
          ids.add(measure.measure().id());
        }
      }
    }
    if (ids.isEmpty()) {
      return usual;
    }
    return ids.size() < required
        ? smallestGroup(ids, byMeasure, measures, usual)
        : enough(ids, byMeasure, measures, usual);
  }

  /** The smallest group that holds whatever was sent is required as a whole, and no more. */
  private QualityRequirement smallestGroup(
      Set<String> ids,
      Map<String, Related> byMeasure,
      Map<String, QualityMeasure> measures,
      QualityRequirement usual) {
    int places = required;
    boolean highPriority = false;
    for (String id : ids) {
      Related one = byMeasure.get(id);
      for (Set<String> group : one == null ? List.<Set<String>>of() : one.groups()) {
        if (group.size() <= places && group.size() < required && group.containsAll(ids)) {
          // Of groups of one size any may show that a high-priority measure applied.
          highPriority =
              (group.size() == places && highPriority) || anyHighPriority(group, measures);
          places = group.size();
        }
      }
    }
    return places == required ? usual : requirement(places, highPriority);
  }

  /** With enough measures the groups only tell whether a high-priority measure applied. */
  private static QualityRequirement enough(
      Set<String> ids,
      Map<String, Related> byMeasure,
      Map<String, QualityMeasure> measures,
      QualityRequirement usual) {
    for (String id : ids) {
      Related one = byMeasure.get(id);
      if (one == null
          || one.clustered().isEmpty()
          || measures.get(id).highPriority()
          || anyHighPriority(one.clustered(), measures)) {
        return usual;
      }
    }
    return requirement(usual.places(), false);
  }

  private static boolean anyHighPriority(Set<String> ids, Map<String, QualityMeasure> measures) {
    for (String id : ids) {
      if (measures.get(id).highPriority()) {
        return true;
      }
    }
    return false;
  }

  private static QualityRequirement requirement(int places, boolean highPriority) {
    return new QualityRequirement(
        places,
        highPriority,
        "By the published groups of related measures "
            + places
            + (places == 1 ? " measure applies" : " measures apply")
            + (highPriority ? "." : ", none of high priority."));
  }

  /**
   * What is related to a measure.
   *
   * @param clustered measures of the same clusters
   * @param groups the clusters and specialty measure sets that hold it
   */
  private record Related(Set<String> clustered, List<Set<String>> groups) {

    /** Measures that the year does not have by the method do not apply to anybody. */
    static Related of(ClinicalCluster cluster, SubmissionMethod method, Catalogue catalogue) {
      Set<String> clustered = new HashSet<>();
      List<Set<String>> groups = new ArrayList<>();
      for (Group group : cluster.clusters()) {
        Set<String> known = known(group, method, catalogue);
        clustered.addAll(known);
        groups.add(known);
      }
      for (Group group : cluster.specialtySets()) {
        groups.add(known(group, method, catalogue));
      }
      return new Related(clustered, groups);
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
