package org.qppportal.core.scoring;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.persistence.type.EntityType;

/** What the rules of a category know besides its data, in few words. */
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

  static ScoringContext of(PracticeTraits traits) {
    return of(Circumstances.of(traits));
  }

  static ScoringContext of(Circumstances circumstances) {
    return of(circumstances, ReportingOption.TRADITIONAL);
  }

  static ScoringContext of(Circumstances circumstances, ReportingOption option) {
    return new ScoringContext(EntityType.GROUP, circumstances, option, Optional.empty());
  }

  /** A group that reports a pathway of these activities and cost measures. */
  static ScoringContext pathway(
      Circumstances circumstances, List<String> activities, List<String> costMeasures) {
    Mvp mvp =
        new Mvp(
            "G0053",
            "Pathway",
            List.of(),
            List.of(),
            activities,
            costMeasures,
            List.of(),
            List.of());
    return new ScoringContext(
        EntityType.GROUP, circumstances, ReportingOption.MVP, Optional.of(mvp));
  }

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
