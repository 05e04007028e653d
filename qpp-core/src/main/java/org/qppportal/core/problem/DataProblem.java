package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.ERROR;
import static org.qppportal.core.problem.Problem.Severity.WARNING;
import static org.qppportal.core.problem.ProblemKind.INVALID;
import static org.qppportal.core.problem.ProblemKind.MISSING;
import static org.qppportal.core.problem.ProblemKind.REPEATED;
import static org.qppportal.core.problem.ProblemKind.UNEXPECTED;
import static org.qppportal.core.problem.ProblemKind.UNREADABLE;

/** What can be wrong with data and with the JSON it comes in. */
public enum DataProblem implements ProblemCode {

  // The file as such.
  NOT_JSON(
      "QPP-F-001",
      ERROR,
      UNREADABLE,
      "The file is not JSON",
      "Correct the file at the line and column given, then send it again. Usual causes are a"
          + " missing comma, quotation mark or bracket, or a file that was cut off.",
      Citation.JSON),
  EMPTY_FILE(
      "QPP-F-002",
      ERROR,
      UNREADABLE,
      "The file is empty",
      "Check that the export finished, then choose the file again.",
      Citation.JSON),
  FILE_TOO_LARGE(
      "QPP-F-003",
      ERROR,
      UNREADABLE,
      "The file is too large",
      "Send one submission, of one practice or clinician and one year, per file. The limit is"
          + " {limit}.",
      Citation.LIMITS),
  WRONG_ENCODING(
      "QPP-F-004",
      ERROR,
      UNREADABLE,
      "The file is not UTF-8 text",
      "Save the file with the encoding UTF-8, then send it again.",
      Citation.JSON),
  NESTED_TOO_DEEPLY(
      "QPP-F-005",
      ERROR,
      UNREADABLE,
      "The file is nested too deeply",
      "Remove the brackets that lie inside each other; the format needs at most ten levels.",
      Citation.LIMITS),
  TEXT_TOO_LONG(
      "QPP-F-006",
      ERROR,
      UNREADABLE,
      "A text or number is too long",
      "Shorten the text or number at the place given.",
      Citation.LIMITS),
  DUPLICATE_KEY(
      "QPP-F-007",
      ERROR,
      REPEATED,
      "A field appears twice in one object",
      "Remove one of the two. The portal does not guess which of them is meant.",
      Citation.JSON),
  CONTENT_AFTER_END(
      "QPP-F-008",
      ERROR,
      UNREADABLE,
      "Something follows the end of the document",
      "Remove what follows the last closing bracket. Send several submissions in several files.",
      Citation.JSON),
  MORE_PROBLEMS(
      "QPP-F-009",
      WARNING,
      INVALID,
      "There are more problems than are listed",
      "Mend the problems listed, then send the file again to see the others.",
      Citation.LIMITS),

  // The shape of the document.
  UNKNOWN_FIELD(
      "QPP-S-001",
      ERROR,
      UNEXPECTED,
      "The field is not part of the format",
      "Check the spelling, including capital letters, or remove the field.",
      Citation.FORMAT),
  MISSING_FIELD(
      "QPP-S-002", ERROR, MISSING, "A field is missing", "Add the field {name}.", Citation.FORMAT),
  WRONG_TYPE(
      "QPP-S-003",
      ERROR,
      INVALID,
      "The value has the wrong type",
      "Write {what is expected}.",
      Citation.FORMAT),
  NULL_VALUE(
      "QPP-S-004",
      ERROR,
      MISSING,
      "A value is null where one is needed",
      "Give the field {name} a value.",
      Citation.FORMAT),
  NUMBER_NOT_WHOLE(
      "QPP-S-005",
      ERROR,
      INVALID,
      "The number must be whole",
      "Write a count without a fraction, such as 12.",
      Citation.VALUES),
  NUMBER_OUT_OF_RANGE(
      "QPP-S-006",
      ERROR,
      INVALID,
      "The number is too large or too precise",
      "Check the number; it must lie within {range}.",
      Citation.LIMITS),
  NEGATIVE_NUMBER(
      "QPP-S-007",
      ERROR,
      INVALID,
      "The number is negative",
      "Check the number; it counts patients, actions or observations and is zero or more.",
      Citation.VALUES),

