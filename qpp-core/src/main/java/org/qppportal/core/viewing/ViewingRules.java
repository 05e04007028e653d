package org.qppportal.core.viewing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.Actor;
import org.qppportal.persistence.type.OrganizationType;

/** At whose pages staff may look, why, and how long. */
public final class ViewingRules {

  /** How long a look lasts at most. */
  public static final Duration LASTS = Duration.ofMinutes(30);

  static final int FEWEST_OF_REASON = 10;
  static final int MOST_OF_REASON = 300;

  private static final Set<OrganizationType> STAFF =
      Set.of(OrganizationType.PROGRAM, OrganizationType.HELP_DESK);

  private ViewingRules() {}

  /**
   * Why somebody's pages cannot be looked at; empty when they can.
   *
   * @param person the person who asked, if they have an account
   * @param reason as the person will read it
   */
  public static Optional<String> refusal(Optional<Actor> person, String reason) {
    if (person.isEmpty()) {
      return Optional.of("Who asked has no account, and so no pages to look at.");
    }
    if (person.get().connections().stream().anyMatch(link -> STAFF.contains(link.type()))) {
      return Optional.of("Who asked works for the program. Their pages cannot be looked at.");
    }
    int length = reason.strip().length();
    return length < FEWEST_OF_REASON || length > MOST_OF_REASON
        ? Optional.of(
            "Write why you need to look, in %d to %d characters. The person will read it."
                .formatted(FEWEST_OF_REASON, MOST_OF_REASON))
        : Optional.empty();
  }

  /** Whether a look goes on at a moment. */
  public static boolean lasts(Instant endsAt, Optional<Instant> endedAt, Instant now) {
    return endedAt.isEmpty() && now.isBefore(endsAt);
  }
}
