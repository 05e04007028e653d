package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A number of a score and how it arose. The whole tree is the explanation: there is no other.
 *
 * <p>The parts in the node's own unit add up to its value; parts in another unit are what the value
 * was made from. What does not count (points above a maximum, a measure that was not picked) is a
 * part of its own with a negative value, so that the sum always holds. Only the final score is
 * rounded beyond that (42 CFR 414.1380(c)).
 *
 * <p>Immutable. The sentence and the inputs are put together at each call.
 */
public final class ScoreNode {

  private final String name;
  private final String title;
  private final BigDecimal value;
  private final BigDecimal maximum;
  private final Unit unit;
  private final Rule rule;
  private final Explanation explanation;
  private final List<ScoreNode> parts;

  /**
   * Makes a node.
   *
   * @param maximum the most the value can be; null where there is no such limit
   * @param parts what it is made of; those in the same unit add up to the value
   */
  public ScoreNode(
      String name,
      String title,
      BigDecimal value,
      BigDecimal maximum,
      Unit unit,
      Rule rule,
      Explanation explanation,
      List<ScoreNode> parts) {
    this.name = name;
    this.title = title;
    this.value = value;
    this.maximum = maximum;
    this.unit = unit;
    this.rule = rule;
    this.explanation = explanation;
    this.parts = parts;
  }

  /** Machine name, stable across years: {@code total}, {@code quality}, {@code 005} … */
  public String name() {
    return name;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The number at full precision, in {@link #unit()}. */
  public BigDecimal value() {
    return value;
  }

  /** The most it can be, in the same unit; empty where there is no such limit. */
  public Optional<BigDecimal> maximum() {
    return Optional.ofNullable(maximum);
  }

  /** What value and maximum are counted in. */
  public Unit unit() {
    return unit;
  }

  /** Which rule gave the value. */
  public Rule rule() {
    return rule;
  }

  /** One plain sentence with the figures at hand. */
  public String because() {
    return explanation.because();
  }

  /**
   * The data points the rule took, by name, in the order a reader needs them; values are String,
   * Boolean, Integer, Long, BigDecimal or List of those.
   */
  public Map<String, Object> inputs() {
    return explanation.inputs();
  }

  /** The numbers it is made of. */
  public List<ScoreNode> parts() {
    return parts;
  }

  /** The part with this name, or empty when there is none. */
  public Optional<ScoreNode> part(String partName) {
    return parts.stream().filter(part -> part.name.equals(partName)).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreNode that
        && name.equals(that.name)
        && title.equals(that.title)
        && value.equals(that.value)
        && Objects.equals(maximum, that.maximum)
        && unit == that.unit
        && rule.equals(that.rule)
        && parts.equals(that.parts)
        && because().equals(that.because())
        && inputs().equals(that.inputs());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, value, unit, rule, parts);
  }

  @Override
  public String toString() {
    return name + " " + value.toPlainString() + " " + unit + " (" + because() + ")";
  }

  /** What a number counts. */
  public enum Unit {
    /** Points of the final score, 0 to 100. */
    FINAL_POINTS,
    /** Points inside a category or measure. */
    POINTS,
    /** 0 to 100 of a whole. */
    PERCENT,
    /** The measure's own unit, such as minutes: measures that are not a proportion. */
    MEASURE_UNIT,
    /** Percent by which payment goes up or, below zero, down. */
    PAYMENT_PERCENT,
    /** Dollars. */
    DOLLARS
  }

  /**
   * A rule of the program.
   *
   * @param id stable id, such as {@code quality.measure-achievement-points}
   * @param title what the rule decides, in plain words
   * @param citation where it is written, such as {@code 42 CFR 414.1380(b)(1)(i)}
   */
  public record Rule(String id, String title, String citation) {}
}
