package org.qppportal.core.dataaudit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.dataaudit.rule.ErrorRate;
import org.qppportal.core.dataaudit.rule.SizeRule;

/**
 * A sample as program staff see it.
 *
 * @param submitter whose data; empty for everybody's
 * @param population how many TIN/NPIs it was drawn of
 * @param populationSha256 of their keys, so that a second draw can be told to be of the same
 * @param units in the order drawn
 * @param requests what was asked of their practices, oldest first
 * @param rate the error rate of what is decided
 * @param followUp what follows from it
 */
public record PlanView(
    UUID id,
    int year,
    Optional<String> submitter,
    String seed,
    int population,
    String populationSha256,
    SizeRule rule,
    String drawnBy,
    Instant drawnAt,
    List<Unit> units,
    List<EvidenceRequestView> requests,
    ErrorRate rate,
    List<String> followUp) {

  /**
   * One who was drawn.
   *
   * @param place from 1
   * @param tin in full, for program staff alone
   * @param npi empty for a practice of which no clinicians are known
   * @param sha256 of seed, slash and TIN/NPI
   * @param request what was asked of the practice
   * @param wrong whether something of theirs was missing or not supported; empty until it is
   *     decided
   */
  public record Unit(
      int place,
      String practiceName,
      String tin,
      Optional<String> npi,
      String sha256,
      Optional<Long> request,
      Optional<Boolean> wrong) {}

  /** Whether somebody was not asked yet. */
  public boolean issuable() {
    return units.stream().anyMatch(unit -> unit.request().isEmpty());
  }
}
