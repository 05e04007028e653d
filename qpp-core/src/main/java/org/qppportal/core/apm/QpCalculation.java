package org.qppportal.core.apm;

import java.util.Optional;
import java.util.Set;

/**
 * One calculation for a clinician and what it makes them.
 *
 * @param snapshot counted from 1
 * @param level whose figures, under which option
 * @param entities the ids of the entities counted, in order
 * @param base the patients of the denominator; empty over all payers
 * @param status what the calculation makes them
 * @param result the scores, with numerators and denominators, and the method that decided
 * @param because why, in whole sentences
 */
public record QpCalculation(
    int snapshot,
    Level level,
    Set<String> entities,
    Optional<Base> base,
    QpStatus status,
    ThresholdResult result,
    String because) {}
