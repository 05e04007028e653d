package org.qppportal.web.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import org.qppportal.core.submission.SetDifference;

/** Differences between two versions of a set, in words. */
@Named("differenceWords")
@ApplicationScoped
public class DifferenceWords {

  private static final Map<String, String> FIELDS =
      Map.of(
          "performanceStart", "First day of the period",
          "performanceEnd", "Last day of the period",
          "cehrtId", "Certification id of the record system",
          "isEndToEndReported", "Reported from end to end",
          "performanceMet", "Performance met",
          "performanceNotMet", "Performance not met",
          "eligiblePopulation", "Eligible population",
          "", "Value");

  /** What it is about: a measure's id, or the whole set. */
  public String subject(SetDifference difference) {
    return difference.measureId().orElse("The set");
  }

  /** Which part of it: a field by name, after its stratum where there is one. */
  public String field(SetDifference difference) {
    if (difference.measureId().isPresent()
        && difference.field().isEmpty()
        && difference.kind() != SetDifference.Kind.CHANGED) {
      return "The whole measure";
    }
    int space = difference.field().lastIndexOf(' ');
    String name = difference.field().substring(space + 1);
    String stratum = space < 0 ? "" : difference.field().substring(0, space).strip();
    return (stratum.isEmpty() ? "" : stratum + ": ") + FIELDS.getOrDefault(name, split(name));
  }

  /** What happened to it. */
  public String kind(SetDifference difference) {
    return switch (difference.kind()) {
      case ADDED -> "Added";
      case REMOVED -> "Removed";
      case CHANGED -> "Changed";
    };
  }

  /** {@code numeratorExclusion} becomes {@code Numerator exclusion}. */
  private static String split(String code) {
    String words = code.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
