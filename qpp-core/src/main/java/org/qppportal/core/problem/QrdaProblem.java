package org.qppportal.core.problem;

import static org.qppportal.core.problem.Problem.Severity.ERROR;
import static org.qppportal.core.problem.Problem.Severity.WARNING;
import static org.qppportal.core.problem.ProblemKind.INVALID;
import static org.qppportal.core.problem.ProblemKind.MISSING;
import static org.qppportal.core.problem.ProblemKind.REPEATED;
import static org.qppportal.core.problem.ProblemKind.UNEXPECTED;
import static org.qppportal.core.problem.ProblemKind.UNREADABLE;

import java.util.Locale;

/**
 * What can be wrong with a QRDA Category III document. Up to 106 the numbers are those of the
 * program's own converter, which senders know; from 202 on they are ours, for what it has no number
 * for or lumps together.
 */
public enum QrdaProblem implements ProblemCode {
  PERIOD_OF_ANOTHER_YEAR(
      210,
      ERROR,
      INVALID,
      "The period is not of the year that the document is made for",
      "Export the document again for the performance year of the period: each year has its own form"
          + " and measures.",
      "QRDA III implementation guide of the performance year, reporting parameters"),

  // The file as such.
  NOT_XML(
      2,
      ERROR,
      UNREADABLE,
      "The file is not well-formed XML",
      "Correct the file at the line and column given, or export it again: it may have been cut off.",
      Citation.XML),
  DOCTYPE(
      202,
      ERROR,
      UNREADABLE,
      "The file declares a document type or uses an entity",
      "Remove the DOCTYPE and every entity but those of XML itself; QRDA III documents have none.",
      Citation.XML),
  WRONG_ENCODING(
      203,
      ERROR,
      UNREADABLE,
      "The file is not text of the encoding it names",
      "Save the file as UTF-8 and name that encoding in its first line, then send it again.",
      Citation.XML),
  TOO_DEEP(
      204,
      ERROR,
      UNREADABLE,
      "The file is nested too deeply",
      "Remove the elements that lie inside each other; QRDA III documents need fewer than forty levels.",
      Citation.LIMITS),
  TOO_LARGE(
      205,
      ERROR,
      UNREADABLE,
      "The file is too large",
      "Send one submission, of one practice or clinician and one year, per file.",
      Citation.LIMITS),
  PACKED_FILE(
      209,
      ERROR,
      UNREADABLE,
      "The zip file cannot be taken",
      "Pack QRDA III documents alone into the zip file: at most {most} of them, none of them a zip"
          + " file itself.",
      Citation.LIMITS),
  NOT_QRDA(
      5,
      ERROR,
      INVALID,
      "The file is not a QRDA III document of a year that is taken",
      "Export a QRDA Category III document by the CMS guide of the performance year; its template {template} must carry one of these extensions: {extensions}.",
      Citation.DOCUMENT),
  YEAR_NOT_LOADED(
      206,
      ERROR,
      INVALID,
      "The measures of the document's year are not loaded",
      "Send it when the year has opened. Measures are loaded of {years}.",
      Citation.DOCUMENT),
  MORE_PROBLEMS(
      82,
      ERROR,
      INVALID,
      "There are more than 100 problems",
      "Mend the problems listed, then send the file again to see the others.",
      Citation.LIMITS),

  // The document and its program.
  NO_SECTION(
      23,
      ERROR,
      MISSING,
      "The document has no section of measures",
      "Add a quality, improvement activity or promoting interoperability section with the templates of the CMS guide.",
      Citation.DOCUMENT),
  PROGRAM_COUNT(
      24,
      ERROR,
      MISSING,
      "The document must name exactly one program",
      "Name one program at informationRecipient/intendedRecipient/id: {programs}.",
      Citation.DOCUMENT),
  UNKNOWN_PROGRAM(
      25,
      ERROR,
      INVALID,
      "The program is not one of the year",
      "Use one of these programs: {programs}.",
      Citation.DOCUMENT),
  SECOND_PI_SECTION(
      26,
      ERROR,
      REPEATED,
      "There are two promoting interoperability sections",
      "Put all promoting interoperability measures in one section.",
      Citation.DOCUMENT),
  SECOND_ACTIVITY_SECTION(
      27,
      ERROR,
      REPEATED,
      "There are two improvement activity sections",
      "Put all improvement activities in one section.",
      Citation.DOCUMENT),
  SECOND_QUALITY_SECTION(
      28,
      ERROR,
      REPEATED,
      "There are two quality sections",
      "Put all quality measures in one section.",
      Citation.DOCUMENT),
  VIRTUAL_GROUP_ID(
      78,
      ERROR,
      MISSING,
      "The virtual group has no identifier",
      "Add the virtual group's identifier to the performer's organization.",
      Citation.DOCUMENT),

