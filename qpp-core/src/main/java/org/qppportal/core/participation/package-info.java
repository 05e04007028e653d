/**
 * Practices, clinicians and how they take part in the program: who has to report, why, and what is
 * expected of them.
 *
 * <p>The rules ({@link org.qppportal.core.participation.LowVolumeThreshold}, {@link
 * org.qppportal.core.participation.ParticipationRules}, {@link
 * org.qppportal.core.participation.MipsExpectation}) are pure. {@link
 * org.qppportal.core.participation.ParticipationService} asks who is calling before each answer but
 * the public one; {@link org.qppportal.core.participation.PracticeTraitsSource} does not ask, and
 * serves only other services of the core.
 */
package org.qppportal.core.participation;
