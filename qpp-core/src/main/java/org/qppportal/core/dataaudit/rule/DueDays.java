package org.qppportal.core.dataaudit.rule;

import java.time.LocalDate;
import java.util.Optional;

/** Until which day evidence can be asked for (42 CFR 414.1390(a)(1)). */
public final class DueDays {

  private DueDays() {}

  /** What is wrong with the last day of a new request. */
  public static Optional<String> problem(LocalDate day, LocalDate today, String reason) {
    if (!day.isAfter(today)) {
      return Optional.of("Choose a day after today.");
    }
    return !day.equals(DataAuditPolicy.inForce().dueOn(today)) && reason.isBlank()
        ? Optional.of(
            "Write why another day than the usual one was agreed on, or leave the day as it is.")
        : Optional.empty();
  }

  /** What is wrong with giving more time. */
  public static Optional<String> problemOfExtension(
      LocalDate day, LocalDate before, LocalDate today, String reason) {
    if (!day.isAfter(before) || !day.isAfter(today)) {
      return Optional.of("Choose a day after the one that holds now, and after today.");
    }
    return reason.isBlank() ? Optional.of("Write why there is more time.") : Optional.empty();
  }
}