  // The performance period.
  PI_PERIOD(
      22,
      ERROR,
      MISSING,
      "The promoting interoperability section needs exactly one performance period",
      "Give the section one reporting parameters act.",
      Citation.PERIOD),
  QUALITY_PERIOD(
      32,
      ERROR,
      MISSING,
      "The quality section needs exactly one performance period",
      "Give the section one reporting parameters act.",
      Citation.PERIOD),
  ACTIVITY_PERIOD(
      44,
      ERROR,
      MISSING,
      "The improvement activity section needs exactly one performance period",
      "Give the section one reporting parameters act.",
      Citation.PERIOD),
  PERIOD_START(
      29,
      ERROR,
      MISSING,
      "The performance period needs exactly one first day",
      "Give effectiveTime one low element with a date.",
      Citation.PERIOD),
  PERIOD_END(
      30,
      ERROR,
      MISSING,
      "The performance period needs exactly one last day",
      "Give effectiveTime one high element with a date.",
      Citation.PERIOD),
  PERIOD_YEAR(
      31,
      ERROR,
      MISSING,
      "The performance period has no year",
      "Begin the first day with the year, such as 20250101.",
      Citation.PERIOD),
  PERIOD_DATE(
      69,
      ERROR,
      INVALID,
      "The date of the performance period is not a date",
      "Write the date as year, month and day, such as 20250101.",
      Citation.PERIOD),

  // The quality section and its measures.
  NO_QUALITY_MEASURE(
      81,
      ERROR,
      MISSING,
      "The quality section has no measure",
      "Add a measure, or leave the section out.",
      Citation.QUALITY),
  CATEGORY_MARKER(
      95,
      ERROR,
      MISSING,
      "The quality section lacks the template of a category section",
      "Give the section the template 2.16.840.1.113883.10.20.27.2.1 with the extension {extension}.",
      Citation.QUALITY),
  GUID_COUNT(
      70,
      ERROR,
      MISSING,
      "The quality measure must have exactly one identifier",
      "Give the measure's externalDocument one id with the root 2.16.840.1.113883.4.738.",
      Citation.QUALITY),
  SAME_MEASURE_TWICE(
      71,
      ERROR,
      REPEATED,
      "The same quality measure is there twice",
      "Keep one of the two.",
      Citation.QUALITY),
  UNKNOWN_GUID(
      6,
      ERROR,
      INVALID,
      "The measure's identifier is not one of the year",
      "Use the identifier of the measure's version for that year: {expected}.",
      Citation.QUALITY),
  NO_POPULATION(
      7,
      ERROR,
      MISSING,
      "The quality measure has no counts",
      "Add the populations of the measure with their counts.",
      Citation.QUALITY),

  // Populations.
  POPULATION_COUNT(
      14,
      ERROR,
      INVALID,
      "The measure has the wrong number of a population",
      "Report each population of the measure exactly once: {expected}.",
      Citation.POPULATION),
  POPULATION_ID(
      57,
      ERROR,
      MISSING,
      "The population must have exactly one identifier",
      "Give the population's externalObservation one id.",
      Citation.POPULATION),
  POPULATION_TYPE(
      58,
      ERROR,
      MISSING,
      "The population must have exactly one type",
      "Give the population one value with a code such as DENOM.",
      Citation.POPULATION),
  POPULATION_MISSING(
      59,
      ERROR,
      MISSING,
      "A population of the measure is missing or has another identifier",
      "Report the population with the identifier {expected}.",
      Citation.POPULATION),
  DENOMINATOR_TOO_LARGE(
      13,
      ERROR,
      INVALID,
      "The denominator is larger than the initial population",
      "Check both counts: the denominator is part of the initial population.",
      Citation.POPULATION),
  COUNT_MISSING(
      52,
      ERROR,
      MISSING,
      "The population must have exactly one count",
      "Give the population one aggregate count.",
      Citation.POPULATION),
  COUNT_VALUES(
      8,
      ERROR,
      INVALID,
      "The count must have exactly one value",
      "Give the aggregate count one value.",
      Citation.POPULATION),
  COUNT_NOT_WHOLE(
      9,
      ERROR,
      INVALID,
      "The count is not a whole number",
      "Write digits only, such as 12, up to 2147483647.",
      Citation.POPULATION),
  COUNT_NEGATIVE(
      53,
      ERROR,
      INVALID,
      "The count is negative",
      "Write zero or the number of patients.",
      Citation.POPULATION),

