package org.qppportal.core.submission;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.persistence.type.MetricType;

/** Which fields the value of each kind of measure has (QPP Submissions API, measurement values). */
enum ValueShape {
  YES_OR_NO(List.of(), List.of()),
  PROPORTION(List.of(Format.NUMERATOR, Format.DENOMINATOR), List.of()),
  SINGLE_RATE(
      List.of(Format.END_TO_END, Format.MET, Format.POPULATION),
      List.of(Format.NOT_MET, Format.EXCLUSION, Format.EXCEPTION, Format.RATE)),
  REGISTRY_SINGLE_RATE(
      List.of(Format.END_TO_END, Format.MET, Format.POPULATION, Format.RATE),
      List.of(Format.NOT_MET, Format.EXCLUSION, Format.EXCEPTION, Format.NUMERATOR_EXCLUSION)),
  MULTI_RATE(List.of(Format.END_TO_END, Format.STRATA), List.of(Format.RATE)),
  STRATUM(
      List.of(Format.STRATUM, Format.MET, Format.POPULATION),
      List.of(Format.NOT_MET, Format.EXCLUSION, Format.EXCEPTION, Format.RATE)),
  REGISTRY_STRATUM(
      List.of(Format.STRATUM, Format.MET, Format.POPULATION, Format.RATE),
      List.of(Format.NOT_MET, Format.EXCLUSION, Format.EXCEPTION, Format.NUMERATOR_EXCLUSION)),
  NON_PROPORTION(
      List.of(Format.END_TO_END, Format.NUMERATOR, Format.DENOMINATOR, Format.OBSERVATIONS),
      List.of(Format.NUMERATOR_EXCLUSION, Format.DENOMINATOR_EXCEPTION, Format.RATE)),
  SURVEY(List.of(Format.SCORE, Format.RELIABILITY, Format.MASK, Format.BELOW_MINIMUM), List.of());

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of above
  private final List<Field> required;

  /** One bit for each slot. */
  private final long allowed;

  private final String description;

  ValueShape(List<Field> required, List<Field> optional) {
    this.required = required;
    this.allowed =
        Stream.concat(required.stream(), optional.stream())
            .mapToLong(field -> 1L << field.slot())
            .reduce(0L, (left, right) -> left | right);
    this.description =
        required.isEmpty()
            ? "true or false"
            : "an object with "
                + Shown.allOf(required.stream().map(Field::name).collect(Collectors.toList()));
  }

  List<Field> required() {
    return required;
  }

  boolean allows(Field field) {
    return (allowed >> field.slot() & 1) == 1;
  }

  /** The shape in words, such as {@code an object with numerator and denominator}. */
  String description() {
    return description;
  }

  /** The shape of a metric type; cost scores have none, because nobody sends them. */
  static ValueShape of(MetricType metricType) {
    return switch (metricType) {
      case BOOLEAN -> YES_OR_NO;
      case PROPORTION -> PROPORTION;
      case SINGLE_PERFORMANCE_RATE -> SINGLE_RATE;
      case REGISTRY_SINGLE_PERFORMANCE_RATE -> REGISTRY_SINGLE_RATE;
      case MULTI_PERFORMANCE_RATE, REGISTRY_MULTI_PERFORMANCE_RATE -> MULTI_RATE;
      case NON_PROPORTION -> NON_PROPORTION;
      case CAHPS -> SURVEY;
      case COST_SCORE ->
          throw new IllegalArgumentException("Cost scores are computed, not submitted");
    };
  }
}
