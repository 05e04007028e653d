package org.qppportal.core.close;

import java.math.BigDecimal;

/**
 * A category's part of a final score, or a bonus.
 *
 * @param code machine name
 * @param title what people call it
 * @param points what it adds to the final score
 * @param weight the most it could add; zero when it does not count or has no limit
 */
public record CategoryFigure(String code, String title, BigDecimal points, BigDecimal weight) {}
