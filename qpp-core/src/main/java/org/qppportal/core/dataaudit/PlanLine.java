package org.qppportal.core.dataaudit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sample in a list.
 *
 * @param submitter whose data; empty for everybody's
 */
public record PlanLine(
    UUID id,
    int year,
    Optional<String> submitter,
    int population,
    String drawnBy,
    Instant drawnAt) {}
