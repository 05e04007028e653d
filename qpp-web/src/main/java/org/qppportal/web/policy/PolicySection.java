package org.qppportal.web.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a policy, with its heading.
 *
 * @param key the part of the file, such as {@code scoring.quality}
 * @param items what is shown of it, in the order of the file
 */
public record PolicySection<T>(String key, List<T> items) {

  /** Sorts things of a policy by the part they belong to. */
  static <T> List<PolicySection<T>> of(List<T> items, Function<T, String> path) {
    Map<String, List<T>> sections = new LinkedHashMap<>();
    for (T item : items) {
      sections
          .computeIfAbsent(PolicyWords.section(path.apply(item)), key -> new ArrayList<>())
          .add(item);
    }
    return sections.entrySet().stream()
        .map(entry -> new PolicySection<>(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What people call it. */
  public String heading() {
    return PolicyWords.heading(key);
  }

  /** Its place on the page. */
  public String id() {
    return key.replace('.', '-');
  }

  /** The table that its items make up, where they are weights of categories. */
  public Optional<WeightGrid> grid() {
    return key.startsWith("weights.") ? WeightGrid.of(items) : Optional.empty();
  }
}
