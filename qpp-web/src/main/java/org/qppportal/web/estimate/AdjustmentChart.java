package org.qppportal.web.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qppportal.core.estimate.Estimate;
import org.qppportal.core.estimate.Estimate.Outlook;
import org.qppportal.core.estimate.Estimator;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.Cited;

/**
 * The adjustment by final score: where to draw what, and the same figures as rows. The scale is
 * made of straight lines, so its corners are all that needs drawing.
 */
public final class AdjustmentChart {

  /** Size of the drawing, in its own units. */
  static final int WIDTH = 496;

  static final int HEIGHT = 300;
  private static final int LEFT = 58;
  private static final int RIGHT = 466;
  private static final int TOP = 16;
  private static final int BOTTOM = 262;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final Estimate estimate;
  private final Estimator estimator;
  private final AdjustmentThresholds thresholds;
  private final BigDecimal lowest;
  private final BigDecimal highest;

  AdjustmentChart(Estimate estimate, Estimator estimator, AdjustmentThresholds thresholds) {
    this.estimate = estimate;
    this.estimator = estimator;
    this.thresholds = thresholds;
    this.lowest = thresholds.applicablePercent().value().negate();
    this.highest =
        estimate.outlooks().stream()
            .map(outlook -> percent(HUNDRED, outlook))
            .reduce(BigDecimal.ONE, BigDecimal::max)
            .setScale(0, RoundingMode.CEILING);
  }

  /**
   * A row of the table beside the drawing.
   *
   * @param score the final score
   * @param name what is special about it; empty for nothing
   * @param percents the adjustment by outlook
   * @param yours whether it is the visitor's
   */
  public record Row(BigDecimal score, String name, List<BigDecimal> percents, boolean yours) {}

  /** A label on an axis, and where its line runs. */
  public record Tick(String label, String at) {}

  public String viewBox() {
    return "0 0 " + WIDTH + " " + HEIGHT;
  }

  /** The corners of an outlook's line. */
  public String points(Outlook outlook) {
    return corners().stream()
        .map(score -> x(score) + "," + y(percent(score, outlook)))
        .collect(Collectors.joining(" "));
  }

  /** Where the visitor's point is, under an outlook. */
  public String pointY(Outlook outlook) {
    return y(outlook.adjustment().percent());
  }

  public String pointX() {
    return x(estimate.score().finalScore());
  }

  public String thresholdX() {
    return x(thresholds.performance().value());
  }

  /** Lines at the lowest, at no and at the highest adjustment. */
  public List<Tick> percentTicks() {
    EstimateWords words = new EstimateWords();
    return List.of(highest, BigDecimal.ZERO, lowest).stream()
        .map(percent -> new Tick(words.percent(percent).replace(".00", ""), y(percent)))
        .toList();
  }

  /** The ends of the score axis and its middle. */
  public List<Tick> scoreTicks() {
    return List.of(BigDecimal.ZERO, BigDecimal.valueOf(50), HUNDRED).stream()
        .map(score -> new Tick(score.toPlainString(), x(score)))
        .toList();
  }

  /** The figures drawn, at the corners of the scale and at the visitor's score. */
  public List<Row> rows() {
    TreeSet<BigDecimal> scores = new TreeSet<>(corners());
    BigDecimal yours = estimate.score().finalScore();
    scores.add(yours);
    List<Row> rows = new ArrayList<>();
    for (BigDecimal score : scores) {
      rows.add(
          new Row(
              score,
              name(score),
              estimate.outlooks().stream().map(outlook -> percent(score, outlook)).toList(),
              score.compareTo(yours) == 0));
    }
    return rows;
  }

  private List<BigDecimal> corners() {
    BigDecimal threshold = thresholds.performance().value();
    BigDecimal fullPenalty = fullPenaltyUpTo();
    TreeSet<BigDecimal> corners = new TreeSet<>();
    corners.addAll(
        List.of(BigDecimal.ZERO, fullPenalty, fullPenalty.add(STEP), threshold, HUNDRED));
    thresholds
        .additional()
        .map(Cited::value)
        .ifPresent(from -> corners.addAll(List.of(from.subtract(STEP), from)));
    return List.copyOf(corners);
  }

  private String name(BigDecimal score) {
    if (score.compareTo(thresholds.performance().value()) == 0) {
      return "Performance threshold";
    }
    if (score.compareTo(fullPenaltyUpTo()) == 0) {
      return "Up to here the full reduction";
    }
    return thresholds
        .additional()
        .filter(from -> from.value().compareTo(score) == 0)
        .map(from -> "Exceptional performance")
        .orElse("");
  }

  private BigDecimal fullPenaltyUpTo() {
    return thresholds
        .performance()
        .value()
        .multiply(thresholds.fullPenaltyShare().value())
        .setScale(2, RoundingMode.DOWN);
  }

  private BigDecimal percent(BigDecimal score, Outlook outlook) {
    return estimator.adjustment(score, outlook).percent();
  }

  private static String x(BigDecimal score) {
    return place(LEFT + score.doubleValue() / 100 * (RIGHT - LEFT));
  }

  private String y(BigDecimal percent) {
    double share = highest.subtract(percent).doubleValue() / highest.subtract(lowest).doubleValue();
    return place(TOP + share * (BOTTOM - TOP));
  }

  private static String place(double at) {
    return BigDecimal.valueOf(at).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
