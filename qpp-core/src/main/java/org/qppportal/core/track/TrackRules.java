package org.qppportal.core.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.qppportal.core.apm.ApmIncentive;
import org.qppportal.core.apm.ApmMembership;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.ConversionFactorTrack;
import org.qppportal.core.apm.Level;
import org.qppportal.core.apm.ObservedFigures;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.PartialQpElection.Effect;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpEstimate;
import org.qppportal.core.apm.QpEstimator;
import org.qppportal.core.apm.QpResult;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Npi;

/**
 * Puts together what a determination means for a clinician: for MIPS, and for what they are paid.
 */
public final class TrackRules {

  private final YearPolicy policy;
  private final QpPolicy qp;

  public TrackRules(YearPolicy policy) {
    this.policy = policy;
    this.qp = policy.qp();
  }

  /**
   * The track of a clinician whom no list has, or for whose year nothing was determined.
   *
   * @param anythingDetermined whether a determination of the year is there
   */
  public Track withoutApm(Npi npi, boolean anythingDetermined) {
    return new Track(
        npi.value(),
        policy.performanceYear(),
        policy.paymentYear(),
        QpStatus.NONE,
        anythingDetermined
            ? "You are in the MIPS track"
            : "The Advanced APM track of " + policy.performanceYear() + " is not determined yet",
        anythingDetermined
            ? "No list of an APM entity of %d has you. Only those on a list can become QPs."
                .formatted(policy.performanceYear())
            : "Medicare’s claims of the year were not counted yet.",
        List.of("Whether you have to report, and what, is decided for each practice below."),
        Optional.empty(),
        ConversionFactorTrack.of(policy, QpStatus.NONE),
        Optional.empty());
  }

  /**
   * The track of a clinician on a list.
   *
   * @param elected what was chosen for Partial QPs; empty when nothing was
   * @param paid by TIN in the year before the payment year; empty while not added up
   */
  public Track of(
      QpStanding standing, Optional<Boolean> elected, Optional<List<ApmIncentive.Paid>> paid) {
    QpResult result = standing.result();
    QpStatus status = result.status();
    Effect mips = new PartialQpElection(qp).of(status, elected);
    boolean last = result.asOf() >= qp.lastSnapshot();
    Optional<QpEstimate> estimate =
        last || status == QpStatus.QP ? Optional.empty() : estimate(result);
    return new Track(
        standing.npi().value(),
        policy.performanceYear(),
        policy.paymentYear(),
        status,
        headline(status, last),
        result.because(),
        whatNow(standing, mips, last),
        Optional.of(
            new Track.Determined(
                qp.date(result.asOf()),
                last,
                standing.determinedAt(),
                mips,
                snapshots(result),
                thresholds(),
                estimate,
                standing.apms())),
        ConversionFactorTrack.of(policy, status),
        status == QpStatus.QP
            ? paid.map(amounts -> new ApmIncentive(policy).of(status, amounts))
            : Optional.empty());
  }

  private static String headline(QpStatus status, boolean last) {
    String standing =
        switch (status) {
          case QP -> "You are a Qualifying APM Participant (QP)";
          case PARTIAL_QP -> "You are a Partial QP";
          case NONE -> "You are not a QP";
        };
    return last || status == QpStatus.QP ? standing : standing + " so far";
  }

  private List<String> whatNow(QpStanding standing, Effect mips, boolean last) {
    List<String> steps = new ArrayList<>();
    steps.add(mips.because());
    if (standing.result().status() == QpStatus.PARTIAL_QP && last) {
      steps.add("Ask your APM entity what it chooses, or chose, for its Partial QPs.");
    }
    if (!mips.leftOut()) {
      steps.add(
          standing.apms().stream().anyMatch(ApmMembership::mipsApm)
              ? "You are in MIPS through a MIPS APM. Ask your APM entity what it reports for you."
              : "You are in the MIPS track. What you have to report is decided for each practice.");
    }
    return List.copyOf(steps);
  }

  private List<Track.Snapshot> snapshots(QpResult result) {
    return IntStream.rangeClosed(1, result.asOf())
        .mapToObj(
            snapshot ->
                new Track.Snapshot(
                    date(snapshot),
                    result.calculations().stream()
                        .filter(calculation -> calculation.snapshot() == snapshot)
                        .toList()))
        .toList();
  }

  private LocalDate date(int snapshot) {
    return qp.date(snapshot);
  }

  private Track.Thresholds thresholds() {
    QpPolicy.Thresholds thresholds = qp.thresholds();
    return new Track.Thresholds(
        thresholds.qualifyingPaymentPercent().value(),
        thresholds.qualifyingPatientPercent().value(),
        thresholds.partialPaymentPercent().value(),
        thresholds.partialPatientPercent().value());
  }

  /** Who is calculated together, over the same patients. */
  private record Line(Level level, Set<String> entities, Base base) {}

  private Optional<QpEstimate> estimate(QpResult result) {
    Map<Line, List<ObservedFigures>> seen = new HashMap<>();
    for (QpCalculation calculation : result.calculations()) {
      if (!calculation.level().allPayer() && calculation.base().isPresent()) {
        seen.computeIfAbsent(
                new Line(
                    calculation.level(), calculation.entities(), calculation.base().orElseThrow()),
                line -> new ArrayList<>())
            .add(observed(calculation));
      }
    }
    QpEstimator estimator = new QpEstimator(qp, QpEstimator.Assumptions.USUAL);
    return QpEstimate.best(
        seen.entrySet().stream()
            .flatMap(
                entry -> estimator.of(entry.getValue(), counting(entry.getKey().level())).stream())
            .toList());
  }

  private List<Integer> counting(Level level) {
    Cited<List<Integer>> individual = qp.individuals().snapshots();
    return level == Level.MEDICARE_INDIVIDUAL
        ? individual.value()
        : IntStream.rangeClosed(1, qp.lastSnapshot()).boxed().toList();
  }

  private static ObservedFigures observed(QpCalculation calculation) {
    return new ObservedFigures(
        calculation.snapshot(),
        new ThresholdFigures(
            calculation.base().orElseThrow(),
            calculation.result().payment().numerator(),
            calculation.result().payment().denominator(),
            calculation.result().patients().numerator(),
            calculation.result().patients().denominator()));
  }
}
