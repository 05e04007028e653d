package org.qppportal.core.review.rule;

import org.qppportal.persistence.type.CorrectionKind;

/**
 * Something that a review corrects.
 *
 * @param code the category, special status or payment status; empty where the kind needs none
 * @param applies whether a special status applies
 */
public record Correction(CorrectionKind kind, String code, boolean applies) {}
