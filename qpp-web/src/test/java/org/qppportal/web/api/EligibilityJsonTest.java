package org.qppportal.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.ApmMembership;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.Level;
import org.qppportal.core.apm.PartialQpElection;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpResult;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.apm.ThresholdResult;
import org.qppportal.core.apm.ThresholdRule;
import org.qppportal.core.participation.AutomaticCircumstances;
import org.qppportal.core.participation.ClinicianEligibility;
import org.qppportal.core.participation.ClinicianFacts;
import org.qppportal.core.participation.Figures;
import org.qppportal.core.participation.GroupFacts;
import org.qppportal.core.participation.LowVolumeThreshold;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.MipsElection;
import org.qppportal.core.participation.ParticipationRules;
import org.qppportal.core.participation.PracticeEligibility;
import org.qppportal.core.participation.PracticeEligibility.LevelStanding;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.participation.SpecialStatus;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Npi;

class EligibilityJsonTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final int YEAR = 2019;
  private static final String TIN = "000123456";
  private static final LocalDate ENROLLED = LocalDate.of(2010, 12, 31);

  @Test
  void everyFieldOfThePublishedAnswerIsThere() throws IOException {
    Path example = example();
    assumeTrue(Files.isRegularFile(example), "The published answer is not there.");
    JsonNode published = new ObjectMapper().readTree(example.toFile()).path("data");
    JsonNode answer = EligibilityJson.write(clinician(90_000, 4), 4);
    assertThat(answer.at("/organizations/0/apms/0").isObject()).isTrue();
    assertThat(answer.at("/organizations/0/virtualGroups/0").isObject()).isTrue();
    Set<String> missing = new TreeSet<>();
    missing("", published, answer, missing);
    assertThat(missing).isEmpty();
  }

  @Test
  void showsNothingOfTheTinAndNoChargesOfTheClinician() {
    JsonNode json = EligibilityJson.write(clinician(765_432, 4), 4);
    assertThat(json.toString()).contains("\"TIN\":\"XXXXXXXXXX\"").doesNotContain(TIN);
    assertThat(individual(json).toString()).doesNotContain("765432");
    assertThat(json.at("/organizations/0/groupScenario").toString()).doesNotContain("765432");
  }

  @ParameterizedTest
  @CsvSource({
    "90001, 201, 201, '',         false",
    "90000, 201, 201, CHRG,       true",
    "90001, 200, 201, BENE,       true",
    "90001, 201, 200, SRVC,       true",
    "90000, 200, 201, BOTH,       true",
    "90001, 200, 200, BENE/SRVC,  true",
    "90000, 201, 200, CHRG/SRVC,  true",
    "90000, 200, 200, ALL,        true",
  })
  void lowVolumeReasons(long charges, int patients, int services, String code, boolean below) {
    Figures figures = new Figures(BigDecimal.valueOf(charges), patients, Optional.of(services));
    JsonNode scenario = individual(EligibilityJson.write(clinician(figures, 4), 4));
    assertThat(scenario.path("lowVolumeSwitch").asBoolean()).isEqualTo(below);
    assertThat(scenario.at("/lowVolumeStatusReasons/0/lowVolStusRsnCd").asText()).isEqualTo(code);
    assertThat(scenario.path("lowVolumeServices").asInt()).isEqualTo(services);
    assertThat(scenario.at("/isEligible/individual").asBoolean()).isEqualTo(!below);
    assertThat(scenario.path("mipsEligibleSwitch").asBoolean()).isEqualTo(!below);
  }

  /** Charges at the limit, patients and services above: may opt in. */
  @ParameterizedTest
  @CsvSource({
    "'',        '',        false, false, false",
    "OPT_IN,    '',        true,  false, true",
    "VOLUNTARY, '',        false, false, false",
    "'',        OPT_IN,    false, true,  false",
    "OPT_IN,    VOLUNTARY, true,  false, true",
  })
  void tellsWhoOptedIn(
      String own, String group, boolean optedIn, boolean groupOptedIn, boolean inMips) {
    Figures some = new Figures(BigDecimal.valueOf(90_000), 201, Optional.of(201));
    JsonNode json = EligibilityJson.write(chosen(some, election(own), election(group)), 4);
    JsonNode ofGroup = json.at("/organizations/0/groupScenario");
    assertThat(individual(json).path("isOptInEligible").asBoolean()).isTrue();
    assertThat(individual(json).path("isOptedIn").asBoolean()).isEqualTo(optedIn);
    assertThat(individual(json).path("optInDecisionDate").isNull()).isEqualTo(own.isEmpty());
    assertThat(individual(json).at("/isEligible/individual").asBoolean()).isEqualTo(inMips);
    assertThat(ofGroup.path("isOptedIn").asBoolean()).isEqualTo(groupOptedIn);
    assertThat(ofGroup.path("optInDecisionDate").isNull()).isEqualTo(group.isEmpty());
    assertThat(ofGroup.at("/isEligible/group").asBoolean()).isEqualTo(groupOptedIn);
  }

  private static Optional<MipsElection> election(String choice) {
    return choice.isEmpty()
        ? Optional.empty()
        : Optional.of(new MipsElection(MipsChoice.valueOf(choice), Instant.EPOCH));
  }

  @Test
  void eachRunHasTheSnapshotsUpToIt() {
    ClinicianEligibility clinician = clinician(200_000, 2);
    assertThat(EligibilityJson.write(clinician, 1).path("qpStatus").asText()).isEqualTo("N");
    assertThat(EligibilityJson.write(clinician, 2).path("qpStatus").asText()).isEqualTo("Y");
    JsonNode last = EligibilityJson.write(clinician, 4);
    assertThat(last.path("qpScoreType").asText()).isEqualTo("ME");
    assertThat(last.at("/organizations/0/apms/0/qpPaymentScores/me").asText()).isEqualTo("60.00");
    assertThat(last.at("/organizations/0/apms/0/qpPaymentScores/ai").isNull()).isTrue();
  }

  private static void missing(String path, JsonNode published, JsonNode ours, Set<String> missing) {
    if (published.isObject()) {
      published
          .fields()
          .forEachRemaining(
              field -> {
                String name = path + "/" + field.getKey();
                if (!ours.has(field.getKey())) {
                  missing.add(name);
                } else {
                  missing(name, field.getValue(), ours.get(field.getKey()), missing);
                }
              });
    } else if (published.isArray() && published.size() > 0) {
      assertThat(ours.isArray()).as(path).isTrue();
      if (ours.size() > 0) {
        missing(path, published.get(0), ours.get(0), missing);
      }
    }
  }

  private static Path example() {
    Path file = Path.of("shared", "data", "api", "eligibility-200.json");
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(file))) {
        return up.resolve(file);
      }
    }
    return file;
  }

  private static JsonNode individual(JsonNode json) {
    return json.at("/organizations/0/individualScenario");
  }

  private static ClinicianEligibility clinician(long charges, int qpAt) {
    return clinician(new Figures(BigDecimal.valueOf(charges), 150, Optional.of(150)), qpAt);
  }

  private static ClinicianEligibility clinician(Figures figures, int qpAt) {
    return clinician(figures, qpAt, Optional.empty(), Optional.empty());
  }

  private static ClinicianEligibility chosen(
      Figures figures, Optional<MipsElection> own, Optional<MipsElection> group) {
    return clinician(figures, 4, own, group);
  }

  /** Somebody with an APM Entity, a virtual group and a hurricane. */
  private static ClinicianEligibility clinician(
      Figures figures, int qpAt, Optional<MipsElection> own, Optional<MipsElection> group) {
    YearPolicy policy = POLICIES.of(YEAR).orElseThrow();
    YearRules rules = YearRules.of(policy);
    LevelStanding alone = standing(rules, "", figures);
    PracticeEligibility practice =
        new PracticeEligibility(
            new PracticeEligibility.Place(TIN, "Practice", "1 Road", "Town", "FL", "00012"),
            true,
            ParticipationRules.ofClinician(
                rules,
                new ClinicianFacts("physician", ENROLLED, alone.figures())
                    .with(own.map(MipsElection::choice)),
                GroupFacts.of(Optional.empty())),
            alone,
            EnumSet.of(SpecialStatus.HPSA),
            Optional.of(alone),
            EnumSet.of(SpecialStatus.SMALL_PRACTICE),
            Optional.of(standing(rules, "1", figures)),
            Optional.of(standing(rules, "VG1", new Figures(BigDecimal.ONE, 5, Optional.of(1)))),
            ParticipationRules.mayOptIn(rules, alone.figures()),
            ParticipationRules.mayOptIn(rules, alone.figures()),
            own,
            group,
            AutomaticCircumstances.of(2020).covers("FL", "00012", LocalDate.of(2020, 12, 31)));
    QpStanding standing = qps(policy, qpAt);
    return new ClinicianEligibility(
        "2999900014",
        "Avery",
        "Testwood",
        "physician",
        "Family medicine",
        ENROLLED,
        YEAR,
        true,
        new ClinicianFacts.Track(
            QpStatus.QP,
            Optional.of(new PartialQpElection(policy.qp()).of(QpStatus.QP, Optional.empty()))),
        Optional.of(standing),
        List.of(practice));
  }

  private static LevelStanding standing(YearRules rules, String id, Figures figures) {
    SegmentFigures both = SegmentFigures.ofBoth(Optional.of(figures), Optional.of(figures));
    return new LevelStanding(id, both, LowVolumeThreshold.determine(rules.limits(), both));
  }

  /** A QP from a snapshot on. */
  private static QpStanding qps(YearPolicy policy, int from) {
    ThresholdRule rule = new ThresholdRule(policy.qp().thresholds());
    List<QpCalculation> calculations =
        List.of(1, 2, 3).stream()
            .map(
                snapshot -> {
                  ThresholdResult result =
                      rule.of(
                          new ThresholdFigures(
                              Base.EVALUATION_AND_MANAGEMENT,
                              snapshot >= from ? 600 : 100,
                              1000,
                              1,
                              100));
                  return new QpCalculation(
                      snapshot,
                      Level.MEDICARE_ENTITY,
                      Set.of("A0002"),
                      Optional.of(Base.EVALUATION_AND_MANAGEMENT),
                      result.status(),
                      result,
                      result.because());
                })
            .toList();
    Npi npi = new Npi("2999900014");
    return new QpStanding(
        npi,
        YEAR,
        new QpResult(npi, 3, QpStatus.QP, Optional.empty(), calculations, List.of(), "Because."),
        Instant.EPOCH,
        List.of(
            new ApmMembership(
                "A0002",
                "Entity",
                ApmRegister.load(POLICIES).models(YEAR).get(0),
                true,
                true,
                Relationship.PARTICIPANT,
                TIN,
                List.of(1, 2, 3))));
  }
}
