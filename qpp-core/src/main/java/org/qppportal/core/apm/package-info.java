/**
 * The Advanced APM track (42 CFR 414.1400 to 414.1465): which models are Advanced APMs, Threshold
 * Scores, who is a qualifying participant (QP) and why, what that pays, and how likely it is before
 * the year is over. Pure functions over records. Money is whole cents, and shares are compared by
 * cross-multiplication; only {@link org.qppportal.core.apm.QpEstimator}, which says how likely
 * something is, calculates with approximate numbers.
 */
package org.qppportal.core.apm;
