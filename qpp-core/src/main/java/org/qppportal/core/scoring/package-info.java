/**
 * The rules that turn a submission into a score that explains itself. Pure functions: no database,
 * no clock.
 */
package org.qppportal.core.scoring;
