package org.qppportal.core.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.participation.PracticeYear;

/** What is special about a practice and changes what it reports (42 CFR 414.1305). */
public final class SpecialStatuses {

  /** A small practice has at most this many clinicians (42 CFR 414.1305, small practice). */
  private static final int SMALL_PRACTICE_LIMIT = 15;

  private SpecialStatuses() {}

  /** Whether a practice with this many clinicians is a small practice. */
  public static boolean small(int clinicians) {
    return clinicians <= SMALL_PRACTICE_LIMIT;
  }

  /** What scoring needs to know of the practice. */
  public static PracticeTraits traits(PracticeYear practice) {
    return new PracticeTraits(
        small(practice.getClinicians()),
        practice.isRural(),
        practice.isHpsa(),
        practice.isNonPatientFacing(),
        practice.isHospitalBased(),
        practice.isAscBased(),
        practice.getApmName().isPresent());
  }

  /** The special statuses in the words that people see, in a fixed order. */
  public static List<String> words(PracticeTraits traits, Optional<String> apmName) {
    List<String> words = new ArrayList<>();
    addIf(traits.smallPractice(), "Small practice", words);
    addIf(traits.rural(), "Rural", words);
    addIf(traits.hpsa(), "Health professional shortage area", words);
    addIf(traits.nonPatientFacing(), "Non-patient facing", words);
    addIf(traits.hospitalBased(), "Hospital-based", words);
    addIf(traits.ascBased(), "Ambulatory surgical center-based", words);
    apmName.ifPresent(name -> words.add("In an alternative payment model: " + name));
    return List.copyOf(words);
  }

  private static void addIf(boolean holds, String word, List<String> words) {
    if (holds) {
      words.add(word);
    }
  }
}
