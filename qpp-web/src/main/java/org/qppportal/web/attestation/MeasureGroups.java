package org.qppportal.web.attestation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.qppportal.core.catalogue.Measure;

/** Puts the measures of the form into groups that people can find their way in. */
final class MeasureGroups {

  /** What the published ids say of an activity's subcategory, as {@code BE} in {@code IA_BE_1}. */
  private static final Map<String, String> SUBCATEGORIES = subcategories();

  private static final String TRANSITION = "transition";
  private static final String ATTESTATION = "preAttestation";
  private static final String ACTIVITY_BONUS = "cehrtBonus";

  private MeasureGroups() {}

  private static Map<String, String> subcategories() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("PCMH", "Patient-centered medical home");
    names.put("AHE", "Achieving health equity");
    names.put("BMH", "Behavioral and mental health");
    names.put("BE", "Beneficiary engagement");
    names.put("CC", "Care coordination");
    names.put("ERP", "Emergency response and preparedness");
    names.put("EPA", "Expanded practice access");
    names.put("PSPA", "Patient safety and practice assessment");
    names.put("PM", "Population management");
    return names;
  }

  /** Improvement activities by subcategory. */
  static List<MeasureGroup> activities(List<Measure> activities) {
    Map<String, List<Measure>> groups = new LinkedHashMap<>();
    SUBCATEGORIES.values().forEach(name -> groups.put(name, new ArrayList<>()));
    for (Measure activity : activities) {
      String code = activity.measureId().split("_", -1)[1];
      String name = SUBCATEGORIES.getOrDefault(code, "Other activities");
      groups.computeIfAbsent(name, n -> new ArrayList<>()).add(activity);
    }
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> new MeasureGroup(group.getKey(), "", group.getValue()))
        .toList();
  }

  /** What is asked of everybody, whichever set of measures they report. */
  static List<MeasureGroup> shared(List<Measure> measures) {
    return groups(
        measures,
        MeasureGroups::shared,
        Map.of(
            ATTESTATION, new Title("Attestations", "Check each statement that is true."),
            ACTIVITY_BONUS, new Title("Bonus for improvement activities", "")),
        List.of(ATTESTATION, ACTIVITY_BONUS));
  }

  /** The measures of one of the two sets. */
  static List<MeasureGroup> ofSet(List<Measure> measures, boolean transition) {
    return groups(
        measures,
        measure -> !shared(measure) && measure.specialtySets().contains(TRANSITION) == transition,
        Map.of(
            "base",
            new Title(
                "Base measures",
                "Without all of these there is no score in this category. Check an exclusion in"
                    + " place of its measure if it is true for you."),
            "performanceBonus",
            new Title("Performance measures", "Report any of these to earn more."),
            "registryBonus",
            new Title("Registry bonus", "Active engagement with a further public registry.")),
        List.of("base", "performanceBonus", "registryBonus"));
  }

  private record Title(String title, String hint) {}

  private static List<MeasureGroup> groups(
      List<Measure> measures,
      Predicate<Measure> which,
      Map<String, Title> titles,
      List<String> order) {
    return order.stream()
        .map(
            code ->
                new MeasureGroup(
                    titles.get(code).title(),
                    titles.get(code).hint(),
                    measures.stream()
                        .filter(which)
                        .filter(measure -> reportingCategory(measure).equals(code))
                        .sorted(Comparator.comparing(MeasureGroups::exclusion))
                        .toList()))
        .filter(group -> !group.measures().isEmpty())
        .toList();
  }

  /** Exclusions come after what they stand in for. */
  private static boolean exclusion(Measure measure) {
    return measure.title().endsWith("Exclusion");
  }

  private static boolean shared(Measure measure) {
    String category = reportingCategory(measure);
    return category.equals(ATTESTATION) || category.equals(ACTIVITY_BONUS);
  }

  private static String reportingCategory(Measure measure) {
    return measure.interoperability().map(Measure.Interoperability::reportingCategory).orElse("");
  }
}
