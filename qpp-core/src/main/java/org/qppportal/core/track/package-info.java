/**
 * Which payment track a clinician is in for a year, MIPS or Advanced APM, by what numbers, and what
 * it pays.
 */
package org.qppportal.core.track;
