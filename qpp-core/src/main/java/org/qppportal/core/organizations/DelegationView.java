package org.qppportal.core.organizations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Category;

/**
 * A delegation as shown, to the practice that gave it or to the vendor that has it.
 *
 * @param id its id
 * @param practiceName who lets submit
 * @param maskedTin the practice's TIN but for the last digits
 * @param vendorCode the id of who may submit
 * @param vendorName and their name
 * @param category the one category it covers; empty covers all
 * @param performanceYear the one year it covers; empty covers all
 * @param state whether it holds
 * @param grantedBy the account that gave it
 * @param grantedAt when
 * @param expiresAt the moment from which it does not hold any more; empty when it has no end
 * @param endedAt when it was withdrawn
 * @param endedBy the account that withdrew it
 * @param lastSent when the vendor last sent data that it covers
 */
public record DelegationView(
    UUID id,
    String practiceName,
    String maskedTin,
    String vendorCode,
    String vendorName,
    Optional<Category> category,
    Optional<Integer> performanceYear,
    DelegationState state,
    String grantedBy,
    Instant grantedAt,
    Optional<Instant> expiresAt,
    Optional<Instant> endedAt,
    Optional<String> endedBy,
    Optional<Instant> lastSent) {}
