package org.qppportal.core.dataaudit.rule;

import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;

/** Words for audits. */
public final class DataAuditWords {

  private DataAuditWords() {}

  /** A state. */
  public static String of(EvidenceState state) {
    return switch (state) {
      case REQUESTED -> "Evidence is asked for";
      case PARTLY_ANSWERED -> "Partly answered";
      case COMPLETE -> "Complete";
      case IN_REVIEW -> "In review";
      case DECIDED -> "Decided";
    };
  }

  /** What was found in an item. */
  public static String of(EvidenceVerdict verdict) {
    return switch (verdict) {
      case VERIFIED -> "Verified";
      case NOT_SUPPORTED -> "Not supported";
      case MISSING -> "Missing";
    };
  }

  /** An outcome. */
  public static String of(DataAuditOutcome outcome) {
    return switch (outcome) {
      case NO_FINDINGS -> "No findings";
      case CORRECTIVE_ACTION -> "Findings, with corrective action";
      case DATA_NOT_SUPPORTED -> "Data is false or not supported";
    };
  }

  /** A category. */
  public static String of(Category category) {
    return switch (category) {
      case QUALITY -> "Quality";
      case COST -> "Cost";
      case IA -> "Improvement activities";
      case ACI -> "Advancing care information";
      case PI -> "Promoting interoperability";
    };
  }
}
