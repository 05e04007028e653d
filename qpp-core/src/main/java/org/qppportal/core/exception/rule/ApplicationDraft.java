package org.qppportal.core.exception.rule;

import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;

/**
 * What somebody applies for, before anybody has looked at it.
 *
 * @param kind empty while not chosen
 * @param applicant who is to be excepted
 * @param categories for what, in the words of the year; of no meaning where all are asked for
 * @param sharePercent which part of the clinicians qualify, in percent
 * @param text what happened
 */
public record ApplicationDraft(
    Optional<ExceptionKind> kind,
    int year,
    EntityType applicant,
    Optional<ExceptionReason> reason,
    Set<Category> categories,
    Optional<Integer> sharePercent,
    String text) {}