  // Performance rates.
  RATE_REFERENCE(
      61,
      ERROR,
      MISSING,
      "The performance rate does not say which numerator it is of",
      "Give the rate's externalObservation the identifier of the numerator.",
      Citation.RATE),
  RATE_RANGE(
      33,
      ERROR,
      INVALID,
      "The performance rate is not a number from 0 to 1",
      "Write the rate as a decimal number from 0 to 1, such as 0.842105.",
      Citation.RATE),
  RATE_EMPTY(
      72,
      ERROR,
      MISSING,
      "The performance rate is empty",
      "Write the rate, or the nullFlavor NA where the performance denominator is 0.",
      Citation.RATE),
  RATE_IGNORED(
      207,
      WARNING,
      REPEATED,
      "A second performance rate is not read",
      "Keep one performance rate for each numerator.",
      Citation.RATE),

  INITIAL_UNKNOWN(
      208,
      WARNING,
      INVALID,
      "The initial population has another identifier than the measure's",
      "Check that the file reports this version of the measure; its initial population is"
          + " {expected}.",
      Citation.POPULATION),

  // Promoting interoperability.
  ANSWER_MISSING(
      11,
      ERROR,
      MISSING,
      "The yes or no measure must have exactly one answer",
      "Give the measure one measure performed element with Y or N.",
      Citation.PI),
  ANSWER_ID(
      12,
      ERROR,
      MISSING,
      "The yes or no measure must have exactly one identifier",
      "Give the measure's externalDocument one id, such as PI_PPHI_1.",
      Citation.PI),
  RATIO_OUTSIDE(
      15,
      ERROR,
      UNEXPECTED,
      "A promoting interoperability measure lies outside its section",
      "Move the measure to the promoting interoperability section.",
      Citation.PI),
  RATIO_ID(
      16,
      ERROR,
      MISSING,
      "The numerator and denominator measure must have exactly one identifier",
      "Give the measure's externalDocument one id, such as PI_EP_1.",
      Citation.PI),
  RATIO_EMPTY(
      17,
      ERROR,
      MISSING,
      "The measure has neither numerator nor denominator",
      "Add a numerator and a denominator with their counts.",
      Citation.PI),
  RATIO_PARTS(
      18,
      ERROR,
      MISSING,
      "The measure must have exactly one numerator and one denominator",
      "Report one numerator and one denominator.",
      Citation.PI),
  RATIO_COUNT(
      39,
      ERROR,
      MISSING,
      "The numerator or denominator must have exactly one count",
      "Give it one aggregate count.",
      Citation.PI),
  RATIO_NOT_WHOLE(
      41,
      ERROR,
      INVALID,
      "The numerator or denominator is not a whole number",
      "Write digits only, such as 12, up to 2147483647.",
      Citation.PI),
  RATIO_NEGATIVE(
      42,
      ERROR,
      INVALID,
      "The numerator or denominator is missing or negative",
      "Write zero or the number of actions or patients.",
      Citation.PI),
  EXCHANGE_TWICE(
      102,
      ERROR,
      INVALID,
      "Two ways to report health information exchange exclude each other",
      "Report PI_HIE_5 alone, or the other health information exchange measures without it.",
      Citation.PI),