  // Whose data it is, and of which year.
  UNKNOWN_ENTITY_TYPE(
      "QPP-S-010",
      ERROR,
      INVALID,
      "The entity type is unknown",
      "Use one of {allowed values}.",
      Citation.SUBMISSION),
  ENTITY_TYPE_NOT_IN_YEAR(
      "QPP-S-011",
      WARNING,
      INVALID,
      "The entity type did not exist in that year",
      "Check the entity type and the performance year.",
      "42 CFR 414.1315(a) and 414.1318"),
  TIN_FORMAT(
      "QPP-S-012",
      ERROR,
      INVALID,
      "The TIN is not nine digits",
      "Write the TIN as text of nine digits, without hyphens or spaces and with its leading zeros.",
      Citation.SUBMISSION),
  NPI_FORMAT(
      "QPP-S-013",
      ERROR,
      INVALID,
      "The NPI is not ten digits",
      "Write the NPI as text of ten digits, without hyphens or spaces.",
      Citation.SUBMISSION),
  NPI_CHECK_DIGIT(
      "QPP-S-014",
      ERROR,
      INVALID,
      "The NPI is mistyped",
      "Compare the NPI with the NPPES registry, digit by digit; two digits may be swapped.",
      "45 CFR 162.406(a)"),
  IDENTIFIER_MISSING(
      "QPP-S-015",
      ERROR,
      MISSING,
      "An identifier is missing",
      "Add the field {name}: {entity type} is identified by {identifiers}.",
      Citation.SUBMISSION),
  IDENTIFIER_NOT_FOR_ENTITY(
      "QPP-S-016",
      ERROR,
      UNEXPECTED,
      "The identifier does not belong to the entity type",
      "Remove the field {name}, or change the entity type: {entity type} is identified by"
          + " {identifiers}.",
      Citation.SUBMISSION),
  ENTITY_ID_FORMAT(
      "QPP-S-017",
      ERROR,
      INVALID,
      "The entity id cannot be used",
      "Write the id that the program assigned, at most 50 characters.",
      Citation.SUBMISSION),
  YEAR_BEFORE_PROGRAM(
      "QPP-S-018",
      ERROR,
      INVALID,
      "The performance year is not a year of the program",
      "Write the calendar year in which the data were collected; the program began with 2017.",
      "42 CFR 414.1305"),
  YEAR_NOT_ACCEPTED(
      "QPP-S-019",
      ERROR,
      INVALID,
      "The portal does not take data of that year",
      "Send data of {years}.",
      Citation.SUBMISSION),
  SUBMISSION_MISMATCH(
      "QPP-S-020",
      ERROR,
      INVALID,
      "The data are about another submission",
      "Send the data to the submission they belong to, or leave out the field submission.",
      Citation.SETS),
  NO_MEASUREMENT_SETS(
      "QPP-S-021",
      WARNING,
      MISSING,
      "There is no data in the submission",
      "Add at least one measurement set; without one nothing is scored.",
      Citation.SETS),
  NPI_FOR_TESTS(
      "QPP-S-023",
      WARNING,
      INVALID,
      "The NPI is a number to test with",
      "Nothing needs to be done in a test. For real data, enter the clinician's own NPI.",
      "45 CFR 162.406(a)"),
  IDENTIFIER_NOT_KEPT(
      "QPP-S-022",
      WARNING,
      UNEXPECTED,
      "The identifier is not needed",
      "Nothing needs to be done. A virtual group is identified by its entityId; the TIN is not"
          + " kept.",
      Citation.SUBMISSION),

  // Measurement sets.
  UNKNOWN_CATEGORY(
      "QPP-S-030",
      ERROR,
      INVALID,
      "The category is unknown",
      "Use one of {allowed values}.",
      Citation.SETS),
  CATEGORY_NOT_IN_YEAR(
      "QPP-S-031",
      ERROR,
      INVALID,
      "The category has another name in that year",
      "Write {name}: Advancing Care Information (aci) became Promoting Interoperability (pi) with"
          + " 2018.",
      "42 CFR 414.1375"),
  COST_NOT_SUBMITTED(
      "QPP-S-032",
      ERROR,
      UNEXPECTED,
      "Cost is not submitted",
      "Remove the set; Medicare computes cost from claims.",
      "42 CFR 414.1350(a)"),
  CATEGORY_NOT_FOR_ENTITY(
      "QPP-S-033",
      ERROR,
      INVALID,
      "The category is not reported by that kind of entity",
      "Report it for each group or individual of the APM entity.",
      "42 CFR 414.1370(g)(4)"),
  UNKNOWN_METHOD(
      "QPP-S-034",
      ERROR,
      INVALID,
      "The submission method is unknown",
      "Use one of {allowed values}.",
      Citation.SETS),
  UNKNOWN_PROGRAM(
      "QPP-S-035",
      ERROR,
      INVALID,
      "The program is unknown",
      "Use one of {allowed values}, or leave the field out for mips.",
      Citation.SETS),
  PROGRAM_NOT_IN_YEAR(
      "QPP-S-036",
      ERROR,
      INVALID,
      "The program did not exist in that year",
      "Use one of {allowed values}, or leave the field out for mips.",
      Citation.SETS),
  PROGRAM_NOT_FOR_ENTITY(
      "QPP-S-037",
      ERROR,
      INVALID,
      "The program is not open to that kind of entity",
      "Use mips, or check the entity type.",
      "42 CFR 414.1367(b)"),
  DATE_FORMAT(
      "QPP-S-038",
      ERROR,
      INVALID,
      "The date cannot be read",
      "Write an existing day as year, month and day, such as 2017-01-31.",
      Citation.SETS),
  DATE_OUTSIDE_YEAR(
      "QPP-S-039",
      ERROR,
      INVALID,
      "The date is outside the performance year",
      "Check the date and the performance year; the period lies between January 1 and December 31"
          + " of {year}.",
      "42 CFR 414.1320"),
  PERIOD_REVERSED(
      "QPP-S-040",
      ERROR,
      INVALID,
      "The period ends before it starts",
      "Check performanceStart and performanceEnd; they may be swapped.",
      "42 CFR 414.1320"),
  DUPLICATE_SET(
      "QPP-S-041",
      ERROR,
      REPEATED,
      "There are two sets of the same kind",
      "Put all measures of one category, method and program into one set.",
      Citation.SETS),
  CEHRT_ID_FORMAT(
      "QPP-S-042",
      WARNING,
      INVALID,
      "The CEHRT id does not look right",
      "Compare it with the Certified Health IT Product List; it has 15 letters and digits, such as"
          + " 0015E00000AB123.",
      "42 CFR 414.1305, CEHRT"),
  NO_MEASUREMENTS(
      "QPP-S-043",
      WARNING,
      MISSING,
      "There are no measurements in the set",
      "Add the measurements; without any the set is not scored.",
      Citation.SETS),

