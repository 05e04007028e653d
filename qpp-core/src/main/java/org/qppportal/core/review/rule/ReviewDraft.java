package org.qppportal.core.review.rule;

import java.util.List;
import org.qppportal.persistence.type.EntityType;

/**
 * A request as somebody writes it.
 *
 * @param subject whose score it is about
 * @param reasons codes of the reasons
 * @param text what is wrong, in their words
 */
public record ReviewDraft(int year, EntityType subject, List<String> reasons, String text) {}
