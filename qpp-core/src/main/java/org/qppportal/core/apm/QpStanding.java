package org.qppportal.core.apm;

import java.time.Instant;
import java.util.List;
import org.qppportal.persistence.type.Npi;

/**
 * What is determined of a clinician for a year so far.
 *
 * @param npi the clinician
 * @param year the performance year
 * @param result by the last complete run, with all calculations
 * @param determinedAt when that run ended
 * @param apms the entities they take part in, by the newest lists that a run took down
 */
public record QpStanding(
    Npi npi, int year, QpResult result, Instant determinedAt, List<ApmMembership> apms) {}
