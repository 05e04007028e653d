package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.persistence.type.Tin;

/** Small words to write submissions of 2017 with. */
public final class Sent {

  private static final int YEAR = 2017;

  private Sent() {}

  public static Submission submission(MeasurementSet... sets) {
    return new Submission(
        new Entity(
            EntityType.GROUP,
            Optional.of(new Tin("000123456")),
            Optional.empty(),
            Optional.empty()),
        YEAR,
        List.of(sets));
  }

  public static MeasurementSet quality(SubmissionMethod method, Measurement... measurements) {
    return set(Category.QUALITY, method, measurements);
  }

  public static MeasurementSet activities(String... ids) {
    List<Measurement> measurements = new ArrayList<>();
    for (String id : ids) {
      measurements.add(yes(id));
    }
    return set(
        Category.IA,
        SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
        measurements.toArray(Measurement[]::new));
  }

  public static MeasurementSet aci(Measurement... measurements) {
    return set(Category.ACI, SubmissionMethod.ELECTRONIC_HEALTH_RECORD, measurements);
  }

  public static MeasurementSet set(
      Category category, SubmissionMethod method, Measurement... measurements) {
    return new MeasurementSet(
        category,
        method,
        "mips",
        LocalDate.of(YEAR, 1, 1),
        LocalDate.of(YEAR, 6, 1),
        Optional.empty(),
        List.of(measurements));
  }

  public static Measurement yes(String id) {
    return new Measurement(id, new YesNo(true));
  }

  public static Measurement no(String id) {
    return new Measurement(id, new YesNo(false));
  }

  public static Measurement proportion(String id, long numerator, long denominator) {
    return new Measurement(id, new Proportion(numerator, denominator));
  }

  /** Met, not met and a population of both. */
  public static Measurement rate(String id, long met, long notMet) {
    return new Measurement(id, counts(met, notMet, met + notMet, false));
  }

  public static Measurement endToEnd(String id, long met, long notMet) {
    return new Measurement(id, counts(met, notMet, met + notMet, true));
  }

  public static Measurement rate(String id, long met, long notMet, long population) {
    return new Measurement(id, counts(met, notMet, population, false));
  }

  public static Measurement measurement(String id, MeasurementValue value) {
    return new Measurement(id, value);
  }

  static Counts stratum(String name, long met, long notMet) {
    return new Counts(name, met, notMet, null, null, null, met + notMet, null);
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static SingleRate counts(long met, long notMet, long population, boolean endToEnd) {
    return new SingleRate(
        endToEnd, new Counts("", met, notMet, null, null, null, population, null));
  }
}
