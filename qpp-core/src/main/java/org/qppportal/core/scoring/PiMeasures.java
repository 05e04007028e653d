package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;
import org.qppportal.persistence.type.Category;

/** The year's promoting interoperability measures, each with a bit of its own. */
final class PiMeasures {

  private final Map<String, PiMeasure> byId = new HashMap<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<PiMeasure> all = new ArrayList<>();

  PiMeasures(PromotingInteroperabilityPolicy policy, Catalogue catalogue) {
    List<Measure> published =
        catalogue.measures().stream().filter(measure -> measure.category() == Category.PI).toList();
    if (published.size() > Long.SIZE) {
      throw new IllegalArgumentException("No more than " + Long.SIZE + " measures fit a bit set");
    }
    published.forEach(measure -> indexes.put(measure.measureId(), indexes.size()));
    Map<String, List<String>> engagement = policy.engagement().map(Cited::value).orElse(Map.of());
    for (Measure measure : published) {
      String id = measure.measureId();
      PiMeasure ready =
          new PiMeasure(
              measure,
              indexes.get(id),
              policy.measurePoints().value().getOrDefault(id, BigDecimal.ZERO),
              bits(policy.exclusions().value().getOrDefault(id, List.of())),
              bits(engagement.getOrDefault(id, List.of())));
      byId.put(id, ready);
      all.add(ready);
    }
  }

  /** The measure with this id; null when the year has none. */
  PiMeasure find(String id) {
    return byId.get(id);
  }

  /**
   * The measure with an id that the policy names.
   *
   * @throws IllegalArgumentException when the catalogue does not have it
   */
  PiMeasure get(String id) {
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new IllegalArgumentException("The catalogue has no measure " + id));
  }

  PiMeasure at(int index) {
    return all.get(index);
  }

  List<PiMeasure> list(List<String> ids) {
    return ids.stream().map(this::get).toList();
  }

  int size() {
    return all.size();
  }

  /** The ids of these bits, joined to read. */
  String names(long bits) {
    List<String> names = new ArrayList<>();
    for (PiMeasure measure : all) {
      if ((bits & measure.bit()) != 0) {
        names.add(measure.id());
      }
    }
    return String.join(" or ", names);
  }

  private long bits(List<String> ids) {
    long bits = 0;
    for (String id : ids) {
      Integer index = indexes.get(id);
      if (index == null) {
        throw new IllegalArgumentException("The catalogue has no measure " + id);
      }
      bits |= 1L << index;
    }
    return bits;
  }
}
