package org.qppportal.core.participation;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.participation.LowVolumeOutcome.Position;

/**
 * Who has to report (42 CFR 414.1310), decided for a clinician under a practice and for the
 * practice as a group.
 *
 * <p>Clinicians of a type that does not take part, clinicians new to Medicare, QPs, and Partial QPs
 * for whom MIPS was not chosen are exempt, whatever their figures. Everybody else is in when they
 * are above the limits alone, or when their APM Entity or virtual group is. A clinician who is left
 * out may still report with a practice that is above the limits as a group.
 */
public final class ParticipationRules {

  private static final String NOTHING_DUE = "Nothing is due. ";
  private static final String VOLUNTARY =
      "Data sent anyway gets feedback and does not change payments.";

  private ParticipationRules() {}

  /**
   * Whether a clinician has to report under a practice.
   *
   * @param groups what those did together to whom the clinician belongs
   */
  public static Determination ofClinician(
      YearRules rules, ClinicianFacts clinician, GroupFacts groups) {
    Optional<Determination> excluded = excluded(rules, clinician);
    if (excluded.isPresent()) {
      return excluded.get();
    }
    if (groups.virtualGroup().filter(figures -> counts(rules, figures)).isPresent()) {
      return new Determination(
          EligibilityCode.VIRTUAL_GROUP,
          "The virtual group is above the low-volume limits, which counts for its clinicians.",
          "Report with the virtual group." + due(rules));
    }
    if (rules.apmEntityLevel() && above(rules, groups.apmEntity())) {
      return new Determination(
          EligibilityCode.APM_ENTITY,
          "The APM entity is above every low-volume limit, which counts for its clinicians.",
          "Report with the APM entity." + due(rules));
    }
    if (clinician.joinedLate()) {
      return joinedLate(rules, groups);
    }
    LowVolumeOutcome alone = LowVolumeThreshold.determine(rules.limits(), clinician.figures());
    return switch (alone.position()) {
      case ABOVE_ALL ->
          new Determination(
              EligibilityCode.ABOVE,
              alone.reason(),
              "Report alone, or with the practice if it reports as a group." + due(rules));
      case UNKNOWN -> notYet(alone.reason());
      case ABOVE_SOME, ABOVE_NONE -> belowAlone(rules, clinician, alone, groups);
    };
  }

  /**
   * Whether a practice has to report.
   *
   * @param group its figures as a whole; empty where they are not known
   * @param clinicians everyone who bills under it
   */
  public static Determination ofPractice(
      YearRules rules, Optional<SegmentFigures> group, List<ClinicianFacts> clinicians) {
    int couldTakePart = (int) clinicians.stream().filter(c -> couldTakePart(rules, c)).count();
    int required = (int) clinicians.stream().filter(c -> required(rules, c)).count();
    return ofPractice(rules, group, new Members(clinicians.size(), couldTakePart, required));
  }

  /**
   * How many clinicians of a practice count.
   *
   * @param all everyone who bills under it
   * @param includable those whom their type, enrolment and APM track do not leave out
   * @param aboveAlone those of them who are above every limit alone
   */
  public record Members(int all, int includable, int aboveAlone) {}

  /** Whether a practice that chose nothing has to report, by the number of clinicians who do. */
  public static Determination ofPractice(
      YearRules rules, Optional<SegmentFigures> group, Members members) {
    return ofPractice(rules, group, members, Optional.empty());
  }

  /**
   * Whether a practice has to report, by the number of its clinicians who do.
   *
   * @param choice what it chose as a group; counts while it may opt in
   */
  public static Determination ofPractice(
      YearRules rules,
      Optional<SegmentFigures> group,
      Members members,
      Optional<MipsChoice> choice) {
    if (group.isEmpty()) {
      return notYet("Medicare's figures of this practice for " + rules.year() + " are not there.");
    }
    if (members.includable() == 0) {
      return new Determination(
          EligibilityCode.NOBODY,
          "In %d the program includes none of its clinicians: each is of another type, new to"
                  .formatted(rules.year())
              + " Medicare or in the Advanced APM track.",
          NOTHING_DUE + VOLUNTARY);
    }
    LowVolumeOutcome together = LowVolumeThreshold.determine(rules.limits(), group.get());
    return switch (together.position()) {
      case ABOVE_ALL -> aboveTogether(rules, together, members);
      case UNKNOWN -> notYet("As a group: " + uncapitalized(together.reason()));
      case ABOVE_SOME, ABOVE_NONE -> belowTogether(rules, group.get(), together, choice);
    };
  }

