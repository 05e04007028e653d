package org.qppportal.web.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qppportal.core.apm.ApmMembership;
import org.qppportal.core.participation.ClinicianEligibility;
import org.qppportal.core.participation.Determination;
import org.qppportal.core.participation.LowVolumeOutcome.Limit;
import org.qppportal.core.participation.LowVolumeOutcome.SegmentStanding;
import org.qppportal.core.participation.PracticeEligibility;
import org.qppportal.core.participation.PracticeEligibility.LevelStanding;
import org.qppportal.core.participation.SegmentFigures.Segment;
import org.qppportal.core.participation.SpecialStatus;

/** A clinician's part under one practice, in words and without anybody's figures or TIN. */
public final class PracticeWords {

  /**
   * What the public sees in place of a TIN: its last digits could be a Social Security number's.
   */
  private static final String HIDDEN_TIN = "**-*******";

  private final ClinicianEligibility clinician;
  private final PracticeEligibility practice;

  PracticeWords(ClinicianEligibility clinician, PracticeEligibility practice) {
    this.clinician = clinician;
    this.practice = practice;
  }

  /**
   * Whether a level is above the low-volume threshold.
   *
   * @param level whose figures
   * @param first of the first segment, or of the whole period
   * @param second of the second segment; empty where there is one answer only
   * @param result over both
   * @param above whether that is above every limit
   */
  public record LevelRow(String level, String first, String second, String result, boolean above) {}

  public String name() {
    return practice.practice().name().isEmpty()
        ? "A practice that the portal does not know by name"
        : practice.practice().name();
  }

  /** Where it is; empty when that is not known. */
  public String place() {
    return practice.practice().city().isEmpty()
        ? ""
        : practice.practice().city() + ", " + practice.practice().state() + ".";
  }

  public String tin() {
    return HIDDEN_TIN;
  }

  public Determination determination() {
    return practice.determination();
  }

  /** The threshold level by level; only those that count for the clinician. */
  public List<LevelRow> levels() {
    List<LevelRow> rows = new ArrayList<>();
    rows.add(row("The clinician alone", practice.alone()));
    practice.group().ifPresent(level -> rows.add(row("The practice as a group", level)));
    practice.apmEntity().ifPresent(level -> rows.add(row("The APM entity", level)));
    practice.virtualGroup().ifPresent(level -> rows.add(row("The virtual group", level)));
    return rows;
  }

  /** Whether the threshold was determined segment by segment. */
  public boolean bySegment() {
    return practice.fromClaims();
  }

  /** Special statuses, of the clinician here and of the practice. */
  public List<String> statuses() {
    List<String> words = new ArrayList<>();
    for (SpecialStatus status : SpecialStatus.values()) {
      boolean own = practice.statuses().contains(status);
      boolean group = practice.groupStatuses().contains(status);
      if (own || group) {
        words.add(status.words() + (own && group ? "" : own ? " (alone)" : " (as a group)"));
      }
    }
    return words;
  }

  /** The APM entities that list the clinician here. */
  public List<String> apms() {
    return clinician.standing().stream()
        .flatMap(standing -> standing.apms().stream())
        .filter(apm -> apm.tin().equals(practice.practice().tin()))
        .map(PracticeWords::apm)
        .toList();
  }

  /** Automatic extreme and uncontrollable circumstances; empty when nothing covers them. */
  public String circumstances() {
    return practice.circumstances().map(covered -> covered.inWords()).orElse("");
  }

  private static String apm(ApmMembership apm) {
    return "%s (%s), %s"
        .formatted(
            apm.entityName(),
            apm.model().title(),
            apm.advanced() ? "an Advanced APM" : apm.mipsApm() ? "a MIPS APM" : "an APM");
  }

  private static LevelRow row(String level, LevelStanding standing) {
    List<SegmentStanding> segments = standing.outcome().segments();
    String first = "";
    String second = "";
    for (SegmentStanding one : segments) {
      if (one.segment() == Segment.SECOND) {
        second = words(one.atOrBelow());
      } else {
        first = words(one.atOrBelow());
      }
    }
    return new LevelRow(
        level,
        first.isEmpty() ? "Nothing billed" : first,
        second,
        standing.above() ? "Above the threshold" : "At or below the threshold",
        standing.above());
  }

  private static String words(Set<Limit> atOrBelow) {
    if (atOrBelow.isEmpty()) {
      return "Above every limit";
    }
    List<String> limits = new ArrayList<>();
    if (atOrBelow.contains(Limit.ALLOWED_CHARGES)) {
      limits.add("charges");
    }
    if (atOrBelow.contains(Limit.BENEFICIARIES)) {
      limits.add("patients");
    }
    if (atOrBelow.contains(Limit.SERVICES)) {
      limits.add("services");
    }
    return "At or below the limit of " + String.join(", ", limits);
  }
}
