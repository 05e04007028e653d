package org.qppportal.core.dataaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.dataaudit.rule.SamplingPlan.Drawn;
import org.qppportal.core.dataaudit.rule.SamplingPlan.Sample;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Samples: how large, and always the same from the same people and seed. */
class SamplingPlanTest {

  private static final DataAuditPolicy POLICY = DataAuditPolicy.inForce();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "9, 9",
    "10, 10",
    "11, 10",
    "333, 10",
    "334, 11",
    "366, 11",
    "367, 12",
    "1633, 49",
    "1634, 50",
    "1666, 50",
    "1667, 50",
    "2000, 50",
    "650000, 50",
    "2000000000, 50"
  })
  void looksAtThreePercentOfTheCliniciansAtLeastTenAndAtMostFifty(int population, int sample) {
    for (int year : List.of(2017, 2020, 2021, 2026)) {
      assertThat(POLICY.clinicians(year).rule().of(population)).isEqualTo(sample);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4, 4",
    "5, 5",
    "19, 5",
    "20, 5",
    "21, 6",
    "100, 25",
    "196, 49",
    "197, 50",
    "200, 50",
    "10000, 50"
  })
  void looksAtAQuarterOfThePatientsAtLeastFiveAndAtMostFifty(int patients, int sample) {
    assertThat(POLICY.patients(2021).of(patients)).isEqualTo(sample);
  }

  /** Worked out with sha256sum, as somebody outside would. */
  @Test
  void drawsThoseWithTheLowestHashesOfSeedAndTinNpi() {
    Sample sample =
        SamplingPlan.draw(
            List.of(
                new SampleUnit(new Tin("000123456"), Optional.of(new Npi("0123456789"))),
                new SampleUnit(new Tin("000123456"), Optional.empty())),
            new SizeRule(100, 1, 50),
            "seed");
    assertThat(sample.population()).isEqualTo(2);
    assertThat(sample.populationSha256())
        .isEqualTo("a17d95d682ab436319f7a6a9142cc50f8afe172e1ee0243a9c87bae05abf7ab4");
    assertThat(sample.drawn())
        .extracting(Drawn::sha256)
        .containsExactly(
            "4a8ccbba448d2a90e807787df9ec6750e96f7115a118333c28da72f014937475",
            "7f0c7a916e02ac58106da56313f2fc32b5c74c6e07dc25dfd47a39e720f0210e");
  }

  @Property
  void drawsAsManyAsTheRuleSaysAndNobodyTwice(
      @ForAll @IntRange(max = 700) int size, @ForAll @NumericChars @StringLength(8) String seed) {
    List<SampleUnit> people = people(size);
    Sample sample = SamplingPlan.draw(people, POLICY.clinicians(2021).rule(), seed);
    assertThat(sample.population()).isEqualTo(size);
    assertThat(sample.drawn())
        .hasSize(POLICY.clinicians(2021).rule().of(size))
        .extracting(Drawn::unit)
        .doesNotHaveDuplicates()
        .isSubsetOf(people);
  }

  @Property(tries = 200)
  void drawsTheSameWhateverTheOrderAndHoweverOftenSomebodyIsFound(
      @ForAll @IntRange(min = 1, max = 400) int size,
      @ForAll @AlphaChars @StringLength(min = 1, max = 12) String seed,
      @ForAll long order) {
    List<SampleUnit> people = people(size);
    List<SampleUnit> shuffled = new ArrayList<>(people);
    shuffled.addAll(people.subList(0, size / 2));
    Collections.shuffle(shuffled, new Random(order));
    SizeRule rule = POLICY.clinicians(2021).rule();
    assertThat(SamplingPlan.draw(shuffled, rule, seed))
        .isEqualTo(SamplingPlan.draw(people, rule, seed));
  }

  /** Who is not drawn can leave without a change to the sample; nothing but hashes decides. */
  @Property(tries = 200)
  void drawsNobodyWithAHigherHashThanSomebodyLeftOut(
      @ForAll @IntRange(min = 20, max = 400) int size,
      @ForAll @AlphaChars @StringLength(6) String seed) {
    List<SampleUnit> people = people(size);
    SizeRule rule = new SizeRule(3, 10, 10);
    Sample sample = SamplingPlan.draw(people, rule, seed);
    List<SampleUnit> drawn = sample.drawn().stream().map(Drawn::unit).toList();
    List<SampleUnit> fewer =
        people.stream()
            .filter(one -> drawn.contains(one) || !one.equals(leftOut(people, drawn)))
            .toList();
    assertThat(SamplingPlan.draw(fewer, rule, seed).drawn()).isEqualTo(sample.drawn());
    assertThat(sample.drawn()).isSortedAccordingTo((a, b) -> a.sha256().compareTo(b.sha256()));
  }

  @Test
  void anotherSeedDrawsOthers() {
    List<SampleUnit> people = people(500);
    SizeRule rule = POLICY.clinicians(2021).rule();
    assertThat(SamplingPlan.draw(people, rule, "a").drawn().stream().map(Drawn::unit).toList())
        .isNotEqualTo(
            SamplingPlan.draw(people, rule, "b").drawn().stream().map(Drawn::unit).toList());
  }

  /** Each of 200 people is drawn about as often as the others over many seeds. */
  @Test
  void favorsNobody() {
    List<SampleUnit> people = people(200);
    int[] times = new int[people.size()];
    SizeRule rule = new SizeRule(10, 1, 50);
    int draws = 2_000;
    for (int i = 0; i < draws; i++) {
      SamplingPlan.draw(people, rule, "seed" + i)
          .drawn()
          .forEach(drawn -> times[people.indexOf(drawn.unit())]++);
    }
    // 200 expected of each, with a deviation of 13.4; all seeds are fixed, so this never wavers.
    for (int one : times) {
      assertThat(one).isBetween(140, 260);
    }
  }

  private static SampleUnit leftOut(List<SampleUnit> people, List<SampleUnit> drawn) {
    return people.stream().filter(one -> !drawn.contains(one)).findFirst().orElseThrow();
  }

  private static List<SampleUnit> people(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new SampleUnit(
                    new Tin("%09d".formatted(i / 3)), Optional.of(new Npi("0%09d".formatted(i)))))
        .toList();
  }
}
