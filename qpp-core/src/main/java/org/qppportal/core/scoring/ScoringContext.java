package org.qppportal.core.scoring;

import java.util.Optional;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.persistence.type.EntityType;

/**
 * What the rules of a category need to know besides its measurements.
 *
 * @param entityType whose data it is
 * @param circumstances what the program knows of the entity
 * @param option how the data is reported
 * @param mvp the pathway; present for {@link ReportingOption#MVP} only
 */
record ScoringContext(
    EntityType entityType, Circumstances circumstances, ReportingOption option, Optional<Mvp> mvp) {

  PracticeTraits traits() {
    return circumstances.traits();
  }

  boolean smallPractice() {
    return circumstances.traits().smallPractice();
  }

  /** Whether the measures of one of the two pathways for payment models were reported. */
  boolean apmPathway() {
    return option == ReportingOption.APP || option == ReportingOption.APP_PLUS;
  }
}
