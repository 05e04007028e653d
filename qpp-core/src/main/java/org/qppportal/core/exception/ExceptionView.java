package org.qppportal.core.exception;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.exception.rule.Reweighting.Effect;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.persistence.type.ExceptionState;

/**
 * An application as people see it.
 *
 * @param ticket the number of its ticket
 * @param applicant who is to be excepted
 * @param npi the clinician, for one
 * @param endedByData the categories that data takes out of it
 * @param effects what it does to each category once approved, or would
 * @param withdrawable whether the reader can withdraw it
 * @param undecided whether it waits for a decision
 */
public record ExceptionView(
    long ticket,
    ExceptionKind kind,
    int year,
    EntityType applicant,
    Optional<String> npi,
    Optional<String> entityId,
    Optional<ExceptionReason> reason,
    Optional<Integer> sharePercent,
    List<Category> categories,
    List<Category> endedByData,
    List<Effect> effects,
    ExceptionState state,
    String appliedBy,
    Instant appliedAt,
    Optional<Instant> decidedAt,
    boolean withdrawable,
    boolean undecided) {

  /** The number as people read it. */
  public String written() {
    return TicketNumbers.write(ticket);
  }
}
