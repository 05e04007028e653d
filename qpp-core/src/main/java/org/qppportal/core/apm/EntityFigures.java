package org.qppportal.core.apm;

/**
 * The figures of an APM entity's group at a snapshot.
 *
 * @param entity the entity's id
 * @param snapshot counted from 1
 * @param figures one base's
 */
public record EntityFigures(String entity, int snapshot, ThresholdFigures figures) {}
