package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

/** The quality category of each year on the published catalogue, prepared once for all tests. */
final class Qualities {

  private static final Map<Integer, QualityCategoryScore> PREPARED = new ConcurrentHashMap<>();

  private Qualities() {}

  static QualityCategoryScore of(int year) {
    return PREPARED.computeIfAbsent(
        year, y -> new QualityCategoryScore(policy(y), Catalogues.of(y)));
  }

  static QualityPolicy policy(int year) {
    return ScoringSections.read(year, "quality", QualityPolicy.class);
  }

  /** Scores sets of a year. */
  static CategoryScore score(int year, ScoringContext context, MeasurementSet... sets) {
    return of(year).score(List.of(sets), context, true);
  }

  /** The set that counts. */
  static ScoreNode counted(CategoryScore score) {
    return score.node().parts().stream()
        .filter(set -> "PICKED".equals(set.inputs().get("processingStatus")))
        .findFirst()
        .orElseThrow();
  }

  /** What one measure earns when it is sent alone. */
  static ScoreNode alone(
      int year, SubmissionMethod method, Measurement measurement, ScoringContext context) {
    CategoryScore score = score(year, context, Sent.quality(method, measurement));
    return counted(score).part(measurement.measureId()).orElseThrow();
  }

  /** Points of a measure, as shown. */
  static BigDecimal points(ScoreNode measure) {
    return (BigDecimal) measure.inputs().get("totalMeasurementPoints");
  }

  /** The value of a part of the set that counts; zero when there is no such part. */
  static BigDecimal part(CategoryScore score, String name) {
    return counted(score).part(name).map(ScoreNode::value).orElse(BigDecimal.ZERO);
  }
}
