package org.qppportal.core.participation;

import java.math.BigDecimal;

/**
 * What the program expects in one performance category.
 *
 * @param category the category's name
 * @param what what to report, such as {@code 6 quality measures, one of them an outcome measure}
 * @param weightPercent what the category counts in the final score, in percent
 * @param note what to know besides
 */
public record ExpectationItem(
    String category, String what, BigDecimal weightPercent, String note) {}
