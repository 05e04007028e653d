package org.qppportal.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
 * seed, {@code qpp.check.shown} how many differences of each cause are shown, and {@code
 * qpp.check.summary} a file to write a line for each year to; see the package for the command of a
 * thorough run.
 */
class IndependentCheckTest {

  private static final int CASES = Integer.getInteger("qpp.check.cases", 1_500);
  private static final long FIRST = Long.getLong("qpp.check.first", 1);
  private static final int SHOWN_OF_EACH_CAUSE = Integer.getInteger("qpp.check.shown", 1);
  private static final Optional<Path> SUMMARY =
      Optional.ofNullable(System.getProperty("qpp.check.summary")).map(Path::of);

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void bothImplementationsAgree(int year) {
    long start = System.nanoTime();
    Map<String, List<String>> differences = differences(year);
    summarize(year, differences, System.nanoTime() - start);
    assertThat(differences.isEmpty()).as(() -> report(differences)).isTrue();
  }

  /** What differs, by cause; each processor takes some of the cases. */
  static Map<String, List<String>> differences(int year) {
    YearPolicy policy = YearPolicies.load().of(year).orElseThrow();
    ScoringEngine product = new ScoringEngine(policy, ReferenceData.of(year).catalogue);
    RandomCases cases = new RandomCases(year);
    return LongStream.range(FIRST, FIRST + CASES)
        .parallel()
        .mapToObj(seed -> compare(product, cases.of(seed)))
        .flatMap(Optional::stream)
        .collect(
            Collectors.groupingBy(
                Difference::cause,
                TreeMap::new,
                Collectors.mapping(Difference::shown, Collectors.toList())));
  }

  private static void summarize(int year, Map<String, List<String>> differences, long nanos) {
    int count = differences.values().stream().mapToInt(List::size).sum();
    String line =
        "%d: %,d cases from seed %d, %d differences, %,d cases a second%n"
            .formatted(year, CASES, FIRST, count, CASES * 1_000_000_000L / Math.max(1, nanos));
    SUMMARY.ifPresent(
        file -> {
          try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private record Difference(String cause, String shown) {}

  private static Optional<Difference> compare(ScoringEngine product, RandomCase one) {
    ReferenceScore reference;
    try {
      reference = ReferenceScore.of(one.submission(), one.circumstances());
    } catch (RuntimeException e) {
      return Optional.of(new Difference("the reference fails: " + e, one.shown()));
    }
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

  static String report(Map<String, List<String>> differences) {
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
