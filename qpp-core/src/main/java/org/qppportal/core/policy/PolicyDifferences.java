package org.qppportal.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different between the policies of two years. Values are the same when they stand at the
 * same place in both files.
 *
 * @param added values that only the second has
 * @param removed values that only the first has
 * @param changed values that both have and that differ
 * @param onlyCitationChanged values that are the same, but cited, verified or noted differently
 */
public record PolicyDifferences(
    List<PolicyValue> added,
    List<PolicyValue> removed,
    List<Change> changed,
    List<Change> onlyCitationChanged) {

  /**
   * A value in both years.
   *
   * @param before in the first
   * @param after in the second
   */
  public record Change(PolicyValue before, PolicyValue after) {

    /** Where it stands in both files. */
    public String path() {
      return after.path();
    }
  }

  /** Compares two policies; lists are in the order of the files. */
  public static PolicyDifferences between(YearPolicy first, YearPolicy second) {
    return between(first.values(), second.values());
  }

  static PolicyDifferences between(List<PolicyValue> first, List<PolicyValue> second) {
    Map<String, PolicyValue> left = new LinkedHashMap<>();
    first.forEach(value -> left.put(value.path(), value));
    List<PolicyValue> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    List<Change> cited = new ArrayList<>();
    for (PolicyValue after : second) {
      PolicyValue before = left.remove(after.path());
      if (before == null) {
        added.add(after);
      } else if (!before.equalsInValue(after)) {
        changed.add(new Change(before, after));
      } else if (!before.equalsInSource(after)) {
        cited.add(new Change(before, after));
      }
    }
    return new PolicyDifferences(added, List.copyOf(left.values()), changed, cited);
  }
}
