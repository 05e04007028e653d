package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One way for a visit to count in a measure's population. All that is asked must be on one claim.
 *
 * @param minAgeMonths the youngest age in months on the day of service
 * @param maxAgeYears the oldest age in completed years; empty for no limit
 * @param sex the only sex that counts; empty for all
 * @param encounters one of them must be on the claim
 * @param additionalEncounters one of them must be on it too; empty asks for none
 * @param diagnoses one of them must be on the claim; empty asks for none
 * @param additionalDiagnoses one of them must be on it too; empty asks for none
 * @param diagnosisExclusions none of them may be on the claim
 */
public record EligibilityOption(
    int minAgeMonths,
    Optional<Integer> maxAgeYears,
    Optional<Sex> sex,
    MeasureCodes encounters,
    MeasureCodes additionalEncounters,
    Set<String> diagnoses,
    Set<String> additionalDiagnoses,
    Set<String> diagnosisExclusions) {

  public EligibilityOption {
    diagnoses = Set.copyOf(diagnoses);
    additionalDiagnoses = Set.copyOf(additionalDiagnoses);
    diagnosisExclusions = Set.copyOf(diagnosisExclusions);
  }

  /**
   * What keeps a claim out, the first thing in a fixed order; {@link LineFate#COUNTED} if nothing.
   */
  LineFate judge(Claim claim) {
    if (!encounters.match(claim)) {
      return LineFate.NO_ENCOUNTER;
    }
    if (!additionalEncounters.isEmpty() && !additionalEncounters.match(claim)) {
      return LineFate.NO_ENCOUNTER;
    }
    if (!ageFits(claim)) {
      return LineFate.AGE;
    }
    if (sex.isPresent() && sex.get() != claim.sex()) {
      return LineFate.SEX;
    }
    if (!asked(diagnoses, claim) || !asked(additionalDiagnoses, claim)) {
      return LineFate.DIAGNOSIS;
    }
    return common(diagnosisExclusions, claim.diagnoses())
        ? LineFate.EXCLUDED_DIAGNOSIS
        : LineFate.COUNTED;
  }

  private boolean ageFits(Claim claim) {
    LocalDate birth = claim.birthDate();
    LocalDate day = claim.date();
    return !day.isBefore(birth.plusMonths(minAgeMonths))
        && (maxAgeYears.isEmpty() || day.isBefore(birth.plusYears(maxAgeYears.get() + 1L)));
  }

  /** How many lines of the claim are encounters of this option. */
  int encounterLines(Claim claim) {
    int lines = 0;
    for (ClaimLine line : claim.lines()) {
      lines += encounters.matches(line) ? 1 : 0;
    }
    return lines;
  }

  private static boolean asked(Set<String> wanted, Claim claim) {
    return wanted.isEmpty() || common(wanted, claim.diagnoses());
  }

  private static boolean common(Set<String> wanted, Set<String> found) {
    for (String one : found) {
      if (wanted.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
