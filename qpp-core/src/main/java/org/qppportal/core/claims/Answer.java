package org.qppportal.core.claims;

import java.util.Map;
import java.util.Optional;
import org.qppportal.persistence.type.CodedValue;

/** What the quality data codes of a visit say. */
public enum Answer implements CodedValue {
  MET("performanceMet"),
  EXCLUSION("eligiblePopulationExclusion"),
  EXCEPTION("eligiblePopulationException"),
  NOT_MET("performanceNotMet");

  private static final Map<String, Answer> BY_CODE = CodedValue.byCode(Answer.class);
  private static final int LAST = values().length - 1;

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The answer of a published option type. */
  public static Optional<Answer> ofCode(String code) {
    return CodedValue.find(BY_CODE, code);
  }

  /**
   * How good the answer is for the clinician, 0 best: met, exclusion, exception, not met; the other
   * way round where a lower rate is better.
   */
  int rank(boolean inverse) {
    return inverse ? LAST - ordinal() : ordinal();
  }
}
