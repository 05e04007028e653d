package org.qppportal.core.participation;

import static org.qppportal.core.participation.ParticipationOutcome.EXEMPT;
import static org.qppportal.core.participation.ParticipationOutcome.MAY_CHOOSE;
import static org.qppportal.core.participation.ParticipationOutcome.NOT_YET_DETERMINED;
import static org.qppportal.core.participation.ParticipationOutcome.OPTED_IN;
import static org.qppportal.core.participation.ParticipationOutcome.REQUIRED;

import org.qppportal.persistence.type.CodedValue;

/** Why somebody is in the program or out of it; the code is what is stored. */
public enum EligibilityCode implements CodedValue {
  ABOVE("above", REQUIRED, "Above every low-volume limit"),
  APM_ENTITY("apmEntity", REQUIRED, "APM entity above every low-volume limit"),
  VIRTUAL_GROUP("virtualGroup", REQUIRED, "Virtual group above every low-volume limit"),
  WITH_GROUP("withGroup", MAY_CHOOSE, "Only with the practice, which is above every limit"),
  AS_GROUP("asGroup", MAY_CHOOSE, "Practice above every limit, none of its clinicians alone"),
  OPT_IN("optIn", MAY_CHOOSE, "Above some low-volume limits: may opt in"),
  TYPE("type", EXEMPT, "Type of clinician that the year does not include"),
  NEW_TO_MEDICARE("new", EXEMPT, "New to Medicare in the year"),
  QP("qp", EXEMPT, "Qualifying participant in Advanced APMs"),
  PARTIAL_QP("partialQp", EXEMPT, "Partial QP for whom MIPS was not chosen"),
  LATE_JOINER("late", EXEMPT, "Joined the practice in the last months of the year"),
  LOW_VOLUME("lowVolume", EXEMPT, "At or below a low-volume limit"),
  NO_CLAIMS("noClaims", EXEMPT, "No claims in the determination period"),
  NOBODY("nobody", EXEMPT, "Practice without a clinician whom the year includes"),
  UNKNOWN("unknown", NOT_YET_DETERMINED, "Not yet determined"),
  CHOSE_IN("optedIn", OPTED_IN, "Above some low-volume limits and opted in"),
  CHOSE_VOLUNTARY("voluntary", MAY_CHOOSE, "Above some low-volume limits, reports voluntarily");

  private final String code;
  private final ParticipationOutcome outcome;
  private final String label;

  EligibilityCode(String code, ParticipationOutcome outcome, String label) {
    this.code = code;
    this.outcome = outcome;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it means for reporting. */
  public ParticipationOutcome outcome() {
    return outcome;
  }

  /** The words in a list of reasons. */
  public String label() {
    return label;
  }

  /** The reason with this code. */
  public static EligibilityCode ofCode(String code) {
    for (EligibilityCode one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("No such reason: " + code);
  }
}