  /**
   * Whether an APM Entity has to report. It is determined in the years in which entities have a
   * threshold.
   */
  public static Determination ofApmEntity(YearRules rules, SegmentFigures figures) {
    LowVolumeOutcome together = LowVolumeThreshold.determine(rules.limits(), figures);
    if (together.position() == Position.ABOVE_ALL) {
      return new Determination(
          EligibilityCode.ABOVE, together.reason(), "Report as an APM entity." + due(rules));
    }
    if (rules.apmEntityOptIn() && together.position() == Position.ABOVE_SOME) {
      return new Determination(
          EligibilityCode.OPT_IN,
          together.reason(),
          "May opt in for all its clinicians, before sending any data." + due(rules));
    }
    return new Determination(below(figures), together.reason(), NOTHING_DUE + VOLUNTARY);
  }

  /**
   * Whether a virtual group has to report. To form one counts as opting in, in the years in which
   * one may (42 CFR 414.1310(b)(1)(iii)).
   */
  public static Determination ofVirtualGroup(YearRules rules, SegmentFigures figures) {
    LowVolumeOutcome together = LowVolumeThreshold.determine(rules.limits(), figures);
    return counts(rules, figures)
        ? new Determination(
            EligibilityCode.ABOVE, together.reason(), "Report as a virtual group." + due(rules))
        : new Determination(below(figures), together.reason(), NOTHING_DUE + VOLUNTARY);
  }

  private static boolean counts(YearRules rules, SegmentFigures virtualGroup) {
    return above(rules, Optional.of(virtualGroup)) || mayOptIn(rules, virtualGroup);
  }

  /** The answer for a year whose rules the portal does not know. */
  public static Determination ofUnknownYear(int year) {
    return notYet("The portal does not have the rules of " + year + ".");
  }

  /** Whether nothing but volumes can leave a clinician out. */
  public static boolean couldTakePart(YearRules rules, ClinicianFacts clinician) {
    return rules.includesType(clinician.type())
        && !newlyEnrolled(rules, clinician)
        && !clinician.track().leavesOut();
  }

  /** Whether a clinician is in by their own figures. */
  public static boolean required(YearRules rules, ClinicianFacts clinician) {
    return couldTakePart(rules, clinician)
        && !clinician.joinedLate()
        && above(rules, Optional.of(clinician.figures()));
  }

  /** Whether figures are above every limit of a year. */
  public static boolean above(YearRules rules, Optional<SegmentFigures> figures) {
    return figures
        .map(known -> LowVolumeThreshold.determine(rules.limits(), known))
        .filter(outcome -> outcome.position() == Position.ABOVE_ALL)
        .isPresent();
  }

  /** Whether figures are above some limits of a year but not all, and the year lets them opt in. */
  public static boolean mayOptIn(YearRules rules, SegmentFigures figures) {
    return rules.optIn()
        && LowVolumeThreshold.determine(rules.limits(), figures).position() == Position.ABOVE_SOME;
  }

  /** Why a clinician is out of the program whatever was billed; empty when nothing says so. */
  private static Optional<Determination> excluded(YearRules rules, ClinicianFacts clinician) {
    if (!rules.includesType(clinician.type())) {
      return out(
          EligibilityCode.TYPE,
          "In %d the program does not include this type of clinician: %s."
              .formatted(rules.year(), clinician.type()));
    }
    if (newlyEnrolled(rules, clinician)) {
      return out(
          EligibilityCode.NEW_TO_MEDICARE,
          "New to Medicare: first enrolled in %d.".formatted(clinician.enrolledOn().getYear()));
    }
    return clinician
        .track()
        .effect()
        .filter(PartialQpElection.Effect::leftOut)
        .flatMap(
            effect ->
                out(
                    clinician.track().status() == QpStatus.QP
                        ? EligibilityCode.QP
                        : EligibilityCode.PARTIAL_QP,
                    effect.because()));
  }

  private static Optional<Determination> out(EligibilityCode code, String why) {
    return Optional.of(new Determination(code, why, NOTHING_DUE + VOLUNTARY));
  }

  /**
   * Whether a clinician is new to Medicare in the performance year (42 CFR 414.1305 and
   * 414.1310(c)).
   */
  private static boolean newlyEnrolled(YearRules rules, ClinicianFacts clinician) {
    return clinician.enrolledOn().getYear() >= rules.year();
  }

  /** Whether a practice counts for its clinicians when it reports as a group. */
  private static boolean practiceCounts(YearRules rules, GroupFacts groups) {
    return above(rules, groups.practice()) || optedIn(rules, groups);
  }

  private static boolean optedIn(YearRules rules, GroupFacts groups) {
    return groups.practiceOptedIn()
        && groups.practice().filter(figures -> mayOptIn(rules, figures)).isPresent();
  }

