package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.FinalScorePolicy.Standardized;
import org.qppportal.core.policy.FinalScorePolicy.Summed;
import org.qppportal.core.scoring.Circumstances.Distribution;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/**
 * Final points for patients who need more care (42 CFR 414.1380(c)(3)). To 2021 it is the mean HCC
 * risk score plus five times the share of dually eligible patients (twice that in 2020 and 2021):
 * 1.2 + 5 × 0.25 = 2.45. From 2022 on each of the two indicators that is at or above its median
 * adds 1.5 points and 4 for each standard deviation above the mean.
 */
final class ComplexPatientBonus {

  static final Rule RULE =
      new Rule(
          "final-score.complex-patient-bonus",
          "Bonus for complex patients",
          "42 CFR 414.1380(c)(3)");

  private final FinalScorePolicy.ComplexPatientBonus policy;
  private final BigDecimal maximum;

  ComplexPatientBonus(FinalScorePolicy.ComplexPatientBonus policy) {
    this.policy = policy;
    this.maximum = policy.maximumPoints().value();
  }

  /** The bonus for these patients; null when the year's formula needs norms that are not known. */
  ScoreNode of(PatientMix patients) {
    if (policy.summed().isPresent()) {
      return summed(patients, policy.summed().get());
    }
    return patients.norms().isEmpty()
        ? null
        : standardized(patients, policy.standardized().orElseThrow());
  }

  private ScoreNode summed(PatientMix patients, Summed rule) {
    BigDecimal multiplier = rule.multiplier().value();
    BigDecimal risk = patients.averageRiskScore().multiply(multiplier);
    BigDecimal dual = patients.dualRatio().multiply(rule.dualFactor().value()).multiply(multiplier);
    List<ScoreNode> parts = new ArrayList<>(3);
    parts.add(
        part(
            "riskScore",
            "Risk score",
            risk,
            "The mean risk score of the patients is "
                + Figures.figure(patients.averageRiskScore())
                + times(multiplier)
                + "."));
    parts.add(
        part(
            "dualRatio",
            "Dually eligible patients",
            dual,
            Figures.percent(patients.dualRatio().movePointRight(2))
                + " of the patients have Medicare and Medicaid; all of them would add "
                + Figures.points(rule.dualFactor().value())
                + times(multiplier)
                + "."));
    return node(patients, parts, risk.add(dual));
  }

  private ScoreNode standardized(PatientMix patients, Standardized rule) {
    Circumstances.RiskNorms norms = patients.norms().orElseThrow();
    BigDecimal risk = component(patients.averageRiskScore(), norms.riskScore(), rule);
    BigDecimal dual = component(patients.dualRatio(), norms.dualRatio(), rule);
    List<ScoreNode> parts = new ArrayList<>(3);
    parts.add(
        part(
            "riskScore",
            "Risk score",
            risk,
            sentence("risk score", patients.averageRiskScore(), norms.riskScore(), risk, rule)));
    parts.add(
        part(
            "dualRatio",
            "Dually eligible patients",
            dual,
            sentence(
                "share of dually eligible patients",
                patients.dualRatio(),
                norms.dualRatio(),
                dual,
                rule)));
    return node(patients, parts, risk.add(dual));
  }

  private static BigDecimal component(BigDecimal raw, Distribution norm, Standardized rule) {
    if (raw.compareTo(norm.median()) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal deviations = Rounding.EXACT.quotient(raw.subtract(norm.mean()), norm.deviation());
    return rule.basePoints().value().add(deviations.multiply(rule.pointsPerDeviation().value()));
  }

  private ScoreNode node(PatientMix patients, List<ScoreNode> parts, BigDecimal sum) {
    BigDecimal points = sum.max(BigDecimal.ZERO).min(maximum);
    if (points.compareTo(sum) != 0) {
      parts.add(
          part(
              "cap",
              sum.signum() < 0 ? "Below zero" : "Above the maximum",
              points.subtract(sum),
              "The bonus is at least 0 and at most " + Figures.points(maximum) + "."));
    }
    return new ScoreNode(
        "complexPatientBonus",
        "Bonus for complex patients",
        points,
        maximum,
        Unit.FINAL_POINTS,
        RULE,
        new Mix(patients, points),
        parts);
  }

  private static ScoreNode part(String name, String title, BigDecimal points, String because) {
    return new ScoreNode(
        name, title, points, null, Unit.FINAL_POINTS, RULE, () -> because, List.of());
  }

  private static String sentence(
      String what, BigDecimal raw, Distribution norm, BigDecimal points, Standardized rule) {
    return raw.compareTo(norm.median()) < 0
        ? "The "
            + what
            + " of "
            + Figures.figure(raw)
            + " is below the median of "
            + Figures.figure(norm.median())
            + ", so it adds nothing."
        : "The "
            + what
            + " of "
            + Figures.figure(raw)
            + " is at or above the median of "
            + Figures.figure(norm.median())
            + ": "
            + Figures.figure(rule.basePoints().value())
            + " and "
            + Figures.figure(rule.pointsPerDeviation().value())
            + " for each standard deviation ("
            + Figures.figure(norm.deviation())
            + ") above the mean ("
            + Figures.figure(norm.mean())
            + ") make "
            + Figures.figure(points)
            + ".";
  }

  private static String times(BigDecimal multiplier) {
    return multiplier.compareTo(BigDecimal.ONE) == 0
        ? ""
        : ", counted " + Figures.figure(multiplier) + " times";
  }

  private record Mix(PatientMix patients, BigDecimal points) implements Explanation {

    @Override
    public String because() {
      return "The patients' risk score and share of dually eligible patients add "
          + Figures.points(points)
          + ".";
    }

    @Override
    public Map<String, Object> inputs() {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("averageRiskScore", patients.averageRiskScore());
      inputs.put("dualRatio", patients.dualRatio());
      return inputs;
    }
  }
}
