package org.qppportal.core.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.scoring.AciMeasure.Variant;
import org.qppportal.persistence.type.Category;

/** The year's measures of certified records and what they demand of each other. */
final class AciMeasures {

  private final Map<String, AciMeasure> byId = new HashMap<>();
  private final List<AciMeasure> attestations = new ArrayList<>();
  private final Map<Variant, List<Requirement>> requirements = new HashMap<>();
  private final long registries;
  private final long furtherRegistries;
  private final long activityBonus;
  private final Category category;

  AciMeasures(Catalogue catalogue) {
    List<AciMeasure> all = new ArrayList<>();
    for (Measure measure : catalogue.measures()) {
      if (measure.category() == Category.ACI || measure.category() == Category.PI) {
        all.add(AciMeasure.of(measure, all.size()));
      }
    }
    if (all.size() > Long.SIZE) {
      throw new IllegalArgumentException("No more than " + Long.SIZE + " measures fit a bit set");
    }
    all.forEach(measure -> byId.put(measure.id(), measure));
    all.stream().filter(AciMeasure::requiredAttestation).forEach(attestations::add);
    registries = bits(all.stream().filter(AciMeasure::registry).toList());
    furtherRegistries = bits(all.stream().filter(AciMeasure::furtherRegistry).toList());
    category = all.isEmpty() ? Category.ACI : all.get(0).measure().category();
    activityBonus = bits(all.stream().filter(AciMeasure::activityBonus).toList());
    requirements.put(Variant.REGULAR, requirements(all, Variant.REGULAR));
    requirements.put(Variant.TRANSITION, requirements(all, Variant.TRANSITION));
  }

  AciMeasure of(String measureId) {
    return byId.get(measureId);
  }

  /** Attestations without which there is no score. */
  List<AciMeasure> attestations() {
    return attestations;
  }

  /** What the base score of a set of measures demands. */
  List<Requirement> requirements(Variant variant) {
    return requirements.get(variant);
  }

  /** What the year calls the category. */
  Category category() {
    return category;
  }

  /** Registries whose weight is one of performance. */
  long registries() {
    return registries;
  }

  /** Registries whose weight is a bonus. */
  long furtherRegistries() {
    return furtherRegistries;
  }

  long activityBonus() {
    return activityBonus;
  }

  /**
   * A measure of the base score.
   *
   * @param measure the measure
   * @param accepted bits of the measure and of the exclusions that stand in for it
   */
  record Requirement(AciMeasure measure, long accepted) {}

  private List<Requirement> requirements(List<AciMeasure> all, Variant variant) {
    return all.stream()
        .filter(measure -> measure.variant() == variant && measure.requiredForBase())
        .map(measure -> new Requirement(measure, measure.bit() | exclusions(measure)))
        .toList();
  }

  /** The exclusions of the same set of measures; the other set is scored on its own. */
  private long exclusions(AciMeasure required) {
    return bits(
        Stream.concat(
                required.published().substitutes().stream(),
                required.published().exclusions().stream())
            .map(byId::get)
            .filter(m -> m != null && m.exclusion() && m.variant() == required.variant())
            .toList());
  }

  private static long bits(List<AciMeasure> measures) {
    return measures.stream().mapToLong(AciMeasure::bit).reduce(0, (a, b) -> a | b);
  }
}
