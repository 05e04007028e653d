package org.qppportal.core.batch;

import java.util.Locale;

/**
 * Tells which rows are about the same clinician or practice. Two rows are, even if one of them has
 * a flaw that is easily made: a zero lost from the TIN, a blank, a wrong entity type. Otherwise the
 * good rows of a clinician would be stored without the flawed ones.
 *
 * @param tin digits, filled up with zeros to nine
 * @param npi as it came, without blanks
 * @param entityId as it came, in capital letters
 */
public record TableKey(String tin, String npi, String entityId) {

  private static final int TIN_LENGTH = 9;

  /** The key of a row. */
  public static TableKey of(TableRow row) {
    return new TableKey(
        tin(row.cell(TableColumn.TIN)),
        row.cell(TableColumn.NPI),
        row.cell(TableColumn.ENTITY_ID).toUpperCase(Locale.ROOT));
  }

  private static String tin(String cell) {
    if (cell.length() == TIN_LENGTH && cell.indexOf('-') < 0 || cell.isEmpty()) {
      return cell;
    }
    String digits = cell.replace("-", "").replace(" ", "");
    boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && digits.length() < TIN_LENGTH
        ? "0".repeat(TIN_LENGTH - digits.length()) + digits
        : digits;
  }
}
