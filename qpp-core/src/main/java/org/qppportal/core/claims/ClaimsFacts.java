package org.qppportal.core.claims;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the published rules of claims measures leave out, from {@code claims/measure-facts.yaml}
 * with where each fact is written.
 */
final class ClaimsFacts {

  private static final String FILE = "/claims/measure-facts.yaml";
  private static final ClaimsFacts LOADED = load();

  private final Content content;
  private final Map<String, MeasureKind> kinds;

  private ClaimsFacts(Content content) {
    this.content = content;
    this.kinds = new java.util.HashMap<>();
    content.kinds().usual().forEach((kind, ids) -> ids.forEach(id -> kinds.put(id, kind)));
  }

  static ClaimsFacts get() {
    return LOADED;
  }

  /** What a measure counts in a year; empty when nobody said. */
  Optional<MeasureKind> kind(int year, String measureId) {
    return content.kinds().exceptions().stream()
        .filter(one -> one.year() == year && one.measure().equals(measureId))
        .map(Exception::kind)
        .findFirst()
        .or(() -> Optional.ofNullable(kinds.get(measureId)));
  }

  /** The periods of a periodic measure in a year. */
  List<Period> periods(int year, String measureId) {
    List<Period> periods = new ArrayList<>();
    for (Season season : content.periods().list()) {
      if (season.measure().equals(measureId) && (season.year() == 0 || season.year() == year)) {
        periods.add(
            new Period(
                LocalDate.parse(year + "-" + season.from()),
                LocalDate.parse(year + "-" + season.to())));
      }
    }
    return periods;
  }

  Set<String> dischargeCodes() {
    return Set.copyOf(content.discharges().codes());
  }

  Set<String> headScanCodes() {
    return Set.copyOf(content.headScans().codes());
  }

  /** Codes that explain an exclusion and do not report it. */
  Set<String> explanatoryCodes() {
    return Set.copyOf(content.explanatory().codes());
  }

  /** The performance options of one rate of a measure where the file has them wrong. */
  Optional<List<PerformanceOption>> performance(int year, String measureId, int rate) {
    Corrections corrected = content.performance();
    if (!corrected.measure().equals(measureId) || !corrected.years().contains(year)) {
      return Optional.empty();
    }
    List<PerformanceOption> options = new ArrayList<>();
    new EnumMap<>(corrected.rates().get(rate))
        .forEach(
            (answer, codes) ->
                codes.forEach(
                    code -> options.add(new PerformanceOption(answer, List.of(code(code))))));
    return Optional.of(options);
  }

  /** A code with, after a hyphen, the modifier it must have. */
  private static MeasureCode code(String text) {
    int hyphen = text.indexOf('-');
    return hyphen < 0
        ? MeasureCode.of(text)
        : new MeasureCode(
            text.substring(0, hyphen),
            Set.of(text.substring(hyphen + 1)),
            Set.of(),
            Set.of(),
            Set.of());
  }

  /** Whether small practices have claims measures as groups, and nobody else has any. */
  boolean smallPracticesOnly(int year) {
    return year >= content.groups().since();
  }

  private static ClaimsFacts load() {
    YAMLMapper mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = ClaimsFacts.class.getResourceAsStream(FILE)) {
      return new ClaimsFacts(mapper.readValue(in, Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException("The packaged " + FILE + " cannot be read", e);
    }
  }

  private record Content(
      Kinds kinds,
      Periods periods,
      Codes discharges,
      Codes headScans,
      Codes explanatory,
      Corrections performance,
      Groups groups) {}

  private record Kinds(
      String citation,
      boolean verified,
      @com.fasterxml.jackson.annotation.JsonProperty("default")
          Map<MeasureKind, List<String>> usual,
      List<Exception> exceptions) {}

  private record Exception(int year, String measure, MeasureKind kind) {}

  private record Periods(String citation, boolean verified, List<Season> list) {}

  private record Season(String measure, int year, String from, String to) {}

  private record Codes(String citation, boolean verified, List<String> codes) {}

  private record Corrections(
      String citation,
      boolean verified,
      List<Integer> years,
      String measure,
      List<Map<Answer, List<String>>> rates) {}

  private record Groups(String citation, boolean verified, int since) {}
}
