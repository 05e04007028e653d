package org.qppportal.core.scoring;

import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;

/**
 * What everybody must send to have any points (42 CFR 414.1375(b), 414.1380(b)(4)(ii)): the
 * attestations, and each required measure with a yes, with at least one patient in the numerator or
 * with an exclusion.
 */
final class PiRequirements {

  private final PiMeasures measures;
  private final List<PiMeasure> attestations;
  private final List<PiMeasure> answers;
  private final List<PiMeasure> required;
  private final List<List<PiMeasure>> exchange;
  private final PiPublicHealth publicHealth;

  PiRequirements(
      PromotingInteroperabilityPolicy policy, PiMeasures measures, PiPublicHealth publicHealth) {
    this.measures = measures;
    this.attestations = measures.list(policy.attestations().value());
    this.answers = measures.list(policy.answers().map(Cited::value).orElse(List.of()));
    this.required = measures.list(policy.required().value());
    this.exchange = policy.exchange().value().stream().map(measures::list).toList();
    this.publicHealth = publicHealth;
  }

  List<PiMeasure> required() {
    return required;
  }

  List<List<PiMeasure>> exchange() {
    return exchange;
  }

  /** The first way to exchange health information that is complete; -1 when none is. */
  int exchange(PiReport report) {
    for (int i = 0; i < exchange.size(); i++) {
      if (complete(exchange.get(i), report)) {
        return i;
      }
    }
    return -1;
  }

  /** What is missing; empty when the set has points. */
  List<PiLack> lacking(PiReport report, int chosen) {
    boolean nothing =
        chosen >= 0
            && allClaimed(report)
            && complete(required, report)
            && publicHealth.satisfied(report);
    return nothing ? List.of() : find(report, chosen);
  }

  private boolean allClaimed(PiReport report) {
    for (PiMeasure attestation : attestations) {
      if ((report.claimed() & attestation.bit()) == 0) {
        return false;
      }
    }
    for (PiMeasure answer : answers) {
      if ((report.answered() & answer.bit()) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean complete(List<PiMeasure> list, PiReport report) {
    for (PiMeasure measure : list) {
      if (!report.reportedOrExcluded(measure)) {
        return false;
      }
    }
    return true;
  }

  private List<PiLack> find(PiReport report, int chosen) {
    List<PiLack> lacking = new ArrayList<>();
    for (PiMeasure attestation : attestations) {
      if ((report.claimed() & attestation.bit()) == 0) {
        lacking.add(lack(attestation, "Answer it with yes"));
      }
    }
    for (PiMeasure answer : answers) {
      if ((report.answered() & answer.bit()) == 0) {
        lacking.add(lack(answer, "Answer it with yes or no"));
      }
    }
    addMissing(required, report, "", lacking);
    if (chosen < 0) {
      // The last way is that of rates, which others may take the place of.
      addMissing(exchange.get(exchange.size() - 1), report, alternatives(), lacking);
    }
    publicHealth.addLacking(report, lacking);
    return lacking;
  }

  private static void addMissing(
      List<PiMeasure> list, PiReport report, String otherwise, List<PiLack> lacking) {
    for (PiMeasure measure : list) {
      if (!report.reportedOrExcluded(measure)) {
        String needs = "Report a yes or at least one patient in the numerator";
        String exclusion = measure.exclusions() == 0 ? "" : ", or claim an exclusion";
        lacking.add(lack(measure, needs + exclusion + otherwise));
      }
    }
  }

  private String alternatives() {
    long others = 0;
    for (List<PiMeasure> way : exchange.subList(0, exchange.size() - 1)) {
      for (PiMeasure measure : way) {
        others |= measure.bit();
      }
    }
    return others == 0 ? "" : ", or answer " + measures.names(others) + " with yes instead";
  }

  private static PiLack lack(PiMeasure measure, String needs) {
    return new PiLack(measure.id(), measure.title(), needs);
  }
}
