package org.qppportal.core.apm;

import org.qppportal.core.policy.FinalListScope;
import org.qppportal.core.policy.QpPolicy;

/**
 * The lists of December 31, which add who takes part in a MIPS APM; nobody becomes a QP by them (42
 * CFR 414.1317(a)(1), before 2021 414.1370(e)(1)).
 */
public final class FinalList {

  private FinalList() {}

  /** Whether a model's lists are read again at the end of the year. */
  public static boolean covers(QpPolicy policy, ApmModel model) {
    return model.mipsApm()
        && (policy.finalListCovers().value() == FinalListScope.MIPS_APMS || model.fullTin());
  }
}
