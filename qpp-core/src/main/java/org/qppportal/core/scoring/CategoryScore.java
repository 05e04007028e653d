package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a category earned, before its weight.
 *
 * @param reported whether data of the category was sent that ends an exception from it
 * @param scorable whether there is anything to score; of data that all leaves the score there is
 *     not, and the category's weight goes to the others
 * @param points points earned, at full precision
 * @param maximum points for full credit
 * @param node how they arose
 * @param gaps what could add to them, put together when somebody asks
 */
record CategoryScore(
    boolean reported,
    boolean scorable,
    BigDecimal points,
    BigDecimal maximum,
    ScoreNode node,
    Supplier<List<Gap>> gaps) {}