  // Improvement activities.
  NO_ACTIVITY(
      43,
      ERROR,
      MISSING,
      "The improvement activity section has no activity",
      "Add an activity, or leave the section out.",
      Citation.ACTIVITY),
  ACTIVITY_FOREIGN(
      45,
      ERROR,
      UNEXPECTED,
      "The improvement activity section holds something else",
      "Keep only activities and the performance period in the section.",
      Citation.ACTIVITY),
  ACTIVITY_ANSWER(
      50,
      ERROR,
      MISSING,
      "The activity must have exactly one answer",
      "Give the activity one measure performed element with Y or N.",
      Citation.ACTIVITY),
  ANSWER_VALUE(
      51,
      ERROR,
      INVALID,
      "The answer is neither Y nor N",
      "Write the code Y or N.",
      Citation.ACTIVITY),

  // Primary Care First, to 2024.
  PCF_ADDRESS(
      34,
      ERROR,
      MISSING,
      "The practice site has no address",
      "Add the address of the practice site.",
      Citation.PCF),
  PCF_ID_COUNT(
      35,
      ERROR,
      MISSING,
      "The practice site must have exactly one identifier",
      "Give the practice site one id with the root 2.16.840.1.113883.3.249.5.3.",
      Citation.PCF),
  PCF_NO_QUALITY(
      36,
      ERROR,
      MISSING,
      "The document has no quality section",
      "Add the quality section with the measures of the model.",
      Citation.PCF),
  PCF_RATES(
      37,
      ERROR,
      INVALID,
      "The measure has the wrong number of performance rates",
      "Report {number} performance rate(s).",
      Citation.PCF),
  PCF_STRATUM_MISSING(
      48,
      ERROR,
      MISSING,
      "A reporting stratum is missing",
      "Report the stratum with the identifier {expected}.",
      Citation.PCF),
  PCF_STRATUM_COUNT(
      49,
      ERROR,
      INVALID,
      "The population has the wrong number of reporting strata",
      "Report each of these strata once: {expected}.",
      Citation.PCF),
  PCF_START(
      55,
      ERROR,
      INVALID,
      "The performance period must begin on January 1",
      "Report the whole year.",
      Citation.PCF),
  PCF_END(
      56,
      ERROR,
      INVALID,
      "The performance period must end on December 31",
      "Report the whole year.",
      Citation.PCF),
  PCF_ID_EMPTY(
      62,
      ERROR,
      MISSING,
      "The practice site's identifier is empty",
      "Write the identifier that the model gave the practice site.",
      Citation.PCF),
  PCF_ID_FORMAT(
      63,
      ERROR,
      INVALID,
      "The practice site's identifier cannot be right",
      "Write it as two capital letters and four digits, such as CA1028.",
      Citation.PCF),
  PCF_SUPPLEMENT(
      66,
      ERROR,
      MISSING,
      "A breakdown of the population is missing",
      "Report the population also by {code}.",
      Citation.PCF),
  PCF_SUPPLEMENT_COUNT(
      67,
      ERROR,
      MISSING,
      "A breakdown of the population must have exactly one count",
      "Give the breakdown one aggregate count.",
      Citation.PCF),
  PCF_NO_TIN(
      84,
      ERROR,
      MISSING,
      "The practice site has no TIN",
      "Add the TIN of each performer's organization.",
      Citation.PCF),
  PCF_TIN(
      85,
      ERROR,
      INVALID,
      "A TIN is not nine digits",
      "Write the TIN as nine digits, without hyphens and with its leading zeros.",
      Citation.PCF),
  PCF_FEWER_TINS(
      86,
      ERROR,
      MISSING,
      "There are fewer TINs than NPIs",
      "Give each performer a TIN beside the NPI.",
      Citation.PCF),
  PCF_NO_NPI(
      87,
      ERROR,
      MISSING,
      "The practice site has no NPI",
      "Add the NPI of each performer.",
      Citation.PCF),
  PCF_NPI(
      88, ERROR, INVALID, "An NPI is not ten digits", "Write the NPI as ten digits.", Citation.PCF),
  PCF_FEWER_NPIS(
      89,
      ERROR,
      MISSING,
      "There are fewer NPIs than TINs",
      "Give each performer an NPI beside the TIN.",
      Citation.PCF),
  PCF_ACTIVITIES(
      90,
      WARNING,
      UNEXPECTED,
      "The improvement activity section is not read",
      "Send improvement activities under another program.",
      Citation.PCF),
  PCF_RATE_NA(
      91,
      ERROR,
      INVALID,
      "The performance rate is NA although the performance denominator is not 0",
      "Write the rate.",
      Citation.PCF),
  PCF_DENOMINATOR(
      92,
      ERROR,
      INVALID,
      "The performance denominator is negative",
      "Check the counts: exclusions and exceptions are part of the denominator.",
      Citation.PCF),
  PCF_NUMERATOR(
      93,
      ERROR,
      INVALID,
      "The numerator is larger than the performance denominator",
      "Check the counts: the numerator is part of the performance denominator.",
      Citation.PCF),
  PCF_EXCLUSIONS(
      94,
      ERROR,
      INVALID,
      "The exclusions are more than the denominator",
      "Check the counts: exclusions are part of the denominator.",
      Citation.PCF),
  PCF_CEHRT(
      97,
      ERROR,
      INVALID,
      "The CMS EHR certification ID is missing or not of the 2015 edition",
      "Write the 15 characters of the ID, with 15C as the third to fifth.",
      Citation.PCF),
  PCF_RATE_ZERO(
      98,
      ERROR,
      INVALID,
      "The performance rate is zero where it must be NA",
      "Write the nullFlavor NA: the performance denominator is 0.",
      Citation.PCF),
  PCF_TWO_CEHRT(
      100,
      ERROR,
      REPEATED,
      "There are two CMS EHR certification IDs",
      "Keep the one that covers the whole period.",
      Citation.PCF),
  PCF_INITIAL(
      101,
      ERROR,
      INVALID,
      "The denominator differs from the initial population",
      "Check both counts: for this measure they are the same.",
      Citation.PCF),
  PCF_MEASURES(
      103,
      ERROR,
      MISSING,
      "A measure that the model requires is missing",
      "Report all three of {expected}.",
      Citation.PCF),
  PCF_PERFORMER(
      105,
      ERROR,
      REPEATED,
      "A performer has several TINs or NPIs",
      "Give each performer one TIN and one NPI.",
      Citation.PCF),
  PCF_PI(
      106,
      ERROR,
      UNEXPECTED,
      "There is a promoting interoperability section",
      "Leave the section out: the model does not take it.",
      Citation.PCF);

