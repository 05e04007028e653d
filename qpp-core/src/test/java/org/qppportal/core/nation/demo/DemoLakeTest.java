package org.qppportal.core.nation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmClinician;
import org.qppportal.core.apm.ApmEntity;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.EntityFigures;
import org.qppportal.core.apm.IndividualFigures;
import org.qppportal.core.apm.Level;
import org.qppportal.core.apm.Method;
import org.qppportal.core.apm.QpDetermination;
import org.qppportal.core.apm.QpResult;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.nation.demo.DemoApm.Listing;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.warehouse.ClinicianVolume;
import org.qppportal.core.warehouse.DuckDbEngine;
import org.qppportal.core.warehouse.DuckDbLimits;
import org.qppportal.core.warehouse.GroupVolume;
import org.qppportal.core.warehouse.Lake;
import org.qppportal.core.warehouse.LakeBuild;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.core.warehouse.LakeWriter;
import org.qppportal.core.warehouse.ThresholdQuestion;
import org.qppportal.core.warehouse.ThresholdRow;
import org.qppportal.core.warehouse.Volume;
import org.qppportal.core.warehouse.VolumeQuestion;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.Npi;

/** The whole way from the demonstration's claims to everybody's status, in every year. */
class DemoLakeTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final ApmRegister REGISTER = ApmRegister.load(POLICIES);
  private static final DemoPopulation POPULATION = DemoPopulation.generate(DemoPopulation.SEED);
  private static final DemoApm APM = DemoApm.of(POPULATION);
  private static final int RUN_OUT_OF_SEGMENT = 30;

  @TempDir private static Path folder;
  private static DuckDbEngine engine;

  @BeforeAll
  static void fill() {
    Lake lake = new Lake(folder.resolve("lake"));
    engine = new DuckDbEngine(lake, new DuckDbLimits(2, 512));
    try (LakeBuild build = new LakeBuild(lake, engine)) {
      new DemoLake(POPULATION).fill(build);
      build.publish();
    }
    // Before a run the lists of entities that cannot make anybody a QP are left out.
    new LakeWriter(lake, engine)
        .replace(
            LakeTable.PARTICIPATION,
            APM.listings().stream()
                .filter(one -> one.entity() != DemoStory.NO_RISK.number())
                .filter(one -> one.entity() != DemoStory.LEAVES.number())
                .map(
                    one ->
                        List.<Object>of(
                            one.year(),
                            one.entity(),
                            Integer.valueOf(one.tin()),
                            Long.valueOf(one.npi()),
                            one.relationship().code(),
                            one.listDate())));
  }

  static Collection<Integer> years() {
    return POLICIES.years();
  }

  /** A year's determination with what it is made of. */
  private record Run(
      QpPolicy policy,
      QpDetermination determination,
      Map<Long, List<IndividualFigures>> individual,
      List<EntityFigures> groups) {

    private static final Map<Integer, Run> BY_YEAR = new HashMap<>();

    static Run of(int year) {
      return BY_YEAR.computeIfAbsent(year, Run::make);
    }

    private static Run make(int year) {
      QpPolicy policy = POLICIES.of(year).orElseThrow().qp();
      List<EntityFigures> groups = new ArrayList<>();
      Map<Long, Map<Integer, ThresholdRow>> rows = new HashMap<>();
      for (int snapshot = 1; snapshot <= policy.lastSnapshot(); snapshot++) {
        ThresholdQuestion question =
            new ThresholdQuestion(
                year,
                policy.date(snapshot),
                policy.claimsRunOutDays().value(),
                policy.individuals().everyone().value(),
                policy.prospectivelyAttributedLeave().value());
        for (ThresholdRow row : question.ofEntities(engine)) {
          for (ThresholdFigures figures : figures(row)) {
            groups.add(new EntityFigures(code((int) row.subject()), snapshot, figures));
          }
        }
        for (ThresholdRow row : question.ofClinicians(engine)) {
          rows.computeIfAbsent(row.subject(), npi -> new TreeMap<>()).put(snapshot, row);
        }
      }
      QpDetermination determination = new QpDetermination(policy, entities(year), groups);
      Map<Long, List<IndividualFigures>> individual = new HashMap<>();
      rows.forEach(
          (npi, bySnapshot) ->
              bySnapshot.forEach(
                  (snapshot, row) ->
                      figures(row)
                          .forEach(
                              figures ->
                                  individual
                                      .computeIfAbsent(npi, any -> new ArrayList<>())
                                      .add(
                                          new IndividualFigures(
                                              determination.individualEntities(
                                                  clinician(year, npi.toString()), snapshot),
                                              snapshot,
                                              figures)))));
      return new Run(policy, determination, individual, groups);
    }

    QpResult result(int year, String npi, int asOf) {
      return determination.of(
          clinician(year, npi),
          asOf,
          individual.getOrDefault(Long.valueOf(npi), List.of()),
          List.of());
    }

    private static List<ThresholdFigures> figures(ThresholdRow row) {
      return List.of(
          figures(Base.EVALUATION_AND_MANAGEMENT, row.visits()),
          figures(Base.COVERED_SERVICES, row.services()));
    }

    private static ThresholdFigures figures(Base base, ThresholdRow.Sums sums) {
      return new ThresholdFigures(
          base,
          sums.attributedPaid(),
          sums.eligiblePaid(),
          sums.attributedPatients(),
          sums.eligiblePatients());
    }
  }

  private static String code(int number) {
    return DemoStory.of(number).code();
  }

  private static List<ApmEntity> entities(int year) {
    AdvancedApmCriteria criteria =
        new AdvancedApmCriteria(POLICIES.of(year).orElseThrow().advancedApm());
    return APM.entities().stream()
        .filter(entity -> entity.year() == year)
        .map(
            entity ->
                new ApmEntity(
                    entity.code(),
                    criteria.test(REGISTER.model(year, entity.modelId()).orElseThrow()).advanced(),
                    Optional.empty(),
                    Optional.empty(),
                    entity.terminated()))
        .toList();
  }

  private static ApmClinician clinician(int year, String npi) {
    QpPolicy policy = POLICIES.of(year).orElseThrow().qp();
    Map<Integer, List<Listing>> lists =
        APM.listings().stream()
            .filter(one -> one.year() == year && one.npi().equals(npi))
            .collect(Collectors.groupingBy(Listing::entity, TreeMap::new, Collectors.toList()));
    List<ApmClinician.Listing> listings = new ArrayList<>();
    lists.forEach(
        (entity, of) ->
            listings.add(
                new ApmClinician.Listing(
                    code(entity), of.get(0).relationship(), since(policy, of))));
    return new ApmClinician(new Npi(npi), listings);
  }

  private static int since(QpPolicy policy, List<Listing> lists) {
    LocalDate first = lists.stream().map(Listing::listDate).min(LocalDate::compareTo).orElseThrow();
    return 1 + policy.determinationDates().value().indexOf(first);
  }

  private static Set<String> members(int year, DemoStory story, int asOf) {
    LocalDate date = POLICIES.of(year).orElseThrow().qp().date(asOf);
    return APM.listings().stream()
        .filter(one -> one.year() == year && one.entity() == story.number())
        .filter(one -> !one.listDate().isAfter(date))
        .map(Listing::npi)
        .collect(Collectors.toSet());
  }

  private static void expect(Run run, int year, DemoStory story, QpStatus... bySnapshot) {
    for (int asOf = 1; asOf <= bySnapshot.length; asOf++) {
      assertThat(members(year, story, asOf)).as("%s at %d", story, asOf).isNotEmpty();
      for (String npi : members(year, story, asOf)) {
        QpResult result = run.result(year, npi, asOf);
        assertThat(result.status())
            .as("%d %s %s at %d: %s", year, story, npi, asOf, result.because())
            .isEqualTo(bySnapshot[asOf - 1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void storiesOfGroupsComeTrue(int year) {
    Run run = Run.of(year);

    expect(run, year, DemoStory.QUALIFIES, QpStatus.QP, QpStatus.QP, QpStatus.QP);
    expect(run, year, DemoStory.LATE, QpStatus.NONE, QpStatus.PARTIAL_QP, QpStatus.QP);
    expect(
        run,
        year,
        DemoStory.PARTIAL,
        QpStatus.PARTIAL_QP,
        QpStatus.PARTIAL_QP,
        QpStatus.PARTIAL_QP);
    expect(run, year, DemoStory.EXACT, QpStatus.NONE, QpStatus.NONE, QpStatus.QP);
    expect(run, year, DemoStory.LEAVES, QpStatus.NONE, QpStatus.NONE);
    assertThat(
            run.result(year, members(year, DemoStory.LEAVES, 1).iterator().next(), 3).notCounted())
        .anyMatch(reason -> reason.contains("left its Advanced APM"));
  }

  @ParameterizedTest
  @MethodSource("years")
  void whoTakesNoRiskMakesNoQps(int year) {
    Run run = Run.of(year);
    Set<String> elsewhere = members(year, DemoStory.PARTIAL, 1);
    for (String npi : members(year, DemoStory.NO_RISK, 3)) {
      assertThat(run.result(year, npi, 3).status())
          .isEqualTo(elsewhere.contains(npi) ? QpStatus.PARTIAL_QP : QpStatus.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void oneMeetsTheThresholdByPatientsExactly(int year) {
    Run run = Run.of(year);
    BigDecimal percent = run.policy().thresholds().qualifyingPatientPercent().value();
    ThresholdFigures last =
        run.groups().stream()
            .filter(of -> of.entity().equals(DemoStory.EXACT.code()) && of.snapshot() == 3)
            .map(EntityFigures::figures)
            .filter(of -> of.base() == Base.EVALUATION_AND_MANAGEMENT)
            .findFirst()
            .orElseThrow();

    assertThat(last.attributedPatients() * 100)
        .isEqualTo(percent.longValueExact() * last.eligiblePatients());
    assertThat(
            last.score(Method.PAYMENT)
                .meets(run.policy().thresholds().qualifyingPaymentPercent().value()))
        .isFalse();
  }

  /**
   * Neither entity makes its group QPs, but both together make the clinician who is in both one.
   */
  @ParameterizedTest
  @MethodSource("years")
  void twoEntitiesTogetherMakeOneQp(int year) {
    Run run = Run.of(year);
    Set<String> shared = members(year, DemoStory.ONE_OF_TWO, 3);
    shared.retainAll(members(year, DemoStory.OTHER_OF_TWO, 3));
    String npi = shared.iterator().next();

    assertThat(run.result(year, npi, 2).status()).isNotEqualTo(QpStatus.QP);
    QpResult result = run.result(year, npi, 3);
    assertThat(result.status()).as(result.because()).isEqualTo(QpStatus.QP);
    assertThat(result.basis().orElseThrow().level()).isEqualTo(Level.MEDICARE_INDIVIDUAL);
    assertThat(result.basis().orElseThrow().entities()).hasSize(2);
    for (DemoStory story : List.of(DemoStory.ONE_OF_TWO, DemoStory.OTHER_OF_TWO)) {
      for (String other : members(year, story, 3)) {
        assertThat(run.result(year, other, 3).calculations())
            .filteredOn(one -> one.level() == Level.MEDICARE_ENTITY)
            .isNotEmpty()
            .noneMatch(one -> one.status() == QpStatus.QP);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void affiliatedPractitionersAreDeterminedOneByOne(int year) {
    Run run = Run.of(year);
    String first = DemoStory.AFFILIATED.tins().get(0);
    for (Listing one : APM.listings()) {
      if (one.year() == year && one.entity() == DemoStory.AFFILIATED.number()) {
        for (int asOf = 1; asOf <= 3; asOf++) {
          QpResult result = run.result(year, one.npi(), asOf);
          assertThat(result.status())
              .as("%d %s at %d: %s", year, one.npi(), asOf, result.because())
              .isEqualTo(one.tin().equals(first) ? QpStatus.QP : QpStatus.NONE);
        }
      }
    }
  }

  private static LocalDate segmentEnd(int year) {
    return year < 2019 ? LocalDate.of(year, 8, 31) : LocalDate.of(year, 9, 30);
  }

  private static VolumeQuestion segment(int year, LocalDate end) {
    return new VolumeQuestion(
        year, end.plusDays(1).minusYears(1), end, end.plusDays(RUN_OUT_OF_SEGMENT), year == 2017);
  }

  private static Map<UUID, String> tins() {
    return POPULATION.practices().stream()
        .collect(Collectors.toMap(Practice::getId, one -> one.getTin().value()));
  }

  private static Map<String, Volume> clinicians(VolumeQuestion question) {
    Map<String, Volume> found = new HashMap<>();
    question.ofClinicians(
        engine,
        (ClinicianVolume one) ->
            found.put("%09d/%d".formatted(one.tin(), one.npi()), one.volume()));
    return found;
  }

  private static void expectFigures(int year, VolumeQuestion question, boolean enrolledBefore) {
    Map<UUID, String> tins = tins();
    Set<String> before =
        POPULATION.clinicians().stream()
            .filter(one -> one.getEnrolledOn().getYear() < year)
            .map(one -> one.getNpi())
            .collect(Collectors.toSet());
    Map<String, Volume> expected = new HashMap<>();
    for (Participation one : POPULATION.participations()) {
      if (one.getPerformanceYear() == year && (!enrolledBefore || before.contains(one.getNpi()))) {
        expected.put(
            tins.get(one.getPracticeId()) + "/" + one.getNpi(),
            new Volume(
                one.getAllowedCharges().movePointRight(2).longValueExact(),
                one.getBeneficiaries(),
                one.getServices().orElse(DemoLake.services(one.getBeneficiaries()))));
      }
    }
    assertThat(clinicians(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("years")
  void theSecondSegmentIsWhatThePopulationSays(int year) {
    expectFigures(year, segment(year, segmentEnd(year)), false);
  }

  @Test
  void soIsTheFirstSegmentOfTheFirstYear() {
    expectFigures(2017, segment(2017, LocalDate.of(2016, 8, 31)), true);
  }

  /** Also where segments change from September to October. */
  @ParameterizedTest
  @MethodSource("years")
  void theFirstSegmentIsTheSecondOfTheYearBefore(int year) {
    if (year > 2017) {
      LocalDate end = segmentEnd(year).minusYears(1);
      expectFigures(year - 1, segment(year, end), false);
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void groupsShareAsManyPatientsAsThePopulationSays(int year) {
    Map<UUID, String> tins = tins();
    Map<Integer, Long> found = new HashMap<>();
    segment(year, segmentEnd(year))
        .ofPractices(
            engine,
            (GroupVolume one) -> found.put((int) one.group(), one.volume().beneficiaries()));
    Map<Integer, Long> expected =
        POPULATION.practiceYears().stream()
            .filter(one -> one.getPerformanceYear() == year)
            .collect(
                Collectors.toMap(
                    one -> Integer.valueOf(tins.get(one.getPracticeId())),
                    one -> (long) one.getBeneficiaries()));

    assertThat(found).isEqualTo(expected);
  }
}
