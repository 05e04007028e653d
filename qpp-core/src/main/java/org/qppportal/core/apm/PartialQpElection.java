package org.qppportal.core.apm;

import java.util.Optional;
import org.qppportal.core.policy.PartialQpElector;
import org.qppportal.core.policy.QpPolicy;

/**
 * What being a QP or Partial QP means for MIPS (42 CFR 414.1310(b)(1)): QPs are out of it, Partial
 * QPs when nobody chose otherwise for them.
 */
public final class PartialQpElection {

  private final QpPolicy.Partial policy;

  public PartialQpElection(QpPolicy policy) {
    this.policy = policy.partial();
  }

  /**
   * Whether somebody is left out of MIPS by the APM track.
   *
   * @param leftOut true when there is no MIPS adjustment, whatever is reported
   * @param because why, in whole sentences
   */
  public record Effect(boolean leftOut, String because) {}

  /**
   * The effect of a status.
   *
   * @param elected whether MIPS was chosen; empty when no form was sent
   */
  public Effect of(QpStatus status, Optional<Boolean> elected) {
    return switch (status) {
      case QP -> new Effect(true, "QPs are not in MIPS and have no MIPS adjustment.");
      case NONE ->
          new Effect(false, "Only QPs and Partial QPs are left out of MIPS by the APM track.");
      case PARTIAL_QP -> partial(elected);
    };
  }

  private Effect partial(Optional<Boolean> elected) {
    boolean inMips = elected.orElse(policy.inMipsWithoutElection().value());
    String chosen =
        elected.isPresent()
            ? "%s chose %s MIPS .".formatted(elector(), inMips ? "to be in" : "not to be in")
            : "%s sent no choice by %s, which means %s MIPS."
                .formatted(
                    elector(), Words.day(policy.electionDue().value()), inMips ? "in" : "not in");
    return new Effect(
        !inMips,
        inMips
            ? chosen + " Partial QPs then report and have a MIPS adjustment."
            : chosen + " Partial QPs may then report, and have no MIPS adjustment.");
  }

  private String elector() {
    return policy.electedBy().value() == PartialQpElector.APM_ENTITY
        ? "The APM entity"
        : "The clinician";
  }
}
