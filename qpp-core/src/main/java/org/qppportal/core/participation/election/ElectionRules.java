package org.qppportal.core.participation.election;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.participation.Determination;
import org.qppportal.core.participation.EligibilityCode;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.submission.SubmissionWindow;

/**
 * Who may opt in or choose to report voluntarily (42 CFR 414.1305, 414.1310(b)): whoever is above
 * one or two of the three low-volume limits, while data of the year is taken. To opt in cannot be
 * taken back; who chose to report voluntarily may still opt in.
 */
final class ElectionRules {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private final YearRules rules;
  private final SubmissionWindow window;

  ElectionRules(YearRules rules, SubmissionWindow window) {
    this.rules = rules;
    this.window = window;
  }

  /**
   * Who wants to choose.
   *
   * @param determination whether they have to report
   * @param mayOptIn whether their figures let them
   * @param held what they chose before
   */
  record Subject(Determination determination, boolean mayOptIn, Optional<MipsChoice> held) {

    /** A practice as a group. */
    static Subject group(Determination determination, Optional<MipsChoice> held) {
      boolean may =
          switch (determination.code()) {
            case OPT_IN, CHOSE_IN, CHOSE_VOLUNTARY -> true;
            default -> false;
          };
      return new Subject(determination, may, held);
    }
  }

  /** Why a choice cannot be made, and what to do; empty when it can. */
  Optional<String> refusal(Subject subject, MipsChoice wanted) {
    if (!rules.optIn()) {
      return Optional.of(
          "Nobody can opt in for %d: the program has offered that since 2019."
              .formatted(rules.year()));
    }
    if (subject.held().filter(MipsChoice.OPT_IN::equals).isPresent()) {
      return Optional.of(
          "The choice to opt in for %d was made. It cannot be changed or taken back."
              .formatted(rules.year()));
    }
    if (!subject.mayOptIn()) {
      return Optional.of(
          "Only those who are above one or two of the three low-volume limits can choose. "
              + because(subject.determination()));
    }
    if (subject.held().filter(wanted::equals).isPresent()) {
      return Optional.of("This was chosen before. Nothing more needs to be done.");
    }
    return window.takesData() ? Optional.empty() : Optional.of(closed());
  }

  private static String because(Determination determination) {
    return determination.why()
        + (determination.code() == EligibilityCode.UNKNOWN ? " Look again later." : "");
  }

  private String closed() {
    return switch (window.state()) {
      case CLOSED ->
          "Nothing can be chosen for %d since %s. What was chosen until then holds."
              .formatted(rules.year(), day(window.closes()));
      case NOT_YET_OPEN ->
          "The choice can be made from %s on, when data of %d is taken. Come back then."
              .formatted(day(window.opens()), rules.year());
      case NOT_ANNOUNCED, OPEN ->
          "The time to choose for %d has not been announced. Look again later."
              .formatted(rules.year());
    };
  }

  private static String day(Optional<ZonedDateTime> moment) {
    return MOMENT.format(moment.orElseThrow());
  }
}
