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

  /** Whether it is scored as a payment model's participant, by the model's own activities. */
  boolean modelParticipant() {
    return apmPathway() || option == ReportingOption.APM_STANDARD;
  }

  /** Whether a clinician practices where CMS found extreme and uncontrollable circumstances. */
  boolean extremeCircumstances() {
    return entityType == EntityType.INDIVIDUAL && circumstances.exceptions().automaticExtreme();
  }

  /** Whether the measures of one of the two pathways for payment models were reported. */
  boolean apmPathway() {
    return option == ReportingOption.APP || option == ReportingOption.APP_PLUS;
  }
}
