package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.ApmModel.RiskStandard;
import org.qppportal.core.policy.AdvancedApmPolicy;
import org.qppportal.core.policy.Cited;

/** Tests a model by the three criteria of Advanced APMs (42 CFR 414.1415). */
public final class AdvancedApmCriteria {

  private final AdvancedApmPolicy policy;

  public AdvancedApmCriteria(AdvancedApmPolicy policy) {
    this.policy = policy;
  }

  /** One of the three criteria. */
  public enum Criterion {
    CERTIFIED_RECORDS,
    QUALITY_MEASURES,
    FINANCIAL_RISK
  }

  /**
   * How a model does by one criterion.
   *
   * @param criterion which
   * @param met whether it is met
   * @param because why, in a sentence
   * @param citation where the standard is written
   */
  public record Tested(Criterion criterion, boolean met, String because, String citation) {}

  /**
   * How a model does.
   *
   * @param criteria all three, in the order of the regulation
   */
  public record Outcome(List<Tested> criteria) {

    /** Whether the model is an Advanced APM: all three criteria are met. */
    public boolean advanced() {
      return criteria.stream().allMatch(Tested::met);
    }

    /** Why, in whole sentences: the criteria that failed, or all that were met. */
    public String because() {
      return criteria.stream()
          .filter(tested -> tested.met() == advanced())
          .map(Tested::because)
          .reduce((one, other) -> one + " " + other)
          .orElseThrow();
    }
  }

  /** Tests a model. */
  public Outcome test(ApmModel model) {
    return new Outcome(List.of(records(model), quality(model), risk(model)));
  }

  /**
   * Whether an entity of a model is within the size that the lower standard of Medical Home Models
   * is for; entities of other models are of any size.
   *
   * @param clinicians eligible clinicians, counted as the year says
   */
  public boolean fits(ApmModel model, int clinicians) {
    return model.risk().standard() != RiskStandard.MEDICAL_HOME
        || model.risk().anySize().orElse(false)
        || policy
            .medicalHomeMaximumClinicians()
            .map(Cited::value)
            .filter(most -> clinicians > most)
            .isEmpty();
  }

  private Tested records(ApmModel model) {
    ApmModel.Records records = model.records();
    return switch (records.standard()) {
      case SHARE -> share(records.percent().orElse(BigDecimal.ZERO));
      case REWARD ->
          policy.recordsByReward().value()
              ? records(
                  true,
                  "Payment depends on how much certified records are used.",
                  policy.recordsByReward())
              : records(
                  false,
                  "Paying by the use of certified records is not enough in this year.",
                  policy.recordsByReward());
      case TERMS ->
          policy.recordsByTerms().value()
              ? records(true, "The terms require certified records.", policy.recordsByTerms())
              : records(
                  false,
                  "The terms require certified records, but of no share of clinicians.",
                  policy.recordsByTerms());
      case NONE -> records(false, "The terms do not require certified records.", recordsSource());
    };
  }

  private Tested share(BigDecimal percent) {
    Optional<Cited<BigDecimal>> needed = policy.recordsUsePercent();
    if (needed.isEmpty()) {
      return records(true, "The terms require certified records.", policy.recordsByTerms());
    }
    BigDecimal least = needed.get().value();
    boolean met = percent.compareTo(least) >= 0;
    return records(
        met,
        "%s of an entity's clinicians must use certified records; the year asks for %s."
            .formatted(Words.percent(percent), Words.percent(least)),
        needed.get());
  }

  private Cited<?> recordsSource() {
    return policy.recordsUsePercent().<Cited<?>>map(cited -> cited).orElse(policy.recordsByTerms());
  }

  private static Tested records(boolean met, String because, Cited<?> source) {
    return new Tested(Criterion.CERTIFIED_RECORDS, met, because, source.citation());
  }

  private Tested quality(ApmModel model) {
    ApmModel.Quality quality = model.quality();
    if (!quality.affectsPayment()) {
      return quality(
          false, "Payment does not depend on quality measures comparable to those of MIPS.");
    }
    return switch (quality.outcome()) {
      case USED ->
          quality(true, "Payment depends on quality measures, one of them an outcome measure.");
      case NONE_APPLIES ->
          quality(true, "Payment depends on quality measures; no outcome measure applies.");
      case NOT_USED ->
          quality(
              !policy.outcomeMeasureRequired().value(),
              "Payment depends on quality measures, but on no outcome measure.");
    };
  }

  private Tested quality(boolean met, String because) {
    return new Tested(
        Criterion.QUALITY_MEASURES, met, because, policy.outcomeMeasureRequired().citation());
  }

  private Tested risk(ApmModel model) {
    BigDecimal percent = model.risk().percent().orElse(BigDecimal.ZERO);
    return switch (model.risk().standard()) {
      case REVENUE -> loss(percent, policy.revenuePercent(), "of its providers' Medicare revenue");
      case EXPENDITURE ->
          loss(percent, policy.expenditurePercent(), "of the expenditures it answers for");
      case MEDICAL_HOME ->
          loss(
              percent,
              policy.medicalHomeRevenuePercent(),
              "of its providers' Medicare revenue, as a medical home");
      case FULL_CAPITATION ->
          risk(
              true,
              "A fixed payment for each patient covers all services.",
              "42 CFR 414.1415(c)(6)");
      case EXPANDED_MEDICAL_HOME ->
          risk(
              true,
              "It is a Medical Home Model that was expanded; such need no risk.",
              "42 CFR 414.1415(c)");
      case NONE ->
          risk(
              false,
              "An entity cannot lose anything when spending is too high.",
              policy.expenditurePercent().citation());
    };
  }

  private static Tested loss(BigDecimal percent, Cited<BigDecimal> least, String of) {
    return risk(
        percent.compareTo(least.value()) >= 0,
        "An entity can lose %s %s; the year asks for %s."
            .formatted(Words.percent(percent), of, Words.percent(least.value())),
        least.citation());
  }

  private static Tested risk(boolean met, String because, String citation) {
    return new Tested(Criterion.FINANCIAL_RISK, met, because, citation);
  }
}