  private static String whyPracticeCounts(YearRules rules, GroupFacts groups) {
    return optedIn(rules, groups)
        ? " The practice opted in as a group."
        : " The practice as a group is above every limit.";
  }

  private static Determination joinedLate(YearRules rules, GroupFacts groups) {
    String why =
        "First billed under this practice in the last months of %d.".formatted(rules.year());
    return practiceCounts(rules, groups)
        ? new Determination(
            EligibilityCode.WITH_GROUP,
            why + whyPracticeCounts(rules, groups),
            "Takes part only if the practice reports as a group." + due(rules))
        : new Determination(
            EligibilityCode.LATE_JOINER,
            why + " No category counts.",
            NOTHING_DUE + "Payments under this practice do not change.");
  }

  private static Determination belowAlone(
      YearRules rules, ClinicianFacts clinician, LowVolumeOutcome alone, GroupFacts groups) {
    boolean mayOptIn = mayOptIn(rules, clinician.figures());
    Optional<MipsChoice> choice = clinician.choice().filter(chosen -> mayOptIn);
    if (choice.filter(MipsChoice.OPT_IN::equals).isPresent()) {
      return optedIn(
          rules,
          alone.reason(),
          "Report, like those above every limit: payment is adjusted by the score.");
    }
    if (practiceCounts(rules, groups)) {
      return new Determination(
          EligibilityCode.WITH_GROUP,
          "Alone: " + uncapitalized(alone.reason()) + whyPracticeCounts(rules, groups),
          "Takes part only if the practice reports as a group." + due(rules));
    }
    if (choice.isPresent()) {
      return voluntary(rules, alone.reason());
    }
    if (mayOptIn) {
      return new Determination(
          EligibilityCode.OPT_IN,
          alone.reason(),
          "May opt in, before sending any data." + due(rules));
    }
    return new Determination(below(clinician.figures()), alone.reason(), NOTHING_DUE + VOLUNTARY);
  }

  private static Determination optedIn(YearRules rules, String why, String whatNow) {
    return new Determination(
        EligibilityCode.CHOSE_IN,
        "Opted in for %d, which cannot be taken back. %s".formatted(rules.year(), why),
        whatNow + due(rules));
  }

  private static Determination voluntary(YearRules rules, String why) {
    return new Determination(
        EligibilityCode.CHOSE_VOLUNTARY,
        "Chose to report voluntarily. " + why,
        "Data sent gets a score and does not change payments. May still opt in." + due(rules));
  }

  private static EligibilityCode below(SegmentFigures figures) {
    return figures.none() ? EligibilityCode.NO_CLAIMS : EligibilityCode.LOW_VOLUME;
  }

  private static Determination aboveTogether(
      YearRules rules, LowVolumeOutcome together, Members members) {
    String why = "As a group: " + uncapitalized(together.reason());
    if (members.aboveAlone() == 0) {
      return new Determination(
          EligibilityCode.AS_GROUP,
          why + " No clinician is above the limits alone.",
          "May report as a group, which then counts for its clinicians." + due(rules));
    }
    return new Determination(
        EligibilityCode.ABOVE,
        why
            + " Of its "
            + Words.count(members.all(), "clinician")
            + ", "
            + Words.number(members.aboveAlone())
            + (members.aboveAlone() == 1 ? " has" : " have")
            + " to report.",
        "Report once as a group for everyone, or each of those clinicians alone." + due(rules));
  }

  private static Determination belowTogether(
      YearRules rules,
      SegmentFigures figures,
      LowVolumeOutcome together,
      Optional<MipsChoice> choice) {
    String why = "As a group: " + uncapitalized(together.reason());
    if (!mayOptIn(rules, figures)) {
      return new Determination(below(figures), why, NOTHING_DUE + VOLUNTARY);
    }
    return choice
        .map(
            chosen ->
                chosen == MipsChoice.OPT_IN
                    ? optedIn(
                        rules,
                        why,
                        "Report as a group, whose score then adjusts the payments of all its"
                            + " clinicians whom the year includes.")
                    : voluntary(rules, why))
        .orElseGet(
            () ->
                new Determination(
                    EligibilityCode.OPT_IN,
                    why,
                    "May opt in as a group, before sending any data." + due(rules)));
  }

  private static Determination notYet(String why) {
    return new Determination(EligibilityCode.UNKNOWN, why, "Look again later.");
  }

  private static String due(YearRules rules) {
    return rules
        .due()
        .map(due -> " Data for " + rules.year() + " is due by " + Words.deadline(due) + ".")
        .orElse("");
  }

  private static String uncapitalized(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
