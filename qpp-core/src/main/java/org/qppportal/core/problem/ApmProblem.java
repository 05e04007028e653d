package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.ERROR;
import static org.qppportal.core.problem.ProblemKind.INVALID;
import static org.qppportal.core.problem.ProblemKind.MISSING;
import static org.qppportal.core.problem.ProblemKind.UNEXPECTED;
import static org.qppportal.core.problem.ProblemKind.UNREADABLE;

/** What can be wrong with lists of APM entities, and with figures over all payers. */
public enum ApmProblem implements ProblemCode {
  UNREADABLE_FILE(
      "QPP-L-001",
      UNREADABLE,
      "The file cannot be read as CSV",
      "Save the file as CSV with the encoding UTF-8, then load it again."),
  NO_ROWS(
      "QPP-L-002",
      UNREADABLE,
      "The file has no rows",
      "Check that the export finished, then choose the file again."),
  MISSING_COLUMN(
      "QPP-L-003",
      MISSING,
      "A column is missing",
      "Add the column {name} to the first row and a value to every row below."),
  UNKNOWN_COLUMN(
      "QPP-L-004",
      UNEXPECTED,
      "The file has a column that is not known",
      "Remove the column, or correct its name. Known columns are {names}."),
  WRONG_NUMBER_OF_CELLS(
      "QPP-L-005",
      INVALID,
      "The row has more or fewer cells than the first row",
      "Check the row for missing or unquoted commas."),
  MISSING_VALUE("QPP-L-006", MISSING, "A value is missing", "Fill in the cell."),
  UNKNOWN_YEAR("QPP-L-007", INVALID, "The performance year is not known", "Use one of {years}."),
  ENTITY_CODE(
      "QPP-L-008",
      INVALID,
      "The entity's id is not an id",
      "Use a capital letter and 1 to 9 letters or digits, such as A0001."),
  UNKNOWN_MODEL(
      "QPP-L-009",
      INVALID,
      "The year's register has no such model",
      "Use the id of a model or track in the register of the year, such as mssp-enhanced."),
  TIN_FORMAT(
      "QPP-L-010",
      INVALID,
      "The TIN is not nine digits",
      "Give the TIN with its leading zeros and without a hyphen."),
  NPI_FORMAT(
      "QPP-L-011",
      INVALID,
      "The NPI cannot be right",
      "Check the NPI for a typing error: it has ten digits, and the last one fits the others."),
  RELATIONSHIP(
      "QPP-L-012",
      INVALID,
      "The relationship is neither P nor A",
      "Use P for the Participation List and A for affiliated practitioners."),
  LIST_DATE(
      "QPP-L-013",
      INVALID,
      "No list is of this date",
      "Use the date of a snapshot of the year: {dates}."),
  TWICE("QPP-L-014", INVALID, "The row is in the file twice", "Remove one of the rows."),
  CONTRADICTION(
      "QPP-L-015",
      INVALID,
      "Rows of the same entity and year say different things of it",
      "Give an entity the same name and model in all rows of a year."),
  UNKNOWN_ENTITY(
      "QPP-L-016",
      INVALID,
      "The year has no such entity",
      "Load the entity's lists first, or correct its id."),
  LEVEL(
      "QPP-L-017",
      INVALID,
      "The level is not one of the All-Payer Combination Option",
      "Use AE for an entity, AI for a clinician and AT for a practice."),
  SUBJECT(
      "QPP-L-018",
      INVALID,
      "The level and whom the figures are of do not fit",
      "Give the entity's id for AE, the NPI for AI and the TIN for AT."),
  SNAPSHOT(
      "QPP-L-019",
      INVALID,
      "The year has no such snapshot",
      "Use 1 for March 31, 2 for June 30 and 3 for August 31."),
  NUMBER(
      "QPP-L-020",
      INVALID,
      "The value is not a number that can be here",
      "Give whole numbers of patients, and dollars with at most two decimals; a part is not more than its whole."),
  NO_OPTION(
      "QPP-L-021",
      INVALID,
      "The year has no All-Payer Combination Option",
      "Use a year from 2019 on.");

  private static final String CITATION = "42 CFR 414.1425(a), 414.1440(e)";

  private final Entry entry;

  ApmProblem(String code, ProblemKind kind, String title, String whatToDo) {
    this.entry = new Entry(code, ERROR, kind, title, whatToDo, CITATION);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
