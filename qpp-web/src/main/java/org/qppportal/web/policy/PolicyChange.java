package org.qppportal.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qppportal.core.policy.PolicyDifferences;
import org.qppportal.core.policy.PolicyDifferences.Change;

/**
 * A difference between two years, in words.
 *
 * @param kind what happened to the value
 * @param before what it was; empty when it is new
 * @param after what it is; empty when it is gone
 */
public record PolicyChange(Kind kind, Optional<PolicyRow> before, Optional<PolicyRow> after) {

  /** What can happen to a value. */
  public enum Kind {
    CHANGED("Changed"),
    ADDED("New"),
    REMOVED("Gone"),
    SAME_VALUE("Same value");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The values that differ and pass: changed ones first, then new ones, then those gone. */
  static List<PolicyChange> ofValues(PolicyDifferences differences, PolicyFilter filter) {
    List<PolicyChange> changes = new ArrayList<>(of(Kind.CHANGED, differences.changed(), filter));
    differences.added().stream()
        .filter(filter::passes)
        .map(value -> Optional.of(new PolicyRow(value)))
        .forEach(row -> changes.add(new PolicyChange(Kind.ADDED, Optional.empty(), row)));
    differences.removed().stream()
        .filter(filter::passes)
        .map(value -> Optional.of(new PolicyRow(value)))
        .forEach(row -> changes.add(new PolicyChange(Kind.REMOVED, row, Optional.empty())));
    return changes;
  }

  /** The values that stayed and pass, but are cited, verified or noted differently. */
  static List<PolicyChange> ofCitations(PolicyDifferences differences, PolicyFilter filter) {
    return of(Kind.SAME_VALUE, differences.onlyCitationChanged(), filter);
  }

  private static List<PolicyChange> of(Kind kind, List<Change> changes, PolicyFilter filter) {
    return changes.stream()
        .filter(filter::passes)
        .map(
            change ->
                new PolicyChange(
                    kind,
                    Optional.of(new PolicyRow(change.before())),
                    Optional.of(new PolicyRow(change.after()))))
        .toList();
  }

  /** What people call the value. */
  public String name() {
    return either().name();
  }

  public String path() {
    return either().path();
  }

  /** What it was, with its unit; nothing when it is new. Of a list, what is only there. */
  public List<String> linesBefore() {
    return lines(before, after);
  }

  /** What it is, with its unit; nothing when it is gone. Of a list, what is only there. */
  public List<String> linesAfter() {
    return lines(after, before);
  }

  private static List<String> lines(Optional<PolicyRow> of, Optional<PolicyRow> other) {
    List<String> all = of.map(PolicyRow::lines).orElse(List.of());
    List<String> own = new ArrayList<>(all);
    own.removeAll(other.map(PolicyRow::lines).orElse(List.of()));
    int same = all.size() - own.size();
    if (same == 0 || all.size() == 1) {
      return all;
    }
    own.add(same + " the same");
    return own;
  }

  /** Where it is written, in each year where that differs. */
  public List<String> citations() {
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .map(PolicyRow::citation)
        .distinct()
        .toList();
  }

  /** What a reader should know besides, in each year where that differs. */
  public List<String> notes() {
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .map(PolicyRow::note)
        .filter(note -> !note.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether the value was checked in all years that have it. */
  public boolean verified() {
    return Stream.of(before, after).flatMap(Optional::stream).allMatch(PolicyRow::verified);
  }

  private PolicyRow either() {
    return after.or(() -> before).orElseThrow();
  }
}
