package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.participation.SpecialStatus.ASC_BASED;
import static org.qppportal.core.participation.SpecialStatus.FACILITY_BASED;
import static org.qppportal.core.participation.SpecialStatus.HOSPITAL_BASED;
import static org.qppportal.core.participation.SpecialStatus.HPSA;
import static org.qppportal.core.participation.SpecialStatus.NON_PATIENT_FACING;
import static org.qppportal.core.participation.SpecialStatus.RURAL;
import static org.qppportal.core.participation.SpecialStatus.SMALL_PRACTICE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.participation.SpecialStatusRules.Work;
import org.qppportal.core.policy.YearPolicies;

class SpecialStatusRulesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Practised OFFICE = new Practised(1000, 0, 0, 0, 0, 900);
  private static final Practised HOSPITAL = new Practised(1000, 1000, 1000, 1000, 0, 900);
  private static final Practised READER = new Practised(1000, 0, 0, 0, 0, 100);
  private static final Practised CENTER = new Practised(1000, 0, 0, 0, 1000, 900);

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void sharesOfAClinicianExactlyAndOneBelow(int year) {
    assertThat(alone(year, new Practised(1000, 750, 0, 0, 0, 101))).contains(HOSPITAL_BASED);
    assertThat(alone(year, new Practised(1000, 749, 0, 0, 0, 101))).isEmpty();
    assertThat(alone(year, new Practised(1000, 0, 0, 0, 750, 101))).containsExactly(ASC_BASED);
    assertThat(alone(year, new Practised(1000, 0, 0, 0, 749, 101))).isEmpty();
    assertThat(alone(year, new Practised(1000, 0, 0, 0, 0, 100)))
        .containsExactly(NON_PATIENT_FACING);
    assertThat(alone(year, new Practised(1000, 0, 0, 0, 0, 101))).isEmpty();
    boolean facility = year >= 2019;
    assertThat(alone(year, new Practised(1000, 0, 750, 1, 0, 101)).contains(FACILITY_BASED))
        .isEqualTo(facility);
    assertThat(alone(year, new Practised(1000, 0, 749, 1, 0, 101))).isEmpty();
    assertThat(alone(year, new Practised(1000, 0, 750, 0, 0, 101))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void sharesOfAGroupExactlyAndOneMore(int year) {
    assertThat(group(year, READER, 75, OFFICE, 25)).isEmpty();
    assertThat(group(year, READER, 76, OFFICE, 24)).containsExactly(NON_PATIENT_FACING);
    boolean wholeGroup = year <= 2019;
    assertThat(group(year, HOSPITAL, 75, OFFICE, 25)).doesNotContain(HOSPITAL_BASED);
    assertThat(group(year, HOSPITAL, 76, OFFICE, 24).contains(HOSPITAL_BASED))
        .isEqualTo(!wholeGroup);
    assertThat(group(year, HOSPITAL, 99, OFFICE, 1).contains(HOSPITAL_BASED))
        .isEqualTo(!wholeGroup);
    assertThat(group(year, HOSPITAL, 100, OFFICE, 0)).contains(HOSPITAL_BASED);
    assertThat(group(year, CENTER, 99, OFFICE, 1)).isEmpty();
    assertThat(group(year, CENTER, 100, OFFICE, 0)).containsExactly(ASC_BASED);
    assertThat(group(year, HOSPITAL, 74, OFFICE, 26)).doesNotContain(FACILITY_BASED);
    assertThat(group(year, HOSPITAL, 75, OFFICE, 25).contains(FACILITY_BASED))
        .isEqualTo(year >= 2019);
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void smallPracticesByYear(int year) {
    SpecialStatusRules rules = rules(year);
    assertThat(rules.ofGroup(works(in(OFFICE, OFFICE), 15), 0, 0)).containsExactly(SMALL_PRACTICE);
    assertThat(rules.ofGroup(works(in(OFFICE, OFFICE), 16), 0, 0)).isEmpty();
    List<Work> shrinking = new ArrayList<>(works(in(OFFICE, OFFICE), 15));
    shrinking.add(new Work(Optional.of(OFFICE), Optional.empty()));
    assertThat(rules.ofGroup(shrinking, 0, 0).contains(SMALL_PRACTICE)).isEqualTo(year != 2018);
    List<Work> growing = new ArrayList<>(works(in(OFFICE, OFFICE), 15));
    growing.add(new Work(Optional.empty(), Optional.of(OFFICE)));
    assertThat(rules.ofGroup(growing, 0, 0)).containsExactly(SMALL_PRACTICE);
  }

  @Test
  void areasNeedMoreThanThreeQuarters() {
    List<Work> large = works(in(OFFICE, OFFICE), 20);
    assertThat(rules(2025).ofGroup(large, 75, 75)).isEmpty();
    assertThat(rules(2025).ofGroup(large, 76, 0)).containsExactly(RURAL);
    assertThat(rules(2025).ofGroup(large, 0, 76)).containsExactly(HPSA);
  }

  @Test
  void aStatusOfTheFirstSegmentSticksAndFacilityIsDeterminedThereOnly() {
    assertThat(rules(2025).ofClinician(in(HOSPITAL, OFFICE)))
        .containsExactlyInAnyOrder(HOSPITAL_BASED, FACILITY_BASED);
    assertThat(rules(2025).ofClinician(in(OFFICE, HOSPITAL))).containsExactly(HOSPITAL_BASED);
    assertThat(rules(2025).ofClinician(new Work(Optional.empty(), Optional.of(READER))))
        .containsExactly(NON_PATIENT_FACING);
    assertThat(rules(2025).ofClinician(new Work(Optional.empty(), Optional.empty()))).isEmpty();
  }

  @Test
  void takenBackServicesMakeNoShare() {
    assertThat(alone(2025, new Practised(0, 0, 0, 0, 0, 101))).isEmpty();
    assertThat(alone(2025, new Practised(-1, -1, -1, -1, 0, 101))).isEmpty();
  }

  @Property
  void setsComeBackFromTheirBits(@ForAll @IntRange(min = 0, max = 127) int bits) {
    assertThat(SpecialStatus.bits(SpecialStatus.ofBits(bits))).isEqualTo(bits);
    assertThat(SpecialStatus.ofBits(127)).isEqualTo(EnumSet.allOf(SpecialStatus.class));
  }

  private static Set<SpecialStatus> alone(int year, Practised practised) {
    return rules(year).ofClinician(in(practised, OFFICE));
  }

  private static Set<SpecialStatus> group(
      int year, Practised one, int ones, Practised other, int others) {
    List<Work> works = new ArrayList<>(works(in(one, OFFICE), ones));
    works.addAll(works(in(other, OFFICE), others));
    return rules(year).ofGroup(works, 0, 0);
  }

  private static List<Work> works(Work work, int count) {
    return count == 0
        ? Collections.emptyList()
        : IntStream.range(0, count).mapToObj(n -> work).toList();
  }

  private static Work in(Practised first, Practised second) {
    return new Work(Optional.of(first), Optional.of(second));
  }

  private static SpecialStatusRules rules(int year) {
    return new SpecialStatusRules(POLICIES.of(year).orElseThrow().eligibility());
  }
}
