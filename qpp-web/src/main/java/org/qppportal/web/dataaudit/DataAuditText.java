package org.qppportal.web.dataaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.rule.DataAuditPolicy;
import org.qppportal.core.dataaudit.rule.DataAuditWords;
import org.qppportal.core.dataaudit.rule.EvidenceState;
import org.qppportal.core.policy.Cited;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;

/** How pages say what there is about audits. */
@Named("dataAuditText")
@ApplicationScoped
public class DataAuditText {

  private static final DataAuditPolicy POLICY = DataAuditPolicy.inForce();

  public String state(EvidenceState state) {
    return DataAuditWords.of(state);
  }

  public String verdict(EvidenceVerdict verdict) {
    return DataAuditWords.of(verdict);
  }

  public String outcome(DataAuditOutcome outcome) {
    return DataAuditWords.of(outcome);
  }

  public String category(Category category) {
    return DataAuditWords.of(category);
  }

  /** How a state is to be shown: info, success, warning, error or neutral. */
  public String tag(EvidenceState state) {
    return switch (state) {
      case REQUESTED, PARTLY_ANSWERED -> "warning";
      case COMPLETE, IN_REVIEW -> "info";
      case DECIDED -> "success";
    };
  }

  /** The same for what was found in an item. */
  public String tag(EvidenceVerdict verdict) {
    return switch (verdict) {
      case VERIFIED -> "success";
      case NOT_SUPPORTED, MISSING -> "error";
    };
  }

  /** The same for the time that is left. */
  public String countdownTag(EvidenceRequestView request) {
    return request.late() ? "error" : request.countdown().soon() ? "warning" : "neutral";
  }

  /** The rule of size of a year, in a sentence with its source. */
  public String sizeRule(int year) {
    Cited<Integer> share = POLICY.clinicians(year).sharePercent();
    return "%d percent of the TIN/NPIs, at least %d and at most %d (%s%s)."
        .formatted(
            share.value(),
            POLICY.clinicians(year).least().value(),
            POLICY.clinicians(year).most().value(),
            share.citation(),
            share.verified() ? "" : "; not compared with a text");
  }

  /** The usual time to answer, with its source. */
  public String answerRule() {
    return "%d days (%s).".formatted(POLICY.answerDays().value(), POLICY.answerDays().citation());
  }
}
