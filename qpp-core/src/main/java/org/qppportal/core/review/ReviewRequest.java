package org.qppportal.core.review;

import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.review.rule.ReviewDraft;

/**
 * A request for a review.
 *
 * @param npi the clinician; empty for the practice as a group
 */
public record ReviewRequest(ReviewDraft draft, UUID practiceId, Optional<String> npi) {}
