package org.qppportal.core.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the single source of a claims measure from the year's measures data, whose fields {@code
 * eligibilityOptions} and {@code performanceOptions} hold it word for word.
 *
 * <p>Eligibility options of a measure with strata belong to its strata in their order. Performance
 * options that name a group belong to the eligibility options of that group. Options that are no
 * quality data codes (diagnoses, equipment) explain an exclusion and do not report it: the
 * program's calculator compares lines with quality data codes, and a cane alone excludes nobody.
 */
final class SingleSourceReader {

  private static final Pattern QUALITY_DATA_CODE = Pattern.compile("\\d{4}F|[GM]\\d{4}");
  private static final int MONTHS = 12;

  private final int year;
  private final ClaimsFacts facts;

  SingleSourceReader(int year, ClaimsFacts facts) {
    this.year = year;
    this.facts = facts;
  }

  /**
   * The measure of a published record; empty when it has no single source, or nobody said what it
   * counts.
   */
  Optional<SingleSourceMeasure> read(JsonNode measure) {
    String id = measure.path("measureId").asText();
    Optional<MeasureKind> kind = facts.kind(year, id);
    if (!measure.path("performanceOptions").isArray() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SingleSourceMeasure(
            id,
            measure.path("title").asText(),
            kind.get(),
            measure.path("isInverse").asBoolean(),
            rates(id, measure)));
  }

  private List<MeasureRate> rates(String id, JsonNode measure) {
    JsonNode eligibility = measure.path("eligibilityOptions");
    JsonNode performance = measure.path("performanceOptions");
    if (!measure.path("metricType").asText().equals("multiPerformanceRate")) {
      List<EligibilityOption> options = new ArrayList<>();
      eligibility.forEach(option -> options.add(eligibility(option)));
      return List.of(new MeasureRate("", options, performance(performance, option -> true)));
    }
    JsonNode strata = measure.path("strata");
    if (strata.size() != eligibility.size()) {
      throw new IllegalArgumentException(
          "Measure %s of %d has %d strata, but %d eligibility options"
              .formatted(id, year, strata.size(), eligibility.size()));
    }
    List<MeasureRate> rates = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      String group = eligibility.get(i).path("optionGroup").asText();
      rates.add(
          new MeasureRate(
              strata.get(i).path("name").asText(),
              List.of(eligibility(eligibility.get(i))),
              facts
                  .performance(year, id, i)
                  .orElseGet(
                      () ->
                          performance(
                              performance,
                              option -> option.path("optionGroup").asText().equals(group)))));
    }
    return rates;
  }

  private EligibilityOption eligibility(JsonNode option) {
    return new EligibilityOption(
        (int) Math.round(option.path("minAge").asDouble() * MONTHS),
        option.has("maxAge") ? Optional.of(option.path("maxAge").asInt()) : Optional.empty(),
        Optional.ofNullable(Sex.ofCode(option.path("sexCode").asText())),
        MeasureCodes.of(codes(option.path("procedureCodes"))),
        MeasureCodes.of(codes(option.path("additionalProcedureCodes"))),
        diagnoses(option.path("diagnosisCodes")),
        diagnoses(option.path("additionalDiagnosisCodes")),
        diagnoses(option.path("diagnosisExclusionCodes")));
  }

  private List<PerformanceOption> performance(JsonNode options, Predicate<JsonNode> wanted) {
    List<PerformanceOption> read = new ArrayList<>();
    for (JsonNode option : options) {
      List<MeasureCode> codes = codes(option.path("qualityCodes"));
      if (wanted.test(option) && codes.stream().allMatch(this::reports)) {
        String type = option.path("optionType").asText();
        read.add(
            new PerformanceOption(
                Answer.ofCode(type)
                    .orElseThrow(() -> new IllegalArgumentException("Option type " + type)),
                codes));
      }
    }
    return read;
  }

  /** Whether a clinician reports something by this code. */
  private boolean reports(MeasureCode code) {
    return QUALITY_DATA_CODE.matcher(code.code()).matches()
        && !facts.explanatoryCodes().contains(code.code());
  }

  private static List<MeasureCode> codes(JsonNode list) {
    List<MeasureCode> codes = new ArrayList<>();
    for (JsonNode node : list) {
      codes.add(
          new MeasureCode(
              node.path("code").asText().toUpperCase(Locale.ROOT),
              texts(node.path("modifiers")),
              texts(node.path("modifierExclusions")),
              texts(node.path("placesOfService")),
              texts(node.path("placesOfServiceExclusions"))));
    }
    return codes;
  }

  private static Set<String> diagnoses(JsonNode list) {
    Set<String> codes = new HashSet<>();
    texts(list).forEach(code -> codes.add(code.replace(".", "").toUpperCase(Locale.ROOT)));
    return codes;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(node -> texts.add(node.asText().strip()));
    return texts;
  }
}
