/**
 * The form on which a practice attests improvement activities and ACI measures by hand: its draft,
 * and its way into the same submission as a file would take.
 */
package org.qppportal.core.attestation;
