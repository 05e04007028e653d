package org.qppportal.core.apm.entity;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpStatus;

/**
 * A clinician of an APM entity, as of a snapshot.
 *
 * @param npi the clinician
 * @param name last name first; empty when the program does not know them
 * @param snapshots the lists that have them, counted from 1
 * @param status what is determined; empty when nothing is
 * @param basis the calculation that decided; empty when there is none, or it is of other entities
 *     only, whose figures are not this one's to see
 * @param elsewhere whether only other entities' calculations decided
 * @param calculations those that this entity is part of
 * @param notCounted why this entity does not count, in whole sentences
 */
public record EntityClinician(
    String npi,
    String name,
    List<Integer> snapshots,
    Optional<QpStatus> status,
    Optional<QpCalculation> basis,
    boolean elsewhere,
    List<QpCalculation> calculations,
    List<String> notCounted) {

  /** Why they are what they are, in whole sentences. */
  public String because() {
    if (status.isEmpty()) {
      return "Only the lists of December 31 have this clinician; nobody becomes a QP by them.";
    }
    if (elsewhere) {
      return "Determined through another APM entity, whose figures are not shown here.";
    }
    if (basis.isPresent()) {
      return basis.get().because();
    }
    return notCounted.isEmpty()
        ? "No figures count for this clinician."
        : String.join(" ", notCounted);
  }
}
