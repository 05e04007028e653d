package org.qppportal.core.organizations;

import java.time.LocalDate;
import java.util.Optional;
import org.qppportal.persistence.type.Category;

/**
 * Whom a practice wants to let submit for it.
 *
 * @param vendorCode the id that the registry or other vendor is known by
 * @param category the one category; empty for all
 * @param performanceYear the one year; empty for all
 * @param lastDay the last day that it holds, in Eastern time
 */
public record DelegationRequest(
    String vendorCode,
    Optional<Category> category,
    Optional<Integer> performanceYear,
    LocalDate lastDay) {}
