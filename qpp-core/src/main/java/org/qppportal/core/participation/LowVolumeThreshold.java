package org.qppportal.core.participation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qppportal.core.participation.LowVolumeOutcome.Limit;
import org.qppportal.core.participation.LowVolumeOutcome.Position;

/**
 * The low-volume threshold of 42 CFR 414.1305: whoever is at or below <em>any</em> limit is left
 * out. It is determined for the clinician under a practice (TIN/NPI) and for the practice as a
 * group (TIN), each with its own figures.
 *
 * <p>Example with the limits of 2017, $30,000 and 100 patients: $30,000.00 and 250 patients is left
 * out (at the limit of charges); $30,000.01 and 101 patients takes part.
 */
public final class LowVolumeThreshold {

  private LowVolumeThreshold() {}

  /** Where these figures stand against these limits. */
  public static LowVolumeOutcome determine(LowVolumeLimits limits, Figures figures) {
    Set<Limit> atOrBelow = atOrBelow(limits, figures);
    Position position = position(limits, figures, atOrBelow);
    return new LowVolumeOutcome(position, atOrBelow, reason(limits, position, atOrBelow));
  }

  /** The same without the words, for a nation at once. */
  public static Position position(LowVolumeLimits limits, Figures figures) {
    return position(limits, figures, atOrBelow(limits, figures));
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

  private static Position position(LowVolumeLimits limits, Figures figures, Set<Limit> atOrBelow) {
    boolean missing = limits.services().isPresent() && figures.services().isEmpty();
    int known = (limits.services().isPresent() ? 3 : 2) - (missing ? 1 : 0);
    if (atOrBelow.isEmpty()) {
      return missing ? Position.UNKNOWN : Position.ABOVE_ALL;
    }
    return atOrBelow.size() < known ? Position.ABOVE_SOME : Position.ABOVE_NONE;
  }

  private static String reason(LowVolumeLimits limits, Position position, Set<Limit> atOrBelow) {
    return switch (position) {
      case ABOVE_ALL ->
          "Above every low-volume limit: " + words(limits, EnumSet.allOf(Limit.class)) + ".";
      case UNKNOWN ->
          "Above the low-volume limits for charges and patients; the services are not counted"
              + " yet.";
      case ABOVE_SOME, ABOVE_NONE ->
          "At or below "
              + (atOrBelow.size() == 1 ? "a low-volume limit: " : "low-volume limits: ")
              + words(limits, atOrBelow)
              + ".";
    };
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
