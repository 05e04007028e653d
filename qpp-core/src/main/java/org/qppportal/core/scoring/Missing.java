package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;

/**
 * Something that was not reported, or not well enough, and would add to the score.
 *
 * @param category the category it belongs to
 * @param what what is missing, in plain words
 * @param worthFinalPoints the most final-score points it could add
 * @param whatToDo what to do about it, in plain words
 * @param rule the rule that asks for it
 */
public record Missing(
    Category category, String what, BigDecimal worthFinalPoints, String whatToDo, Rule rule) {}
