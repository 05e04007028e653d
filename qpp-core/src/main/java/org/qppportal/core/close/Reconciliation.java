package org.qppportal.core.close;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;

/**
 * Shows that a close lost nobody and no cent. Amounts are dollars.
 *
 * @param population TIN/NPIs when the run began
 * @param statuses how many are adjusted, and how many are not and why
 * @param sources whose score applies to how many
 * @param distribution final scores by where they stand to the year's thresholds
 * @param scaling what positive adjustments are multiplied by
 * @param exceptionalScaling what additional adjustments are multiplied by
 * @param exact the money before percents are rounded
 * @param rounded the money as paid, with percents rounded to two decimals
 * @param limits what kept payments from being neutral or the pool from being paid out
 * @param checks what must hold
 */
public record Reconciliation(
    int population,
    List<Line> statuses,
    List<Line> sources,
    List<Line> distribution,
    BigDecimal scaling,
    BigDecimal exceptionalScaling,
    Money exact,
    Money rounded,
    List<String> limits,
    List<Check> checks) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  /** So many TIN/NPIs with such charges in dollars. */
  public record Line(String code, String label, int clinicians, BigDecimal charges) {}

  /**
   * Sums in dollars.
   *
   * @param charges what payments would be without any adjustment
   * @param reductions what is taken, not negative
   * @param increases what is added by the sliding scale
   * @param exceptional what is added for exceptional performance
   * @param net increases less reductions; neutral at zero
   */
  public record Money(
      BigDecimal charges,
      BigDecimal reductions,
      BigDecimal increases,
      BigDecimal exceptional,
      BigDecimal net) {}

  /** Something that must hold, and the figures that show whether it does. */
  public record Check(String name, boolean passed, String detail) {}

  /** Whether every check passed. */
  @JsonIgnore
  public boolean isSound() {
    return checks.stream().allMatch(Check::passed);
  }

  /** As JSON, the way it is stored. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of numbers and texts can be written", e);
    }
  }

  /** Reads what {@link #toJson} wrote. */
  public static Reconciliation ofJson(String json) {
    try {
      return JSON.readValue(json, Reconciliation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a stored reconciliation", e);
    }
  }
}
