package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.ERROR;
import static org.qppportal.core.problem.ProblemKind.INVALID;
import static org.qppportal.core.problem.ProblemKind.MISSING;
import static org.qppportal.core.problem.ProblemKind.REPEATED;
import static org.qppportal.core.problem.ProblemKind.UNEXPECTED;
import static org.qppportal.core.problem.ProblemKind.UNREADABLE;

/** What can be wrong with a table (CSV) of many clinicians or practices. */
public enum TableProblem implements ProblemCode {

  // The file as such: nothing of it is taken.
  EMPTY_TABLE(
      "QPP-T-001",
      UNREADABLE,
      "The file is empty",
      "Check that the export finished, then choose the file again.",
      Citation.CSV),
  NOT_UTF_8(
      "QPP-T-002",
      UNREADABLE,
      "The file is not UTF-8 text",
      "Save the file again as \"CSV UTF-8 (comma delimited)\", then send it again.",
      Citation.CSV),
  BINARY_FILE(
      "QPP-T-003",
      UNREADABLE,
      "The file is not a CSV file",
      "Open the file in your spreadsheet program, save it as \"CSV UTF-8 (comma delimited)\", then"
          + " send that file.",
      Citation.CSV),
  OTHER_SEPARATOR(
      "QPP-T-004",
      UNREADABLE,
      "The columns are not separated by commas",
      "Save the file with a comma between columns. In a spreadsheet program choose \"CSV UTF-8"
          + " (comma delimited)\".",
      Citation.CSV),
  BROKEN_QUOTES(
      "QPP-T-005",
      UNREADABLE,
      "A quotation mark is not closed",
      "Put a quotation mark at both ends of the cell, and write a quotation mark inside it twice.",
      Citation.CSV),
  ROW_TOO_LONG(
      "QPP-T-006",
      UNREADABLE,
      "A row is too long",
      "Check the quotation marks of the row; one that is not closed makes the rest of the file one"
          + " cell.",
      Citation.LIMITS),
  UNEQUAL_COLUMNS(
      "QPP-T-007",
      UNREADABLE,
      "A row has more or fewer cells than the header",
      "Give every row as many cells as the header has columns, {number}. A comma inside a cell needs"
          + " quotation marks around the cell.",
      Citation.CSV),
  UNKNOWN_COLUMN(
      "QPP-T-008",
      UNEXPECTED,
      "A column is not part of the format",
      "Remove the column, or name it as the list of columns does.",
      Citation.FORMAT),
  REPEATED_COLUMN(
      "QPP-T-009",
      REPEATED,
      "A column is there twice",
      "Keep one of the two columns.",
      Citation.FORMAT),
  MISSING_COLUMN(
      "QPP-T-010",
      MISSING,
      "A column is missing",
      "Add the column {column}. The first row of the file names the columns.",
      Citation.FORMAT),
  NO_ROWS(
      "QPP-T-011",
      MISSING,
      "There are no rows below the header",
      "Add one row for each measure, or for each stratum of a measure.",
      Citation.FORMAT),
  TOO_MANY_ROWS(
      "QPP-T-012",
      INVALID,
      "The file has too many rows",
      "Split the file so that each has at most {limit} rows. Keep all rows of a clinician or practice"
          + " in the same file.",
      Citation.LIMITS),
  TABLE_TOO_LARGE(
      "QPP-T-013",
      INVALID,
      "The file is too large",
      "Split the file so that each has at most {limit}. Keep all rows of a clinician or practice in"
          + " the same file.",
      Citation.LIMITS),
  MORE_TABLE_PROBLEMS(
      "QPP-T-014",
      UNREADABLE,
      "There are more problems",
      "Mend the problems listed and send the file again to see the rest.",
      Citation.LIMITS),

  // Single rows: nothing is taken of the clinician or practice that they are about.
  FORMULA(
      "QPP-T-101",
      INVALID,
      "A cell begins like a formula",
      "Write the value itself. No cell may begin with =, +, - or @; only a number may begin with -.",
      Citation.SAFETY),
  CONTROL_CHARACTER(
      "QPP-T-102",
      INVALID,
      "A cell has a tab, a line break or another control character",
      "Remove the character from the cell.",
      Citation.SAFETY),
  ZERO_LOST(
      "QPP-T-103",
      INVALID,
      "The TIN lost a zero at its beginning",
      "Spreadsheet programs remove zeros at the beginning of numbers. Format the column as text, put"
          + " the zeros back so that the TIN has nine digits, and save the file again.",
      Citation.SAFETY),
  NUMBER_SHORTENED(
      "QPP-T-104",
      INVALID,
      "A spreadsheet program shortened the number",
      "Format the column as text, enter all digits, and save the file again.",
      Citation.SAFETY),
  DATE_REWRITTEN(
      "QPP-T-105",
      INVALID,
      "A spreadsheet program rewrote the date",
      "Write the date as year-month-day, such as 2024-01-31. Format the column as text so that it"
          + " stays so.",
      Citation.SAFETY),
  REPEATED_ROW(
      "QPP-T-106",
      REPEATED,
      "A measure or stratum is there twice",
      "Keep one row for each measure of a clinician or practice, or one for each stratum.",
      Citation.FORMAT),
  ROWS_DISAGREE(
      "QPP-T-107",
      INVALID,
      "Rows that belong together disagree",
      "Give all rows of the same clinician or practice, category and method the same {column}.",
      Citation.FORMAT),
  OTHER_YEAR(
      "QPP-T-108",
      INVALID,
      "The row is of another year than the file",
      "Send a file for each performance year.",
      Citation.FORMAT),
  VALUE_AND_COUNTS(
      "QPP-T-109",
      UNEXPECTED,
      "The row has a yes/no value and counts",
      "Fill in the column value for measures answered by true or false, and the counts for all"
          + " others.",
      Citation.FORMAT),
  STRATUM_NOT_NAMED(
      "QPP-T-110",
      MISSING,
      "Some rows of the measure name their stratum and others do not",
      "Name the stratum in each row of the measure.",
      Citation.FORMAT),
  TOO_MANY_ROWS_OF_ONE(
      "QPP-T-111",
      INVALID,
      "There are too many rows of one clinician or practice",
      "Check the identifiers. One clinician or practice can have at most {limit} rows.",
      Citation.LIMITS),

  // What shows only beside what the portal knows.
  NOT_CONNECTED(
      "QPP-T-201",
      INVALID,
      "The practice was not found, or is not connected to you",
      "Check the TIN. If it is right, ask the practice's security official to let your organization"
          + " submit for it, in this category and year.",
      Citation.ACCESS);

  private final Entry entry;

  TableProblem(String code, ProblemKind kind, String title, String whatToDo, String citation) {
    this.entry = new Entry(code, ERROR, kind, title, whatToDo, citation);
  }

  @Override
  public Entry entry() {
    return entry;
  }

  private static final class Citation {
    static final String CSV = "RFC 4180";
    static final String FORMAT = "QPP Portal, columns of CSV files";
    static final String LIMITS = "QPP Portal, limits of uploads";
    static final String SAFETY = "QPP Portal, safe spreadsheets";
    static final String ACCESS = "QPP Portal, who may submit for a practice";
  }
}
