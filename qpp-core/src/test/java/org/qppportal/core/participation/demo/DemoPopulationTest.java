package org.qppportal.core.participation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.qppportal.core.participation.Figures;
import org.qppportal.core.participation.ParticipationRules;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.organizations.Connection;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.participation.Clinician;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

class DemoPopulationTest {

  private static final DemoPopulation POPULATION = DemoPopulation.generate(2017);
  private static final Path REALM =
      Path.of("../qpp-ear/src/main/keycloak/data/import/qpp-realm.json");
  private static final Path WELCOME =
      Path.of("../qpp-ear/src/main/resources/org/qppportal/launcher/demo-accounts.txt");

  /** Words in the names of real health systems. */
  private static final List<String> REAL_WORDS =
      List.of(
          "kaiser",
          "mayo",
          "cleveland",
          "sutter",
          "mercy",
          "providence",
          "ascension",
          "trinity",
          "banner",
          "geisinger",
          "intermountain",
          "advocate",
          "baptist",
          "methodist",
          "saint",
          "memorial",
          "health system",
          "hospital",
          "university",
          "presbyterian",
          "permanente",
          "adventist",
          "lutheran",
          "hopkins",
          "medstar",
          "tenet",
          "wellspan",
          "dignity");

  @Test
  void theSameSeedGivesTheSamePopulation() {
    DemoPopulation again = DemoPopulation.generate(2017);

    assertSame(again.practices(), POPULATION.practices());
    assertSame(again.clinicians(), POPULATION.clinicians());
    assertSame(again.participations(), POPULATION.participations());
    assertSame(again.practiceYears(), POPULATION.practiceYears());
    assertSame(again.organizations(), POPULATION.organizations());
    assertSame(again.connections(), POPULATION.connections());
    assertSame(again.delegations(), POPULATION.delegations());
  }

