package org.qppportal.core.claims;

/**
 * What became of a line with a quality data code of a measure. In the order in which a claim is
 * looked at: the later, the nearer it came to counting.
 */
public enum LineFate {
  /** The claim has no visit or procedure that the measure is about. */
  NO_ENCOUNTER("No visit or procedure of the measure is on the same claim"),
  /** The patient was too young or too old. */
  AGE("The patient's age on the day is outside the measure"),
  /** The measure is about patients of the other sex. */
  SEX("The measure is not about patients of this sex"),
  /** The diagnosis that the measure is about is missing. */
  DIAGNOSIS("No diagnosis of the measure is on the same claim"),
  /** A diagnosis that the measure leaves out. */
  EXCLUDED_DIAGNOSIS("A diagnosis that the measure leaves out is on the claim"),
  /** The day is outside the measure's periods, or nothing happened that it asks for. */
  OUTSIDE_PERIOD("The day is outside the times that the measure is about"),
  /** A needed companion code is missing, or the modifier is not one of the measure's. */
  INCOMPLETE("A code that belongs with it is missing, or its modifier is not the measure's"),
  /** Another visit decides for the patient. */
  OTHER_VISIT("Another visit of the patient decides"),
  /** Another code said something better for the clinician. */
  LESS_ADVANTAGEOUS("Another code for the same case is more advantageous"),
  /** It counts. */
  COUNTED("Counted");

  private final String label;

  LineFate(String label) {
    this.label = label;
  }

  /** In words, for people. */
  public String label() {
    return label;
  }
}
