package org.qppportal.core.apm;

/**
 * What was seen of a group or clinician at a snapshot.
 *
 * @param snapshot counted from 1
 * @param figures from January 1 to the snapshot
 */
public record ObservedFigures(int snapshot, ThresholdFigures figures) {}
