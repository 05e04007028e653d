/**
 * Targeted reviews of final scores: asked for from the score itself, decided by two persons, and
 * carried out as a new version of the adjustment beside the close.
 */
package org.qppportal.core.review;
