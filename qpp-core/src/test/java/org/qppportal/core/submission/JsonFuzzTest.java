package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCatalogue;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.submission.MeasurementSetReading.Context;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * Whatever bytes come, the readers of the published JSON take them or say what is wrong and where;
 * what they take is taken again as the same when it is sent back as the portal writes it.
 */
class JsonFuzzTest {

  private static final Set<String> KNOWN =
      ProblemCatalogue.all().stream().map(ProblemCode::code).collect(Collectors.toSet());

  /** Problems of a file as a whole. */
  private static final Set<ProblemCode> WITHOUT_PLACE =
      Set.of(DataProblem.FILE_TOO_LARGE, DataProblem.MORE_PROBLEMS);

  private static final Set<Integer> YEARS = Set.of(2017, 2018, 2022);
  private static final TestCatalogues CATALOGUES = new TestCatalogues();
  private static final SubmissionReader READER = new SubmissionReader(CATALOGUES, YEARS);
  private static final EditReader EDITS = new EditReader(CATALOGUES, YEARS);
  private static final SubmissionJson JSON = new SubmissionJson(CATALOGUES);
  private static final Submission STORED = stored();
  private static final Context CONTEXT = new Context(STORED.entity(), STORED.performanceYear());

  /** Two sets that every change is tried on. */
  private static Submission stored() {
    String text =
        Json.submission(
            Json.set("ia", "registry", Json.activity()),
            Json.set(
                "quality",
                "registry",
                Json.measurement("005", "{" + Json.COUNTS + "}"),
                Json.measurement("110", "{" + Json.COUNTS + "}")));
    return READER.readSubmission(Json.utf8(text)).submission().orElseThrow();
  }

  /** Replays what was found before; searches on when the environment says {@code JAZZER_FUZZ=1}. */
  @FuzzTest(maxDuration = "10m")
  void readsAnything(byte[] file) {
    checkSubmission(file);
    checkProblems(READER.readMeasurementSet(file).problems());
    checkSet(READER.readMeasurementSet(file, CONTEXT), CONTEXT);
    for (MeasurementSet set : STORED.measurementSets()) {
      String measureId = set.measurements().get(0).measureId();
      checkSet(EDITS.patchOfSet(file, CONTEXT, set), CONTEXT);
      checkSet(EDITS.measurement(file, CONTEXT, set, Optional.empty()), CONTEXT);
      checkSet(EDITS.measurement(file, CONTEXT, set, Optional.of(measureId)), CONTEXT);
      checkSet(EDITS.patchOfMeasurement(file, CONTEXT, set, measureId), CONTEXT);
    }
  }

  private static void checkSubmission(byte[] file) {
    SubmissionReading reading = READER.readSubmission(file);
    checkProblems(reading.problems());
    assertThat(reading.accepted())
        .isEqualTo(reading.problems().stream().noneMatch(Problem::blocks));
    reading
        .submission()
        .ifPresent(
            taken -> {
              SubmissionReading again =
                  READER.readSubmission(Json.utf8(JSON.submission(taken).toString()));
              assertThat(again.submission()).as("%s", again.problems()).contains(taken);
            });
  }

  private static void checkSet(MeasurementSetReading reading, Context context) {
    checkProblems(reading.problems());
    assertThat(reading.accepted())
        .isEqualTo(reading.problems().stream().noneMatch(Problem::blocks));
    reading
        .measurementSet()
        .ifPresent(
            taken -> {
              MeasurementSetReading again =
                  READER.readMeasurementSet(
                      Json.utf8(JSON.measurementSet(taken).toString()), context);
              assertThat(again.measurementSet()).as("%s", again.problems()).contains(taken);
            });
  }

  private static void checkProblems(List<Problem> problems) {
    for (Problem problem : problems) {
      assertThat(KNOWN).contains(problem.code().code());
      assertThat(problem.message()).isNotBlank();
      if (!WITHOUT_PLACE.contains(problem.code())) {
        assertThat(problem.line()).as("%s", problem).isPositive();
        assertThat(problem.column()).isPositive();
      }
    }
  }
}
