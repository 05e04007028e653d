package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.scoring.ScoreNode.Rule;

/**
 * Something missing inside a category.
 *
 * @param what what is missing
 * @param worth the most category points it could add
 * @param whatToDo what to do about it
 * @param rule the rule that asks for it
 */
record Gap(String what, BigDecimal worth, String whatToDo, Rule rule) {}
