package org.qppportal.core.submission;

import org.qppportal.core.submission.Schema.Field;

/**
 * The published submission format as data: which objects there are and which fields each may have
 * (QPP Submissions API). A value's fields are the union over all kinds of measures, because what
 * kind a measure is may only be known once the whole document has been read.
 */
final class Format {

  static final Schema SUBMISSION = new Schema();
  static final Schema SET = new Schema();
  static final Schema MEASUREMENT = new Schema();
  static final Schema VALUE = new Schema();

  static final Field ENTITY_TYPE = SUBMISSION.text("entityType");
  static final Field TIN = SUBMISSION.secretText("taxpayerIdentificationNumber");
  static final Field NPI = SUBMISSION.text("nationalProviderIdentifier");
  static final Field ENTITY_ID = SUBMISSION.text("entityId");
  static final Field PERFORMANCE_YEAR = SUBMISSION.number("performanceYear");
  static final Field SETS = SUBMISSION.list("measurementSets", SET);

  static final Field CATEGORY = SET.text("category");
  static final Field METHOD = SET.text("submissionMethod");
  static final Field PROGRAM = SET.text("programName");
  static final Field START = SET.text("performanceStart");
  static final Field END = SET.text("performanceEnd");
  static final Field CEHRT_ID = SET.text("cehrtId");
  static final Field MEASUREMENTS = SET.list("measurements", MEASUREMENT);
  static final Field SUBMISSION_ID = SET.text("submissionId");
  static final Field SET_SUBMISSION = SET.object("submission", SUBMISSION);

  static final Field MEASUREMENT_SET_ID = MEASUREMENT.text("measurementSetId");
  static final Field MEASURE_ID = MEASUREMENT.text("measureId");
  static final Field MEASUREMENT_VALUE = MEASUREMENT.value("value", VALUE);

  static final Field END_TO_END = VALUE.flag("isEndToEndReported");
  static final Field MET = VALUE.number("performanceMet");
  static final Field NOT_MET = VALUE.number("performanceNotMet");
  static final Field POPULATION = VALUE.number("eligiblePopulation");
  static final Field EXCLUSION = VALUE.number("eligiblePopulationExclusion");
  static final Field EXCEPTION = VALUE.number("eligiblePopulationException");
  static final Field NUMERATOR_EXCLUSION = VALUE.number("numeratorExclusion");
  static final Field RATE = VALUE.number("performanceRate");
  static final Field STRATUM = VALUE.text("stratum");
  static final Field STRATA = VALUE.list("strata", VALUE);
  static final Field NUMERATOR = VALUE.number("numerator");
  static final Field DENOMINATOR = VALUE.number("denominator");
  static final Field OBSERVATIONS = VALUE.number("observationInstances");
  static final Field DENOMINATOR_EXCEPTION = VALUE.number("denominatorException");
  static final Field SCORE = VALUE.number("score");
  static final Field RELIABILITY = VALUE.text("reliability");
  static final Field MASK = VALUE.flag("mask");
  static final Field BELOW_MINIMUM = VALUE.flag("isBelowMinimum");

  static {
    SUBMISSION.readOnly("id", "createdAt", "updatedAt", "version", "programName", "metadata");
    SET.readOnly(
        "id",
        "createdAt",
        "updatedAt",
        "submitterId",
        "submitterType",
        "suppressed",
        "version",
        "measureSet",
        "practiceId",
        "practiceDetails",
        "source",
        "metadata");
    MEASUREMENT.readOnly(
        "id",
        "createdAt",
        "updatedAt",
        "version",
        "performanceStart",
        "performanceEnd",
        "metadata");
    VALUE.readOnly(
        "reportingRate",
        "caseCount",
        "performanceRateNumerator",
        "performanceRateDenominator",
        "metadata");
  }

  private Format() {}
}
