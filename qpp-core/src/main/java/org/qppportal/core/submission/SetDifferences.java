package org.qppportal.core.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.submission.SetDifference.Kind;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * What differs between two versions of a measurement set: its period, the record system's id,
 * measures that came or went, and each figure of a measure that is another. The order that measures
 * were sent in makes no difference.
 *
 * <p>Example: 40 of 50 patients became 45 of 50: {@code performanceMet} changed from 40 to 45.
 */
public final class SetDifferences {

  private SetDifferences() {}

  /** The differences, first those of the set, then by measure in the order of the older version. */
  public static List<SetDifference> between(MeasurementSet before, MeasurementSet after) {
    List<SetDifference> found = new ArrayList<>();
    compare(
        found,
        Optional.empty(),
        Format.START.name(),
        before.performanceStart().toString(),
        after.performanceStart().toString());
    compare(
        found,
        Optional.empty(),
        Format.END.name(),
        before.performanceEnd().toString(),
        after.performanceEnd().toString());
    compare(
        found,
        Optional.empty(),
        Format.CEHRT_ID.name(),
        before.cehrtId().orElse(null),
        after.cehrtId().orElse(null));
    Map<String, Map<String, String>> older = byMeasure(before);
    Map<String, Map<String, String>> newer = byMeasure(after);
    for (String id : union(older.keySet(), newer.keySet())) {
      compareMeasure(found, id, older.get(id), newer.get(id));
    }
    return List.copyOf(found);
  }

  private static void compareMeasure(
      List<SetDifference> found, String id, Map<String, String> older, Map<String, String> newer) {
    Optional<String> measure = Optional.of(id);
    if (older == null) {
      found.add(
          new SetDifference(
              Kind.ADDED, measure, "", Optional.empty(), Optional.of(inWords(newer))));
    } else if (newer == null) {
      found.add(
          new SetDifference(
              Kind.REMOVED, measure, "", Optional.of(inWords(older)), Optional.empty()));
    } else {
      for (String field : union(older.keySet(), newer.keySet())) {
        compare(found, measure, field, older.get(field), newer.get(field));
      }
    }
  }

  private static void compare(
      List<SetDifference> found,
      Optional<String> measure,
      String field,
      String before,
      String after) {
    if (!Objects.equals(before, after)) {
      found.add(
          new SetDifference(
              before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED,
              measure,
              field,
              Optional.ofNullable(before),
              Optional.ofNullable(after)));
    }
  }

  private static Map<String, Map<String, String>> byMeasure(MeasurementSet set) {
    Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    for (Measurement measurement : set.measurements()) {
      Map<String, String> ofValue = new LinkedHashMap<>();
      flatten("", ValueJson.write(measurement.value()), ofValue);
      fields.put(measurement.measureId(), ofValue);
    }
    return fields;
  }

  /** Each figure under its name; those of a stratum under the stratum's name, too. */
  private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
    if (node.isArray()) {
      for (JsonNode item : node) {
        flatten(item.path(Format.STRATUM.name()).asText() + " ", item, into);
      }
    } else if (node.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        if (!field.getKey().equals(Format.STRATUM.name())) {
          flatten(
              field.getValue().isArray() ? prefix : prefix + field.getKey(),
              field.getValue(),
              into);
        }
      }
    } else if (!node.isNull()) {
      into.put(prefix, node.asText());
    }
  }

  private static String inWords(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey().isEmpty()
                    ? field.getValue()
                    : field.getKey() + " " + field.getValue())
        .collect(Collectors.joining(", "));
  }

  private static <T> Set<T> union(Set<T> first, Set<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
