package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qppportal.core.apm.ApmMembership;
import org.qppportal.core.apm.Method;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.participation.AutomaticCircumstances.Covered;
import org.qppportal.core.participation.AutomaticCircumstances.Event;
import org.qppportal.core.participation.ClinicianEligibility;
import org.qppportal.core.participation.Figures;
import org.qppportal.core.participation.LowVolumeOutcome;
import org.qppportal.core.participation.LowVolumeOutcome.Limit;
import org.qppportal.core.participation.MipsElection;
import org.qppportal.core.participation.PracticeEligibility;
import org.qppportal.core.participation.PracticeEligibility.LevelStanding;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.participation.SpecialStatus;

/**
 * A clinician's eligibility in the shape that the program publishes. What the portal does not keep
 * is null, false or empty, so that every field is there. The first three runs are those of the QP
 * snapshots, with the first segment only; the fourth has all.
 */
final class EligibilityJson {

  /** The program shows no part of a TIN. */
  private static final String MASKED_TIN = "XXXXXXXXXX";

  private static final String MASKED_GROUP = "XXXXXX";
  private static final String COVID = "auto-covid";
  private static final List<String> LEVELS = List.of("ae", "ai", "at", "me", "mi");
  private static final int PERSON = 1;
  private static final int SCENARIO_STEP = 100;

  private final ClinicianEligibility clinician;
  private final int run;

  private EligibilityJson(ClinicianEligibility clinician, int run) {
    this.clinician = clinician;
    this.run = run;
  }

  /**
   * Writes an answer.
   *
   * @param run 1 to 4
   */
  static ObjectNode write(ClinicianEligibility clinician, int run) {
    return new EligibilityJson(clinician, run).person();
  }

