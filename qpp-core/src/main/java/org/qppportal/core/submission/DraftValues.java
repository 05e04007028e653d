package org.qppportal.core.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.MeasurementValue.NonProportion;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.Survey;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.persistence.type.MetricType;

/** Makes values of drafts that were checked, now or when they were stored. */
final class DraftValues {

  private DraftValues() {}

  /**
   * The value of a draft.
   *
   * @param content true, false or a draft
   * @throws IllegalArgumentException when it is not a value of that type after all
   */
  static MeasurementValue of(MetricType metricType, Object content) {
    if (content instanceof Boolean yes) {
      return new YesNo(yes);
    }
    Draft draft = (Draft) content;
    return switch (ValueShape.of(metricType)) {
      case PROPORTION ->
          new Proportion(whole(draft, Format.NUMERATOR), whole(draft, Format.DENOMINATOR));
      case SINGLE_RATE -> new SingleRate(draft.flag(Format.END_TO_END), counts(draft, false));
      case REGISTRY_SINGLE_RATE ->
          new SingleRate(draft.flag(Format.END_TO_END), counts(draft, true));
      case MULTI_RATE -> multiRate(draft, metricType == MetricType.REGISTRY_MULTI_PERFORMANCE_RATE);
      case NON_PROPORTION -> nonProportion(draft);
      case SURVEY -> survey(draft);
      case YES_OR_NO, STRATUM, REGISTRY_STRATUM ->
          throw new IllegalArgumentException("No object has the metric type " + metricType);
    };
  }

  private static MultiRate multiRate(Draft draft, boolean qcdr) {
    List<Draft> strata = draft.list(Format.STRATA);
    List<Counts> counts = new ArrayList<>(strata.size());
    for (Draft stratum : strata) {
      counts.add(counts(stratum, qcdr));
    }
    return new MultiRate(draft.flag(Format.END_TO_END), List.copyOf(counts));
  }

  private static Counts counts(Draft draft, boolean qcdr) {
    String stratum = draft.text(Format.STRATUM);
    return new Counts(
        stratum == null ? "" : stratum,
        whole(draft, Format.MET),
        optional(draft, Format.NOT_MET),
        optional(draft, Format.EXCLUSION),
        optional(draft, Format.EXCEPTION),
        optional(draft, Format.NUMERATOR_EXCLUSION),
        whole(draft, Format.POPULATION),
        // Elsewhere the rate follows from the counts, and what was sent is not kept.
        qcdr ? decimal(draft, Format.RATE) : null);
  }

  private static NonProportion nonProportion(Draft draft) {
    return new NonProportion(
        draft.flag(Format.END_TO_END),
        decimal(draft, Format.NUMERATOR),
        decimal(draft, Format.DENOMINATOR),
        whole(draft, Format.OBSERVATIONS),
        decimal(draft, Format.NUMERATOR_EXCLUSION),
        decimal(draft, Format.DENOMINATOR_EXCEPTION));
  }

  private static Survey survey(Draft draft) {
    return new Survey(
        decimal(draft, Format.SCORE),
        draft.text(Format.RELIABILITY),
        draft.flag(Format.MASK),
        draft.flag(Format.BELOW_MINIMUM));
  }

  private static long whole(Draft draft, Field field) {
    Number number = draft.number(field);
    if (number == null) {
      throw new IllegalArgumentException("The value has no " + field.name());
    }
    return Numbers.whole(number);
  }

  private static Long optional(Draft draft, Field field) {
    return Numbers.whole(draft.number(field));
  }

  private static BigDecimal decimal(Draft draft, Field field) {
    return Numbers.decimal(draft.number(field));
  }
}
