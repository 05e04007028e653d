package org.qppportal.core.attestation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.catalogue.Measure;

/**
 * The form of a practice and year.
 *
 * @param practiceId the practice
 * @param performanceYear the year
 * @param activities the year's improvement activities
 * @param interoperability the year's ACI measures, both sets
 * @param content what is entered so far
 * @param version counts the saves of the draft; -1 before the first
 * @param savedAt when the draft was last saved
 * @param savedBy by whom
 */
public record AttestationForm(
    UUID practiceId,
    int performanceYear,
    List<Measure> activities,
    List<Measure> interoperability,
    AttestationContent content,
    int version,
    Optional<Instant> savedAt,
    Optional<String> savedBy) {}
