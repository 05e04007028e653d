package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a category earned, before its weight.
 *
 * @param reported whether any data of the category was sent
 * @param points points earned, at full precision
 * @param maximum points for full credit
 * @param node how they arose
 * @param gaps what could add to them, put together when somebody asks
 */
record CategoryScore(
    boolean reported,
    BigDecimal points,
    BigDecimal maximum,
    ScoreNode node,
    Supplier<List<Gap>> gaps) {}
