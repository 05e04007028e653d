package org.qppportal.core.policy;

import static org.qppportal.core.policy.YearPolicyReader.cited;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.qppportal.core.policy.ScoringPolicy.AdvancingCareInformation;
import org.qppportal.core.policy.ScoringPolicy.EndToEndBonus;
import org.qppportal.core.policy.ScoringPolicy.FinalScore;
import org.qppportal.core.policy.ScoringPolicy.HighPriorityBonus;
import org.qppportal.core.policy.ScoringPolicy.ImprovementActivities;
import org.qppportal.core.policy.ScoringPolicy.PracticeTrait;
import org.qppportal.core.policy.ScoringPolicy.Quality;
import org.qppportal.persistence.type.SubmissionMethod;

/** Reads the part of a policy file that scoring needs. */
final class ScoringPolicyReader {

  private ScoringPolicyReader() {}

  static ScoringPolicy read(PolicySection section) {
    ScoringPolicy policy =
        new ScoringPolicy(
            finalScore(section.section("finalScore")),
            quality(section.section("quality")),
            improvementActivities(section.section("improvementActivities")),
            advancingCareInformation(section.section("advancingCareInformation")));
    section.end();
    return policy;
  }

  private static FinalScore finalScore(PolicySection section) {
    FinalScore finalScore =
        new FinalScore(
            decimal(section, "maximumPoints"), whole(section, "minimumScoredCategories"));
    section.end();
    return finalScore;
  }

  private static Quality quality(PolicySection section) {
    Quality quality =
        new Quality(
            whole(section, "measuresRequired"),
            decimal(section, "maximumPointsPerMeasure"),
            decimal(section, "floorPoints"),
            decimal(section, "unbenchmarkedPoints"),
            decimal(section, "incompletePoints"),
            decimal(section, "webInterfaceIncompletePoints"),
            decimal(section, "dataCompletenessPercent"),
            whole(section, "caseMinimum"),
            whole(section, "minimumPeriodDays"),
            cited(section, "surveyMeasure", PolicySection::text),
            highPriorityBonus(section.section("highPriorityBonus")),
            endToEndBonus(section.section("endToEndBonus")));
    section.end();
    return quality;
  }

  private static HighPriorityBonus highPriorityBonus(PolicySection section) {
    HighPriorityBonus bonus =
        new HighPriorityBonus(
            decimal(section, "outcomePoints"),
            decimal(section, "patientExperiencePoints"),
            decimal(section, "otherPoints"),
            decimal(section, "capPercent"));
    section.end();
    return bonus;
  }

  private static EndToEndBonus endToEndBonus(PolicySection section) {
    EndToEndBonus bonus =
        new EndToEndBonus(
            decimal(section, "points"),
            decimal(section, "capPercent"),
            cited(section, "excludedMethods", ScoringPolicyReader::methods));
    section.end();
    return bonus;
  }

  private static ImprovementActivities improvementActivities(PolicySection section) {
    ImprovementActivities activities =
        new ImprovementActivities(
            decimal(section, "maximumPoints"),
            decimal(section, "mediumPoints"),
            decimal(section, "highPoints"),
            whole(section, "specialStatusMultiplier"),
            cited(section, "medicalHomeActivity", PolicySection::text),
            decimal(section, "apmParticipantPoints"),
            whole(section, "minimumPeriodDays"));
    section.end();
    return activities;
  }

  private static AdvancingCareInformation advancingCareInformation(PolicySection section) {
    AdvancingCareInformation aci =
        new AdvancingCareInformation(
            decimal(section, "maximumPoints"),
            decimal(section, "basePoints"),
            whole(section, "performanceBands"),
            decimal(section, "registryBonusPoints"),
            decimal(section, "activityBonusPoints"),
            whole(section, "minimumPeriodDays"),
            cited(section, "leftOutFor", ScoringPolicyReader::traits));
    section.end();
    return aci;
  }

  private static Set<SubmissionMethod> methods(PolicySection section, String key) {
    Set<SubmissionMethod> methods = EnumSet.noneOf(SubmissionMethod.class);
    for (String code : section.texts(key)) {
      methods.add(section.convert(key, code, c -> SubmissionMethod.ofCode(c).orElseThrow()));
    }
    return methods;
  }

  private static Set<PracticeTrait> traits(PolicySection section, String key) {
    Set<PracticeTrait> traits = EnumSet.noneOf(PracticeTrait.class);
    for (String code : section.texts(key)) {
      traits.add(section.convert(key, code, PracticeTrait::ofCode));
    }
    return traits;
  }

  private static Cited<BigDecimal> decimal(PolicySection section, String key) {
    return cited(section, key, PolicySection::decimal);
  }

  private static Cited<Integer> whole(PolicySection section, String key) {
    return cited(section, key, PolicySection::integer);
  }
}
