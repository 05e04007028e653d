package org.qppportal.core.scoring;

import static org.qppportal.core.scoring.Sent.no;
import static org.qppportal.core.scoring.Sent.proportion;
import static org.qppportal.core.scoring.Sent.set;
import static org.qppportal.core.scoring.Sent.yes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** Promoting interoperability data of each year, complete and with changes. */
final class PiSamples {

  private static final Map<Integer, PromotingInteroperabilityScore> SCORES = new HashMap<>();

  private PiSamples() {}

  static PromotingInteroperabilityPolicy policy(int year) {
    return ScoringSections.read(
        year, "promotingInteroperability", PromotingInteroperabilityPolicy.class);
  }

  static synchronized PromotingInteroperabilityScore scoring(int year) {
    return SCORES.computeIfAbsent(
        year, y -> new PromotingInteroperabilityScore(policy(y), Catalogues.of(y)));
  }

  /** All that a year requires, every rate 50 of 100. */
  static List<Measurement> complete(int year) {
    List<Measurement> sent = new ArrayList<>();
    sent.add(yes("PI_INFBLO_1"));
    sent.add(yes("PI_ONCDIR_1"));
    sent.add(yes("PI_PPHI_1"));
    if (year >= 2022) {
      sent.add(yes("PI_PPHI_2"));
    }
    sent.add(proportion("PI_EP_1", 50, 100));
    if (year >= 2023) {
      sent.add(yes("PI_EP_2"));
    }
    sent.add(proportion("PI_HIE_1", 50, 100));
    sent.add(proportion("PI_HIE_4", 50, 100));
    sent.add(proportion("PI_PEA_1", 50, 100));
    sent.add(yes("PI_PHCDRR_1"));
    sent.add(yes("PI_PHCDRR_3"));
    if (year >= 2023) {
      sent.add(yes("PI_PHCDRR_1_PROD"));
      sent.add(yes("PI_PHCDRR_3_PRE"));
    }
    return sent;
  }

  /**
   * The complete data with changes, in words: {@code -ID} leaves a measure out, {@code +ID} answers
   * it with yes, {@code !ID} with no, and {@code ID=3/7} reports a rate.
   */
  static List<Measurement> changed(int year, String changes) {
    List<Measurement> sent = complete(year);
    for (String change : changes.split(" ")) {
      String id = change.replaceAll("^[-+!]|=.*", "");
      sent.removeIf(m -> m.measureId().equals(id));
      if (change.startsWith("+")) {
        sent.add(yes(id));
      } else if (change.startsWith("!")) {
        sent.add(no(id));
      } else if (change.contains("=")) {
        String[] counts = change.substring(change.indexOf('=') + 1).split("/");
        sent.add(proportion(id, Long.parseLong(counts[0]), Long.parseLong(counts[1])));
      }
    }
    return sent;
  }

  static MeasurementSet pi(SubmissionMethod method, List<Measurement> measurements) {
    return set(Category.PI, method, measurements.toArray(Measurement[]::new));
  }

  static CategoryScore score(int year, List<Measurement> measurements) {
    return scoring(year)
        .score(
            List.of(pi(SubmissionMethod.ELECTRONIC_HEALTH_RECORD, measurements)),
            Contexts.of(PracticeTraits.NONE));
  }
}
