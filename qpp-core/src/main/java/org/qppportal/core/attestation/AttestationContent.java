package org.qppportal.core.attestation;

import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody has entered so far, exactly as typed, right or wrong.
 *
 * @param aciStart first day of the ACI period, {@code YYYY-MM-DD}; empty text when not entered
 * @param aciEnd last day of the ACI period
 * @param iaStart first day of the improvement activities' period
 * @param iaEnd last day of the improvement activities' period
 * @param transitionMeasures true for the ACI transition measures in place of the ACI measures
 * @param answers by measure id: {@code true} or {@code false} for yes/no measures
 * @param numerators by measure id, as typed
 * @param denominators by measure id, as typed
 */
public record AttestationContent(
    String aciStart,
    String aciEnd,
    String iaStart,
    String iaEnd,
    boolean transitionMeasures,
    Map<String, Boolean> answers,
    Map<String, String> numerators,
    Map<String, String> denominators) {

  /** Nothing entered; the maps can be filled. */
  public static AttestationContent empty() {
    return new AttestationContent(
        "", "", "", "", false, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }
}
