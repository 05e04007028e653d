package org.qppportal.core.claims;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.qppportal.core.problem.ClaimsProblem;
import org.qppportal.core.submission.Dates;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** One row of a file of claim lines: the line, or all that is wrong with it. */
final class ClaimsRow {

  private static final int LONGEST_ID = 40;
  private static final int CODE_LENGTH = 5;
  private static final int MOST_MODIFIERS = 5;
  private static final int MOST_DIAGNOSES = 12;
  private static final int SHORTEST_DIAGNOSIS = 3;
  private static final int LONGEST_DIAGNOSIS = 7;
  private static final int LONGEST_AMOUNT = 12;

  private final CsvRecord row;
  private final int[] places = new int[ClaimsColumn.values().length];
  private final List<Fault> faults = new ArrayList<>(0);

  /**
   * Something wrong with a cell.
   *
   * @param problem which entry of the catalogue
   * @param column the cell's place, from 0
   * @param message what is wrong, in words
   */
  record Fault(ClaimsProblem problem, int column, String message) {}

  ClaimsRow(CsvRecord row, ClaimsColumn[] columns) {
    this.row = row;
    java.util.Arrays.fill(places, -1);
    for (int i = 0; i < columns.length; i++) {
      places[columns[i].ordinal()] = i;
    }
  }

  List<Fault> faults() {
    return faults;
  }

  /** The line; null when something is wrong. */
  ClaimLine line() {
    String claim = id(ClaimsColumn.CLAIM_ID);
    String tin = checked(ClaimsColumn.TIN, Tin::isValid, ClaimsProblem.TIN_FORMAT, false);
    String npi = checked(ClaimsColumn.NPI, Npi::isValid, ClaimsProblem.NPI_FORMAT, true);
    String beneficiary = id(ClaimsColumn.BENEFICIARY_ID);
    LocalDate birth = date(ClaimsColumn.BIRTH_DATE);
    Sex sex = sex();
    LocalDate from = date(ClaimsColumn.SERVICE_DATE);
    LocalDate until =
        cell(ClaimsColumn.SERVICE_END).isEmpty() ? from : date(ClaimsColumn.SERVICE_END);
    String code = code();
    List<String> modifiers = modifiers();
    String place = place();
    List<String> diagnoses = diagnoses();
    long cents = cents();
    if (faults.isEmpty()) {
      checkOrder(birth, from, until);
    }
    return faults.isEmpty()
        ? new ClaimLine(
            claim,
            tin,
            npi,
            beneficiary,
            birth,
            sex,
            from,
            until,
            code,
            modifiers,
            place,
            diagnoses,
            cents)
        : null;
  }

  private void checkOrder(LocalDate birth, LocalDate from, LocalDate until) {
    if (birth.isAfter(from)) {
      fault(
          ClaimsProblem.DATES_OUT_OF_ORDER,
          ClaimsColumn.BIRTH_DATE,
          "The patient is born after the service of " + from + ".");
    }
    if (until.isBefore(from)) {
      fault(
          ClaimsProblem.DATES_OUT_OF_ORDER,
          ClaimsColumn.SERVICE_END,
          "The service ends before it begins, on " + until + ".");
    }
  }

  private String cell(ClaimsColumn column) {
    int place = places[column.ordinal()];
    return place < 0 ? "" : row.getField(place).strip();
  }

  private void fault(ClaimsProblem problem, ClaimsColumn column, String message) {
    faults.add(new Fault(problem, places[column.ordinal()], message));
  }

  /** A needed value that passes a check; its value is not repeated where it may be private. */
  private String checked(
      ClaimsColumn column, Predicate<String> sound, ClaimsProblem problem, boolean shown) {
    String text = cell(column);
    if (text.isEmpty()) {
      fault(ClaimsProblem.MISSING_VALUE, column, "The " + column.title() + " is missing.");
    } else if (!sound.test(text)) {
      fault(
          problem,
          column,
          shown
              ? "The " + column.title() + " " + ClaimsCsvReader.quoted(text) + " is not one."
              : "The " + column.title() + " has " + text.length() + " characters or a letter.");
    }
    return text;
  }

  private String id(ClaimsColumn column) {
    return checked(column, ClaimsRow::isId, ClaimsProblem.ID_FORMAT, false);
  }

