package org.qppportal.core.nation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmList;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.nation.demo.DemoApm.Entity;
import org.qppportal.core.nation.demo.DemoApm.Listing;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.participation.Participation;

class DemoApmTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final ApmRegister REGISTER = ApmRegister.load(POLICIES);
  private static final DemoPopulation POPULATION = DemoPopulation.generate(DemoPopulation.SEED);
  private static final DemoApm APM = DemoApm.of(POPULATION);

  static Collection<Integer> years() {
    return POLICIES.years();
  }

  private static List<Listing> listings(int year, DemoStory story) {
    return APM.listings().stream()
        .filter(one -> one.year() == year && one.entity() == story.number())
        .toList();
  }

  private static QpPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow().qp();
  }

  @Test
  void theSamePopulationHasTheSameEntities() {
    assertThat(DemoApm.of(DemoPopulation.generate(DemoPopulation.SEED))).isEqualTo(APM);
  }

  @ParameterizedTest
  @MethodSource("years")
  void everyEntityIsInAModelOfTheYearWithTheListItAsksFor(int year) {
    AdvancedApmCriteria criteria =
        new AdvancedApmCriteria(POLICIES.of(year).orElseThrow().advancedApm());
    assertThat(APM.entities()).filteredOn(entity -> entity.year() == year).hasSize(9);
    for (Entity entity : APM.entities()) {
      if (entity.year() == year) {
        ApmModel model = REGISTER.model(year, entity.modelId()).orElseThrow();
        boolean advanced = criteria.test(model).advanced();
        assertThat(advanced).as(entity.code()).isEqualTo(entity.number() != 1);
        assertThat(listings(year, DemoStory.of(entity.number())))
            .as(entity.code())
            .isNotEmpty()
            .allMatch(
                one ->
                    one.relationship()
                        == (model.list() == ApmList.PARTICIPATION_LIST
                            ? Relationship.PARTICIPANT
                            : Relationship.AFFILIATED));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void whoeverIsListedWorksThereInThatYear(int year) {
    Map<java.util.UUID, String> tins =
        POPULATION.practices().stream()
            .collect(Collectors.toMap(p -> p.getId(), p -> p.getTin().value()));
    Set<String> working =
        POPULATION.participations().stream()
            .filter(one -> one.getPerformanceYear() == year)
            .map((Participation one) -> tins.get(one.getPracticeId()) + "/" + one.getNpi())
            .collect(Collectors.toSet());
    assertThat(APM.listings())
        .filteredOn(one -> one.year() == year)
        .allMatch(one -> working.contains(one.tin() + "/" + one.npi()));
  }

  @ParameterizedTest
  @MethodSource("years")
  void theFirstEntityHasThePracticesThatScoringKnows(int year) {
    long inApm =
        POPULATION.practiceYears().stream()
            .filter(one -> one.getPerformanceYear() == year && one.getApmName().isPresent())
            .count();
    assertThat(listings(year, DemoStory.NO_RISK).stream().map(Listing::tin).distinct())
        .hasSize((int) inApm);
  }

  /** The accounts' practices are in no entity, so that what is shown and tested there stays. */
  @Test
  void noPracticeThatIsNamedTakesPart() {
    assertThat(APM.listings()).allMatch(one -> one.tin().startsWith("0003"));
  }

  @ParameterizedTest
  @MethodSource("years")
  void whoJoinsLaterAndWhoLeavesAreOnTheirListsOnly(int year) {
    List<LocalDate> dates = policy(year).determinationDates().value();
    Map<String, Set<LocalDate>> lists =
        listings(year, DemoStory.QUALIFIES).stream()
            .collect(
                Collectors.groupingBy(
                    Listing::npi, Collectors.mapping(Listing::listDate, Collectors.toSet())));
    assertThat(lists.values()).filteredOn(of -> of.containsAll(dates)).hasSize(lists.size() - 2);
    assertThat(lists.values()).filteredOn(of -> of.equals(Set.of(dates.get(0)))).hasSize(1);
    assertThat(lists.values())
        .filteredOn(of -> !of.contains(dates.get(0)) && of.contains(dates.get(1)))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("years")
  void oneLeavesBetweenSnapshots(int year) {
    List<LocalDate> dates = policy(year).determinationDates().value();
    assertThat(APM.entities())
        .filteredOn(entity -> entity.year() == year && entity.terminated().isPresent())
        .singleElement()
        .satisfies(
            entity -> {
              assertThat(entity.number()).isEqualTo(DemoStory.LEAVES.number());
              assertThat(entity.terminated().orElseThrow()).isBetween(dates.get(1), dates.get(2));
            });
    assertThat(listings(year, DemoStory.LEAVES))
        .isNotEmpty()
        .allMatch(one -> one.listDate().isBefore(dates.get(2)));
  }

  @ParameterizedTest
  @MethodSource("years")
  void twoEntitiesShareOneClinician(int year) {
    Set<String> one =
        listings(year, DemoStory.ONE_OF_TWO).stream().map(Listing::npi).collect(Collectors.toSet());
    Set<String> other =
        listings(year, DemoStory.OTHER_OF_TWO).stream()
            .map(Listing::npi)
            .collect(Collectors.toSet());
    assertThat(one).hasSizeGreaterThan(2);
    assertThat(other).hasSizeGreaterThan(2);
    one.retainAll(other);
    assertThat(one).hasSize(1);
  }

  @Test
  void theEntityWhoseCliniciansQualifyIsAnOrganization() {
    assertThat(POPULATION.organizations())
        .filteredOn(one -> one.getCode().equals(DemoPopulation.ADVANCED_ACO_CODE))
        .extracting(Organization::getName)
        .containsExactly(DemoStory.QUALIFIES.entityName());
    assertThat(DemoStory.QUALIFIES.code()).isEqualTo(DemoPopulation.ADVANCED_ACO_CODE);
    assertThat(DemoStory.NO_RISK.code()).isEqualTo(DemoPopulation.ACO_CODE);
  }
}
