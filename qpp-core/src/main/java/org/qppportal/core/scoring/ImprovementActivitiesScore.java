package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * The improvement activities category (42 CFR 414.1380(b)(3)), out of 40 points: each activity
 * earns by its weight, while there are weights, and more in small, rural, shortage-area and
 * non-patient-facing practices. Example: 20 + 10 + 20 + 10 points make 60, of which 40 count. A
 * certified medical home earns full credit, and so does who is scored as a payment model's
 * participant, by the activities that the model requires; any other participant earns at least half
 * of it. From 2019 on the different activities of all sets count together (42 CFR 414.1325(d)),
 * before, the set that earns most. In a MIPS Value Pathway only the pathway's activities count (42
 * CFR 414.1365(d)(3)(iii)).
 */
final class ImprovementActivitiesScore {

  static final Rule RULE =
      new Rule(
          "ia.category-score", "Points of the improvement activities", "42 CFR 414.1380(b)(3)");

  static final Rule APM_RULE =
      new Rule(
          "ia.apm-credit",
          "Credit for taking part in an alternative payment model",
          "42 CFR 414.1380(b)(3)(i)");

  static final Rule MODEL_RULE =
      new Rule(
          "ia.model-activities",
          "Credit for the activities that a payment model requires",
          "42 CFR 414.1367(c)(3), 414.1370(g)(3)");

  private final Map<String, ImprovementActivity> activities = new HashMap<>();
  private final BigDecimal maximum;
  private final BigDecimal apmPoints;
  private final BigDecimal modelPoints;
  private final BigDecimal mediumPoints;
  private final int multiplier;
  private final boolean weighted;
  private final boolean combined;
  private final boolean needsActivity;
  private final BigDecimal pathwayPoints;
  private final Map<String, Set<String>> pathways = new ConcurrentHashMap<>();

  ImprovementActivitiesScore(ImprovementActivitiesPolicy policy, Catalogue catalogue) {
    this.maximum = policy.maximumPoints().value();
    this.apmPoints = policy.apmParticipantPoints().value();
    this.modelPoints = policy.modelPoints().value();
    this.mediumPoints = policy.mediumPoints().value();
    this.multiplier = policy.specialStatusMultiplier().value();
    this.weighted = policy.required().isEmpty();
    this.combined = policy.combineSets().map(Cited::value).orElse(false);
    this.needsActivity = policy.submissionNeedsActivity().map(Cited::value).orElse(false);
    this.pathwayPoints =
        policy.valuePathway().map(pathway -> pathway.mediumPoints().value()).orElse(mediumPoints);
    for (Measure measure : catalogue.measures()) {
      if (measure.category() == Category.IA) {
        activities.put(measure.measureId(), ImprovementActivity.of(measure, policy));
      }
    }
  }

