package org.qppportal.core.close;

import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.payment.Solution;
import org.qppportal.persistence.type.EntityType;

/** What the codes of a close mean, for people. */
public final class CloseWords {

  private CloseWords() {}

  /** Whose score applies, by the code of the kind of entity. */
  public static String source(String code) {
    return EntityType.ofCode(code)
        .map(
            type ->
                switch (type) {
                  case INDIVIDUAL -> "The clinician alone";
                  case GROUP -> "The practice as a group";
                  case VIRTUAL_GROUP -> "The virtual group";
                  case APM -> "The APM Entity";
                  case SUBGROUP -> "The subgroup";
                })
        .orElse("Nobody sent data");
  }

  static String band(String code) {
    return switch (code) {
      case "fullPenalty" -> "At or below a quarter of the performance threshold";
      case "belowThreshold" -> "Below the performance threshold";
      case "atThreshold" -> "At the performance threshold";
      case "exceptional" -> "Exceptional performance";
      default -> "Above the performance threshold";
    };
  }

  static String limits(Set<Solution.Limit> limits) {
    return limits.stream()
        .sorted()
        .map(
            limit ->
                switch (limit) {
                  case SCALING_CAPPED -> "the law scales by no more than 3";
                  case NOBODY_BELOW_THRESHOLD -> "nobody is below the threshold";
                  case NOBODY_ABOVE_THRESHOLD -> "nobody is above the threshold";
                  case POOL_NOT_EXHAUSTED -> "the pool is not needed in full";
                })
        .collect(Collectors.joining(", "));
  }
}
