package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.ERROR;
import static org.qppportal.core.problem.Problem.Severity.WARNING;
import static org.qppportal.core.problem.ProblemKind.INVALID;
import static org.qppportal.core.problem.ProblemKind.MISSING;
import static org.qppportal.core.problem.ProblemKind.UNEXPECTED;
import static org.qppportal.core.problem.ProblemKind.UNREADABLE;

/** What can be wrong with a file of claim lines. */
public enum ClaimsProblem implements ProblemCode {
  UNREADABLE_FILE(
      "QPP-C-001",
      ERROR,
      UNREADABLE,
      "The file cannot be read as CSV",
      "Save the file as CSV with the encoding UTF-8, with or without gzip, then load it again."),
  NO_LINES(
      "QPP-C-002",
      ERROR,
      UNREADABLE,
      "The file has no claim lines",
      "Check that the export finished, then choose the file again."),
  MISSING_COLUMN(
      "QPP-C-003",
      ERROR,
      MISSING,
      "A column is missing",
      "Add the column {name} to the first row and a value to every row below."),
  UNKNOWN_COLUMN(
      "QPP-C-004",
      ERROR,
      UNEXPECTED,
      "The file has a column that is not known",
      "Remove the column, or correct its name. Known columns are {names}."),
  WRONG_NUMBER_OF_CELLS(
      "QPP-C-005",
      ERROR,
      INVALID,
      "The row has more or fewer cells than the first row",
      "Check the row for missing or unquoted commas."),
  MISSING_VALUE("QPP-C-006", ERROR, MISSING, "A value is missing", "Fill in the cell."),
  TIN_FORMAT(
      "QPP-C-007",
      ERROR,
      INVALID,
      "The TIN is not nine digits",
      "Give the TIN with its leading zeros and without a hyphen."),
  NPI_FORMAT(
      "QPP-C-008",
      ERROR,
      INVALID,
      "The NPI cannot be right",
      "Check the NPI for a typing error: it has ten digits, and the last one fits the others."),
  ID_FORMAT(
      "QPP-C-009",
      ERROR,
      INVALID,
      "An id has characters that ids do not have",
      "Use 1 to 40 letters, digits, hyphens and underscores."),
  DATE_FORMAT(
      "QPP-C-010",
      ERROR,
      INVALID,
      "The date is not a date",
      "Write dates as year, month and day: 2018-03-31."),
  DATES_OUT_OF_ORDER(
      "QPP-C-011",
      ERROR,
      INVALID,
      "The dates are out of order",
      "Check the dates: the patient is born before the service, and the service begins before it ends."),
  SEX_FORMAT("QPP-C-012", ERROR, INVALID, "The sex is not known", "Use F, M or U."),
  CODE_FORMAT(
      "QPP-C-013",
      ERROR,
      INVALID,
      "The code is not a HCPCS or CPT code",
      "Use five letters and digits, such as 99213, G8427 or 3044F."),
  MODIFIER_FORMAT(
      "QPP-C-014",
      ERROR,
      INVALID,
      "The modifiers are not modifiers",
      "Use at most five modifiers of two letters or digits, with spaces between them."),
  PLACE_FORMAT(
      "QPP-C-015",
      ERROR,
      INVALID,
      "The place of service is not two digits",
      "Give the place of service as two digits, such as 11, or leave the cell empty."),
  DIAGNOSIS_FORMAT(
      "QPP-C-016",
      ERROR,
      INVALID,
      "The diagnoses are not ICD-10-CM codes",
      "Use at most twelve codes of three to seven letters and digits, with or without a dot, with"
          + " spaces between them."),
  AMOUNT_FORMAT(
      "QPP-C-017",
      ERROR,
      INVALID,
      "The allowed amount is not an amount",
      "Give dollars and cents, such as 73.40, or leave the cell empty."),
  OTHER_YEAR(
      "QPP-C-018",
      WARNING,
      INVALID,
      "The service is of another year",
      "Nothing, if that is meant: the line does not count."),
  UNKNOWN_CLINICIAN(
      "QPP-C-019",
      WARNING,
      INVALID,
      "The clinician does not bill under this practice",
      "Check the TIN and the NPI. If they are right, nothing needs to be done: no measures are stored"
          + " for the clinician, and the lines count only as what happened to the patient.");

  private static final String CITATION = "QPP Portal, file of claim lines";

  private final Entry entry;

  ClaimsProblem(
      String code, Problem.Severity severity, ProblemKind kind, String title, String whatToDo) {
    this.entry = new Entry(code, severity, kind, title, whatToDo, CITATION);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
