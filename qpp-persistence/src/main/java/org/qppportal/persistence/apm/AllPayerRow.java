package org.qppportal.persistence.apm;

import java.util.List;

/**
 * Figures over all payers that somebody sent.
 *
 * @param snapshot counted from 1
 * @param level code of the level of the All-Payer Combination Option
 * @param subject whom they are of: an entity's code, an NPI or a TIN
 * @param entities the numbers of the entities counted
 * @param base code of the patients under Medicare
 * @param medicare attributed and eligible cents, attributed and eligible patients under Medicare
 * @param overall numerator and denominator of payments in cents, then of patients
 */
public record AllPayerRow(
    int year,
    int snapshot,
    String level,
    String subject,
    List<Integer> entities,
    String base,
    long[] medicare,
    long[] overall) {}
