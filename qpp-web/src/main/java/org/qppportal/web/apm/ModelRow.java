package org.qppportal.web.apm;

import java.util.List;
import org.qppportal.core.apm.AdvancedApmCriteria.Criterion;
import org.qppportal.core.apm.AdvancedApmCriteria.Tested;
import org.qppportal.core.apm.ApmList;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmTerms.TestedModel;

/**
 * A model as the page shows it.
 *
 * @param model the model or track
 * @param advanced whether it is an Advanced APM
 * @param because why, in whole sentences
 * @param criteria how it does by each criterion
 */
public record ModelRow(ApmModel model, boolean advanced, String because, List<Tested> criteria) {

  static ModelRow of(TestedModel tested) {
    return new ModelRow(
        tested.model(),
        tested.outcome().advanced(),
        tested.outcome().because(),
        tested.outcome().criteria());
  }

  /** Who is looked at to find QPs. */
  public String assessed() {
    return model.list() == ApmList.PARTICIPATION_LIST
        ? "Everyone on the participation list, as a group"
        : "Each affiliated practitioner alone";
  }

  /** When its patients are known. */
  public String attribution() {
    return model.prospectiveAttribution()
        ? "Patients are attributed before the year"
        : "Patients are attributed during or after the year";
  }

  /** A criterion in plain words. */
  public String name(Criterion criterion) {
    return switch (criterion) {
      case CERTIFIED_RECORDS -> "Certified electronic records";
      case QUALITY_MEASURES -> "Quality measures";
      case FINANCIAL_RISK -> "Financial risk";
    };
  }
}
