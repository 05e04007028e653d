package org.qppportal.core.policy;

import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.Category;

/**
 * Everything that the program sets by performance year (42 CFR part 414 subpart O).
 *
 * @param performanceYear the calendar year that data is collected in
 * @param paymentYear the calendar year whose payments are adjusted
 * @param version identifies the content of the policy file: the start of its SHA-256 hash
 * @param calendar the year's dates
 * @param lowVolume who bills too little to take part
 * @param eligibleClinicianTypes the types of clinician that take part, in plain words
 * @param eligibility over which time volumes are counted, and what follows from them
 * @param thresholds how the final score becomes a payment adjustment
 * @param qpTrack what qualifying participants in Advanced APMs get instead
 * @param qp who is such a participant
 * @param advancedApm what makes an APM an Advanced APM
 * @param weights what the categories count, by scoring standard; {@code traditional} first
 * @param scoring the numbers that scoring needs; empty while the year cannot be scored
 * @param values every cited value of the policy file, in the order written
 */
public record YearPolicy(
    int performanceYear,
    int paymentYear,
    String version,
    ProgramCalendar calendar,
    LowVolume lowVolume,
    Cited<List<String>> eligibleClinicianTypes,
    EligibilityPolicy eligibility,
    AdjustmentThresholds thresholds,
    QpTrackPolicy qpTrack,
    QpPolicy qp,
    AdvancedApmPolicy advancedApm,
    List<WeightTable> weights,
    Optional<ScoringPolicy> scoring,
    List<PolicyValue> values) {

  /** The weight table of a scoring standard, or empty when the year has no such standard. */
  public Optional<WeightTable> weights(String standard) {
    return weights.stream().filter(table -> table.standard().equals(standard)).findFirst();
  }

  /**
   * What the year calls the category of certified records: {@code ACI} in 2017, then {@code PI}.
   */
  public Category interoperability() {
    return weights.get(0).standardWeights().containsKey(Category.ACI) ? Category.ACI : Category.PI;
  }
}
