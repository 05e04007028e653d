package org.qppportal.core.apm;

import java.util.Set;

/**
 * The figures of one clinician at a snapshot.
 *
 * @param entities the ids of the entities whose attributed patients are counted; figures over other
 *     entities than those that count for the clinician are not used
 * @param snapshot counted from 1
 * @param figures one base's
 */
public record IndividualFigures(Set<String> entities, int snapshot, ThresholdFigures figures) {}
