package org.qppportal.core.exception.rule;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.persistence.type.ExceptionState;

/** Words for exceptions. */
public final class ExceptionWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final int NOON = 12;

  private ExceptionWords() {}

  /** A kind as people choose it. */
  public static String of(ExceptionKind kind) {
    return switch (kind) {
      case INTEROPERABILITY_HARDSHIP -> "Hardship: certified health records were out of reach";
      case EXTREME_CIRCUMSTANCES -> "Extreme and uncontrollable circumstances";
      case APM_ENTITY_EXTREME_CIRCUMSTANCES ->
          "Extreme and uncontrollable circumstances of an APM entity";
    };
  }

  /** A reason as people choose it. */
  public static String of(ExceptionReason reason) {
    return switch (reason) {
      case INSUFFICIENT_INTERNET -> "There is not enough internet access";
      case UNCONTROLLABLE_CIRCUMSTANCES ->
          "Something outside our control took the certified records away";
      case NO_CONTROL -> "Others decide whether there are certified records where we work";
      case DECERTIFIED -> "The records lost their certification";
      case SMALL_PRACTICE -> "We are a small practice";
    };
  }

  /** A state as people read it. */
  public static String of(ExceptionState state) {
    return switch (state) {
      case SUBMITTED -> "Submitted";
      case INFORMATION_ASKED -> "More information asked";
      case APPROVED -> "Approved";
      case DENIED -> "Denied";
      case WITHDRAWN -> "Withdrawn";
      case VOIDED -> "Ended by data";
    };
  }

  /** A category. */
  public static String of(Category category) {
    return switch (category) {
      case QUALITY -> "quality";
      case COST -> "cost";
      case IA -> "improvement activities";
      case ACI -> "advancing care information";
      case PI -> "promoting interoperability";
    };
  }

  /** Categories in a row, such as {@code quality, cost}. */
  public static String list(Collection<Category> categories) {
    return categories.stream().sorted().map(ExceptionWords::of).collect(Collectors.joining(", "));
  }

  /** A moment on the full hour in Eastern time, as the program writes it. */
  public static String moment(ZonedDateTime moment) {
    int hour = moment.getHour();
    return "%s, %d %s Eastern time"
        .formatted(
            DAY.format(moment), hour > NOON ? hour - NOON : hour, hour < NOON ? "a.m." : "p.m.");
  }

  static String oneOf(EntityType type) {
    return switch (type) {
      case INDIVIDUAL -> "A clinician";
      case GROUP -> "A practice as a group";
      case VIRTUAL_GROUP -> "A virtual group";
      case APM -> "An APM entity";
      case SUBGROUP -> "A subgroup";
    };
  }

  static String these(Collection<EntityType> types) {
    List<String> words =
        types.stream()
            .sorted()
            .map(
                type ->
                    switch (type) {
                      case INDIVIDUAL -> "clinicians";
                      case GROUP -> "groups";
                      case VIRTUAL_GROUP -> "virtual groups";
                      case APM -> "APM entities";
                      case SUBGROUP -> "subgroups";
                    })
            .toList();
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + words.get(words.size() - 1);
  }
}
