package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * A set of quality measures, scored.
 *
 * @param name machine name: the method, and the program unless it is the usual one
 * @param method how it was sent
 * @param measures what each measure earned
 * @param unknown ids of measures that the catalogue does not have
 * @param best which of them count
 * @param highPriorityBonus bonus for high-priority measures
 * @param endToEndBonus bonus for end-to-end reporting
 * @param measurePoints points of the measures that count
 * @param sum points with bonuses
 */
record QualitySet(
    String name,
    SubmissionMethod method,
    List<AchievedPoints> measures,
    List<String> unknown,
    BestMeasures best,
    ScoreNode highPriorityBonus,
    ScoreNode endToEndBonus,
    BigDecimal measurePoints,
    BigDecimal sum) {}
