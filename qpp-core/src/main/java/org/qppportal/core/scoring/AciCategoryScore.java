package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.policy.AdvancingCareInformationPolicy;
import org.qppportal.core.scoring.AciMeasure.Variant;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;

/**
 * The category of certified records in 2017, as advancing care information, and in 2018, as
 * promoting interoperability (42 CFR 414.1380(b)(4)(i)): base, performance and bonus points
 * together, at most 100; performance and bonus need the base. Of several registries one counts for
 * performance and the others once as a bonus. Each submission method and each of the two sets of
 * measures (for records certified to 2015, and for the transition from 2014) is scored on its own,
 * and the best counts.
 */
final class AciCategoryScore implements InteroperabilityScore {

  static final Rule RULE =
      new Rule(
          "aci.category-score", "Points of advancing care information", "42 CFR 414.1380(b)(4)(i)");

  private static final int EDITION_START = 2;

  private final AciMeasures measures;
  private final AciBaseScore base;
  private final AciPerformanceScore performance;
  private final AciBonusScore bonus;
  private final BigDecimal maximum;
  private final List<String> latestEditions;
  private final boolean renamed;

  AciCategoryScore(AdvancingCareInformationPolicy policy, Catalogue catalogue) {
    this.measures = new AciMeasures(catalogue);
    this.base = new AciBaseScore(measures, policy.basePoints().value());
    this.performance = new AciPerformanceScore(policy.performanceBands().value());
    this.bonus = new AciBonusScore(measures, policy);
    this.maximum = policy.maximumPoints().value();
    this.latestEditions =
        policy.editionBonus().map(edition -> edition.marks().value()).orElse(List.of());
    this.renamed = measures.category() == Category.PI;
  }

  @Override
  public CategoryScore score(List<MeasurementSet> sets, ScoringContext context) {
    List<AciSet> candidates = new ArrayList<>(sets.size());
    for (MeasurementSet set : sets) {
      addCandidates(set, candidates);
    }
    AciSet leading = null;
    for (AciSet candidate : candidates) {
      if (leading == null || candidate.points().compareTo(leading.points()) > 0) {
        leading = candidate;
      }
    }
    AciSet best = leading;
    BigDecimal points = best == null ? BigDecimal.ZERO : best.points();
    List<ScoreNode> parts = new ArrayList<>(candidates.size());
    for (AciSet candidate : candidates) {
      parts.add(candidate.node(candidate == best));
    }
    return new CategoryScore(
        best != null, true, points, maximum, node(best, points, parts), () -> gaps(best, points));
  }

  private void addCandidates(MeasurementSet set, List<AciSet> candidates) {
    long satisfied = 0;
    boolean transition = false;
    boolean regular = false;
    for (Measurement measurement : set.measurements()) {
      AciMeasure measure = measures.of(measurement.measureId());
      if (measure != null) {
        transition |= measure.variant() == Variant.TRANSITION;
        regular |= measure.variant() == Variant.REGULAR;
        satisfied |= satisfied(measurement.value()) ? measure.bit() : 0;
      }
    }
    if (regular || !transition) {
      candidates.add(score(set, Variant.REGULAR, satisfied));
    }
    if (transition) {
      candidates.add(score(set, Variant.TRANSITION, satisfied));
    }
  }

  private AciSet score(MeasurementSet set, Variant variant, long satisfied) {
    List<AciMeasure> lacking = base.lacking(variant, satisfied);
    boolean hasBase = lacking.isEmpty();
    List<ScoreNode> performed = new ArrayList<>(set.measurements().size());
    BigDecimal sum = BigDecimal.ZERO;
    long ofVariant = 0;
    boolean registryCounted = false;
    for (Measurement measurement : set.measurements()) {
      AciMeasure measure = measures.of(measurement.measureId());
      if (measure != null && variant.includes(measure.variant())) {
        ofVariant |= measure.bit();
        ScoreNode node = hasBase ? performance.of(measure, measurement.value()) : null;
        // Of several registries one earns performance; the others earn the registry bonus.
        boolean again = measure.registry() && registryCounted;
        if (node != null && !again) {
          registryCounted |= measure.registry() && node.value().signum() > 0;
          performed.add(node);
          sum = sum.add(node.value());
        }
      }
    }
    boolean latest = variant == Variant.REGULAR && latestEdition(set);
    ScoreNode bonusNode = bonus.of(satisfied, ofVariant, hasBase, latest);
    ScoreNode baseNode = base.node(lacking);
    BigDecimal total = baseNode.value().add(sum).add(bonusNode.value());
    return new AciSet(
        set,
        variant,
        lacking,
        baseNode,
        performanceNode(sum, performed, hasBase),
        bonusNode,
        total,
        maximum);
  }

  private static ScoreNode performanceNode(
      BigDecimal sum, List<ScoreNode> performed, boolean hasBase) {
    return new ScoreNode(
        "performance",
        "Performance score",
        sum,
        null,
        Unit.POINTS,
        AciPerformanceScore.RULE,
        () ->
            hasBase
                ? "The rates reported earn " + Figures.points(sum) + "."
                : "Without a base score performance does not count.",
        performed);
  }

  private ScoreNode node(AciSet best, BigDecimal points, List<ScoreNode> parts) {
    return new ScoreNode(
        renamed ? "piScore" : "aciScore",
        title() + " score",
        points,
        maximum,
        Unit.POINTS,
        RULE,
        () ->
            best == null
                ? "No data of " + lowerTitle() + " was sent."
                : "The set with the most points counts: " + best.title() + ".",
        parts);
  }

  private List<Gap> gaps(AciSet best, BigDecimal points) {
    BigDecimal missing = maximum.subtract(points);
    if (missing.signum() <= 0) {
      return List.of();
    }
    if (best == null) {
      return List.of(
          new Gap(
              title() + " was not sent.",
              missing,
              "Report the base measures and attestations, then your rates.",
              RULE));
    }
    if (!best.lacking().isEmpty()) {
      String ids = Figures.list(best.lacking().stream().map(AciMeasure::id).toList());
      String titles =
          Figures.list(best.lacking().stream().map(lacking -> lacking.measure().title()).toList());
      return List.of(
          new Gap(
              "The base score lacks " + titles + ".",
              missing,
              "Report " + ids + " with a yes or at least one patient, or claim the exclusion.",
              AciBaseScore.RULE));
    }
    return List.of(
        new Gap(
            Figures.points(missing) + " of " + lowerTitle() + " are missing.",
            missing,
            "Report further performance measures or better rates, or claim a bonus.",
            AciPerformanceScore.RULE));
  }

  private String title() {
    return renamed ? "Promoting interoperability" : "Advancing care information";
  }

  private String lowerTitle() {
    return title().toLowerCase(Locale.ROOT);
  }

  /** The third character of a certification id and those after it name its edition. */
  private boolean latestEdition(MeasurementSet set) {
    if (set.cehrtId().isEmpty()) {
      return false;
    }
    for (String mark : latestEditions) {
      if (set.cehrtId().get().startsWith(mark, EDITION_START)) {
        return true;
      }
    }
    return false;
  }

  private static boolean satisfied(MeasurementValue value) {
    return value instanceof YesNo answer
        ? answer.value()
        : value instanceof Proportion proportion && proportion.numerator() > 0;
  }
}
