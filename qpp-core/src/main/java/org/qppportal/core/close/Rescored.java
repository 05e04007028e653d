package org.qppportal.core.close;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.payment.PaymentAdjustment;

/**
 * A clinician's result, scored again.
 *
 * @param source code of whose score applies; empty when payment is not adjusted
 * @param scoreHundredths in hundredths of a point; empty as above
 * @param adjustment empty as above
 * @param chargesCents what the adjustment applies to, in cents
 * @param categories what the score is made of; empty when payment is not adjusted, and for scores
 *     of entities that span practices
 */
public record Rescored(
    PaymentStatus status,
    Optional<String> source,
    Optional<Integer> scoreHundredths,
    Optional<PaymentAdjustment> adjustment,
    long chargesCents,
    List<CategoryFigure> categories) {}
