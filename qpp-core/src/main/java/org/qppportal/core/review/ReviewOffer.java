package org.qppportal.core.review;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.review.rule.ReviewWindow;

/**
 * Whether a review of a score can be asked for, and of what.
 *
 * @param refusal why not; empty when it can be
 * @param version the version of the close
 * @param seen the results that it would be about
 */
public record ReviewOffer(
    ReviewWindow window, Optional<String> refusal, int version, List<SeenFigures> seen) {}
