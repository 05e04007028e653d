package org.qppportal.core.desk.rule;

import java.time.Duration;

/**
 * What is promised for one ticket, in business time.
 *
 * @param firstAnswer from when the question came in
 * @param update from the user's last word, or from ours since then
 * @param solution from when the question came in
 * @param warnPercent the part of each after which staff are warned
 * @param hours when business time passes
 */
public record Levels(
    Duration firstAnswer,
    Duration update,
    Duration solution,
    int warnPercent,
    BusinessHours hours) {

  private static final int WHOLE = 100;

  /** The part of a target after which staff are warned. */
  Duration warning(Duration target) {
    return target.multipliedBy(warnPercent).dividedBy(WHOLE);
  }
}
