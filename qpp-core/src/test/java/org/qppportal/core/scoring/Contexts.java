package org.qppportal.core.scoring;

import java.util.Optional;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.persistence.type.EntityType;

/** Small words for whose data is scored, and how it is reported. */
final class Contexts {

  static final PracticeTraits SMALL =
      new PracticeTraits(true, false, false, false, false, false, false);

  /** A large group that reports any measures. */
  static final ScoringContext TRADITIONAL =
      context(EntityType.GROUP, ReportingOption.TRADITIONAL, PracticeTraits.NONE);

  /** The same for a small practice. */
  static final ScoringContext SMALL_PRACTICE =
      context(EntityType.GROUP, ReportingOption.TRADITIONAL, SMALL);

  private Contexts() {}

  static ScoringContext context(EntityType type, ReportingOption option, PracticeTraits traits) {
    return new ScoringContext(type, Circumstances.of(traits), option, Optional.empty());
  }

  static ScoringContext context(EntityType type, ReportingOption option) {
    return context(type, option, PracticeTraits.NONE);
  }

  static ScoringContext pathway(EntityType type, Mvp mvp) {
    return new ScoringContext(
        type, Circumstances.of(PracticeTraits.NONE), ReportingOption.MVP, Optional.of(mvp));
  }

  static ScoringContext with(ScoringContext context, Circumstances circumstances) {
    return new ScoringContext(context.entityType(), circumstances, context.option(), context.mvp());
  }
}
