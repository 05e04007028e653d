package org.qppportal.persistence.close;

/**
 * TINs from one, included, to another, not included.
 *
 * @param from nine digits
 * @param to nine digits; null for no end
 */
public record TinRange(String from, String to) {

  /** Every TIN. */
  public static final TinRange ALL = new TinRange("000000000", null);

  public TinRange {
    if (!from.matches("\\d{9}") || (to != null && !to.matches("\\d{9}"))) {
      throw new IllegalArgumentException("A range of TINs has nine digits at each end");
    }
  }

  /** The condition on a column, in SQL. */
  String condition(String column) {
    String since = column + " >= '" + from + "'";
    return to == null ? since : since + " and " + column + " < '" + to + "'";
  }
}