  private ObjectNode person() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("firstName", clinician.firstName());
    json.put("middleName", "");
    json.put("lastName", clinician.lastName());
    json.put("npi", clinician.npi());
    json.put("nationalProviderIdentifierType", PERSON);
    json.put("firstApprovedDate", clinician.enrolledOn().toString());
    json.put("yearsInMedicare", Math.max(0, clinician.year() - clinician.enrolledOn().getYear()));
    json.put("pecosEnrollmentDate", clinician.enrolledOn().getYear());
    json.put("newlyEnrolled", clinician.newlyEnrolled());
    json.put("qpStatus", qpStatus().code());
    json.put("isMaqi", false);
    json.put("qpScoreType", decided().map(one -> one.level().code()).orElse(null));
    json.put("amsMipsEligibleClinician", clinician.includedType());
    json.set("specialty", specialty());
    ArrayNode organizations = json.putArray("organizations");
    clinician.practices().forEach(practice -> organizations.add(organization(practice)));
    return json;
  }

  private ObjectNode organization(PracticeEligibility practice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("TIN", MASKED_TIN);
    json.put("prvdrOrgName", practice.practice().name());
    json.put("isFacilityBased", practice.groupStatuses().contains(SpecialStatus.FACILITY_BASED));
    json.put("addressLineOne", practice.practice().addressLine());
    json.put("addressLineTwo", "");
    json.put("city", practice.practice().city());
    json.put("zip", practice.practice().zip());
    json.put("state", practice.practice().state());
    json.putNull("hospitalVbpName");
    json.set("individualScenario", individual(practice));
    json.set("groupScenario", group(practice));
    ArrayNode apms = json.putArray("apms");
    clinician.standing().map(QpStanding::apms).orElse(List.of()).stream()
        .filter(apm -> apm.tin().equals(practice.practice().tin()))
        .filter(apm -> apm.snapshots().stream().anyMatch(snapshot -> snapshot <= run))
        .forEach(apm -> apms.add(apm(apm, practice)));
    ArrayNode virtualGroups = json.putArray("virtualGroups");
    practice.virtualGroup().ifPresent(level -> virtualGroups.add(virtualGroup(level, practice)));
    return json;
  }

  private ObjectNode individual(PracticeEligibility practice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("aciHardship", false);
    json.put("aciReweighting", reweighted(practice.statuses()));
    json.put("aggregationLevel", 1);
    statuses(json, practice.statuses());
    json.put(
        "eligibilityScenario", (practice.determination().code().ordinal() + 1) * SCENARIO_STEP);
    circumstances(json, practice.circumstances());
    json.put("hasHospitalVbpCCN", false);
    json.put("hasPaymentAdjustmentCCN", false);
    json.putNull("hospitalVbpName");
    json.putNull("hospitalVbpScore");
    json.put("iaStudy", false);
    ObjectNode eligible = json.putObject("isEligible");
    eligible.put("individual", practice.inAlone());
    eligible.put("group", practice.inWithGroup());
    eligible.put("mipsApm", practice.inWithApmEntity());
    eligible.put("virtualGroup", practice.inWithVirtualGroup());
    json.put("isFacilityBased", practice.statuses().contains(SpecialStatus.FACILITY_BASED));
    json.put("isOptedIn", practice.optedIn());
    json.put("isOptInEligible", practice.mayOptIn());
    lowVolume(json, Optional.of(practice.alone()));
    json.put(
        "mipsEligibleSwitch",
        practice.inAlone() || practice.inWithApmEntity() || practice.inWithVirtualGroup());
    json.put("optInDecisionDate", decided(practice.election()));
    json.set("specialty", specialty());
    json.putNull("specialtyCode");
    return json;
  }

  private ObjectNode group(PracticeEligibility practice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("aciHardship", false);
    json.put("aciReweighting", reweighted(practice.groupStatuses()));
    json.put("aggregationLevel", 1);
    statuses(json, practice.groupStatuses());
    // The policy covers individuals only.
    circumstances(json, Optional.empty());
    json.put("iaStudy", false);
    json.putObject("isEligible").put("group", practice.inWithGroup());
    json.put("isFacilityBased", practice.groupStatuses().contains(SpecialStatus.FACILITY_BASED));
    json.put("isOptedIn", practice.groupOptedIn());
    json.put("isOptInEligible", practice.groupMayOptIn());
    lowVolume(json, practice.group());
    json.put("mipsEligibleSwitch", practice.inWithGroup());
    json.put("optInDecisionDate", decided(practice.groupElection()));
    return json;
  }

  /**
   * When somebody chose; null when they did not. With {@code isOptedIn} false it is the day on
   * which they chose to report voluntarily, for which the published answer has no field of its own.
   */
  private static String decided(Optional<MipsElection> election) {
    return election.map(MipsElection::at).map(Instant::toString).orElse(null);
  }

  private ObjectNode apm(ApmMembership apm, PracticeEligibility practice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Optional<LevelStanding> level =
        apm.mipsApm() && apm.relationship() == Relationship.PARTICIPANT
            ? practice.apmEntity()
            : Optional.empty();
    json.put("entityName", apm.entityName());
    json.put("lvtFlag", level.map(one -> one.outcome().excluded()).orElse(false));
    level.ifPresentOrElse(
        one -> {
          Figures figures = least(one.figures());
          json.put("lvtPayments", figures.allowedCharges());
          json.put("lvtPatients", figures.beneficiaries());
        },
        () -> json.putNull("lvtPayments").putNull("lvtPatients"));
    json.put("lvtSmallStatus", practice.groupStatuses().contains(SpecialStatus.SMALL_PRACTICE));
    json.put("lvtPerformanceYear", clinician.year());
    json.put("apmId", apm.model().apmId().orElse(null));
    json.put("apmName", apm.model().name());
    json.put("subdivisionId", apm.model().subdivisionId().orElse(null));
    json.put("subdivisionName", apm.model().track().orElse(""));
    json.put("advancedApmFlag", apm.advanced());
    json.put("mipsApmFlag", apm.mipsApm());
    json.put("providerRelationshipCode", apm.relationship().code());
    scores(json.putObject("qpPatientScores"), apm, Method.PATIENTS);
    scores(json.putObject("qpPaymentScores"), apm, Method.PAYMENT);
    json.putNull("complexPatientScore");
    json.putNull("finalQpcScore");
    circumstances(json, Optional.empty());
    json.put("isOptedIn", false);
    return json;
  }

  /** The best score of each level, in percent; null where nothing was calculated. */
  private void scores(ObjectNode json, ApmMembership apm, Method method) {
    for (String level : LEVELS) {
      Optional<BigDecimal> best =
          calculations()
              .filter(one -> one.level().code().equalsIgnoreCase(level))
              .filter(one -> one.entities().contains(apm.entityCode()))
              .flatMap(
                  one ->
                      (method == Method.PAYMENT ? one.result().payment() : one.result().patients())
                          .percent().stream())
              .max(Comparator.naturalOrder());
      json.put(level, best.orElse(null));
    }
  }

  private ObjectNode virtualGroup(LevelStanding level, PracticeEligibility practice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Figures figures = least(level.figures());
    json.put("virtualGroupIdentifier", MASKED_GROUP);
    json.putNull("claimsTypes");
    json.put("lowVolumeSwitch", level.outcome().excluded());
    json.set("lowVolumeStatusReasons", reasons(level.outcome()));
    json.put("beneficiaryCount", figures.beneficiaries());
    json.put("allowedCharges", figures.allowedCharges());
    json.putNull("hospitalVbpName");
    json.put("isFacilityBased", practice.groupStatuses().contains(SpecialStatus.FACILITY_BASED));
    json.putNull("hospitalVbpScore");
    ObjectNode special = json.putObject("specialScenario");
    special.put("aciReweighting", reweighted(practice.groupStatuses()));
    statuses(special, practice.groupStatuses());
    special.put("aciHardship", false);
    special.put("iaStudy", false);
    circumstances(special, Optional.empty());
    return json;
  }

  private static void statuses(ObjectNode json, Set<SpecialStatus> statuses) {
    json.put("ambulatorySurgicalCenter", statuses.contains(SpecialStatus.ASC_BASED));
    json.put("hospitalBasedClinician", statuses.contains(SpecialStatus.HOSPITAL_BASED));
    json.put("hpsaClinician", statuses.contains(SpecialStatus.HPSA));
    json.put("nonPatientFacing", statuses.contains(SpecialStatus.NON_PATIENT_FACING));
    json.put("ruralClinician", statuses.contains(SpecialStatus.RURAL));
    json.put("smallGroupPractitioner", statuses.contains(SpecialStatus.SMALL_PRACTICE));
  }

  /** Who needs no data on certified records, for where they practise. */
  private static boolean reweighted(Set<SpecialStatus> statuses) {
    return statuses.contains(SpecialStatus.NON_PATIENT_FACING)
        || statuses.contains(SpecialStatus.HOSPITAL_BASED)
        || statuses.contains(SpecialStatus.ASC_BASED);
  }

  private static void circumstances(ObjectNode json, Optional<Covered> covered) {
    boolean extreme = covered.isPresent();
    json.put("extremeHardship", extreme);
    json.put(
        "extremeHardshipEventType",
        covered
            .map(
                one ->
                    one.events().stream().anyMatch(event -> event.source().equals(COVID))
                        ? "Public Health Emergency"
                        : "Natural Disaster")
            .orElse(null));
    ObjectNode reasons = json.putObject("extremeHardshipReasons");
    reasons.put("quality", extreme).put("improvementActivities", extreme);
    reasons.put("aci", extreme).put("cost", extreme);
    ArrayNode sources = json.putArray("extremeHardshipSources");
    covered.stream()
        .flatMap(one -> one.events().stream())
        .map(Event::source)
        .distinct()
        .forEach(sources::add);
  }

  private static void lowVolume(ObjectNode json, Optional<LevelStanding> level) {
    json.put(
        "lowVolumeServices", level.flatMap(one -> least(one.figures()).services()).orElse(null));
    json.set(
        "lowVolumeStatusReasons",
        level.map(one -> reasons(one.outcome())).orElseGet(JsonNodeFactory.instance::arrayNode));
    json.put("lowVolumeSwitch", level.map(one -> one.outcome().excluded()).orElse(false));
  }

  /** The figures of the segment that decides: of each the lesser. */
  private static Figures least(SegmentFigures figures) {
    return figures.counted().stream()
        .map(SegmentFigures.Counted::figures)
        .reduce(
            (one, other) ->
                new Figures(
                    one.allowedCharges().min(other.allowedCharges()),
                    Math.min(one.beneficiaries(), other.beneficiaries()),
                    one.services().flatMap(n -> other.services().map(m -> Math.min(n, m)))))
        .orElseThrow();
  }

  private static ArrayNode reasons(LowVolumeOutcome outcome) {
    ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
    Reason.of(outcome.atOrBelow())
        .ifPresent(
            reason ->
                reasons
                    .addObject()
                    .put("lowVolStusRsnCd", reason.code)
                    .put("lowVolStusRsnDesc", reason.description));
    return reasons;
  }

  /** The published codes of limits that are not exceeded. */
  private enum Reason {
    BENE("BENE", "Unique beneficiaries", Set.of(Limit.BENEFICIARIES)),
    CHRG("CHRG", "Part B allowed charges", Set.of(Limit.ALLOWED_CHARGES)),
    SRVC("SRVC", "Covered professional services", Set.of(Limit.SERVICES)),
    BOTH(
        "BOTH",
        "Both the unique beneficiaries and Part B",
        Set.of(Limit.BENEFICIARIES, Limit.ALLOWED_CHARGES)),
    BENE_SRVC(
        "BENE/SRVC",
        "Both the unique beneficiaries and covered professional services",
        Set.of(Limit.BENEFICIARIES, Limit.SERVICES)),
    CHRG_SRVC(
        "CHRG/SRVC",
        "Both Part B allowed charges and covered professional services",
        Set.of(Limit.ALLOWED_CHARGES, Limit.SERVICES)),
    ALL(
        "ALL",
        "Unique beneficiaries, Part B allowed charges and covered professional services",
        Set.of(Limit.BENEFICIARIES, Limit.ALLOWED_CHARGES, Limit.SERVICES));

    private final String code;
    private final String description;
    private final Set<Limit> limits;

    Reason(String code, String description, Set<Limit> limits) {
      this.code = code;
      this.description = description;
      this.limits = limits;
    }

    static Optional<Reason> of(Set<Limit> atOrBelow) {
      for (Reason one : values()) {
        if (one.limits.equals(atOrBelow)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  private ObjectNode specialty() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("specialtyDescription", clinician.specialty());
    json.put(
        "categoryReference", clinician.type().equals("physician") ? "Physicians" : "Practitioners");
    json.put("typeDescription", clinician.type());
    return json;
  }

  /** The status by the snapshots up to the run; once reached it stays. */
  private QpStatus qpStatus() {
    if (run > 3) {
      return clinician.track().status();
    }
    return calculations().map(QpCalculation::status).reduce(QpStatus.NONE, QpStatus::best);
  }

  /** The calculation that decided. */
  private Optional<QpCalculation> decided() {
    return calculations()
        .max(
            Comparator.comparing(QpCalculation::status)
                .thenComparing(Comparator.comparing(QpCalculation::snapshot).reversed()));
  }

  private Stream<QpCalculation> calculations() {
    return clinician.standing().stream()
        .flatMap(standing -> standing.result().calculations().stream())
        .filter(one -> one.snapshot() <= run);
  }
}
