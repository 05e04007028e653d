package org.qppportal.core.participation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qppportal.core.participation.LowVolumeOutcome.Limit;
import org.qppportal.core.participation.LowVolumeOutcome.Position;
import org.qppportal.core.participation.LowVolumeOutcome.SegmentStanding;
import org.qppportal.core.participation.SegmentFigures.Counted;

/**
 * The low-volume threshold of 42 CFR 414.1305: whoever is at or below <em>any</em> limit in
 * <em>any</em> segment of the determination period is left out. It is determined for the clinician
 * under a practice (TIN/NPI), for the practice as a group (TIN), for virtual groups and, until
 * 2020, for APM Entities, each with its own figures. A limit is exceeded when it is in every
 * segment that counts.
 *
 * <p>Example with the limits of 2017, $30,000 and 100 patients: $30,000.00 and 250 patients is left
 * out (at the limit of charges); $30,000.01 and 101 patients takes part.
 */
public final class LowVolumeThreshold {

  private LowVolumeThreshold() {}

  /** Where these figures stand against these limits. */
  public static LowVolumeOutcome determine(LowVolumeLimits limits, Figures figures) {
    return determine(limits, SegmentFigures.told(figures));
  }

  /** Where the figures of a determination period stand against these limits. */
  public static LowVolumeOutcome determine(LowVolumeLimits limits, SegmentFigures figures) {
    Set<Limit> atOrBelow = EnumSet.noneOf(Limit.class);
    boolean missing = false;
    List<SegmentStanding> standings = new ArrayList<>();
    for (Counted counted : figures.counted()) {
      SegmentStanding standing =
          new SegmentStanding(counted.segment(), atOrBelow(limits, counted.figures()));
      standings.add(standing);
      atOrBelow.addAll(standing.atOrBelow());
      missing |= missing(limits, counted.figures());
    }
    Position position = position(limits, missing, atOrBelow);
    return new LowVolumeOutcome(
        position, atOrBelow, standings, reason(limits, position, figures, standings));
  }

  /** The same without the words, for a nation at once. */
  public static Position position(LowVolumeLimits limits, Figures figures) {
    return position(limits, missing(limits, figures), atOrBelow(limits, figures));
  }

  /** The same of a determination period: each segment that counts must be above every limit. */
  public static Position position(LowVolumeLimits limits, SegmentFigures figures) {
    Set<Limit> atOrBelow = EnumSet.noneOf(Limit.class);
    boolean missing = false;
    for (Counted counted : figures.counted()) {
      atOrBelow.addAll(atOrBelow(limits, counted.figures()));
      missing |= missing(limits, counted.figures());
    }
    return position(limits, missing, atOrBelow);
  }

  private static Set<Limit> atOrBelow(LowVolumeLimits limits, Figures figures) {
    Set<Limit> atOrBelow = EnumSet.noneOf(Limit.class);
    if (figures.allowedCharges().compareTo(limits.allowedCharges()) <= 0) {
      atOrBelow.add(Limit.ALLOWED_CHARGES);
    }
    if (figures.beneficiaries() <= limits.beneficiaries()) {
      atOrBelow.add(Limit.BENEFICIARIES);
    }
    if (servicesAtOrBelow(limits, figures)) {
      atOrBelow.add(Limit.SERVICES);
    }
    return atOrBelow;
  }

  private static boolean servicesAtOrBelow(LowVolumeLimits limits, Figures figures) {
    return limits.services().isPresent()
        && figures.services().isPresent()
        && figures.services().get() <= limits.services().get();
  }

  private static boolean missing(LowVolumeLimits limits, Figures figures) {
    return limits.services().isPresent() && figures.services().isEmpty();
  }

  private static Position position(LowVolumeLimits limits, boolean missing, Set<Limit> atOrBelow) {
    int known = (limits.services().isPresent() ? 3 : 2) - (missing ? 1 : 0);
    if (atOrBelow.isEmpty()) {
      return missing ? Position.UNKNOWN : Position.ABOVE_ALL;
    }
    return atOrBelow.size() < known ? Position.ABOVE_SOME : Position.ABOVE_NONE;
  }

  private static String reason(
      LowVolumeLimits limits,
      Position position,
      SegmentFigures figures,
      List<SegmentStanding> standings) {
    if (figures.none()) {
      return "Medicare has no claims of the determination period.";
    }
    return switch (position) {
      case ABOVE_ALL ->
          "Above every low-volume limit%s: %s."
              .formatted(
                  standings.size() > 1 ? " in both segments" : "",
                  words(limits, EnumSet.allOf(Limit.class)));
      case UNKNOWN ->
          "Above the low-volume limits for charges and patients; the services are not counted"
              + " yet.";
      case ABOVE_SOME, ABOVE_NONE -> below(limits, standings);
    };
  }

  private static String below(LowVolumeLimits limits, List<SegmentStanding> standings) {
    List<SegmentStanding> below =
        standings.stream().filter(standing -> !standing.atOrBelow().isEmpty()).toList();
    boolean same = below.size() > 1 && below.get(0).atOrBelow().equals(below.get(1).atOrBelow());
    if (same) {
      return "In both segments a" + belowOne(limits, below.get(0)).substring(1);
    }
    return String.join(" ", below.stream().map(one -> sentence(limits, one)).toList());
  }

  private static String sentence(LowVolumeLimits limits, SegmentStanding standing) {
    String words = belowOne(limits, standing);
    String segment = standing.segment().words();
    return segment.isEmpty() ? words : segment + " a" + words.substring(1);
  }

  private static String belowOne(LowVolumeLimits limits, SegmentStanding standing) {
    return "At or below "
        + (standing.atOrBelow().size() == 1 ? "a low-volume limit: " : "low-volume limits: ")
        + words(limits, standing.atOrBelow())
        + ".";
  }

  private static String words(LowVolumeLimits limits, Set<Limit> which) {
    List<String> words = new ArrayList<>();
    if (which.contains(Limit.ALLOWED_CHARGES)) {
      words.add(Words.dollars(limits.allowedCharges()) + " in Part B charges");
    }
    if (which.contains(Limit.BENEFICIARIES)) {
      words.add(Words.number(limits.beneficiaries()) + " patients with Part B");
    }
    if (which.contains(Limit.SERVICES)) {
      limits.services().ifPresent(n -> words.add(Words.number(n) + " services to them"));
    }
    return Words.list(words);
  }
}
