package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.policy.QualityPolicy.ClaimsMeasure;
import org.qppportal.core.scoring.AchievedPoints.Standing;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.DecileLadder.Placement;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.EntityType;

/**
 * Quality measures that CMS computes from claims, such as readmission to hospital. Each that can be
 * scored adds its points and the points of one measure to those available; one with too few cases
 * or no benchmark does neither (42 CFR 414.1380(b)(1)(i)(A)(2)).
 */
final class ClaimsMeasures {

  static final Rule RULE =
      new Rule(
          "quality.claims-measures",
          "Measures that CMS computes from claims",
          "42 CFR 414.1380(b)(1)(i)(A)(2)");

  private final Map<String, Limits> limits = new HashMap<>();
  private final BigDecimal floor;
  private final BigDecimal maximum;

  ClaimsMeasures(QualityPolicy policy, Map<String, QualityMeasure> measures) {
    this.floor = policy.floorPoints().value();
    this.maximum = policy.maximumPointsPerMeasure().value();
    for (ClaimsMeasure claims : policy.claimsMeasures()) {
      QualityMeasure measure = measures.get(claims.measureId().value());
      if (measure != null) {
        limits.put(measure.id(), new Limits(measure, claims));
      }
    }
  }

  /** The measures that count beside those sent, whether they can be scored or not. */
  List<AchievedPoints> beside(ScoringContext context) {
    List<ClaimsResult> results = context.circumstances().claims();
    if (results.isEmpty() || context.option() == ReportingOption.APM_STANDARD) {
      return List.of();
    }
    List<AchievedPoints> scored = new ArrayList<>(results.size());
    if (context.option() == ReportingOption.MVP) {
      addAll(scored, context, context.mvp().map(Mvp::populationMeasureIds).orElse(List.of()));
      return best(scored);
    }
    for (ClaimsResult result : results) {
      Limits limit = limits.get(result.measureId());
      if (limit != null && limit.measure.programs().of(context.option())) {
        scored.add(of(limit, result, context));
      }
    }
    return scored;
  }

  /** Adds the outcome measures from claims that count among those of a pathway. */
  void addChosen(List<AchievedPoints> measures, ScoringContext context) {
    if (context.mvp().isPresent() && !context.circumstances().claims().isEmpty()) {
      addAll(measures, context, context.mvp().get().outcomeClaimsMeasureIds());
    }
  }

  private void addAll(List<AchievedPoints> scored, ScoringContext context, List<String> ids) {
    for (ClaimsResult result : context.circumstances().claims()) {
      Limits limit = limits.get(result.measureId());
      if (limit != null && ids.contains(result.measureId())) {
        scored.add(of(limit, result, context));
      }
    }
  }

  /** Of a pathway's population health measures one counts: the one with the most points. */
  private static List<AchievedPoints> best(List<AchievedPoints> measures) {
    AchievedPoints best = null;
    for (AchievedPoints measure : measures) {
      if (best == null || measure.points().compareTo(best.points()) > 0) {
        best = measure;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private ClaimsPoints of(Limits limit, ClaimsResult result, ScoringContext context) {
    QualityMeasure measure = limit.measure;
    String reason = limit.reason(result, context);
    if (reason != null) {
      Standing standing = measure.suppressed() ? Standing.SUPPRESSED : Standing.LEFT_OUT;
      return new ClaimsPoints(measure, result, standing, null, BigDecimal.ZERO, reason);
    }
    Placement placement = measure.ladder().place(result.result());
    return new ClaimsPoints(
        measure,
        result,
        Standing.SCORED,
        placement,
        placement.points().max(floor).min(maximum),
        null);
  }

  private record Limits(QualityMeasure measure, ClaimsMeasure policy) {

    String reason(ClaimsResult result, ScoringContext context) {
      if (measure.suppressed()) {
        return "what it asks for changed during the year";
      }
      if (!policy.entityTypes().value().contains(context.entityType())) {
        return "it does not apply to " + entity(context.entityType());
      }
      if (tooFewClinicians(context)) {
        return "it needs " + policy.minimumClinicians().orElseThrow().value() + " clinicians";
      }
      if (result.cases() < policy.minimumCases().value()) {
        return result.cases()
            + " cases are fewer than the "
            + policy.minimumCases().value()
            + " it needs";
      }
      return measure.ladder() == null ? "there is no benchmark" : null;
    }

    /** Where the number is not known, a practice that is not small is taken to be large enough. */
    private boolean tooFewClinicians(ScoringContext context) {
      int clinicians = context.circumstances().clinicians();
      int needed = policy.minimumClinicians().map(Cited::value).orElse(0);
      return clinicians == 0 ? needed > 1 && context.smallPractice() : clinicians < needed;
    }

    private static String entity(EntityType type) {
      return switch (type) {
        case INDIVIDUAL -> "individuals";
        case GROUP -> "groups";
        case VIRTUAL_GROUP -> "virtual groups";
        case APM -> "APM Entities";
        case SUBGROUP -> "subgroups";
      };
    }
  }
}
