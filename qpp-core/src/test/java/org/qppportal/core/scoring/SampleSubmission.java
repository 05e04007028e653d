package org.qppportal.core.scoring;

import static org.qppportal.core.scoring.Sent.aci;
import static org.qppportal.core.scoring.Sent.activities;
import static org.qppportal.core.scoring.Sent.endToEnd;
import static org.qppportal.core.scoring.Sent.no;
import static org.qppportal.core.scoring.Sent.proportion;
import static org.qppportal.core.scoring.Sent.quality;
import static org.qppportal.core.scoring.Sent.rate;
import static org.qppportal.core.scoring.Sent.submission;
import static org.qppportal.core.scoring.Sent.yes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.SingleRate;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** The example submission of the program's documentation, worth 100 points. */
public final class SampleSubmission {

  private SampleSubmission() {}

  /** Written by hand. */
  public static Submission byHand() {
    return submission(
        activities("IA_AHE_1", "IA_AHE_2", "IA_AHE_3", "IA_AHE_4"),
        quality(
            SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
            endToEnd("005", 10000, 0),
            endToEnd("110", 10000, 0),
            endToEnd("128", 10000, 0),
            endToEnd("191", 10000, 0),
            endToEnd("192", 0, 10000),
            endToEnd("310", 10000, 0)),
        aci(
            proportion("ACI_EP_1", 10, 10),
            proportion("ACI_HIE_1", 10, 10),
            proportion("ACI_HIE_2", 10, 10),
            proportion("ACI_HIE_3", 10, 10),
            yes("ACI_INFBLO_1"),
            no("ACI_ONCACB_1"),
            yes("ACI_ONCDIR_1"),
            proportion("ACI_PEA_1", 10, 10),
            yes("ACI_PHCDRR_1"),
            yes("ACI_PPHI_1")));
  }

  /** An everyday submission: nine measures of various rates, some of them with bonuses. */
  public static Submission mixed() {
    return submission(
        activities("IA_AHE_1", "IA_AHE_2", "IA_EPA_1"),
        quality(
            SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
            endToEnd("005", 81, 19),
            endToEnd("110", 121, 126),
            endToEnd("128", 301, 200),
            rate("191", 12, 5),
            rate("192", 1, 300),
            rate("310", 40, 90),
            rate("236", 700, 311),
            rate("001", 200, 800),
            rate("112", 7, 93, 300)),
        aci(
            proportion("ACI_EP_1", 10, 100),
            proportion("ACI_HIE_1", 42, 100),
            proportion("ACI_HIE_2", 7, 91),
            proportion("ACI_HIE_3", 10, 33),
            yes("ACI_INFBLO_1"),
            no("ACI_ONCACB_1"),
            yes("ACI_ONCDIR_1"),
            proportion("ACI_PEA_1", 1000, 1234),
            yes("ACI_PHCDRR_2"),
            yes("ACI_IACEHRT_1"),
            yes("ACI_PPHI_1")));
  }

  /** Read from the documentation's file. */
  static Submission read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile()).at("/data/submission");
    List<MeasurementSet> sets = new ArrayList<>();
    for (JsonNode set : root.path("measurementSets")) {
      List<Measurement> measurements = new ArrayList<>();
      for (JsonNode measurement : set.path("measurements")) {
        measurements.add(
            new Measurement(measurement.path("measureId").asText(), value(measurement)));
      }
      sets.add(
          Sent.set(
              Category.ofCode(set.path("category").asText()).orElseThrow(),
              SubmissionMethod.ofCode(set.path("submissionMethod").asText()).orElseThrow(),
              measurements.toArray(Measurement[]::new)));
    }
    return submission(sets.toArray(MeasurementSet[]::new));
  }

  private static MeasurementValue value(JsonNode measurement) {
    JsonNode value = measurement.path("value");
    if (value.isBoolean()) {
      return new YesNo(value.booleanValue());
    }
    if (value.has("numerator")) {
      return new Proportion(value.path("numerator").asLong(), value.path("denominator").asLong());
    }
    return new SingleRate(
        value.path("isEndToEndReported").asBoolean(),
        new Counts(
            "",
            value.path("performanceMet").asLong(),
            value.path("performanceNotMet").asLong(),
            null,
            null,
            null,
            value.path("eligiblePopulation").asLong(),
            null));
  }
}
