package org.qppportal.core.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Mvp;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * The measurement sets that are scored together, because they were reported in one of the ways to
 * report.
 *
 * @param option the way
 * @param mvp the pathway; present for {@link ReportingOption#MVP} only
 * @param byCategory the sets by category
 */
record ReportedSets(
    ReportingOption option, Optional<Mvp> mvp, Map<Category, List<MeasurementSet>> byCategory) {

  private static final String APP = "app1";
  private static final String APP_PLUS = "appPlus";

  List<MeasurementSet> of(Category category) {
    return byCategory.getOrDefault(category, List.of());
  }

  /**
   * Sorts the sets of a submission by the way they were reported. Improvement activities and
   * certified records sent without naming a pathway also serve one that was sent none of them: they
   * are not chosen for a pathway in the program's own forms.
   *
   * @param apmStandard whether the year scores entities in payment models by a standard of its own
   */
  static List<ReportedSets> of(Submission submission, Catalogue catalogue, boolean apmStandard) {
    ReportingOption usual =
        apmStandard && submission.entity().type() == EntityType.APM
            ? ReportingOption.APM_STANDARD
            : ReportingOption.TRADITIONAL;
    Map<String, ReportedSets> byProgram = new LinkedHashMap<>(4);
    ReportedSets common = new ReportedSets(usual, Optional.empty(), new EnumMap<>(Category.class));
    for (MeasurementSet set : submission.measurementSets()) {
      ReportedSets pathway = pathway(set.programName(), catalogue, byProgram);
      (pathway == null ? common : pathway)
          .byCategory
          .computeIfAbsent(set.category(), category -> new ArrayList<>(2))
          .add(set);
    }
    if (byProgram.isEmpty()) {
      return List.of(common);
    }
    List<ReportedSets> all = new ArrayList<>(byProgram.size() + 1);
    if (!common.byCategory.isEmpty()) {
      all.add(common);
    }
    for (ReportedSets pathway : byProgram.values()) {
      common.byCategory.forEach(
          (category, sets) -> {
            if (category != Category.QUALITY) {
              pathway.byCategory.putIfAbsent(category, sets);
            }
          });
      all.add(pathway);
    }
    return all;
  }

  private static ReportedSets pathway(
      String program, Catalogue catalogue, Map<String, ReportedSets> byProgram) {
    ReportingOption option = null;
    Optional<Mvp> mvp = Optional.empty();
    if (program.equals(APP)) {
      option = ReportingOption.APP;
    } else if (program.equals(APP_PLUS)) {
      option = ReportingOption.APP_PLUS;
    } else {
      mvp = catalogue.mvp(program);
      option = mvp.isPresent() ? ReportingOption.MVP : null;
    }
    if (option == null) {
      return null;
    }
    ReportedSets known = byProgram.get(program);
    if (known == null) {
      known = new ReportedSets(option, mvp, new EnumMap<>(Category.class));
      byProgram.put(program, known);
    }
    return known;
  }
}
