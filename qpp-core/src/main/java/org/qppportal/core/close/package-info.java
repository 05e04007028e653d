/**
 * The national close of a performance year: everybody's final score, the factors that keep payments
 * neutral, everybody's adjustment, the payment file and its reconciliation.
 *
 * <p>A close is a batch job whose every step can be repeated. What a step writes and the note that
 * it is done are one transaction, so a run that was cut off goes on where it stood and gives the
 * same bytes. Results are added and never changed; a correction is a new run.
 */
package org.qppportal.core.close;
