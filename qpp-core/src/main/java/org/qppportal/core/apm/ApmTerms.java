package org.qppportal.core.apm;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import org.qppportal.core.policy.YearPolicy;

/** The published terms of all APMs: public. */
@Singleton
@PermitAll
@Lock(LockType.READ)
public class ApmTerms {

  @Inject private ApmYears years;

  private SharedSavingsTerms sharedSavings;

  /** Reads the file. */
  @PostConstruct
  void load() {
    sharedSavings = SharedSavingsTerms.load();
  }

  /**
   * A model and how it does by the criteria of Advanced APMs.
   *
   * @param model the model or track
   * @param outcome of the year's test
   */
  public record TestedModel(ApmModel model, AdvancedApmCriteria.Outcome outcome) {}

  /** The APMs of all years. */
  public ApmRegister register() {
    return years.register();
  }

  /** The models and tracks of a year, each tested by that year's criteria. */
  public List<TestedModel> tested(YearPolicy policy) {
    AdvancedApmCriteria criteria = new AdvancedApmCriteria(policy.advancedApm());
    return years.register().models(policy.performanceYear()).stream()
        .map(model -> new TestedModel(model, criteria.test(model)))
        .toList();
  }

  /** What the Shared Savings Program agrees with its ACOs. */
  public SharedSavingsTerms sharedSavings() {
    return sharedSavings;
  }
}
