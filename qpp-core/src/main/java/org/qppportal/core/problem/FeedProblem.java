package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.ERROR;
import static org.qppportal.core.problem.Problem.Severity.WARNING;
import static org.qppportal.core.problem.ProblemKind.INVALID;
import static org.qppportal.core.problem.ProblemKind.MISSING;
import static org.qppportal.core.problem.ProblemKind.UNEXPECTED;
import static org.qppportal.core.problem.ProblemKind.UNREADABLE;

/** What can be wrong with a feed of the claims warehouse. */
public enum FeedProblem implements ProblemCode {
  UNREADABLE_FEED(
      "QPP-W-001",
      ERROR,
      UNREADABLE,
      "The feed cannot be read",
      "Send CSV in UTF-8, with or without gzip, or Parquet. Check that the transfer finished."),
  MISSING_COLUMN(
      "QPP-W-002",
      ERROR,
      MISSING,
      "A column is missing",
      "Add the column {name} with a value in every row."),
  UNKNOWN_COLUMN(
      "QPP-W-003",
      ERROR,
      UNEXPECTED,
      "The feed has a column that is not known",
      "Remove the column, or correct its name."),
  BROKEN_ROW(
      "QPP-W-004",
      ERROR,
      UNREADABLE,
      "A row is cut off or has more or fewer cells than the first row",
      "Send the whole feed again: nothing of it was taken in."),
  EMPTY_FEED(
      "QPP-W-005",
      ERROR,
      UNREADABLE,
      "The feed has no rows",
      "Check that the export finished, then send the feed again."),
  TOO_MANY_FAULTS(
      "QPP-W-006",
      ERROR,
      INVALID,
      "More than one row in twenty has a fault",
      "Correct the export and send the feed again: nothing of it was taken in."),
  NOT_A_NUMBER(
      "QPP-W-101",
      ERROR,
      INVALID,
      "The value is not a whole number",
      "Give digits only; amounts are whole cents, with a minus where a claim is taken back."),
  NOT_A_DATE(
      "QPP-W-102",
      ERROR,
      INVALID,
      "The date is not a date",
      "Write dates as year, month and day: 2017-03-31."),
  NOT_YES_OR_NO(
      "QPP-W-103", ERROR, INVALID, "The value is neither yes nor no", "Write true or false."),
  TIN_FORMAT(
      "QPP-W-104",
      ERROR,
      INVALID,
      "The TIN is not nine digits",
      "Give the TIN with its leading zeros and without a hyphen."),
  NPI_FORMAT(
      "QPP-W-105",
      ERROR,
      INVALID,
      "The NPI cannot be right",
      "Check the NPI: it has ten digits, begins with 1 or 2, and the last one fits the others."),
  CODE_FORMAT(
      "QPP-W-106",
      ERROR,
      INVALID,
      "The service is not a HCPCS code",
      "Give the code as five letters or digits."),
  PLACE_FORMAT(
      "QPP-W-107",
      ERROR,
      INVALID,
      "The place of service is not two digits",
      "Give the place of service as two digits, such as 11."),
  PROCESSED_BEFORE_SERVICE(
      "QPP-W-108",
      ERROR,
      INVALID,
      "The claim was processed before the service",
      "Check both dates."),
  OTHER_YEAR(
      "QPP-W-109",
      ERROR,
      INVALID,
      "The date is of another year than the feed",
      "Send the row with the feed of its year."),
  DATES_OUT_OF_ORDER(
      "QPP-W-110",
      ERROR,
      INVALID,
      "The span ends before it begins",
      "Check both dates; the last day of a span belongs to it."),
  BORN_IN_THE_FUTURE(
      "QPP-W-111",
      ERROR,
      INVALID,
      "The birth date is in the future",
      "Check the date; the year has four digits."),
  UNKNOWN_ENTITY(
      "QPP-W-112",
      ERROR,
      INVALID,
      "The portal does not know the APM Entity",
      "Check the entity's number, or load its year's register first."),
  TWICE_IN_THE_FEED(
      "QPP-W-201",
      WARNING,
      INVALID,
      "The row is in the feed more than once",
      "Nothing, if the rows are the same: one of them was taken in."),
  ALREADY_THERE(
      "QPP-W-202",
      WARNING,
      INVALID,
      "The row is in the warehouse already",
      "Nothing: it was left as it is. A correction is a new line that takes the old one back."),
  UNKNOWN_CLINICIAN(
      "QPP-W-203",
      WARNING,
      INVALID,
      "The portal does not know the clinician",
      "Nothing, if the clinician takes no part in the program: the line was taken in and counts"
          + " for nobody. Otherwise check the NPI."),
  SPANS_OVERLAP(
      "QPP-W-204",
      WARNING,
      INVALID,
      "Spans of a beneficiary overlap",
      "Check the spans: all were taken in, and a day counts as covered only if each span of it"
          + " says so.");

  private static final String CITATION = "QPP Portal, feeds of the claims warehouse";

  private final Entry entry;

  FeedProblem(
      String code, Problem.Severity severity, ProblemKind kind, String title, String whatToDo) {
    this.entry = new Entry(code, severity, kind, title, whatToDo, CITATION);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
