package org.qppportal.core.claims;

import java.util.List;
import java.util.Set;

/**
 * A code that a measure looks for, with what must and must not be beside it on the line.
 *
 * @param code HCPCS, CPT or quality data code
 * @param modifiers one of them must be on the line; empty asks for none
 * @param modifierExclusions none of them may be on the line
 * @param places the line must be in one of these places of service; empty asks for none
 * @param placeExclusions the line may be in none of them
 */
public record MeasureCode(
    String code,
    Set<String> modifiers,
    Set<String> modifierExclusions,
    Set<String> places,
    Set<String> placeExclusions) {

  /** Modifiers by which a quality data code says that its action was not done, and why. */
  private static final Set<String> PERFORMANCE_MODIFIERS = Set.of("1P", "2P", "3P", "8P");

  public MeasureCode {
    modifiers = Set.copyOf(modifiers);
    modifierExclusions = Set.copyOf(modifierExclusions);
    places = Set.copyOf(places);
    placeExclusions = Set.copyOf(placeExclusions);
  }

  /** A code alone. */
  public static MeasureCode of(String code) {
    return new MeasureCode(code, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Whether a line is what is looked for. */
  boolean matches(ClaimLine line) {
    return code.equals(line.code()) && matchesModifiers(line.modifiers()) && matchesPlace(line);
  }

  private boolean matchesPlace(ClaimLine line) {
    return (places.isEmpty() || places.contains(line.placeOfService()))
        && !placeExclusions.contains(line.placeOfService());
  }

  private boolean matchesModifiers(List<String> found) {
    boolean wanted = modifiers.isEmpty();
    for (String modifier : found) {
      if (modifierExclusions.contains(modifier)) {
        return false;
      }
      // Some rows leave out that the plain code must not carry such a modifier: all from 2021 on,
      // and
      // G2102 of measure 117 in 2020. Without it, 5015F-8P ("not done") would be read as "done".
      if (PERFORMANCE_MODIFIERS.contains(modifier) && !modifiers.contains(modifier)) {
        return false;
      }
      wanted |= modifiers.contains(modifier);
    }
    return wanted;
  }
}
