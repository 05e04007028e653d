package org.qppportal.core.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.EntityType;

/**
 * Whose final score applies to a clinician under a practice who has several (42 CFR 414.1370(f)(2),
 * 414.1380). Kinds of entity are asked in the year's order; among kinds that the order names
 * together the highest score applies, and at the same score the kind named first.
 *
 * <p>Example of 2022: a virtual group's score applies to its members, whatever else there is;
 * without one, of 61.20 for the group and 74.00 for the APM Entity the second applies.
 */
public final class ApplicableScore {

  /** What decides. */
  public static final Rule RULE =
      new Rule(
          "final-score.applicable",
          "Whose score applies to the clinician",
          "42 CFR 414.1370(f)(2), 414.1380");

  private final List<List<EntityType>> precedence;
  private final String citation;

  /**
   * Prepares the choice.
   *
   * @throws IllegalArgumentException when the policy's year cannot be scored
   */
  public ApplicableScore(YearPolicy policy) {
    Cited<List<List<EntityType>>> cited =
        policy
            .scoring()
            .orElseThrow(
                () -> new IllegalArgumentException(policy.performanceYear() + " cannot be scored"))
            .finalScore()
            .precedence();
    this.precedence = cited.value();
    this.citation = cited.citation();
  }

  /** The kind of entity whose score applies, or empty when there is no score at all. */
  public Optional<EntityType> of(Map<EntityType, Integer> hundredths) {
    for (List<EntityType> together : precedence) {
      EntityType highest = null;
      for (EntityType type : together) {
        Integer score = hundredths.get(type);
        if (score != null && (highest == null || score > hundredths.get(highest))) {
          highest = type;
        }
      }
      if (highest != null) {
        return Optional.of(highest);
      }
    }
    return Optional.empty();
  }

  /** Why, in one plain sentence with the scores at hand. */
  public String because(Map<EntityType, Integer> hundredths) {
    Optional<EntityType> applies = of(hundredths);
    if (applies.isEmpty()) {
      return "No data was sent for the clinician in any way, so every category that counts scores"
          + " zero.";
    }
    EntityType source = applies.get();
    if (hundredths.size() == 1) {
      return "Only " + score(source, hundredths) + " is there.";
    }
    List<EntityType> together =
        precedence.stream().filter(kinds -> kinds.contains(source)).findFirst().orElseThrow();
    List<String> compared =
        together.stream()
            .filter(type -> type != source && hundredths.containsKey(type))
            .map(type -> score(type, hundredths))
            .toList();
    return "%s applies: %s (%s)."
        .formatted(
            capitalized(score(source, hundredths)),
            compared.isEmpty()
                ? "it comes before every other"
                : "it is no lower than " + String.join(" and ", compared),
            citation);
  }

  private static String score(EntityType type, Map<EntityType, Integer> hundredths) {
    return "the score of the "
        + switch (type) {
          case INDIVIDUAL -> "clinician alone";
          case GROUP -> "practice as a group";
          case VIRTUAL_GROUP -> "virtual group";
          case APM -> "APM Entity";
          case SUBGROUP -> "subgroup";
        }
        + ", "
        + java.math.BigDecimal.valueOf(hundredths.get(type), 2).toPlainString();
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
