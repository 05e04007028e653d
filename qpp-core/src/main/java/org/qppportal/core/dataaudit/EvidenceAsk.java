package org.qppportal.core.dataaudit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.persistence.type.Npi;

/**
 * What is to be asked of a practice.
 *
 * @param submitterId whose sets; empty for all
 * @param planId the sample that it belongs to; empty when it is targeted by hand
 * @param reason why it is targeted
 * @param clinicians whose own data, besides that of the group; empty for everybody's
 * @param dueOn the last day to answer
 * @param dueReason why that is not the usual one
 */
record EvidenceAsk(
    UUID practiceId,
    int year,
    Optional<String> submitterId,
    Optional<UUID> planId,
    Optional<String> reason,
    Optional<Set<Npi>> clinicians,
    LocalDate dueOn,
    Optional<String> dueReason) {}
