package org.qppportal.web.attestation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qppportal.core.attestation.AttestationContent;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.MetricType;

/** The entries of the form as a list to read: to go over before sending, and to compare. */
final class EntryList {

  private static final String NOTHING = "Not entered";

  private EntryList() {}

  /** Every measure that something is entered for, with what. */
  static Map<String, String> of(List<Measure> measures, AttestationContent content) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (Measure measure : measures) {
      String entry = entry(measure, content);
      if (!entry.isEmpty()) {
        entries.put(measure.measureId() + ": " + measure.title(), entry);
      }
    }
    return entries;
  }

  /** The fields that differ, in the order of the form. */
  static List<Difference> differences(
      List<Measure> measures, AttestationContent mine, AttestationContent theirs) {
    Map<String, String> left = whole(measures, mine);
    Map<String, String> right = whole(measures, theirs);
    List<Difference> differences = new ArrayList<>();
    left.forEach((field, entry) -> add(differences, field, entry, right.get(field)));
    right.forEach(
        (field, entry) -> {
          if (!left.containsKey(field)) {
            add(differences, field, null, entry);
          }
        });
    return differences;
  }

  private static void add(List<Difference> differences, String field, String mine, String theirs) {
    if (!Objects.equals(mine, theirs)) {
      differences.add(
          new Difference(
              field, Objects.toString(mine, NOTHING), Objects.toString(theirs, NOTHING)));
    }
  }

  private static Map<String, String> whole(List<Measure> measures, AttestationContent content) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("First day of the improvement activities", shown(content.iaStart()));
    entries.put("Last day of the improvement activities", shown(content.iaEnd()));
    entries.put("First day of advancing care information", shown(content.aciStart()));
    entries.put("Last day of advancing care information", shown(content.aciEnd()));
    entries.put("Set of measures", set(content));
    entries.putAll(of(measures, content));
    return entries;
  }

  /** Which of the two sets of measures. */
  static String set(AttestationContent content) {
    return content.transitionMeasures()
        ? "2017 transition measures"
        : "Advancing care information measures";
  }

  /** Such as {@code 2017-01-01 to 2017-12-31}. */
  static String period(String start, String end) {
    return start.isEmpty() && end.isEmpty()
        ? "Days not entered"
        : shown(start) + " to " + shown(end);
  }

  /** What was entered, or that nothing was. */
  static String shown(String entered) {
    return entered.isEmpty() ? NOTHING : entered;
  }

  private static String entry(Measure measure, AttestationContent content) {
    String id = measure.measureId();
    if (measure.metricType() != MetricType.PROPORTION) {
      return Boolean.TRUE.equals(content.answers().get(id)) ? "Yes" : "";
    }
    String numerator = content.numerators().getOrDefault(id, "");
    String denominator = content.denominators().getOrDefault(id, "");
    return numerator.isEmpty() && denominator.isEmpty()
        ? ""
        : "Numerator " + shown(numerator) + ", denominator " + shown(denominator);
  }
}
