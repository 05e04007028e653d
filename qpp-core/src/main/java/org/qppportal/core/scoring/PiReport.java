package org.qppportal.core.scoring;

import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;

/** What a set says about each promoting interoperability measure. */
final class PiReport {

  private final Proportion[] rates;
  private final long claimed;
  private final long answered;

  PiReport(MeasurementSet set, PiMeasures measures) {
    this.rates = new Proportion[measures.size()];
    long claims = 0;
    long answers = 0;
    for (Measurement measurement : set.measurements()) {
      PiMeasure measure = measures.find(measurement.measureId());
      if (measure != null) {
        MeasurementValue value = measurement.value();
        answers |= measure.bit();
        claims |= claims(value) ? measure.bit() : 0;
        if (value instanceof Proportion rate) {
          rates[measure.index()] = rate;
        }
      }
    }
    this.claimed = claims;
    this.answered = answers;
  }

  /** Bits of the measures with a yes or with anybody in the numerator. */
  long claimed() {
    return claimed;
  }

  /** Bits of the measures that were sent, with whatever value. */
  long answered() {
    return answered;
  }

  /** The rate sent; null when the measure was not sent or is answered with yes or no. */
  Proportion rate(PiMeasure measure) {
    return rates[measure.index()];
  }

  /**
   * Whether the measure was reported: by a yes or by anybody in the numerator, and with its level
   * of active engagement where it needs one.
   */
  boolean reported(PiMeasure measure) {
    return (claimed & measure.bit()) != 0
        && (measure.engagement() == 0 || (claimed & measure.engagement()) != 0);
  }

  /** Whether it is excluded; what was reported cannot be excluded as well. */
  boolean excluded(PiMeasure measure) {
    return (claimed & measure.exclusions()) != 0 && !reported(measure);
  }

  boolean reportedOrExcluded(PiMeasure measure) {
    return reported(measure) || (claimed & measure.exclusions()) != 0;
  }

  private static boolean claims(MeasurementValue value) {
    return value instanceof YesNo answer
        ? answer.value()
        : value instanceof Proportion rate && rate.numerator() > 0 && rate.denominator() > 0;
  }
}
