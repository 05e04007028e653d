package org.qppportal.core.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns that a table may have, in the order of the templates. They are named as the fields of
 * the published JSON. The reader and the documentation page both go by this list.
 */
public enum TableColumn {
  PERFORMANCE_YEAR(
      "performanceYear",
      Part.ENTITY,
      Kind.YEAR,
      true,
      "The year the data was collected in. The same in every row.",
      "A year that the portal takes data of",
      "2022"),
  ENTITY_TYPE(
      "entityType",
      Part.ENTITY,
      Kind.TEXT,
      true,
      "Whether the row is about one clinician or about more.",
      "individual, group, virtualGroup, apm, subgroup",
      "individual"),
  TIN(
      "taxpayerIdentificationNumber",
      Part.ENTITY,
      Kind.TIN,
      false,
      "The practice's Taxpayer Identification Number, for individuals and groups. Format the column"
          + " as text, so that zeros at the beginning stay.",
      "Nine digits, without dashes",
      "000123456"),
  NPI(
      "nationalProviderIdentifier",
      Part.ENTITY,
      Kind.IDENTIFIER,
      false,
      "The clinician's National Provider Identifier. For individuals only; empty for groups.",
      "Ten digits",
      "2999900014"),
  ENTITY_ID(
      "entityId",
      Part.ENTITY,
      Kind.IDENTIFIER,
      false,
      "The program's id of a virtual group, APM entity or subgroup. Empty for individuals and"
          + " groups.",
      "Text",
      "A1001"),
  PROGRAM(
      "programName",
      Part.SET,
      Kind.TEXT,
      false,
      "The program or MIPS Value Pathway that the data is for. Empty means mips.",
      "mips, app1, appPlus, or the id of a MIPS Value Pathway",
      "mips"),
  CATEGORY(
      "category",
      Part.SET,
      Kind.TEXT,
      true,
      "The performance category.",
      "quality, ia, pi; for 2017 aci in place of pi",
      "quality"),
  METHOD(
      "submissionMethod",
      Part.SET,
      Kind.TEXT,
      true,
      "How the data was collected.",
      "registry, electronicHealthRecord",
      "registry"),
  START(
      "performanceStart",
      Part.SET,
      Kind.DATE,
      true,
      "The first day of the period reported. The same for all rows of a category.",
      "Year-month-day",
      "2022-01-01"),
  END(
      "performanceEnd",
      Part.SET,
      Kind.DATE,
      true,
      "The last day of the period reported. The same for all rows of a category.",
      "Year-month-day",
      "2022-12-31"),
  CEHRT_ID(
      "cehrtId",
      Part.SET,
      Kind.TEXT,
      false,
      "The certification id of the electronic health record. Needed for promoting interoperability.",
      "15 letters and digits",
      "XX15EXXXXXXXXXX"),
  MEASURE_ID(
      "measureId",
      Part.MEASUREMENT,
      Kind.TEXT,
      true,
      "The measure or activity, by its id in Explore measures.",
      "An id of the performance year",
      "134"),
  STRATUM(
      "stratum",
      Part.VALUE,
      Kind.TEXT,
      false,
      "The stratum, for measures reported in several parts: one row for each. Empty for all others.",
      "The stratum's published name",
      "overall"),
  VALUE(
      "value",
      Part.MEASUREMENT,
      Kind.FLAG,
      false,
      "For measures and activities answered by yes or no.",
      "true or false",
      "true"),
  END_TO_END(
      "isEndToEndReported",
      Part.MEASUREMENT,
      Kind.FLAG,
      false,
      "For quality: whether the data went from the record to the report without typing. The same in"
          + " all rows of a measure.",
      "true or false",
      "false"),
  MET(
      "performanceMet",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "Patients for whom the measure was met.",
      "Whole number from 0",
      "80"),
  NOT_MET(
      "performanceNotMet",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "Patients for whom it was not met.",
      "Whole number from 0",
      "15"),
  POPULATION(
      "eligiblePopulation",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "Patients that the measure is about.",
      "Whole number from 0",
      "100"),
  EXCLUSION(
      "eligiblePopulationExclusion",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "Patients left out by the measure.",
      "Whole number from 0",
      "0"),
  EXCEPTION(
      "eligiblePopulationException",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "Patients excepted by the measure.",
      "Whole number from 0",
      "5"),
  NUMERATOR(
      "numerator",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "For promoting interoperability, and for ratio and continuous-variable measures.",
      "Number from 0",
      "42"),
  DENOMINATOR(
      "denominator",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "For promoting interoperability, and for ratio and continuous-variable measures.",
      "Number from 0",
      "60"),
  NUMERATOR_EXCLUSION(
      "numeratorExclusion",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "What is left out of the numerator, where the measure has such a count.",
      "Number from 0",
      "0"),
  DENOMINATOR_EXCEPTION(
      "denominatorException",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "What is excepted from the denominator, where the measure has such a count.",
      "Number from 0",
      "0"),
  OBSERVATIONS(
      "observationInstances",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "How many observations a ratio or continuous-variable measure rests on.",
      "Whole number from 0",
      "60"),
  RATE(
      "performanceRate",
      Part.VALUE,
      Kind.NUMBER,
      false,
      "The rate that a registry worked out itself, for QCDR measures only.",
      "0 to 100",
      "84.21");

  /** What a cell must look like. */
  public enum Kind {
    YEAR,
    TIN,
    IDENTIFIER,
    TEXT,
    DATE,
    FLAG,
    NUMBER
  }

  /** Which part of a submission a column tells. */
  public enum Part {
    /** Whose data it is: the same in all rows of a clinician or practice. */
    ENTITY,
    /** The same in all rows of a category. */
    SET,
    /** The same in all rows of a measure. */
    MEASUREMENT,
    /** Of its own in each row. */
    VALUE
  }

  private static final Map<String, TableColumn> BY_NAME =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  column -> column.header.toLowerCase(Locale.ROOT), Function.identity()));

  private final String header;
  private final Part part;
  private final Kind kind;
  private final boolean required;
  private final String meaning;
  private final String allowed;
  private final String example;

  TableColumn(
      String header,
      Part part,
      Kind kind,
      boolean required,
      String meaning,
      String allowed,
      String example) {
    this.header = header;
    this.part = part;
    this.kind = kind;
    this.required = required;
    this.meaning = meaning;
    this.allowed = allowed;
    this.example = example;
  }

  /** Its name in the first row, as the field of the published JSON. */
  public String header() {
    return header;
  }

  /** Which part of a submission it tells. */
  public Part part() {
    return part;
  }

  /** What its cells must look like. */
  public Kind kind() {
    return kind;
  }

  /** Whether every table must have it. */
  public boolean required() {
    return required;
  }

  /** What it is for, in plain words. */
  public String meaning() {
    return meaning;
  }

  /** What its cells may hold, in plain words. */
  public String allowed() {
    return allowed;
  }

  /** A cell as an example. */
  public String example() {
    return example;
  }

  /** The column with this name, in any letter case, or empty when there is none. */
  public static Optional<TableColumn> named(String header) {
    return Optional.ofNullable(BY_NAME.get(header.strip().toLowerCase(Locale.ROOT)));
  }
}
