package org.qppportal.core.scoring;

/**
 * How many measures count, and so how many points are available.
 *
 * @param places number of measures
 * @param highPriority whether one place is kept for an outcome or other high-priority measure
 * @param because why it is not the usual number, in a sentence; null when it is
 */
record QualityRequirement(int places, boolean highPriority, String because) {}