  /**
   * Scores the category.
   *
   * @param othersSent whether enough of the other categories was sent to earn the credit of a
   *     participant in an alternative payment model: quality and certified records both, or either
   *     of them under automatic extreme circumstances
   */
  CategoryScore score(List<MeasurementSet> sets, ScoringContext context, boolean othersSent) {
    boolean special = special(context.traits());
    Set<String> counted = combined && sets.size() > 1 ? new HashSet<>() : null;
    List<List<ScoreNode>> nodes = new ArrayList<>(sets.size());
    BigDecimal[] sums = new BigDecimal[sets.size()];
    BigDecimal all = BigDecimal.ZERO;
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      nodes.add(nodes(sets.get(i), context, special, counted));
      sums[i] = sum(nodes.get(i));
      all = all.add(sums[i].min(maximum));
      if (best < 0 || sums[i].compareTo(sums[best]) > 0) {
        best = i;
      }
    }
    BigDecimal sum = counted != null ? all : best < 0 ? BigDecimal.ZERO : sums[best].min(maximum);
    BigDecimal earned = sum.min(maximum);
    boolean attested = attested(sets);
    boolean sent = attested || (!needsActivity && !sets.isEmpty());
    BigDecimal least = least(context, attested || othersSent, sent);
    boolean credit = least.compareTo(earned) > 0;
    BigDecimal points = credit ? least : earned;
    List<ScoreNode> parts = new ArrayList<>(sums.length + 1);
    for (int i = 0; i < sums.length; i++) {
      parts.add(setNode(sets.get(i), nodes.get(i), sums[i], counted != null || i == best));
    }
    if (sum.compareTo(earned) > 0) {
      parts.add(Nodes.cap(sum, maximum, RULE));
    }
    if (credit) {
      parts.add(context.modelParticipant() ? modelNode(earned) : apmNode(earned));
    }
    return new CategoryScore(
        // Under extreme circumstances the credit itself makes a category to score (CMS fact sheet
        // on automatic extreme and uncontrollable circumstances).
        sent || (credit && othersSent && context.extremeCircumstances()),
        true,
        points,
        maximum,
        node(points, special && context.mvp().isEmpty(), parts),
        () -> gaps(points, earned, special, context));
  }

  /** Whether what was sent is a submission; from 2024 on that takes an activity done. */
  boolean sent(List<MeasurementSet> sets) {
    return attested(sets) || (!needsActivity && !sets.isEmpty());
  }

  private boolean attested(List<MeasurementSet> sets) {
    for (MeasurementSet set : sets) {
      for (Measurement measurement : set.measurements()) {
        if (done(measurement) && activities.containsKey(measurement.measureId())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The fewest points there are without regard to what the activities sent earned. */
  private BigDecimal least(ScoringContext context, boolean earnsCredit, boolean sent) {
    if (context.modelParticipant()) {
      return modelPoints;
    }
    // Who need not report the category has it left out instead (42 CFR 414.1380(c)(2)(iv)).
    boolean leftOut =
        context.circumstances().exceptions().binding().contains(Category.IA)
            || (!sent && context.circumstances().exceptions().granted().contains(Category.IA));
    return context.traits().apmParticipant() && !leftOut && earnsCredit
        ? apmPoints
        : BigDecimal.ZERO;
  }

  private List<ScoreNode> nodes(
      MeasurementSet set, ScoringContext context, boolean special, Set<String> counted) {
    Set<String> ofPathway = context.mvp().isEmpty() ? null : activities(context.mvp().get());
    List<ScoreNode> nodes = new ArrayList<>(set.measurements().size() + 2);
    for (Measurement measurement : set.measurements()) {
      boolean again = counted != null && done(measurement) && !counted.add(measurement.measureId());
      nodes.add(again ? again(measurement) : node(measurement, ofPathway, special));
    }
    return nodes;
  }

  private static boolean done(Measurement measurement) {
    return measurement.value() instanceof YesNo answer && answer.value();
  }

  private static BigDecimal sum(List<ScoreNode> nodes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ScoreNode node : nodes) {
      sum = sum.add(node.value());
    }
    return sum;
  }

  private ScoreNode node(Measurement measurement, Set<String> ofPathway, boolean special) {
    ImprovementActivity activity = activities.get(measurement.measureId());
    if (activity == null) {
      return Nodes.unknown(measurement.measureId(), RULE);
    }
    // An activity that was answered with no was not done.
    boolean done = done(measurement);
    return ofPathway == null
        ? activity.node(done, special)
        : activity.nodeInPathway(done, ofPathway.contains(measurement.measureId()));
  }

  private ScoreNode again(Measurement measurement) {
    ImprovementActivity activity = activities.get(measurement.measureId());
    return activity == null
        ? Nodes.unknown(measurement.measureId(), RULE)
        : Nodes.points(
            measurement.measureId(),
            activity.done().title(),
            BigDecimal.ZERO,
            null,
            RULE,
            () -> "Another set of activities has it, too, and an activity counts once.");
  }

  private Set<String> activities(Mvp mvp) {
    return pathways.computeIfAbsent(mvp.mvpId(), id -> Set.copyOf(mvp.activityIds()));
  }

  /** Takes over the list of nodes as its parts. */
  private ScoreNode setNode(
      MeasurementSet set, List<ScoreNode> parts, BigDecimal sum, boolean picked) {
    if (sum.compareTo(maximum) > 0) {
      parts.add(Nodes.cap(sum, maximum, RULE));
    }
    BigDecimal points = sum.min(maximum);
    if (!picked) {
      parts.add(
          Nodes.notCounted(
              points, RULE, () -> "Another set of activities earned at least as many points."));
    }
    return new ScoreNode(
        MethodNames.name(set),
        MethodNames.title(set.submissionMethod()),
        picked ? points : BigDecimal.ZERO,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            "The activities sent earn "
                + Figures.figure(points)
                + " of "
                + Figures.figure(maximum)
                + " points."
                + (picked ? "" : " The set is not counted: another earned at least as many."),
        parts);
  }

  private ScoreNode apmNode(BigDecimal earned) {
    return Nodes.points(
        "apmCredit",
        "Credit for an alternative payment model",
        apmPoints.subtract(earned),
        null,
        APM_RULE,
        () ->
            "A participant in an alternative payment model has at least "
                + Figures.points(apmPoints)
                + "; the activities sent earned "
                + Figures.figure(earned)
                + ".");
  }

  private ScoreNode modelNode(BigDecimal earned) {
    return Nodes.points(
        "modelCredit",
        "Activities of the payment model",
        modelPoints.subtract(earned),
        null,
        MODEL_RULE,
        () ->
            "The payment model itself requires activities worth "
                + Figures.points(modelPoints)
                + "; the activities sent earned "
                + Figures.figure(earned)
                + ".");
  }

  private ScoreNode node(BigDecimal points, boolean special, List<ScoreNode> parts) {
    return new ScoreNode(
        "iaScore",
        "Improvement activities score",
        points,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            parts.isEmpty()
                ? "No improvement activities were sent."
                : Figures.figure(points)
                    + " of "
                    + Figures.figure(maximum)
                    + " points"
                    + (special
                        ? "; activities count " + multiplier + " times for this practice."
                        : "."),
        parts);
  }

  private List<Gap> gaps(
      BigDecimal points, BigDecimal earned, boolean special, ScoringContext context) {
    BigDecimal missing = maximum.subtract(points);
    if (missing.signum() <= 0) {
      return List.of();
    }
    boolean pathway = context.mvp().isPresent();
    BigDecimal each = pathway ? pathwayPoints : special ? multiplied() : mediumPoints;
    // Activities do not add to the credit for a payment model, they take its place.
    int more = maximum.subtract(earned).divide(each, 0, RoundingMode.UP).intValue();
    return List.of(
        new Gap(
            Figures.figure(missing)
                + " of "
                + Figures.figure(maximum)
                + " points for improvement activities are missing.",
            missing,
            "Attest to "
                + more
                + " more"
                + (weighted ? " medium-weighted" : "")
                + " improvement "
                + (more == 1 ? "activity" : "activities")
                + (pathway ? " of the pathway" : "")
                + (weighted ? ", or fewer high-weighted ones." : "."),
            RULE));
  }

  private BigDecimal multiplied() {
    return mediumPoints.multiply(BigDecimal.valueOf(multiplier));
  }

  /** Whether the practice's activities count more (42 CFR 414.1380(b)(3)). */
  static boolean special(PracticeTraits traits) {
    return traits.smallPractice() || traits.rural() || traits.hpsa() || traits.nonPatientFacing();
  }
}
