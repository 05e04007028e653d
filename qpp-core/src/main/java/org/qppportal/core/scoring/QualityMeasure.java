package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.Set;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.policy.QualityPolicy.NewMeasureFloors;
import org.qppportal.core.policy.QualityPolicy.ToppedOutCap;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * A quality measure sent by one method, with everything that scoring would otherwise look up again
 * for each submission.
 *
 * @param measure the published measure
 * @param method how it was sent
 * @param sameAs what it has in common with other forms of the same measure, of which only the best
 *     counts
 * @param ladder its benchmark for this method; null when there is none
 * @param cap its most points as a topped-out measure; null when it is not capped
 * @param newMeasureFloor its fewest points as a new measure with complete data; null when it is not
 *     new
 * @param programs which measure sets it belongs to
 * @param priority what kind of high-priority measure it is
 * @param highPriorityBonus its part of the high-priority bonus; null when it cannot earn one
 * @param endToEndBonus its part of the end-to-end bonus; null when the method does not earn it
 */
record QualityMeasure(
    Measure measure,
    SubmissionMethod method,
    String sameAs,
    DecileLadder ladder,
    BigDecimal cap,
    BigDecimal newMeasureFloor,
    Programs programs,
    Priority priority,
    ScoreNode highPriorityBonus,
    ScoreNode endToEndBonus) {

  private static final String MIPS = "mips";

  /** The kinds of high-priority measure, as far as their bonus differs. */
  enum Priority {
    NONE,
    OUTCOME,
    PATIENT_EXPERIENCE,
    OTHER
  }

  /**
   * Which measure sets a measure belongs to.
   *
   * @param mips any reporting but the pathways for payment models
   * @param app the APM Performance Pathway
   * @param appPlus its larger set
   */
  record Programs(boolean mips, boolean app, boolean appPlus) {

    /** Whether the measure can be reported in this way, as far as its programs say. */
    boolean of(ReportingOption option) {
      return switch (option) {
        case APP -> app;
        case APP_PLUS -> appPlus;
        default -> mips;
      };
    }

    static Programs of(Measure measure, QualityPolicy policy) {
      Set<String> programs = measure.allowedPrograms();
      return new Programs(
          // Years before the pathways name no programs.
          programs.isEmpty() || programs.contains(MIPS),
          policy.app().filter(app -> programs.contains(app.program().value())).isPresent(),
          policy
              .app()
              .flatMap(QualityPolicy.App::plusProgram)
              .filter(program -> programs.contains(program.value()))
              .isPresent());
    }
  }

  static QualityMeasure of(
      Measure measure, SubmissionMethod method, Catalogue catalogue, QualityPolicy policy) {
    Priority priority = priority(measure);
    Benchmark benchmark = catalogue.benchmark(measure.measureId(), method).orElse(null);
    return new QualityMeasure(
        measure,
        method,
        sameAs(measure),
        benchmark == null ? null : DecileLadder.of(benchmark.ladder(), measure.inverse()),
        cap(measure, method, benchmark, policy.toppedOutCap().orElse(null)),
        newMeasureFloor(
            measure, method, catalogue.performanceYear(), policy.newMeasureFloors().orElse(null)),
        Programs.of(measure, policy),
        priority,
        policy
            .highPriorityBonus()
            .map(bonus -> HighPriorityBonus.part(measure, method, priority, bonus))
            .orElse(null),
        policy
            .endToEndBonus()
            .map(bonus -> EndToEndElectronicBonus.part(measure, method, bonus))
            .orElse(null));
  }

  String id() {
    return measure.measureId();
  }

  boolean highPriority() {
    return priority != Priority.NONE;
  }

  /** Whether the method's measures are not scored, because a guideline changed in the year. */
  boolean suppressed() {
    return measure.quality().suppressed().contains(method);
  }

  BigDecimal highPriorityBonusPoints() {
    return highPriorityBonus == null ? BigDecimal.ZERO : highPriorityBonus.value();
  }

  /** The first id, by the alphabet, of the measure and its companions. */
  private static String sameAs(Measure measure) {
    String first = measure.measureId();
    for (String companion : measure.quality().companions()) {
      first = companion.compareTo(first) < 0 ? companion : first;
    }
    return first;
  }

  private static BigDecimal cap(
      Measure measure, SubmissionMethod method, Benchmark benchmark, ToppedOutCap policy) {
    if (policy == null
        || benchmark == null
        || policy.uncappedMethods().value().contains(method)
        || measure.quality().uncapped().contains(method)) {
      return null;
    }
    boolean capped =
        policy
            .measures()
            .map(named -> named.value().contains(measure.measureId()) && benchmark.toppedOut())
            .orElse(benchmark.toppedOutByProgram());
    return capped ? policy.points().value() : null;
  }

  /** A companion of an older measure collects the same in another way and so is not new. */
  private static BigDecimal newMeasureFloor(
      Measure measure, SubmissionMethod method, int year, NewMeasureFloors floors) {
    if (floors == null
        || method == SubmissionMethod.CMS_WEB_INTERFACE
        || method == SubmissionMethod.CERTIFIED_SURVEY_VENDOR
        || method == SubmissionMethod.ADMINISTRATIVE_CLAIMS
        || !measure.quality().companions().isEmpty()) {
      return null;
    }
    int before = year - measure.quality().firstPerformanceYear().orElse(0);
    return switch (before) {
      case 0 -> floors.firstYear().value();
      case 1 -> floors.secondYear().value();
      default -> null;
    };
  }

  private static Priority priority(Measure measure) {
    if (measure.outcome()) {
      return Priority.OUTCOME;
    }
    if (measure.measureType().filter("patientEngagementExperience"::equals).isPresent()) {
      return Priority.PATIENT_EXPERIENCE;
    }
    return measure.highPriority() ? Priority.OTHER : Priority.NONE;
  }
}