  /** One by one: a comparison of all at once remembers every pair and looks through them. */
  private static void assertSame(List<?> some, List<?> others) {
    assertThat(some).hasSameSizeAs(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i)).usingRecursiveComparison().isEqualTo(others.get(i));
    }
  }

  @Property(tries = 20)
  void everySeedGivesAConsistentPopulation(@ForAll long seed) {
    DemoPopulation population = DemoPopulation.generate(seed);
    Set<UUID> practices = unique(population.practices(), Practice::getId);
    Set<String> npis = unique(population.clinicians(), Clinician::getNpi);
    assertThat(npis).allMatch(Npi::isValid).allMatch(npi -> npi.startsWith("29999"));
    assertThat(unique(population.practices(), Practice::getTin))
        .extracting(Tin::value)
        .allMatch(tin -> tin.startsWith("000"));
    unique(population.practices(), Practice::getName);
    unique(
        population.participations(),
        p -> List.of(p.getPracticeId(), p.getNpi(), p.getPerformanceYear()));
    unique(population.practiceYears(), y -> List.of(y.getPracticeId(), y.getPerformanceYear()));
    unique(population.organizations(), Organization::getCode);
    Set<UUID> organizations = unique(population.organizations(), Organization::getId);
    unique(population.connections(), Connection::getId);
    unique(population.delegations(), Delegation::getId);
    assertThat(population.participations())
        .allMatch(p -> practices.contains(p.getPracticeId()) && npis.contains(p.getNpi()));
    assertThat(population.connections())
        .allMatch(c -> organizations.contains(c.getOrganizationId()))
        .allMatch(c -> c.getNpi().map(npis::contains).orElse(true));
    assertThat(population.delegations())
        .allMatch(d -> practices.contains(d.getPracticeId()))
        .allMatch(d -> organizations.contains(d.getOrganizationId()));
  }

  @Test
  void theFiguresOfAPracticeFitThoseOfItsClinicians() {
    for (PracticeYear practice : POPULATION.practiceYears()) {
      List<Participation> members =
          members(practice.getPracticeId(), practice.getPerformanceYear());
      assertThat(practice.getClinicians()).isEqualTo(members.size()).isPositive();
      assertThat(practice.getAllowedCharges())
          .isEqualByComparingTo(
              members.stream()
                  .map(Participation::getAllowedCharges)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
      assertThat(members)
          .allMatch(m -> m.getAllowedCharges().signum() > 0)
          .allMatch(m -> m.getBeneficiaries() <= practice.getBeneficiaries())
          .allMatch(m -> m.getServices().isPresent() == (practice.getPerformanceYear() >= 2019))
          .allMatch(m -> m.getServices().map(n -> n >= m.getBeneficiaries()).orElse(true));
    }
  }

  @Test
  void theSpreadIsThatOfRealPractices() {
    assertThat(POPULATION.practices()).hasSize(60);
    assertThat(POPULATION.clinicians()).hasSizeBetween(350, 450);
    List<PracticeYear> of2017 =
        POPULATION.practiceYears().stream().filter(y -> y.getPerformanceYear() == 2017).toList();
    assertThat(of2017).extracting(PracticeYear::getClinicians).contains(1, 15, 16);
    assertThat(of2017).filteredOn(y -> y.getClinicians() > 100).isNotEmpty();
    assertThat(of2017).filteredOn(y -> y.getClinicians() <= 15).hasSizeGreaterThan(30);
    assertThat(of2017).filteredOn(PracticeYear::isRural).hasSizeBetween(5, 30);
    assertThat(of2017).filteredOn(PracticeYear::isHpsa).hasSizeBetween(3, 25);
    assertThat(of2017).filteredOn(PracticeYear::isNonPatientFacing).hasSizeBetween(3, 15);
    assertThat(of2017).filteredOn(PracticeYear::isHospitalBased).hasSizeBetween(3, 15);
    assertThat(of2017).filteredOn(PracticeYear::isAscBased).isNotEmpty();
    assertThat(of2017).filteredOn(y -> y.getApmName().isPresent()).hasSizeBetween(5, 25);
    assertThat(POPULATION.clinicians())
        .filteredOn(c -> c.getEnrolledOn().getYear() == 2017)
        .hasSizeBetween(5, 40);
  }

  @Test
  void somebodyIsRightAtEachLimitOf2017() {
    List<Participation> of2017 =
        POPULATION.participations().stream().filter(p -> p.getPerformanceYear() == 2017).toList();
    assertThat(of2017)
        .extracting(Participation::getAllowedCharges)
        .contains(
            new BigDecimal("29999.99"), new BigDecimal("30000.00"), new BigDecimal("30000.01"));
    assertThat(of2017).extracting(Participation::getBeneficiaries).contains(100, 101);
    long left = of2017.stream().filter(DemoPopulationTest::atOrBelowLimits).count();
    assertThat(left).isBetween(of2017.size() / 10L, of2017.size() / 2L);
  }

  @Test
  void everyYearHasThePractices() {
    assertThat(
            POPULATION.practiceYears().stream()
                .collect(
                    Collectors.groupingBy(PracticeYear::getPerformanceYear, Collectors.counting())))
        .isEqualTo(
            IntStream.rangeClosed(2017, 2026)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), year -> 60L)));
  }

  @Test
  void theTinsOfThePublishedExamplesAreThere() {
    assertThat(POPULATION.practices())
        .extracting(practice -> practice.getTin().value())
        .contains("000123456", "000456789", "000101010", "000000002", "000777777", "000044804");
  }

  @Test
  void theTestPracticeHasNoSpecialStatus() {
    PracticeYear practice =
        POPULATION.practiceYears().stream()
            .filter(y -> y.getPracticeId().equals(idOf(DemoPopulation.TEST_PRACTICE_TIN)))
            .filter(y -> y.getPerformanceYear() == 2017)
            .findFirst()
            .orElseThrow();
    assertThat(practice.getClinicians()).isEqualTo(18);
    assertThat(practice.isRural()).isFalse();
    assertThat(practice.isHpsa()).isFalse();
    assertThat(practice.isNonPatientFacing()).isFalse();
    assertThat(practice.isHospitalBased()).isFalse();
    assertThat(practice.isAscBased()).isFalse();
    assertThat(practice.getApmName()).isEmpty();
  }

  @Test
  void theClinicianOfTheAccountWorksInTwoPractices() {
    assertThat(POPULATION.clinicians())
        .filteredOn(c -> c.getNpi().equals(DemoPopulation.CLINICIAN_NPI))
        .extracting(Clinician::getFullName)
        .containsExactly("Avery Testwood");
    Set<UUID> practices =
        POPULATION.participations().stream()
            .filter(p -> p.getNpi().equals(DemoPopulation.CLINICIAN_NPI))
            .map(Participation::getPracticeId)
            .collect(Collectors.toSet());
    assertThat(practices).hasSize(2).contains(idOf(DemoPopulation.TEST_PRACTICE_TIN));
    assertThat(practicesOf("clinician.demo")).isEqualTo(practices);
  }

  @Test
  void theStrangersSeeNothingOfTheFirst() {
    assertThat(practicesOf("other.clinician.demo"))
        .hasSize(1)
        .isEqualTo(practicesOf("other.practice.demo"))
        .doesNotContainAnyElementsOf(practicesOf("clinician.demo"));
    assertThat(POPULATION.delegations())
        .noneMatch(d -> practicesOf("other.practice.demo").contains(d.getPracticeId()));
  }

  @Test
  void theOptInAccountsAreAboveSomeLimitsAndNotAll() {
    UUID practice = practicesOf("optin.practice.demo").iterator().next();
    assertThat(practicesOf("optin.clinician.demo")).containsExactly(practice);
    for (int year = 2019; year <= 2026; year++) {
      YearRules rules = YearRules.of(YearPolicies.load().of(year).orElseThrow());
      assertThat(members(practice, year))
          .hasSize(1)
          .allMatch(
              one ->
                  ParticipationRules.mayOptIn(
                      rules,
                      SegmentFigures.told(
                          new Figures(
                              one.getAllowedCharges(),
                              one.getBeneficiaries(),
                              one.getServices()))));
    }
  }

  @Test
  void aboutHalfOfThePracticesLetTheRegistrySubmit() {
    assertThat(POPULATION.delegations())
        .hasSizeBetween(25, 40)
        .anyMatch(d -> d.getPracticeId().equals(idOf(DemoPopulation.TEST_PRACTICE_TIN)))
        .allMatch(d -> d.getCategory().isEmpty() && d.getPerformanceYear().isEmpty())
        .allMatch(d -> d.getExpiresAt().isEmpty());
  }

  @Test
  void everyAccountOfTheRealmIsConnected() throws IOException {
    Set<String> accounts = new TreeSet<>();
    JsonNode realm = new ObjectMapper().readTree(Files.readString(REALM));
    realm.get("users").forEach(user -> accounts.add(user.get("username").textValue()));
    // The portal's own account at the identity provider, which no portal page or API knows.
    accounts.remove("service-account-qpp-credentials");
    assertThat(POPULATION.connections().stream().map(Connection::getUsername).distinct())
        .containsExactlyInAnyOrderElementsOf(accounts);
  }

  @Test
  void theClinicianAccountsHaveTheNamesOfTheirClinicians() throws IOException {
    Map<String, String> names =
        POPULATION.clinicians().stream()
            .collect(Collectors.toMap(Clinician::getNpi, Clinician::getFullName));
    JsonNode realm = new ObjectMapper().readTree(Files.readString(REALM));
    for (JsonNode user : realm.get("users")) {
      POPULATION.connections().stream()
          .filter(c -> c.getRole() == ConnectionRole.CLINICIAN)
          .filter(c -> c.getUsername().equals(user.get("username").textValue()))
          .forEach(
              c ->
                  assertThat(names.get(c.getNpi().orElseThrow()))
                      .isEqualTo(
                          user.get("firstName").textValue()
                              + " "
                              + user.get("lastName").textValue()));
    }
  }

  @Test
  void theRegistryIsTheOneItsTokensName() throws IOException {
    assertThat(Files.readString(REALM)).contains("\"" + DemoPopulation.REGISTRY_CODE + "\"");
    assertThat(POPULATION.organizations())
        .extracting(Organization::getCode)
        .contains(DemoPopulation.REGISTRY_CODE, DemoPopulation.ACO_CODE);
  }

  @Test
  void theStartTextShowsTheClinician() throws IOException {
    assertThat(Files.readString(WELCOME))
        .contains("NPI " + DemoPopulation.CLINICIAN_NPI)
        .contains(DemoPopulation.TEST_PRACTICE_TIN);
  }

  @Test
  void namesSayThatTheyAreMadeUp() {
    for (Practice practice : POPULATION.practices()) {
      assertThat(DemoNames.MADE_UP).anyMatch(word -> practice.getName().startsWith(word + " "));
      assertThat(REAL_WORDS)
          .noneMatch(word -> practice.getName().toLowerCase(Locale.ROOT).contains(word));
      assertThat(practice.getZip()).startsWith("000");
    }
    assertThat(POPULATION.organizations())
        .filteredOn(organization -> organization.getPracticeId().isEmpty())
        .allMatch(organization -> organization.getName().endsWith("(demonstration)"));
  }

  @Test
  void noCodeOfAPracticeTellsItsTin() {
    for (Practice practice : POPULATION.practices()) {
      assertThat(POPULATION.organizations())
          .noneMatch(organization -> organization.getCode().contains(practice.getTin().value()));
    }
  }

  private static boolean atOrBelowLimits(Participation p) {
    return p.getAllowedCharges().compareTo(new BigDecimal("30000")) <= 0
        || p.getBeneficiaries() <= 100;
  }

  private static Set<UUID> practicesOf(String username) {
    Map<UUID, Organization> organizations =
        POPULATION.organizations().stream()
            .collect(Collectors.toMap(Organization::getId, Function.identity()));
    return POPULATION.connections().stream()
        .filter(c -> c.getUsername().equals(username))
        .map(c -> organizations.get(c.getOrganizationId()).getPracticeId().orElseThrow())
        .collect(Collectors.toSet());
  }

  private static List<Participation> members(UUID practiceId, int year) {
    return POPULATION.participations().stream()
        .filter(p -> p.getPracticeId().equals(practiceId) && p.getPerformanceYear() == year)
        .toList();
  }

  private static UUID idOf(String tin) {
    return POPULATION.practices().stream()
        .filter(p -> p.getTin().value().equals(tin))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private static <T, K> Set<K> unique(List<T> items, Function<T, K> key) {
    Set<K> keys = items.stream().map(key).collect(Collectors.toCollection(HashSet::new));
    assertThat(keys).hasSameSizeAs(items);
    return keys;
  }
}
