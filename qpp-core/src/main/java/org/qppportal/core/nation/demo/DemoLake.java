package org.qppportal.core.nation.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.nation.NationSql;
import org.qppportal.core.nation.VisitCodes;
import org.qppportal.core.nation.demo.DemoApm.Entity;
import org.qppportal.core.nation.demo.DemoApm.Listing;
import org.qppportal.core.nation.demo.DemoStory.Share;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.warehouse.LakeBuild;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.persistence.participation.Clinician;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;

/**
 * The claims behind the demonstration's population: each clinician's figures of a year, as the
 * population has them, are those of the year's second determination segment, and the APM Entities
 * have just the patients that their stories need.
 */
final class DemoLake {

  /** Where services were not counted: so many for two patients. */
  private static final int SERVICES_OF_TWO = 5;

  /** Patients of whom every threshold by patients is a whole number. */
  private static final int PATIENTS_AT_A_TIME = 20;

  private static final int CENTS = 2;
  private static final long ANYBODY = 0;

  private final DemoPopulation population;
  private final DemoApm apm;
  private final YearPolicies policies = YearPolicies.load();
  private final ApmRegister register = ApmRegister.load(policies);

  /** The claims of a population. */
  DemoLake(DemoPopulation population) {
    this.population = population;
    this.apm = DemoApm.of(population);
  }

  /** Fills all tables; whoever builds publishes them. */
  void fill(LakeBuild build) {
    int firstYear = policies.years().first();
    Map<String, ?> settings = Map.of("seed", DemoPopulation.SEED, "first_year", firstYear);
    build.run(NationSql.MACROS.with(Map.of()));
    figures(build);
    build.run(NationSql.DEMO_PROVIDERS.with(settings));
    build.add(LakeTable.CLAIM_LINE, NationSql.LINES.with(settings));
    build.show(LakeTable.CLAIM_LINE);
    build.add(LakeTable.VISIT_CODE, VisitCodes.query(firstYear, policies.years().last()));
    build.show(LakeTable.VISIT_CODE);
    build.run(NationSql.DEMO_COVERAGE.with(settings));
    lists(build);
    build.run(NationSql.DEMO_ATTRIBUTION.with(settings));
    coverage(build);
    // Evenly: the n-th patient is on the list when n times the share passes the next whole number.
    build.add(
        LakeTable.ATTRIBUTION,
        "select entity, bene_id, list_date, prospective from seen"
            + " where place * percent // 100 > (place - 1) * percent // 100");
    build.add(LakeTable.PARTICIPATION, "select * from listing");
  }

  /** Where a share is to be met exactly, patients too many are with another plan that year. */
  private static void coverage(LakeBuild build) {
    build.run(
        "create or replace temp table elsewhere as select distinct performance_year, bene_id"
            + " from seen where exact and place <= patients % "
            + PATIENTS_AT_A_TIME);
    build.run(
        "create or replace temp table seen as select s.* replace (row_number() over (partition by"
            + " s.performance_year, s.entity, s.list_date order by s.bene_id) as place)"
            + " from seen s where not exists (select * from elsewhere e where e.bene_id = s.bene_id"
            + " and e.performance_year = s.performance_year)");
    build.add(
        LakeTable.COVERAGE,
        "select * from covered union all select bene_id, make_date(performance_year, 1, 1),"
            + " make_date(performance_year, 12, 31), true, true, true, false, true,"
            + " date '1940-01-01' from elsewhere");
  }

  private void figures(LakeBuild build) {
    Map<UUID, Practice> practices =
        population.practices().stream()
            .collect(Collectors.toMap(Practice::getId, Function.identity()));
    Map<String, LocalDate> enrolled =
        population.clinicians().stream()
            .collect(Collectors.toMap(Clinician::getNpi, Clinician::getEnrolledOn));
    List<UUID> order = population.practices().stream().map(Practice::getId).toList();
    Map<String, PracticeYear> years = new HashMap<>();
    population.practiceYears().forEach(year -> years.put(key(year), year));
    List<List<Object>> rows = new ArrayList<>();
    for (Participation one : population.participations()) {
      PracticeYear year = years.get(one.getPracticeId() + "/" + one.getPerformanceYear());
      rows.add(
          List.of(
              one.getPerformanceYear(),
              1 + order.indexOf(one.getPracticeId()),
              rows.size(),
              Integer.valueOf(practices.get(one.getPracticeId()).getTin().value()),
              Long.valueOf(one.getNpi()),
              kind(year),
              one.getAllowedCharges().movePointRight(CENTS).longValueExact(),
              (long) one.getBeneficiaries(),
              (long) one.getServices().orElse(services(one.getBeneficiaries())),
              (long) year.getBeneficiaries(),
              enrolled.get(one.getNpi())));
    }
    build.table(
        "figure",
        "performance_year integer, practice integer, place integer, tin integer, npi bigint,"
            + " kind integer, allowed_cents bigint, patients bigint, services bigint,"
            + " group_patients bigint, enrolled_on date",
        rows.stream());
  }

