package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.core.submission.Json.activity;
import static org.qppportal.core.submission.Json.set;
import static org.qppportal.core.submission.Json.utf8;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.MeasurementSetReading.Context;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Tin;

class MeasurementSetReadingTest {

  private static final Context CONTEXT =
      new Context(
          new Entity(
              EntityType.GROUP,
              Optional.of(new Tin("000123456")),
              Optional.empty(),
              Optional.empty()),
          2017);
  private static final String SUBMISSION =
      "\"submission\":{\"entityType\":\"group\",\"taxpayerIdentificationNumber\":\"000123456\","
          + "\"performanceYear\":2017},";

  private final SubmissionReader reader = new SubmissionReader(new TestCatalogues(), Set.of(2017));

  @Test
  void takesASetThatNamesItsSubmission() {
    String text = setWith(SUBMISSION);

    MeasurementSetReading reading = reader.readMeasurementSet(utf8(text));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.accepted()).isTrue();
    assertThat(reading.context()).contains(CONTEXT);
    assertThat(
            reader
                .readMeasurementSet(utf8("{\"data\":{\"measurementSet\":" + text + "}}"))
                .measurementSet())
        .isEqualTo(reading.measurementSet());
  }

  @Test
  void asksForTheSubmissionThatIsNamedById() {
    byte[] json = utf8(setWith("\"submissionId\":\"77\","));

    MeasurementSetReading first = reader.readMeasurementSet(json);
    assertThat(first.problems()).isEmpty();
    assertThat(first.needsContext()).isTrue();
    assertThat(first.submissionId()).contains("77");
    assertThat(first.accepted()).isFalse();

    assertThat(reader.readMeasurementSet(json, CONTEXT).accepted()).isTrue();
  }

  @Test
  void takesASetOfAKnownSubmissionWithoutAName() {
    assertThat(reader.readMeasurementSet(utf8(setWith("")), CONTEXT).accepted()).isTrue();
    assertThat(reader.readMeasurementSet(utf8(setWith(SUBMISSION)), CONTEXT).accepted()).isTrue();
  }

  @Test
  void refusesASetOfNoSubmission() {
    assertThat(reader.readMeasurementSet(utf8(setWith(""))).problems())
        .extracting(Problem::code, Problem::path)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(DataProblem.MISSING_FIELD, "$.submission"));
  }

  @Test
  void pathsStartAtTheSet() {
    String text = setWith(SUBMISSION).replace("true", "1").replace(":2017}", ":2018}");

    assertThat(reader.readMeasurementSet(utf8(text)).problems())
        .extracting(Problem::path)
        .contains("$.measurements[0].value", "$.submission.performanceYear");
  }

  @Test
  void refusesSetsInsideASetsSubmission() {
    String text = setWith(SUBMISSION.replace("2017}", "2017,\"measurementSets\":[]}"));

    assertThat(reader.readMeasurementSet(utf8(text)).problems())
        .extracting(Problem::code)
        .containsExactly(DataProblem.UNKNOWN_FIELD);
  }

  private static String setWith(String fields) {
    return set("ia", "registry", fields, new String[] {activity()});
  }
}
