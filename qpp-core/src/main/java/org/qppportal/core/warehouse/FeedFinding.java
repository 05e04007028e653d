package org.qppportal.core.warehouse;

import java.util.List;
import org.qppportal.core.problem.FeedProblem;

/**
 * One thing that was found in a feed, however often.
 *
 * @param problem what
 * @param column the column, or empty where it is about whole rows
 * @param count how many rows
 * @param examples the first of them
 */
public record FeedFinding(FeedProblem problem, String column, long count, List<Example> examples) {

  /**
   * A row as an example.
   *
   * @param row its number in the feed, where the first row holds the names of the columns
   * @param value the cell as sent, shortened
   */
  public record Example(long row, String value) {}

  /** What its sender can do about it. */
  public String whatToDo() {
    return problem.whatToDo().contains("{name}") ? problem.advice(column) : problem.whatToDo();
  }

  /** Copies what is given. */
  public FeedFinding {
    examples = List.copyOf(examples);
  }
}