  CEHRT_ID_MISSING(
      "QPP-S-044",
      ERROR,
      MISSING,
      "The CEHRT id is missing",
      "Add the field cehrtId with the id that the Certified Health IT Product List gives your record"
          + " system.",
      Citation.SETS),
  CEHRT_ID_OUTDATED(
      "QPP-S-045",
      ERROR,
      INVALID,
      "The CEHRT id is of an edition that does not count any more",
      "Get the id of your updated record system from the Certified Health IT Product List: from 2024"
          + " on it has 15C at the third place, from 2025 on it may begin with 2025C.",
      "42 CFR 414.1305, CEHRT"),

  // Measures.
  UNKNOWN_MEASURE(
      "QPP-M-001",
      ERROR,
      INVALID,
      "The measure does not exist",
      "Look the measure up in the list of measures of {year} and write its id exactly.",
      Citation.MEASURES),
  MEASURE_OF_ANOTHER_YEAR(
      "QPP-M-002",
      ERROR,
      INVALID,
      "The measure is not one of that year",
      "Check the performance year, or choose a measure of {year}.",
      Citation.MEASURES),
  MEASURE_OF_ANOTHER_CATEGORY(
      "QPP-M-003",
      ERROR,
      INVALID,
      "The measure belongs to another category",
      "Move the measure to a set of the category {category}.",
      Citation.MEASURES),
  METHOD_NOT_ALLOWED(
      "QPP-M-004",
      ERROR,
      INVALID,
      "The measure is not reported by that method",
      "Report it by {allowed values}.",
      Citation.MEASURES),
  PROGRAM_NOT_ALLOWED(
      "QPP-M-005",
      ERROR,
      INVALID,
      "The measure is not accepted by that program",
      "Report it for {allowed values}.",
      Citation.MEASURES),
  DUPLICATE_MEASURE(
      "QPP-M-006",
      ERROR,
      REPEATED,
      "The measure appears twice in the set",
      "Keep one of the two.",
      Citation.SETS),
  CONTRADICTORY_MEASURES(
      "QPP-M-007",
      ERROR,
      INVALID,
      "Two measures contradict each other",
      "Keep the one that applies: a measure is either reported or excluded.",
      "42 CFR 414.1375(b)(2)"),
  SURVEY_BY_VENDOR_ONLY(
      "QPP-M-008",
      ERROR,
      INVALID,
      "Survey results come from survey vendors",
      "Leave the measure out. Your certified survey vendor reports it with the method"
          + " certifiedSurveyVendor.",
      "42 CFR 414.1400"),
  MEASURE_FROM_CLAIMS(
      "QPP-M-009",
      ERROR,
      UNEXPECTED,
      "The measure is computed from claims",
      "Leave the measure out; Medicare computes it.",
      "42 CFR 414.1325"),

