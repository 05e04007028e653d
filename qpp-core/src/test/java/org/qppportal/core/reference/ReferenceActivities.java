package org.qppportal.core.reference;

import static org.qppportal.core.reference.ReferenceNumbers.HUNDRED;
import static org.qppportal.core.reference.ReferenceNumbers.divide;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.ActivityWeight;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/** The improvement activities category, 414.1380(b)(3). */
final class ReferenceActivities {

  private static final String MEDICAL_HOME = "IA_PCMH";
  private static final BigDecimal FULL = BigDecimal.valueOf(40);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private ReferenceActivities() {}

  static ReferenceCategory of(ReferenceCase scored, boolean qualitySent, boolean piSent) {
    Set<String> done = done(scored);
    boolean sent = scored.year() >= 2024 ? !done.isEmpty() : !scored.sets(Category.IA).isEmpty();
    // The model's own activities count in full, 414.1370(g)(3) and 414.1367(c)(3).
    if (scored.performancePathway() || scored.apmStandard()) {
      return new ReferenceCategory(HUNDRED, sent, "the model's own activities");
    }
    BigDecimal percent = percent(scored, done);
    // Who is excused from the category and sent nothing has it left out, (c)(2)(iv).
    if (!sent && ReferenceFinal.excused(scored, Category.IA)) {
      return new ReferenceCategory(percent, false, "excused");
    }
    PracticeTraits traits = scored.circumstances().traits();
    boolean inModel = traits.apmParticipant() || scored.entity() == EntityType.APM;
    boolean emergency =
        scored.individual() && scored.circumstances().exceptions().automaticExtreme();
    boolean othersSent = emergency ? qualitySent || piSent : qualitySent && piSent;
    if (inModel && (!done.isEmpty() || othersSent)) {
      percent = percent.max(HALF);
      sent |= emergency && othersSent;
    }
    return new ReferenceCategory(percent, sent, "activities " + done);
  }

  /**
   * The activities of the year attested; until 2018 those of the best submission mechanism, then of
   * all, 414.1325(d).
   */
  private static Set<String> done(ReferenceCase scored) {
    Set<String> all = new TreeSet<>();
    Set<String> best = new TreeSet<>();
    for (MeasurementSet set : scored.sets(Category.IA)) {
      Set<String> done = new TreeSet<>();
      for (Measurement measurement : set.measurements()) {
        if (measurement.value() instanceof YesNo answer
            && answer.value()
            && activity(scored, measurement.measureId()).isPresent()) {
          done.add(measurement.measureId());
        }
      }
      all.addAll(done);
      if (percent(scored, done).compareTo(percent(scored, best)) > 0) {
        best = done;
      }
    }
    return scored.year() <= 2018 && !best.isEmpty() ? best : all;
  }

  private static BigDecimal percent(ReferenceCase scored, Set<String> done) {
    PracticeTraits traits = scored.circumstances().traits();
    boolean special =
        traits.smallPractice()
            || traits.rural()
            || traits.hpsa()
            || traits.nonPatientFacing()
            || scored.valuePathway();
    int points = 0;
    for (String id : done) {
      if (id.equals(MEDICAL_HOME)) {
        return HUNDRED;
      }
      // Of a value pathway only its own activities count, 414.1365(c)(3).
      if (!scored.valuePathway()
          || scored.data().pathways.get(scored.program()).activities().contains(id)) {
        points += points(scored.year(), special, activity(scored, id).orElseThrow());
      }
    }
    return divide(BigDecimal.valueOf(points).multiply(HUNDRED), FULL).min(HUNDRED);
  }

  private static Optional<Measure> activity(ReferenceCase scored, String id) {
    return scored.data().catalogue.measure(id).filter(one -> one.category() == Category.IA);
  }

  /** Medium 10, high 20, doubled for special status; from 2025 on 20 each, likewise doubled. */
  private static int points(int year, boolean special, Measure activity) {
    boolean high = activity.activityWeight().filter(ActivityWeight.HIGH::equals).isPresent();
    int points = year >= 2025 || high ? 20 : 10;
    return special ? 2 * points : points;
  }
}
