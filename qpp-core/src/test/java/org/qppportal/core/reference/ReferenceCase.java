package org.qppportal.core.reference;

import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * What one program scores: the sets sent for it, and those sent for {@code mips} where it got none
 * of the category itself.
 *
 * @param sets the sets that count
 */
record ReferenceCase(
    ReferenceData data,
    EntityType entity,
    Circumstances circumstances,
    String program,
    List<MeasurementSet> sets) {

  static final String TRADITIONAL = "mips";

  static ReferenceCase of(Submission submission, Circumstances circumstances, String program) {
    List<MeasurementSet> sets = new ArrayList<>(sets(submission, program));
    for (List<Category> shared :
        List.of(List.of(Category.IA), List.of(Category.PI, Category.ACI))) {
      if (sets.stream().noneMatch(set -> shared.contains(set.category()))) {
        sets(submission, TRADITIONAL).stream()
            .filter(set -> shared.contains(set.category()))
            .forEach(sets::add);
      }
    }
    return new ReferenceCase(
        ReferenceData.of(submission.performanceYear()),
        submission.entity().type(),
        circumstances,
        program,
        List.copyOf(sets));
  }

  private static List<MeasurementSet> sets(Submission submission, String program) {
    return submission.measurementSets().stream()
        .filter(set -> set.programName().equals(program))
        .toList();
  }

  int year() {
    return data.year;
  }

  boolean small() {
    return circumstances.traits().smallPractice();
  }

  boolean individual() {
    return entity == EntityType.INDIVIDUAL;
  }

  /** An entity in a payment model, up to 2020, is scored by the APM scoring standard, 414.1370. */
  boolean apmStandard() {
    return entity == EntityType.APM && year() <= 2020;
  }

  /** The APM Performance Pathway, 414.1367. */
  boolean performancePathway() {
    return program.equals("app1") || program.equals("appPlus");
  }

  boolean valuePathway() {
    return data.pathways.containsKey(program);
  }

  boolean traditional() {
    return !performancePathway() && !valuePathway();
  }

  List<MeasurementSet> sets(Category category) {
    return sets.stream()
        .filter(
            set ->
                set.category() == category
                    || category == Category.PI && set.category() == Category.ACI)
        .toList();
  }
}
