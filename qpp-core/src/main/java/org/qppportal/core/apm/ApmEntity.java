package org.qppportal.core.apm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An APM entity in a year.
 *
 * @param id names it
 * @param advanced whether what it takes part in is an Advanced APM for it
 * @param activeFrom first day that its APM is active; empty when before the year
 * @param activeTo last day that its APM is active; empty when after the year
 * @param terminated the day that it left the APM or was made to; empty when it did not
 */
public record ApmEntity(
    String id,
    boolean advanced,
    Optional<LocalDate> activeFrom,
    Optional<LocalDate> activeTo,
    Optional<LocalDate> terminated) {

  /** An entity of an Advanced APM that is active all year. */
  public static ApmEntity advanced(String id) {
    return new ApmEntity(id, true, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
