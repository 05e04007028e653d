package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.ActivityWeight;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;

/**
 * An improvement activity with its possible outcomes, which are the same for everybody.
 *
 * @param done what it adds when it was done
 * @param doneWithStatus what it adds then to a practice with special status
 * @param notDone what it adds when it was answered with no: nothing
 */
record ImprovementActivity(ScoreNode done, ScoreNode doneWithStatus, ScoreNode notDone) {

  static ImprovementActivity of(Measure measure, ImprovementActivitiesPolicy policy) {
    if (measure.measureId().equals(policy.medicalHomeActivity().value())) {
      ScoreNode full =
          node(
              measure,
              policy.maximumPoints().value(),
              "A certified patient-centered medical home has full credit.");
      return new ImprovementActivity(full, full, notDone(measure));
    }
    boolean high = measure.activityWeight().filter(ActivityWeight.HIGH::equals).isPresent();
    BigDecimal points = (high ? policy.highPoints() : policy.mediumPoints()).value();
    int times = policy.specialStatusMultiplier().value();
    BigDecimal multiplied = points.multiply(BigDecimal.valueOf(times));
    String weight = high ? "A high-weighted activity" : "A medium-weighted activity";
    return new ImprovementActivity(
        node(measure, points, weight + " earns " + Figures.points(points) + "."),
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
                + "."),
        notDone(measure));
  }

  ScoreNode node(boolean wasDone, boolean special) {
    if (!wasDone) {
      return notDone;
    }
    return special ? doneWithStatus : done;
  }

  private static ScoreNode notDone(Measure measure) {
    return node(measure, BigDecimal.ZERO, "Answered with no, so it earns nothing.");
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
