package org.qppportal.core.dataaudit.rule;

/**
 * How many of a population are looked at.
 *
 * @param sharePercent which part, in percent
 * @param least never fewer, where there are as many
 * @param most never more
 */
public record SizeRule(int sharePercent, int least, int most) {

  private static final int HUNDRED = 100;

  /** The size of the sample; a part of one counts as one, so that the share is always reached. */
  public int of(int population) {
    int share = (int) (((long) population * sharePercent + HUNDRED - 1) / HUNDRED);
    return Math.min(population, Math.min(most, Math.max(least, share)));
  }
}
