package org.qppportal.core.claims;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes measures from claims in the published submission format, for the reader that everything
 * that comes in goes through.
 */
final class ClaimsSubmission {

  private ClaimsSubmission() {}

  /**
   * A submission with one measurement set.
   *
   * @param npi null for a group
   * @param results measures with something reported; others are left out
   */
  static byte[] json(
      int year, String tin, String npi, Period period, List<ClaimsMeasureResult> results) {
    ObjectNode submission = JsonNodeFactory.instance.objectNode();
    submission.put("programName", "mips");
    submission.put("entityType", npi == null ? "group" : "individual");
    submission.put("taxpayerIdentificationNumber", tin);
    if (npi != null) {
      submission.put("nationalProviderIdentifier", npi);
    }
    submission.put("performanceYear", year);
    ObjectNode set = submission.putArray("measurementSets").addObject();
    set.put("category", "quality");
    set.put("submissionMethod", "claims");
    set.put("performanceStart", period.first().toString());
    set.put("performanceEnd", period.last().toString());
    ArrayNode measurements = set.putArray("measurements");
    for (ClaimsMeasureResult result : results) {
      if (result.reported()) {
        measurement(result, measurements.addObject());
      }
    }
    return submission.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void measurement(ClaimsMeasureResult result, ObjectNode measurement) {
    measurement.put("measureId", result.measureId());
    ObjectNode value = measurement.putObject("value");
    value.put("isEndToEndReported", false);
    if (result.rates().get(0).stratum().isEmpty()) {
      counts(result.rates().get(0), value);
      return;
    }
    ArrayNode strata = value.putArray("strata");
    for (RateResult rate : result.rates()) {
      ObjectNode stratum = strata.addObject();
      stratum.put("stratum", rate.stratum());
      counts(rate, stratum);
    }
  }

  private static void counts(RateResult rate, ObjectNode node) {
    node.put("performanceMet", rate.performanceMet());
    node.put("performanceNotMet", rate.performanceNotMet());
    node.put("eligiblePopulationExclusion", rate.exclusion());
    node.put("eligiblePopulationException", rate.exception());
    node.put("eligiblePopulation", rate.eligiblePopulation());
  }
}
