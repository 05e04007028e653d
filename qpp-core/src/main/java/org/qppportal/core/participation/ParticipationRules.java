package org.qppportal.core.participation;

import static org.qppportal.core.participation.ParticipationOutcome.EXEMPT;
import static org.qppportal.core.participation.ParticipationOutcome.MAY_CHOOSE;
import static org.qppportal.core.participation.ParticipationOutcome.NOT_YET_DETERMINED;
import static org.qppportal.core.participation.ParticipationOutcome.REQUIRED;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.participation.LowVolumeOutcome.Position;

/**
 * Who has to report (42 CFR 414.1310), decided for a clinician under a practice and for the
 * practice as a group.
 *
 * <p>Clinicians of a type that does not take part and clinicians new to Medicare are exempt,
 * whatever their figures. A clinician who is left out alone may still report with a practice that
 * is above the limits as a group. Qualifying participants of advanced payment models, whom the
 * regulation also exempts, are not determined here.
 */
public final class ParticipationRules {

  private static final String NOTHING_DUE = "Nothing is due. ";
  private static final String VOLUNTARY =
      "Data sent anyway gets feedback and does not change payments.";

  private ParticipationRules() {}

  /**
   * Whether a clinician has to report under a practice.
   *
   * @param group the practice's figures; empty where they are not known
   */
  public static Determination ofClinician(
      YearRules rules, ClinicianFacts clinician, Optional<Figures> group) {
    if (!rules.includesType(clinician.type())) {
      return new Determination(
          EXEMPT,
          "In %d the program does not include this type of clinician: %s."
              .formatted(rules.year(), clinician.type()),
          NOTHING_DUE + VOLUNTARY);
    }
    if (newlyEnrolled(rules, clinician)) {
      return new Determination(
          EXEMPT,
          "New to Medicare: first enrolled in %d.".formatted(clinician.enrolledOn().getYear()),
          NOTHING_DUE + VOLUNTARY);
    }
    LowVolumeOutcome alone = LowVolumeThreshold.determine(rules.limits(), clinician.figures());
    return switch (alone.position()) {
      case ABOVE_ALL ->
          new Determination(
              REQUIRED,
              alone.reason(),
              "Report alone, or with the practice if it reports as a group." + due(rules));
      case UNKNOWN -> notYet(alone.reason());
      case ABOVE_SOME, ABOVE_NONE -> belowAlone(rules, alone, group);
    };
  }

  /**
   * Whether a practice has to report.
   *
   * @param group its figures as a whole; empty where they are not known
   * @param clinicians everyone who bills under it
   */
  public static Determination ofPractice(
      YearRules rules, Optional<Figures> group, List<ClinicianFacts> clinicians) {
    if (group.isEmpty()) {
      return notYet("Medicare's figures of this practice for " + rules.year() + " are not there.");
    }
    if (clinicians.stream().noneMatch(c -> couldTakePart(rules, c))) {
      return new Determination(
          EXEMPT,
          "In %d the program includes none of its clinicians: each is of another type or new to"
                  .formatted(rules.year())
              + " Medicare.",
          NOTHING_DUE + VOLUNTARY);
    }
    LowVolumeOutcome together = LowVolumeThreshold.determine(rules.limits(), group.get());
    return switch (together.position()) {
      case ABOVE_ALL -> above(rules, together, clinicians);
      case UNKNOWN -> notYet("As a group: " + uncapitalized(together.reason()));
      case ABOVE_SOME, ABOVE_NONE -> belowTogether(rules, together);
    };
  }

  /** The answer for a year whose rules the portal does not know. */
  public static Determination ofUnknownYear(int year) {
    return notYet("The portal does not have the rules of " + year + ".");
  }

  /**
   * Whether a clinician is new to Medicare in the performance year (42 CFR 414.1305 and
   * 414.1310(c)).
   */
  private static boolean newlyEnrolled(YearRules rules, ClinicianFacts clinician) {
    return clinician.enrolledOn().getYear() >= rules.year();
  }

  private static boolean couldTakePart(YearRules rules, ClinicianFacts clinician) {
    return rules.includesType(clinician.type()) && !newlyEnrolled(rules, clinician);
  }

  private static boolean required(YearRules rules, ClinicianFacts clinician) {
    return couldTakePart(rules, clinician)
        && LowVolumeThreshold.determine(rules.limits(), clinician.figures()).position()
            == Position.ABOVE_ALL;
  }

  private static Determination belowAlone(
      YearRules rules, LowVolumeOutcome alone, Optional<Figures> group) {
    boolean groupAbove =
        group
            .map(figures -> LowVolumeThreshold.determine(rules.limits(), figures))
            .filter(outcome -> outcome.position() == Position.ABOVE_ALL)
            .isPresent();
    if (groupAbove) {
      return new Determination(
          MAY_CHOOSE,
          "Alone: "
              + uncapitalized(alone.reason())
              + " The practice as a group is above every limit.",
          "Takes part only if the practice reports as a group." + due(rules));
    }
    if (mayOptIn(rules, alone)) {
      return new Determination(
          MAY_CHOOSE, alone.reason(), "May opt in, before sending any data." + due(rules));
    }
    return new Determination(EXEMPT, alone.reason(), NOTHING_DUE + VOLUNTARY);
  }

  private static Determination above(
      YearRules rules, LowVolumeOutcome together, List<ClinicianFacts> clinicians) {
    int required = (int) clinicians.stream().filter(c -> required(rules, c)).count();
    if (required == 0) {
      return new Determination(
          MAY_CHOOSE,
          "As a group: "
              + uncapitalized(together.reason())
              + " No clinician is above the limits alone.",
          "May report as a group, which then counts for its clinicians." + due(rules));
    }
    return new Determination(
        REQUIRED,
        "As a group: "
            + uncapitalized(together.reason())
            + " Of its "
            + Words.count(clinicians.size(), "clinician")
            + ", "
            + Words.number(required)
            + (required == 1 ? " has" : " have")
            + " to report.",
        "Report once as a group for everyone, or each of those clinicians alone." + due(rules));
  }

  private static Determination belowTogether(YearRules rules, LowVolumeOutcome together) {
    String why = "As a group: " + uncapitalized(together.reason());
    return mayOptIn(rules, together)
        ? new Determination(
            MAY_CHOOSE, why, "May opt in as a group, before sending any data." + due(rules))
        : new Determination(EXEMPT, why, NOTHING_DUE + VOLUNTARY);
  }

  private static boolean mayOptIn(YearRules rules, LowVolumeOutcome outcome) {
    return rules.limits().optInAllowed() && outcome.position() == Position.ABOVE_SOME;
  }

  private static Determination notYet(String why) {
    return new Determination(NOT_YET_DETERMINED, why, "Look again later.");
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
