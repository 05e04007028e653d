package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.apm.ApmClinician.Listing;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.type.Npi;

class QpDeterminationTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Npi NPI = new Npi("0777777777");
  private static final ApmEntity A = ApmEntity.advanced("A");
  private static final ApmEntity B = ApmEntity.advanced("B");
  private static final Base E_M = Base.EVALUATION_AND_MANAGEMENT;

  /** 60 percent of payments makes a QP in 2023, 45 a Partial QP, 10 neither. */
  private static final int QP = 60;

  private static final int PARTIAL = 45;
  private static final int NONE = 10;

  @Test
  void metAtAnySnapshotIsMetForTheYear() {
    QpResult result =
        determine(2023, 3, in("A", 1), group("A", 1, NONE), group("A", 2, QP), group("A", 3, NONE));

    assertThat(result.status()).isEqualTo(QpStatus.QP);
    assertThat(result.basis().orElseThrow().snapshot()).isEqualTo(2);
    assertThat(result.calculations()).hasSize(3);
    assertThat(result.because())
        .startsWith(
            "A QP. Calculated for the APM entity's group with services from January 1, 2023 to June"
                + " 30, 2023, through APM entity A, among patients with an evaluation and"
                + " management service. The payment score is 60.00 percent ($60.00 of $100.00)");
  }

  @Test
  void theFirstSnapshotThatReachedItIsTheBasis() {
    QpResult result =
        determine(2023, 3, in("A", 1), group("A", 1, QP), group("A", 2, 70), group("A", 3, 80));

    assertThat(result.basis().orElseThrow().snapshot()).isEqualTo(1);
  }

  @Test
  void laterSnapshotsThanAskedForDoNotCount() {
    assertThat(determine(2023, 1, in("A", 1), group("A", 1, NONE), group("A", 2, QP)).status())
        .isEqualTo(QpStatus.NONE);
  }

  @Test
  void aGroupsScoreIsOfThoseOnTheListByThen() {
    QpResult result =
        determine(
            2023, 3, in("A", 3), group("A", 1, QP), group("A", 2, QP), group("A", 3, PARTIAL));

    assertThat(result.status()).isEqualTo(QpStatus.PARTIAL_QP);
  }

  @ParameterizedTest
  @CsvSource({"2023-06-30, NONE", "2023-08-30, NONE", "2023-08-31, QP", "2023-12-31, QP"})
  void anEntityThatLeavesBeforeTheEndTakesTheStatusAlong(LocalDate left, QpStatus status) {
    ApmEntity gone =
        new ApmEntity("A", true, Optional.empty(), Optional.empty(), Optional.of(left));
    QpResult result =
        run(2023, List.of(gone), group("A", 1, QP))
            .of(clinician(in("A", 1)), 3, List.of(), List.of());

    assertThat(result.status()).isEqualTo(status);
    if (status == QpStatus.NONE) {
      assertThat(result.calculations()).isEmpty();
      assertThat(result.because())
          .startsWith("Not a QP: no figures of an entity of an Advanced APM count")
          .contains("APM entity A left its Advanced APM on");
    }
  }

  @Test
  void neitherOfTwoEntitiesMakesItButBothTogetherDo() {
    ApmClinician clinician = clinician(in("A", 1), in("B", 2));
    QpDetermination run = run(2023, List.of(A, B), group("A", 3, PARTIAL), group("B", 3, NONE));

    assertThat(run.individualEntities(clinician, 1)).isEmpty();
    assertThat(run.individualEntities(clinician, 2)).isEmpty();
    assertThat(run.individualEntities(clinician, 3)).containsExactly("A", "B");
    assertThat(run.of(clinician, 3, List.of(), List.of()).status()).isEqualTo(QpStatus.PARTIAL_QP);

    QpResult result = run.of(clinician, 3, List.of(individual(Set.of("B", "A"), 3, QP)), List.of());

    assertThat(result.status()).isEqualTo(QpStatus.QP);
    QpCalculation basis = result.basis().orElseThrow();
    assertThat(basis.level()).isEqualTo(Level.MEDICARE_INDIVIDUAL);
    assertThat(basis.entities()).containsExactly("A", "B");
    assertThat(result.because())
        .contains("for the clinician individually")
        .contains("through APM entities A and B");
  }

  @Test
  void nobodyIsCalculatedIndividuallyWhomOneEntityMakesAQp() {
    ApmClinician clinician = clinician(in("A", 1), in("B", 1));
    QpDetermination run = run(2025, List.of(A, B), group("A", 1, 80), group("B", 1, NONE));

    assertThat(run.individualEntities(clinician, 3)).isEmpty();
    QpResult result = run.of(clinician, 3, List.of(individual(Set.of("A", "B"), 3, 90)), List.of());
    assertThat(result.calculations())
        .extracting(QpCalculation::level)
        .containsOnly(Level.MEDICARE_ENTITY);
  }

  @Test
  void aClinicianOfSeveralIsCalculatedAgainWithoutTheOneThatLeft() {
    ApmEntity gone =
        new ApmEntity(
            "C", true, Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2023, 7, 1)));
    ApmClinician clinician = clinician(in("A", 1), in("B", 1), in("C", 1));
    QpDetermination run =
        run(2023, List.of(A, B, gone), group("A", 3, NONE), group("B", 3, NONE), group("C", 1, QP));

    assertThat(run.individualEntities(clinician, 3)).containsExactly("A", "B");
    QpResult stale =
        run.of(clinician, 3, List.of(individual(Set.of("A", "B", "C"), 3, QP)), List.of());
    assertThat(stale.status()).isEqualTo(QpStatus.NONE);
    QpResult again =
        run.of(clinician, 3, List.of(individual(Set.of("A", "B"), 3, PARTIAL)), List.of());
    assertThat(again.status()).isEqualTo(QpStatus.PARTIAL_QP);
    assertThat(again.notCounted()).singleElement().asString().contains("entity C left");
  }

  @Test
  void withOneEntityLeftOfTwoNothingIsIndividual() {
    ApmEntity gone =
        new ApmEntity(
            "B", true, Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2023, 7, 1)));
    ApmClinician clinician = clinician(in("A", 1), in("B", 1));
    QpDetermination run = run(2023, List.of(A, gone), group("A", 3, NONE));

    assertThat(run.individualEntities(clinician, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2023, 2026})
  void affiliatedPractitionersAreCalculatedOneByOneAtEverySnapshot(int year) {
    ApmClinician clinician = clinician(new Listing("A", Relationship.AFFILIATED, 1));
    QpDetermination run = run(year, List.of(A), group("A", 1, QP));

    assertThat(run.individualEntities(clinician, 1)).containsExactly("A");
    assertThat(run.of(clinician, 1, List.of(), List.of()).calculations()).isEmpty();
    QpResult result = run.of(clinician, 2, List.of(individual(Set.of("A"), 2, QP)), List.of());
    assertThat(result.status()).isEqualTo(QpStatus.QP);
    assertThat(result.basis().orElseThrow().level().code()).isEqualTo("MI");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-01, , 1, NONE",
    "2023-02-01, , 2, QP",
    "2023-01-30, , 1, QP",
    "2023-01-31, , 1, QP",
    "2023-07-03, , 3, QP",
    "2023-07-04, , 3, NONE",
    ", 2023-03-01, 3, QP",
    ", 2023-02-28, 3, NONE",
    "2023-02-01, 2023-04-01, 3, QP",
    "2023-02-02, 2023-04-01, 3, NONE",
  })
  void anApmMustBeActiveForSixtyDays(LocalDate from, LocalDate to, int asOf, QpStatus status) {
    ApmEntity entity =
        new ApmEntity(
            "A", true, Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty());
    QpResult result =
        run(2023, List.of(entity), group("A", asOf, QP))
            .of(clinician(in("A", 1)), asOf, List.of(), List.of());

    assertThat(result.status()).isEqualTo(status);
    assertThat(result.notCounted().isEmpty()).isEqualTo(status == QpStatus.QP);
  }

  @Test
  void entitiesOfOtherApmsMakeNobodyAQp() {
    ApmEntity other =
        new ApmEntity("A", false, Optional.empty(), Optional.empty(), Optional.empty());
    ApmClinician clinician = clinician(in("A", 1), in("unknown", 1));
    QpResult result =
        run(2023, List.of(other), group("A", 1, QP), group("unknown", 1, QP))
            .of(clinician, 3, List.of(), List.of());

    assertThat(result.status()).isEqualTo(QpStatus.NONE);
    assertThat(result.basis()).isEmpty();
    assertThat(result.notCounted())
        .containsExactly(
            "APM entity A is not in an Advanced APM in this year.",
            "APM entity unknown is not in an Advanced APM in this year.");
  }

  @Test
  void from2026TheBestOfGroupIndividualBaseAndMethodCounts() {
    ApmClinician clinician = clinician(in("A", 1));
    QpDetermination run =
        run(
            2026,
            List.of(A),
            new EntityFigures("A", 3, figures(E_M, NONE, 0)),
            new EntityFigures("A", 3, figures(Base.COVERED_SERVICES, 30, 20)));

    assertThat(run.individualEntities(clinician, 2)).isEmpty();
    assertThat(run.individualEntities(clinician, 3)).containsExactly("A");
    assertThat(run.of(clinician, 3, List.of(), List.of()).status()).isEqualTo(QpStatus.NONE);

    IndividualFigures byVisits = new IndividualFigures(Set.of("A"), 3, figures(E_M, PARTIAL, 0));
    IndividualFigures byServices =
        new IndividualFigures(Set.of("A"), 3, figures(Base.COVERED_SERVICES, NONE, 35));
    QpResult result = run.of(clinician, 3, List.of(byVisits, byServices), List.of());

    assertThat(result.status()).isEqualTo(QpStatus.QP);
    QpCalculation basis = result.basis().orElseThrow();
    assertThat(basis.base()).contains(Base.COVERED_SERVICES);
    assertThat(basis.level()).isEqualTo(Level.MEDICARE_INDIVIDUAL);
    assertThat(basis.result().method()).isEqualTo(Method.PATIENTS);
    assertThat(result.calculations()).hasSize(4);
  }

  @Test
  void before2026OnlyOneBaseCounts() {
    assertThat(
            determine(
                    2025,
                    3,
                    in("A", 1),
                    new EntityFigures("A", 3, figures(Base.COVERED_SERVICES, 99, 99)))
                .calculations())
        .isEmpty();
  }

  /** Over all payers 50/40 and 35/25 in 2023, with at least 25/20 and 20/10 under Medicare. */
  @ParameterizedTest
  @CsvSource({
    "60, 0, 30, 0, QP",
    "60, 0, 0, 20, QP",
    "0, 35, 25, 0, QP",
    "60, 0, 24, 0, PARTIAL_QP",
    "60, 0, 0, 19, PARTIAL_QP",
    "60, 0, 19, 9, NONE",
    "45, 0, 30, 0, PARTIAL_QP",
    "30, 24, 30, 0, NONE",
  })
  void allPayersNeedTheMinimumUnderMedicare(
      int payment, int patients, int medicarePayment, int medicarePatients, QpStatus status) {
    AllPayerFigures sent =
        new AllPayerFigures(
            Level.ALL_PAYER_INDIVIDUAL,
            Set.of("A"),
            2,
            figures(E_M, medicarePayment, medicarePatients),
            new ThresholdScore(payment, 100),
            new ThresholdScore(patients, 100));
    QpResult result =
        run(2023, List.of(A), group("A", 1, NONE))
            .of(clinician(in("A", 1)), 3, List.of(), List.of(sent));

    assertThat(result.status()).isEqualTo(status);
    if (status != QpStatus.NONE) {
      assertThat(result.basis().orElseThrow().level().code()).isEqualTo("AI");
      assertThat(result.because()).contains("Over all payers: ").contains("minimum under Medicare");
    }
  }

  @Test
  void allPayersAreNotAskedWhereMedicareIsEnoughOrTheYearHasNoSuchOption() {
    AllPayerFigures sent = allPayer(Level.ALL_PAYER_ENTITY, "A", 1);
    ApmClinician clinician = clinician(in("A", 1));

    assertThat(
            run(2023, List.of(A), group("A", 1, QP))
                .of(clinician, 3, List.of(), List.of(sent))
                .calculations())
        .hasSize(1);
    assertThat(
            run(2018, List.of(A), group("A", 1, NONE))
                .of(clinician, 3, List.of(), List.of(sent))
                .status())
        .isEqualTo(QpStatus.NONE);
  }

  @Test
  void allPayerFiguresCountForThoseTheyConcern() {
    QpDetermination run = run(2023, List.of(A, B));

    assertThat(
            run.of(
                    clinician(in("A", 1)),
                    3,
                    List.of(),
                    List.of(allPayer(Level.ALL_PAYER_ENTITY, "A", 1)))
                .basis()
                .orElseThrow()
                .level()
                .code())
        .isEqualTo("AE");
    assertThat(
            run.of(
                    clinician(in("B", 1)),
                    3,
                    List.of(),
                    List.of(allPayer(Level.ALL_PAYER_ENTITY, "A", 1)))
                .status())
        .isEqualTo(QpStatus.NONE);
    assertThat(
            run.of(
                    clinician(in("A", 1)),
                    3,
                    List.of(),
                    List.of(allPayer(Level.ALL_PAYER_TIN, "A", 1)))
                .basis()
                .orElseThrow()
                .level()
                .code())
        .isEqualTo("AT");
    assertThat(
            run.of(
                    clinician(in("A", 1)),
                    1,
                    List.of(),
                    List.of(allPayer(Level.ALL_PAYER_TIN, "A", 2)))
                .status())
        .isEqualTo(QpStatus.NONE);
    assertThatThrownBy(() -> allPayer(Level.MEDICARE_ENTITY, "A", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "QP, -, true",
        "QP, true, true",
        "PARTIAL_QP, -, true",
        "PARTIAL_QP, false, true",
        "PARTIAL_QP, true, false",
        "NONE, false, false",
      })
  void partialQpsAreOutUnlessTheEntityChoseMips(QpStatus status, Boolean elected, boolean leftOut) {
    PartialQpElection.Effect effect =
        new PartialQpElection(policy(2023)).of(status, Optional.ofNullable(elected));

    assertThat(effect.leftOut()).isEqualTo(leftOut);
    assertThat(effect.because()).endsWith(".");
  }

  @Test
  void noChoiceIsSaidWithItsDate() {
    assertThat(
            new PartialQpElection(policy(2023)).of(QpStatus.PARTIAL_QP, Optional.empty()).because())
        .isEqualTo(
            "The APM entity sent no choice by March 31, 2024, which means not in MIPS. Partial QPs"
                + " may then report, and have no MIPS adjustment.");
  }

  private static QpResult determine(int year, int asOf, Listing listing, EntityFigures... figures) {
    return run(year, List.of(A), figures).of(clinician(listing), asOf, List.of(), List.of());
  }

  private static QpDetermination run(int year, List<ApmEntity> entities, EntityFigures... figures) {
    return new QpDetermination(policy(year), entities, List.of(figures));
  }

  private static QpPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow().qp();
  }

  private static ApmClinician clinician(Listing... listings) {
    return new ApmClinician(NPI, List.of(listings));
  }

  private static Listing in(String entity, int since) {
    return new Listing(entity, Relationship.PARTICIPANT, since);
  }

  private static EntityFigures group(String entity, int snapshot, int percent) {
    return new EntityFigures(entity, snapshot, figures(E_M, percent, 0));
  }

  private static IndividualFigures individual(Set<String> entities, int snapshot, int percent) {
    return new IndividualFigures(entities, snapshot, figures(E_M, percent, 0));
  }

  private static AllPayerFigures allPayer(Level level, String entity, int snapshot) {
    return new AllPayerFigures(
        level,
        Set.of(entity),
        snapshot,
        figures(E_M, 30, 0),
        new ThresholdScore(60, 100),
        new ThresholdScore(0, 100));
  }

  private static ThresholdFigures figures(Base base, int paymentPercent, int patientPercent) {
    return new ThresholdFigures(base, paymentPercent * 100L, 10_000, patientPercent, 100);
  }
}
