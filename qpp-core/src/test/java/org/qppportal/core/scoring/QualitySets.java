package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.qppportal.persistence.type.SubmissionMethod;

/** Scored sets of given points, without measures. */
final class QualitySets {

  private QualitySets() {}

  static QualitySet of(BigDecimal points, BigDecimal available, boolean full) {
    return new QualitySet(
        "electronicHealthRecord",
        List.of(SubmissionMethod.ELECTRONIC_HEALTH_RECORD),
        List.of(),
        List.of(),
        new QualityRequirement(full ? 0 : 6, false, null),
        BestMeasures.of(List.of(), 0, false),
        List.of(),
        List.of(),
        points,
        points,
        available,
        BigDecimal.TEN);
  }
}
