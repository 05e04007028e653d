package org.qppportal.core.dataaudit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.dataaudit.rule.Countdown;
import org.qppportal.core.dataaudit.rule.EvidenceState;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;

/**
 * A request for evidence as somebody sees it. What only staff see is not there for others.
 *
 * @param ticket the number of its ticket
 * @param planId the sample that it belongs to; empty when it was targeted by hand
 * @param reason why it was targeted
 * @param dueOn the last day to answer
 * @param dueReason why that is not the usual day
 * @param retainUntil the last day on which the evidence must be kept
 * @param legalHold why it is kept whatever its day
 * @param proposal the outcome that is proposed; for staff alone
 * @param outcome what was decided
 */
public record EvidenceRequestView(
    long ticket,
    int year,
    String practiceName,
    Optional<UUID> planId,
    Optional<String> reason,
    LocalDate dueOn,
    Optional<String> dueReason,
    Countdown countdown,
    EvidenceState state,
    LocalDate retainUntil,
    Optional<String> legalHold,
    List<Item> items,
    Optional<Proposal> proposal,
    Optional<DataAuditOutcome> outcome,
    Optional<Instant> decidedAt) {

  /**
   * One thing that is asked for.
   *
   * @param title the measure's or activity's; its id where the catalogue does not know it
   * @param npi the clinician; empty for the practice as a group
   * @param reported what was reported, in words
   * @param patients of how many patients evidence is asked; empty where none are counted
   * @param documents what is accepted
   * @param finding what a reviewer found; for others than staff only after the decision
   * @param toWithdraw whether the decision was that this data is to be withdrawn
   */
  public record Item(
      UUID id,
      int position,
      Category category,
      String measureId,
      String title,
      Optional<String> npi,
      String reported,
      Optional<Integer> patients,
      List<String> documents,
      UUID submissionId,
      List<File> files,
      Optional<Finding> finding,
      boolean toWithdraw) {}

  /** A file in the evidence locker. */
  public record File(UUID id, String name, long bytes, String sha256, String byName, Instant at) {}

  /** What a reviewer found. */
  public record Finding(EvidenceVerdict verdict, String reason, String by, Instant at) {}

  /** An outcome that waits for a second person. */
  public record Proposal(DataAuditOutcome outcome, String words, String by, Instant at) {}

  /** The number as people read it. */
  public String written() {
    return TicketNumbers.write(ticket);
  }

  /** How many items have evidence. */
  public long answered() {
    return items.stream().filter(item -> !item.files().isEmpty()).count();
  }

  /** Whether the practice is late. */
  public boolean late() {
    return state.waitsForPractice() && countdown.late();
  }

  public boolean decided() {
    return outcome.isPresent();
  }

  /** The items whose data is to be withdrawn. */
  public List<Item> toWithdraw() {
    return items.stream().filter(Item::toWithdraw).toList();
  }
}
