package org.qppportal.core.desk.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.mail.MailAddress;

/** What holds for people who ask without signing in. */
public final class GuestRules {

  /** How long a question waits for its sender to prove the address. */
  public static final Duration CONFIRM_WITHIN = Duration.ofHours(24);

  /** So many questions of an address wait at once; whoever sends more floods a mailbox. */
  static final int MOST_WAITING = 3;

  /** How long a closed ticket can still be read by its link. */
  private static final Duration READ_AFTER_CLOSING = Duration.ofDays(30);

  private static final int MOST_OF_NAME = 100;

  private GuestRules() {}

  /** All that is wrong with a question. */
  public static List<Problem> check(GuestQuestion asked) {
    List<Problem> problems = new ArrayList<>();
    name(asked.name()).ifPresent(problems::add);
    address(asked.address()).ifPresent(problems::add);
    if (!QuestionRules.ASKED.contains(asked.question().kind())) {
      problems.add(new Problem(Field.KIND, "Choose what you need help with."));
    }
    problems.addAll(QuestionRules.check(asked.question()));
    return problems;
  }

  /** What is wrong with a name. */
  public static Optional<Problem> name(String name) {
    if (name.isBlank()) {
      return Optional.of(new Problem(Field.NAME, "Write the name."));
    }
    return name.length() > MOST_OF_NAME
        ? Optional.of(
            new Problem(Field.NAME, "Shorten the name to %d characters.".formatted(MOST_OF_NAME)))
        : Optional.empty();
  }

  /** What is wrong with an address. */
  public static Optional<Problem> address(String address) {
    return MailAddress.isPlain(address.strip())
        ? Optional.empty()
        : Optional.of(new Problem(Field.ADDRESS, "Write an e-mail address like name@example.com."));
  }

  /** An address as it is kept. */
  public static String kept(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a ticket can be read by its link no more. */
  static boolean isOver(Optional<Instant> closedAt, Instant now) {
    return closedAt.filter(at -> !now.isBefore(at.plus(READ_AFTER_CLOSING))).isPresent();
  }
}
