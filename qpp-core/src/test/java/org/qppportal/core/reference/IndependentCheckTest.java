package org.qppportal.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.core.scoring.ScoringEngine;

/**
 * Scores random submissions by the product and by the reference and compares the final scores
 * exactly. {@code qpp.check.cases} says how many of each year, {@code qpp.check.first} the first
 * seed; see the package for the command of a thorough run.
 */
class IndependentCheckTest {

  private static final int CASES = Integer.getInteger("qpp.check.cases", 2_000);
  private static final long FIRST = Long.getLong("qpp.check.first", 1);
  private static final int SHOWN_OF_EACH_CAUSE = Integer.getInteger("qpp.check.shown", 1);

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void bothImplementationsAgree(int year) {
    YearPolicy policy = YearPolicies.load().of(year).orElseThrow();
    assumeTrue(policy.scoring().isPresent(), () -> year + " cannot be scored yet");
    ScoringEngine product = new ScoringEngine(policy, ReferenceData.of(year).catalogue);
    RandomCases cases = new RandomCases(year);
    Map<String, List<String>> differences = new TreeMap<>();
    for (long seed = FIRST; seed < FIRST + CASES; seed++) {
      compare(product, cases.of(seed))
          .ifPresent(
              one ->
                  differences.computeIfAbsent(one.cause, key -> new ArrayList<>()).add(one.shown));
    }
    assertThat(differences.isEmpty()).as(() -> report(differences)).isTrue();
  }

  /** The reference alone must be able to score whatever is sent, also in years still to come. */
  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void theReferenceScoresEveryCase(int year) {
    RandomCases cases = new RandomCases(year);
    for (long seed = FIRST; seed < FIRST + Math.min(CASES, 2_000); seed++) {
      RandomCase one = cases.of(seed);
      ReferenceScore score = ReferenceScore.of(one.submission(), one.circumstances());
      assertThat(score.finalScore())
          .as(one::shown)
          .isBetween(BigDecimal.ZERO, ReferenceNumbers.HUNDRED);
    }
  }

  private record Difference(String cause, String shown) {}

  private static Optional<Difference> compare(ScoringEngine product, RandomCase one) {
    ReferenceScore reference = ReferenceScore.of(one.submission(), one.circumstances());
    Score score;
    try {
      score = product.score(one.submission(), one.circumstances());
    } catch (RuntimeException e) {
      return Optional.of(
          new Difference("the product fails: " + e, one.shown() + reference.shown()));
    }
    if (score.finalScore().compareTo(reference.finalScore()) == 0) {
      return Optional.empty();
    }
    StringBuilder tree = new StringBuilder();
    show(score.total(), "  ", tree);
    return Optional.of(
        new Difference(
            cause(score, reference),
            one.shown()
                + "reference "
                + reference.shown()
                + "product"
                + System.lineSeparator()
                + tree));
  }

  /** Which categories count for more or less, as far as names and values tell. */
  private static String cause(Score score, ReferenceScore reference) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    for (ScoreNode part : score.total().parts()) {
      parts.merge(part.name(), part.value(), BigDecimal::add);
    }
    List<String> causes = new ArrayList<>();
    reference
        .categories()
        .forEach(
            (category, line) -> {
              String name =
                  parts.containsKey(category.code())
                      ? category.code()
                      : category.code().replace("pi", "aci");
              BigDecimal own = parts.getOrDefault(name, BigDecimal.ZERO);
              BigDecimal other =
                  line.percent() == null
                      ? BigDecimal.ZERO
                      : line.percent().multiply(line.weight()).movePointLeft(2);
              int sign = own.subtract(other).setScale(6, java.math.RoundingMode.HALF_UP).signum();
              if (sign != 0) {
                causes.add(name + (sign > 0 ? " higher" : " lower"));
              }
            });
    return causes.isEmpty() ? "something else" : String.join(", ", causes) + " in the product";
  }

  private static void show(ScoreNode node, String indent, StringBuilder text) {
    text.append(indent)
        .append(node.name())
        .append(' ')
        .append(
            node.value() == null ? "-" : node.value().round(new MathContext(10)).toPlainString())
        .append(' ')
        .append(node.unit())
        .append(System.lineSeparator());
    node.parts().forEach(part -> show(part, indent + "  ", text));
  }

  private static String report(Map<String, List<String>> differences) {
    StringBuilder text = new StringBuilder();
    differences.forEach(
        (cause, shown) -> {
          text.append(System.lineSeparator())
              .append(shown.size())
              .append(" of ")
              .append(CASES)
              .append(": ")
              .append(cause)
              .append(System.lineSeparator());
          shown.stream().limit(SHOWN_OF_EACH_CAUSE).forEach(text::append);
        });
    return text.toString();
  }
}
