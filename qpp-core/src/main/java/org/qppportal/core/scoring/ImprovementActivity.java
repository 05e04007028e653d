package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.ActivityWeight;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.policy.ImprovementActivitiesPolicy.ValuePathway;

/**
 * An improvement activity with its possible outcomes, which are the same for everybody.
 *
 * @param done what it adds when it was done
 * @param doneWithStatus what it adds then to a practice with special status
 * @param doneInPathway what it adds then to who reports a MIPS Value Pathway that has it
 * @param outsidePathway what it adds to who reports a pathway that does not have it: nothing
 * @param notDone what it adds when it was answered with no: nothing
 * @param medicalHome whether it attests to a medical home, which has full credit in any pathway
 */
record ImprovementActivity(
    ScoreNode done,
    ScoreNode doneWithStatus,
    ScoreNode doneInPathway,
    ScoreNode outsidePathway,
    ScoreNode notDone,
    boolean medicalHome) {

  static ImprovementActivity of(Measure measure, ImprovementActivitiesPolicy policy) {
    ScoreNode outside =
        node(
            measure,
            BigDecimal.ZERO,
            "It is not an activity of the MIPS Value Pathway reported, so it earns nothing.");
    ScoreNode notDone = node(measure, BigDecimal.ZERO, "Answered with no, so it earns nothing.");
    if (measure.measureId().equals(policy.medicalHomeActivity().value())) {
      ScoreNode full =
          node(
              measure,
              policy.maximumPoints().value(),
              "A certified patient-centered medical home has full credit.");
      return new ImprovementActivity(full, full, full, outside, notDone, true);
    }
    String weight = weight(measure);
    boolean high = high(measure);
    String suspended = suspended(measure, policy);
    BigDecimal points = (high ? policy.highPoints() : policy.mediumPoints()).value();
    int times = policy.specialStatusMultiplier().value();
    BigDecimal multiplied = points.multiply(BigDecimal.valueOf(times));
    return new ImprovementActivity(
        node(measure, points, weight + " earns " + Figures.points(points) + "." + suspended),
        node(
            measure,
            multiplied,
            weight
                + " earns "
                + Figures.points(points)
                + ", "
                + times
                + " times for a practice of this kind: "
                + Figures.points(multiplied)
                + "."
                + suspended),
        policy
            .valuePathway()
            .map(pathway -> inPathway(measure, pathway, weight + " of the pathway", suspended))
            .orElse(outside),
        outside,
        notDone,
        false);
  }

  ScoreNode node(boolean wasDone, boolean special) {
    if (!wasDone) {
      return notDone;
    }
    return special ? doneWithStatus : done;
  }

  /** What it adds to who reports a MIPS Value Pathway. */
  ScoreNode nodeInPathway(boolean wasDone, boolean ofPathway) {
    if (!wasDone) {
      return notDone;
    }
    return ofPathway || medicalHome ? doneInPathway : outsidePathway;
  }

  private static ScoreNode inPathway(
      Measure measure, ValuePathway pathway, String weight, String suspended) {
    BigDecimal points = (high(measure) ? pathway.highPoints() : pathway.mediumPoints()).value();
    return node(measure, points, weight + " earns " + Figures.points(points) + "." + suspended);
  }

  private static boolean high(Measure measure) {
    return measure.activityWeight().filter(ActivityWeight.HIGH::equals).isPresent();
  }

  private static String weight(Measure measure) {
    return measure
        .activityWeight()
        .map(weight -> weight == ActivityWeight.HIGH ? "A high-weighted" : "A medium-weighted")
        .map(weight -> weight + " activity")
        .orElse("An activity");
  }

  private static String suspended(Measure measure, ImprovementActivitiesPolicy policy) {
    return policy
        .suspendedActivities()
        .filter(suspended -> suspended.value().contains(measure.measureId()))
        .map(
            suspended ->
                " It was suspended during the year; work done or under way by then still counts.")
        .orElse("");
  }

  private static ScoreNode node(Measure measure, BigDecimal points, String because) {
    return Nodes.points(
        measure.measureId(),
        measure.title(),
        points,
        null,
        ImprovementActivitiesScore.RULE,
        new ActivityExplanation(because, inputs(measure, points)));
  }

  private static Map<String, Object> inputs(Measure measure, BigDecimal points) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    measure
        .activityWeight()
        .ifPresent(weight -> inputs.put("weight", weight.name().toLowerCase(Locale.ROOT)));
    inputs.put("complete", points.signum() > 0);
    return Collections.unmodifiableMap(inputs);
  }

  private record ActivityExplanation(String because, Map<String, Object> inputs)
      implements Explanation {}
}
