package org.qppportal.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.persistence.type.TicketKind;

/** What a question and a message must have, and must not. */
public final class QuestionRules {

  /** What people can ask about; reviews, exceptions and evidence begin with their own forms. */
  public static final List<TicketKind> ASKED =
      List.of(TicketKind.PORTAL, TicketKind.PROGRAM, TicketKind.ACCESS, TicketKind.LEGACY);

  static final int MOST_OF_SUBJECT = 120;
  static final int MOST_OF_TEXT = 20_000;

  private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){8,}(?!\\d)");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private QuestionRules() {}

  /** A problem with one field. */
  public record Problem(Field field, String message) {}

  /** All that is wrong with a question. */
  public static List<Problem> check(TicketQuestion question) {
    List<Problem> problems = new ArrayList<>();
    if (question.kind() == TicketKind.LEGACY && question.legacyProgram().isEmpty()) {
      problems.add(
          new Problem(Field.LEGACY_PROGRAM, "Choose which of the earlier programs you ask about."));
    }
    subject(question.subject()).ifPresent(problems::add);
    text(question.text()).ifPresent(problems::add);
    return problems;
  }

  /**
   * What is wrong with a subject. Subjects are shown in lists and in e-mail, so that numbers of
   * people, practices and patients do not belong there.
   */
  public static Optional<Problem> subject(String subject) {
    if (subject.length() > MOST_OF_SUBJECT) {
      return problem(
          Field.SUBJECT,
          "Shorten the subject to %d characters. The rest can go into the text."
              .formatted(MOST_OF_SUBJECT));
    }
    return LONG_NUMBER.matcher(subject).find()
        ? problem(
            Field.SUBJECT,
            "Take the long number out of the subject, and write it into the text if it is needed."
                + " Subjects must not have numbers of people or practices.")
        : Optional.empty();
  }

  public static Optional<Problem> text(String text) {
    if (text.isBlank()) {
      return problem(Field.TEXT, "Write what you want to say.");
    }
    return text.length() > MOST_OF_TEXT
        ? problem(
            Field.TEXT,
            "Shorten the text to %,d characters, or attach the rest as a file."
                .formatted(MOST_OF_TEXT))
        : Optional.empty();
  }

  /** Text with one kind of line end and without control characters. */
  public static String clean(String text) {
    return CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
  }

  private static Optional<Problem> problem(Field field, String message) {
    return Optional.of(new Problem(field, message));
  }
}