  // Values.
  WRONG_VALUE_SHAPE(
      "QPP-V-001",
      ERROR,
      INVALID,
      "The value has another shape than the measure",
      "Write {shape}.",
      Citation.VALUES),
  FIELD_NOT_OF_MEASURE(
      "QPP-V-002",
      ERROR,
      UNEXPECTED,
      "The field does not belong to this kind of measure",
      "Remove the field. The value of this measure is {shape}.",
      Citation.VALUES),
  NUMERATOR_ABOVE_DENOMINATOR(
      "QPP-V-003",
      ERROR,
      INVALID,
      "The numerator is larger than the denominator",
      "Check the two numbers; the numerator counts patients or actions that are also in the"
          + " denominator.",
      Citation.VALUES),
  MET_ABOVE_POPULATION(
      "QPP-V-004",
      ERROR,
      INVALID,
      "More patients met the measure than there are",
      "Check the two numbers; performanceMet counts patients who are also in eligiblePopulation.",
      Citation.VALUES),
  PARTS_ABOVE_POPULATION(
      "QPP-V-005",
      ERROR,
      INVALID,
      "The parts are larger than the population",
      "Check the numbers; each patient of eligiblePopulation is counted in one part only.",
      Citation.VALUES),
  RATE_OUT_OF_RANGE(
      "QPP-V-006",
      ERROR,
      INVALID,
      "The performance rate is not between 0 and 100",
      "Write the rate in percent, from 0 to 100.",
      Citation.VALUES),
  RATE_MISSING(
      "QPP-V-007",
      ERROR,
      MISSING,
      "The performance rate is missing",
      "Add performanceRate, in percent: for QCDR measures the registry computes it.",
      Citation.VALUES),
  EXCLUSION_NOT_ZERO(
      "QPP-V-008",
      ERROR,
      INVALID,
      "A registry measure has no exclusions",
      "Take the excluded patients out of eligiblePopulation and write 0.",
      Citation.VALUES),
  UNKNOWN_STRATUM(
      "QPP-V-009",
      ERROR,
      INVALID,
      "The stratum does not exist",
      "Use exactly these names: {allowed values}.",
      Citation.VALUES),
  MISSING_STRATUM(
      "QPP-V-010",
      ERROR,
      MISSING,
      "A stratum is missing",
      "Report every stratum of the measure: {allowed values}.",
      Citation.VALUES),
  DUPLICATE_STRATUM(
      "QPP-V-011",
      ERROR,
      REPEATED,
      "A stratum appears twice",
      "Keep one of the two.",
      Citation.VALUES),
  SCORE_OUT_OF_RANGE(
      "QPP-V-012",
      ERROR,
      INVALID,
      "The survey score is not between 0 and 100",
      "Check the score; it is from 0 to 100.",
      Citation.VALUES),

  // What shows only beside the data that the portal keeps.
  CLINICIAN_NOT_IN_PRACTICE(
      "QPP-K-001",
      ERROR,
      INVALID,
      "The clinician does not bill under this practice",
      "Check the NPI and the TIN: one of them may be of another practice or year.",
      Citation.SUBMISSION),
  OTHER_PRACTICE(
      "QPP-K-002",
      ERROR,
      INVALID,
      "The file is for another practice",
      "Go to the page of the practice that the file is for, and send it there.",
      Citation.SUBMISSION),
  SET_KEY_CHANGED(
      "QPP-K-003",
      ERROR,
      INVALID,
      "The set is not the one to be replaced",
      "Send the same category, submission method and program, or send it as a new set.",
      Citation.SUBMISSION),
  MEASURE_CHANGED(
      "QPP-K-006",
      ERROR,
      INVALID,
      "The measurement is of another measure",
      "Send the same measureId or none; for another measure, add a measurement.",
      Citation.SUBMISSION),
  WINDOW_CLOSED(
      "QPP-K-004",
      ERROR,
      INVALID,
      "The submission window is not open",
      "Check the performance year. What was sent can still be read; if the year's data is wrong,"
          + " ask for a targeted review once scores are out.",
      "42 CFR 414.1325(e)"),
  NOT_CONNECTED(
      "QPP-K-005",
      ERROR,
      INVALID,
      "The data is of somebody you may not send for",
      "Check the TIN or entity id. If it is right, ask the practice's security official to let you"
          + " send this category and year.",
      Citation.SUBMISSION);

  private final Entry entry;

  DataProblem(
      String code,
      Problem.Severity severity,
      ProblemKind kind,
      String title,
      String whatToDo,
      String citation) {
    this.entry = new Entry(code, severity, kind, title, whatToDo, citation);
  }

  @Override
  public Entry entry() {
    return entry;
  }

  private static final class Citation {
    static final String JSON = "RFC 8259";
    static final String LIMITS = "QPP Portal, limits of uploads";
    static final String FORMAT = "QPP Submissions API, data format";
    static final String SUBMISSION = "QPP Submissions API, submission";
    static final String SETS = "QPP Submissions API, measurement sets";
    static final String MEASURES = "QPP measures data of the performance year";
    static final String VALUES = "QPP Submissions API, measurement values";
  }
}
