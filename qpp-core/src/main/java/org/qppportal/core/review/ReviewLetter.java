package org.qppportal.core.review;

import java.time.Instant;
import java.util.List;

/**
 * The decision on a review as a letter, from what is stored.
 *
 * @param review the review as the person who asked sees it
 * @param practice the practice's name
 * @param maskedTin its TIN with only the last digits
 * @param paymentYear the year whose payments are adjusted
 * @param decidedAt when it was decided
 * @param rules what holds, each with its citation
 */
public record ReviewLetter(
    ReviewView review,
    String practice,
    String maskedTin,
    int paymentYear,
    Instant decidedAt,
    List<String> rules) {}