  private static boolean isId(String text) {
    return text.length() <= LONGEST_ID
        && text.chars()
            .allMatch(letter -> isLetterOrDigit((char) letter) || letter == '-' || letter == '_');
  }

  private static boolean isLetterOrDigit(char letter) {
    return (letter >= '0' && letter <= '9')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= 'a' && letter <= 'z');
  }

  private static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private LocalDate date(ClaimsColumn column) {
    String text = cell(column);
    if (text.isEmpty()) {
      fault(ClaimsProblem.MISSING_VALUE, column, "The " + column.title() + " is missing.");
      return null;
    }
    LocalDate date = Dates.parse(text);
    if (date == null) {
      fault(
          ClaimsProblem.DATE_FORMAT,
          column,
          "The " + column.title() + " " + ClaimsCsvReader.quoted(text) + " is not a date.");
    }
    return date;
  }

  private Sex sex() {
    String text =
        checked(
            ClaimsColumn.SEX,
            found -> Sex.ofCode(found.toUpperCase(Locale.ROOT)) != null,
            ClaimsProblem.SEX_FORMAT,
            true);
    return Sex.ofCode(text.toUpperCase(Locale.ROOT));
  }

  private String code() {
    return checked(
            ClaimsColumn.CODE,
            text -> text.length() == CODE_LENGTH && isCode(text),
            ClaimsProblem.CODE_FORMAT,
            true)
        .toUpperCase(Locale.ROOT);
  }

  private List<String> modifiers() {
    List<String> modifiers = words(ClaimsColumn.MODIFIERS);
    if (modifiers.size() > MOST_MODIFIERS
        || !modifiers.stream().allMatch(one -> one.length() == 2 && isCode(one))) {
      faultOf(ClaimsProblem.MODIFIER_FORMAT, ClaimsColumn.MODIFIERS);
    }
    return modifiers;
  }

  private List<String> diagnoses() {
    List<String> found = words(ClaimsColumn.DIAGNOSES);
    List<String> diagnoses = new ArrayList<>(found.size());
    for (String one : found) {
      String code = one.replace(".", "");
      if (code.length() < SHORTEST_DIAGNOSIS
          || code.length() > LONGEST_DIAGNOSIS
          || !isCode(code)
          || code.charAt(0) < 'A') {
        faultOf(ClaimsProblem.DIAGNOSIS_FORMAT, ClaimsColumn.DIAGNOSES);
        return diagnoses;
      }
      diagnoses.add(code);
    }
    if (diagnoses.size() > MOST_DIAGNOSES) {
      faultOf(ClaimsProblem.DIAGNOSIS_FORMAT, ClaimsColumn.DIAGNOSES);
    }
    return diagnoses;
  }

  private List<String> words(ClaimsColumn column) {
    String text = cell(column);
    return text.isEmpty() ? List.of() : List.of(text.toUpperCase(Locale.ROOT).split(" +"));
  }

  private String place() {
    String text = cell(ClaimsColumn.PLACE_OF_SERVICE);
    if (!text.isEmpty()
        && !(text.length() == 2
            && Character.digit(text.charAt(0), 10) >= 0
            && Character.digit(text.charAt(1), 10) >= 0)) {
      faultOf(ClaimsProblem.PLACE_FORMAT, ClaimsColumn.PLACE_OF_SERVICE);
    }
    return text;
  }

  private long cents() {
    String text = cell(ClaimsColumn.ALLOWED_AMOUNT);
    if (text.isEmpty()) {
      return 0;
    }
    if (text.length() <= LONGEST_AMOUNT) {
      try {
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() >= 0 && amount.scale() <= 2 && amount.scale() >= 0) {
          return amount.movePointRight(2).longValueExact();
        }
      } catch (NumberFormatException e) {
        // Told below, as other amounts that are none.
      }
    }
    faultOf(ClaimsProblem.AMOUNT_FORMAT, ClaimsColumn.ALLOWED_AMOUNT);
    return 0;
  }

  private void faultOf(ClaimsProblem problem, ClaimsColumn column) {
    fault(
        problem,
        column,
        "The " + column.title() + " " + ClaimsCsvReader.quoted(cell(column)) + " cannot be used.");
  }
}
