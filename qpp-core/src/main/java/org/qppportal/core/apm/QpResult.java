package org.qppportal.core.apm;

import java.util.List;
import java.util.Optional;
import org.qppportal.persistence.type.Npi;

/**
 * Whether a clinician is a QP for a year, as of a snapshot. It holds for the clinician in all
 * practices, whatever the TIN (81 FR 77440).
 *
 * @param npi the clinician
 * @param asOf the snapshot, counted from 1, up to which was determined
 * @param status the best of all calculations
 * @param basis the calculation that decided: the first that reached the status, or the latest when
 *     none reached any; empty when there was nothing to calculate
 * @param calculations all of them, by snapshot
 * @param notCounted why entities that list the clinician do not count, in whole sentences
 * @param because why, in whole sentences
 */
public record QpResult(
    Npi npi,
    int asOf,
    QpStatus status,
    Optional<QpCalculation> basis,
    List<QpCalculation> calculations,
    List<String> notCounted,
    String because) {}
