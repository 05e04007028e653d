package org.qppportal.core.exception;

import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.exception.rule.ApplicationDraft;

/**
 * An application with who is to be excepted.
 *
 * @param practiceId for a practice as a group, or a clinician there
 * @param npi for a clinician
 * @param entityId for an APM entity
 */
public record ExceptionRequest(
    ApplicationDraft draft,
    Optional<UUID> practiceId,
    Optional<String> npi,
    Optional<String> entityId) {}
