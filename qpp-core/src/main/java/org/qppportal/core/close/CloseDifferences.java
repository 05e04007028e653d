package org.qppportal.core.close;

import java.util.List;
import org.qppportal.persistence.close.CloseResults.Group;

/**
 * How two closes of a year differ.
 *
 * @param before the earlier one's id
 * @param after the later one's id
 * @param clinicians how many TIN/NPIs differ
 * @param reasons how many by what differs first
 */
public record CloseDifferences(long before, long after, int clinicians, List<Reason> reasons) {

  /**
   * Something that differs.
   *
   * @param code machine name
   * @param label what people see
   * @param clinicians how many
   */
  public record Reason(String code, String label, int clinicians) {}

  static CloseDifferences of(long before, long after, List<Group> groups) {
    return new CloseDifferences(
        before,
        after,
        groups.stream().mapToInt(Group::clinicians).sum(),
        groups.stream()
            .map(group -> new Reason(group.name(), label(group.name()), group.clinicians()))
            .toList());
  }

  private static String label(String code) {
    return switch (code) {
      case "added" -> "New in the later close";
      case "removed" -> "No longer in the later close";
      case "status" -> "Adjusted in one of them only, or left out for another reason";
      case "score" -> "Another final score";
      case "percent" -> "Same score, another percent because the factors changed";
      case "source" -> "Same score from another entity";
      default -> "Other charges";
    };
  }
}
