package org.qppportal.core.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules of all claims measures of one performance year. Immutable. */
public final class ClaimsRules {

  /** Claims of so many days before the year can tell of a discharge. */
  private static final int DAYS_BEFORE = 30;

  /** The one year that let clinicians report 90 days (42 CFR 414.1320(a)). */
  private static final int YEAR_OF_90_DAYS = 2017;

  private final int year;
  private final List<SingleSourceMeasure> measures;
  private final Map<String, List<Period>> periods = new HashMap<>();
  private final Set<String> qualityDataCodes = new HashSet<>();
  private final Set<String> dischargeCodes;
  private final Set<String> headScanCodes;
  private final List<EligibilityOption> stayOptions = new ArrayList<>();
  private final Set<String> stayCodes = new HashSet<>();
  private final boolean smallPracticesOnly;

  private ClaimsRules(int year, List<SingleSourceMeasure> measures, ClaimsFacts facts) {
    this.year = year;
    this.measures = List.copyOf(measures);
    this.dischargeCodes = facts.dischargeCodes();
    this.headScanCodes = facts.headScanCodes();
    this.smallPracticesOnly = facts.smallPracticesOnly(year);
    for (SingleSourceMeasure measure : measures) {
      periods.put(measure.measureId(), facts.periods(year, measure.measureId()));
      for (MeasureRate rate : measure.rates()) {
        rate.performance()
            .forEach(option -> option.codes().forEach(code -> qualityDataCodes.add(code.code())));
        if (measure.kind() == MeasureKind.HOSPITAL_STAY) {
          stayOptions.addAll(rate.eligibility());
          rate.eligibility()
              .forEach(
                  option -> option.encounters().list().forEach(code -> stayCodes.add(code.code())));
        }
      }
    }
  }

  /**
   * Reads the rules.
   *
   * @param performanceYear the year
   * @param measuresData the year's published measures; those without a single source are passed
   *     over
   */
  public static ClaimsRules read(int performanceYear, Iterable<JsonNode> measuresData) {
    ClaimsFacts facts = ClaimsFacts.get();
    SingleSourceReader reader = new SingleSourceReader(performanceYear, facts);
    List<SingleSourceMeasure> measures = new ArrayList<>();
    measuresData.forEach(node -> reader.read(node).ifPresent(measures::add));
    return new ClaimsRules(performanceYear, measures, facts);
  }

  public int year() {
    return year;
  }

  /** The measures that can be made of claims, in published order. */
  public List<SingleSourceMeasure> measures() {
    return measures;
  }

  /** The periods of a periodic measure; empty for others. */
  List<Period> periods(String measureId) {
    return periods.getOrDefault(measureId, List.of());
  }

  /** Whether a code reports something for any measure. */
  boolean isQualityDataCode(String code) {
    return qualityDataCodes.contains(code);
  }

  /** Days whose claims say something about the year. */
  public Period context() {
    Period whole = Period.ofYear(year);
    return new Period(whole.first().minusDays(DAYS_BEFORE), whole.last());
  }

  /** Whether a clinician's period follows from the codes, because less than the year was enough. */
  boolean periodFollowsCodes() {
    return year == YEAR_OF_90_DAYS;
  }

  /** Whether only small practices have claims measures, and have them as groups too. */
  public boolean smallPracticesOnly() {
    return smallPracticesOnly;
  }

  /** Whether a line alone can tell of something that other clinicians' measures ask for. */
  boolean tellsEvent(ClaimLine line) {
    return dischargeCodes.contains(line.code())
        || headScanCodes.contains(line.code())
        || stayCodes.contains(line.code());
  }

  /** What a patient's lines, of all clinicians, tell. */
  PatientEvents events(List<ClaimLine> lines) {
    TreeSet<LocalDate> discharges = new TreeSet<>();
    Set<LocalDate> scans = new HashSet<>();
    List<Period> inHospital = new ArrayList<>();
    for (ClaimLine line : lines) {
      if (dischargeCodes.contains(line.code())) {
        discharges.add(line.serviceDate());
      }
      if (headScanCodes.contains(line.code())) {
        scans.add(line.serviceDate());
      }
      if (stayCodes.contains(line.code()) && isStay(line)) {
        inHospital.add(new Period(line.serviceDate(), line.serviceEnd()));
      }
    }
    return discharges.isEmpty() && scans.isEmpty() && inHospital.isEmpty()
        ? PatientEvents.NONE
        : new PatientEvents(discharges, scans, PatientEvents.joined(inHospital));
  }

  private boolean isStay(ClaimLine line) {
    for (EligibilityOption option : stayOptions) {
      for (String diagnosis : line.diagnoses()) {
        if (option.diagnoses().contains(diagnosis)) {
          return true;
        }
      }
    }
    return false;
  }
}