  private static String key(PracticeYear year) {
    return year.getPracticeId() + "/" + year.getPerformanceYear();
  }

  static int services(int patients) {
    return patients * SERVICES_OF_TWO / 2;
  }

  private static int kind(PracticeYear year) {
    if (year.isNonPatientFacing()) {
      return 1;
    }
    if (year.isHospitalBased()) {
      return 2;
    }
    return year.isAscBased() ? 3 : 0;
  }

  private void lists(LakeBuild build) {
    build.table(
        "listing",
        "performance_year integer, entity integer, tin integer, npi bigint, relationship varchar,"
            + " list_date date",
        apm.listings().stream().map(DemoLake::row));
    build.table(
        "list",
        "performance_year integer, entity integer, list_date date, through date, percent bigint,"
            + " prospective boolean, exact boolean",
        apm.entities().stream().flatMap(this::lists));
    build.table(
        "only_of",
        "entity integer, tin integer, npi bigint",
        Stream.of(DemoStory.values()).flatMap(this::counted));
  }

  private static List<Object> row(Listing listing) {
    return List.of(
        listing.year(),
        listing.entity(),
        Integer.valueOf(listing.tin()),
        Long.valueOf(listing.npi()),
        listing.relationship().code(),
        listing.listDate());
  }

  /** One list before the year where the model attributes then, else one for each snapshot. */
  private Stream<List<Object>> lists(Entity entity) {
    QpPolicy policy = policies.of(entity.year()).orElseThrow().qp();
    Share share = DemoStory.of(entity.number()).share();
    boolean prospective =
        register.model(entity.year(), entity.modelId()).orElseThrow().prospectiveAttribution();
    int last = policy.lastSnapshot();
    List<List<Object>> rows = new ArrayList<>();
    for (int snapshot = prospective ? last : 1; snapshot <= last; snapshot++) {
      LocalDate through = policy.date(snapshot);
      if (entity.terminated().filter(through::isAfter).isEmpty()) {
        rows.add(
            List.of(
                entity.year(),
                entity.number(),
                prospective ? policy.periodStart() : through,
                through,
                (long) share.percent(policy, snapshot),
                prospective,
                share == Share.EXACT_AT_LAST && snapshot == last));
      }
    }
    return rows.stream();
  }

  /** Whose patients a story's entity has. */
  private Stream<List<Object>> counted(DemoStory story) {
    if (story.share() == Share.OF_THE_FIRST) {
      return Stream.of(row(story, story.tins().get(0), ANYBODY));
    }
    if (story.share() == Share.OF_THE_SHARED) {
      return Stream.of(row(story, story.tins().get(0), shared()));
    }
    return apm.listings().stream()
        .filter(listing -> listing.entity() == story.number())
        .map(Listing::tin)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(tin -> row(story, tin, ANYBODY));
  }

  private static List<Object> row(DemoStory story, String tin, long npi) {
    return List.of(story.number(), Integer.valueOf(tin), npi);
  }

  /** The clinician whom two entities have. */
  private long shared() {
    List<String> one = npis(DemoStory.ONE_OF_TWO);
    return npis(DemoStory.OTHER_OF_TWO).stream()
        .filter(one::contains)
        .findFirst()
        .map(Long::valueOf)
        .orElseThrow();
  }

  private List<String> npis(DemoStory story) {
    return apm.listings().stream()
        .filter(listing -> listing.entity() == story.number())
        .map(Listing::npi)
        .distinct()
        .toList();
  }
}
