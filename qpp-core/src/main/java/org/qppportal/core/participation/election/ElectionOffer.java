package org.qppportal.core.participation.election;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.qppportal.core.participation.MipsChoice;

/**
 * What somebody can choose for a practice or themselves, and what was chosen.
 *
 * @param npi the clinician; empty for the practice as a group
 * @param year the performance year
 * @param paymentYear the year whose payments an opt-in adjusts
 * @param mostPercent the most that payment can fall, in percent
 * @param until the first moment at which nothing can be chosen; empty while it is not announced
 * @param held what was chosen; empty for nothing
 * @param whyNotOptIn why they cannot opt in; empty when they can
 * @param whyNotVoluntary why they cannot choose to report voluntarily; empty when they can
 */
public record ElectionOffer(
    Optional<String> npi,
    int year,
    int paymentYear,
    BigDecimal mostPercent,
    Optional<ZonedDateTime> until,
    Optional<Held> held,
    Optional<String> whyNotOptIn,
    Optional<String> whyNotVoluntary) {

  /**
   * A choice that holds.
   *
   * @param by who made it
   */
  public record Held(MipsChoice choice, String by, Instant at) {}

  /** Why a choice cannot be made; empty when it can. */
  public Optional<String> whyNot(MipsChoice choice) {
    return choice == MipsChoice.OPT_IN ? whyNotOptIn : whyNotVoluntary;
  }

  /** Whether anything can be chosen. */
  public boolean open() {
    return whyNotOptIn.isEmpty() || whyNotVoluntary.isEmpty();
  }
}