  private static final int FIRST_OWN = 200;
  private static final int NOT_READABLE = 2;
  private static final int NOT_THE_YEAR = 5;
  private static final int RATE = 61;
  private static final int POPULATION = 59;

  private final int number;
  private final Entry entry;

  QrdaProblem(
      int number,
      Problem.Severity severity,
      ProblemKind kind,
      String title,
      String whatToDo,
      String citation) {
    this.number = number;
    this.entry =
        new Entry(
            String.format(Locale.ROOT, "QPP-Q-%03d", number),
            severity,
            kind,
            title,
            whatToDo,
            citation);
  }

  @Override
  public Entry entry() {
    return entry;
  }

  /**
   * The number that clients of the program's converter know: its own, or for problems of ours the
   * nearest one.
   */
  public int errorCode() {
    if (number < FIRST_OWN) {
      return number;
    }
    return switch (this) {
      case YEAR_NOT_LOADED -> NOT_THE_YEAR;
      case RATE_IGNORED -> RATE;
      case INITIAL_UNKNOWN -> POPULATION;
      default -> NOT_READABLE;
    };
  }

  private static final class Citation {
    static final String XML = "Extensible Markup Language (XML) 1.0";
    static final String LIMITS = "QPP Portal, limits of uploads";
    static final String DOCUMENT = "CMS QRDA Category III guide, document";
    static final String PERIOD = "CMS QRDA Category III guide, reporting parameters act";
    static final String QUALITY = "CMS QRDA Category III guide, measure section";
    static final String POPULATION = "CMS QRDA Category III guide, measure data";
    static final String RATE = "CMS QRDA Category III guide, performance rate";
    static final String PI = "CMS QRDA Category III guide, promoting interoperability section";
    static final String ACTIVITY = "CMS QRDA Category III guide, improvement activity section";
    static final String PCF = "CMS QRDA Category III guide, Primary Care First";
  }
}
