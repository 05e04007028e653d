package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemJson;
import org.qppportal.core.testing.SharedData;

/**
 * The published JSON samples, each as the manifest beside them says, against the catalogues as
 * published. Samples that the program's documentation shows as examples hold slips of their own for
 * the year that was filled in; what is refused in them is written out here.
 */
class PublishedSamplesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<Integer> YEARS = Set.of(2017, 2021, 2025);
  private static final CatalogueSource CATALOGUES =
      year -> YEARS.contains(year) ? Optional.of(Catalogues.of(year)) : Optional.empty();

  private final SubmissionReader reader = new SubmissionReader(CATALOGUES, YEARS);
  private final EditReader edits = new EditReader(CATALOGUES, YEARS);

  @Test
  void everySampleOfTheManifestIsHere() {
    JsonNode manifest = json("manifest.json");
    Set<String> listed = new TreeSet<>();
    for (JsonNode entry : manifest) {
      if (entry.path("file").asText().startsWith("json/")) {
        listed.add(entry.path("file").asText().replaceAll("json/|[.]json", ""));
      }
    }
    assertThat(listed)
        .containsExactlyInAnyOrder(
            "docs-tutorial-post-measurement-set",
            "docs-tutorial-post-measurement-set-response",
            "docs-tutorial-patch-measurement-set",
            "docs-submission-quality",
            "docs-submission-ia",
            "docs-score-output-ia",
            "docs-score-output-pi",
            "file-upload-client-test-file",
            "api-error-validation",
            "docs-score-input-2017");
  }

  @Test
  void theTutorialsRequestsAreTakenOneAfterTheOther() {
    MeasurementSetReading posted =
        reader.readMeasurementSet(bytes("json/docs-tutorial-post-measurement-set.json"));
    assertThat(posted.problems()).isEmpty();
    assertThat(posted.accepted()).isTrue();

    MeasurementSetReading patched =
        edits.patchOfSet(
            bytes("json/docs-tutorial-patch-measurement-set.json"),
            posted.context().orElseThrow(),
            posted.measurementSet().orElseThrow());
    assertThat(patched.problems()).isEmpty();
    assertThat(patched.measurementSet().orElseThrow().measurements())
        .extracting(Submission.Measurement::measureId)
        .containsExactly("047", "001");
  }

  @Test
  void theTutorialsResponseIsGivenAsPublished() {
    JsonNode published =
        json("json/docs-tutorial-post-measurement-set-response.json").at("/data/measurementSet");
    MeasurementSetReading posted =
        reader.readMeasurementSet(bytes("json/docs-tutorial-post-measurement-set.json"));

    JsonNode written =
        new SubmissionJson(CATALOGUES).measurementSet(posted.measurementSet().orElseThrow());

    JsonNode value = written.at("/measurements/0/value");
    JsonNode expected = published.at("/measurements/0/value");
    assertThat(names(value)).isEqualTo(names(expected));
    for (String name : names(expected)) {
      if (expected.get(name).isNumber()) {
        assertThat(new BigDecimal(value.get(name).asText()))
            .as(name)
            .isEqualByComparingTo(expected.get(name).asText());
      }
    }
    assertThat(names(published))
        .containsAll(names(written).stream().filter(name -> !name.equals("cehrtId")).toList());
  }

  /** A client may send back what it was given. */
  @Test
  void theTutorialsResponseIsTakenAsARequest() {
    MeasurementSetReading posted =
        reader.readMeasurementSet(bytes("json/docs-tutorial-post-measurement-set.json"));

    MeasurementSetReading again =
        reader.readMeasurementSet(
            bytes("json/docs-tutorial-post-measurement-set-response.json"),
            posted.context().orElseThrow());

    assertThat(again.problems()).isEmpty();
    assertThat(again.measurementSet()).isEqualTo(posted.measurementSet());
  }

  @ParameterizedTest
  @CsvSource({"docs-score-input-2017, 3", "file-upload-client-test-file, 3"})
  void validSubmissionsAreTaken(String name, int sets) {
    SubmissionReading reading = reader.readSubmission(bytes("json/" + name + ".json"));

    assertThat(blocking(reading)).isEmpty();
    assertThat(reading.submission().orElseThrow().measurementSets()).hasSize(sets);
  }

  @Test
  void theExampleOfActivitiesIsTakenWithAWarningAboutItsNpi() {
    SubmissionReading reading = reader.readSubmission(bytes("json/docs-submission-ia.json"));

    assertThat(reading.problems())
        .extracting(problem -> problem.code().code())
        .contains("QPP-S-023");
    // Of the four activities those are refused that the program removed before 2025.
    assertThat(blocking(reading)).allMatch(text -> text.startsWith("QPP-M-00"));
    assertThat(blocking(reading)).hasSizeLessThan(4);
  }

  /** In 2025 measure 305 is of records only, and its strata are 14Days and 34Days. */
  @Test
  void theExampleOfQualityIsRefusedForItsSlipsAlone() {
    SubmissionReading reading = reader.readSubmission(bytes("json/docs-submission-quality.json"));

    assertThat(reading.problems())
        .extracting(problem -> problem.code().code())
        .contains("QPP-S-023");
    assertThat(reading.problems().stream().filter(Problem::blocks).map(Problem::path))
        .isNotEmpty()
        .allMatch(path -> path.startsWith("$.measurementSets[0].measurements["));
  }

  @Test
  void errorsHaveEveryFieldOfThePublishedOnes() {
    JsonNode published = json("json/api-error-validation.json");
    JsonNode ours =
        ProblemJson.error(
            reader.readSubmission(bytes("json/docs-submission-quality.json")).problems().stream()
                .filter(Problem::blocks)
                .toList());

    assertThat(names(ours)).isEqualTo(names(published));
    assertThat(names(ours.path("error"))).isEqualTo(names(published.path("error")));
    assertThat(ours.at("/error/type")).isEqualTo(published.at("/error/type"));
    for (JsonNode detail : ours.at("/error/details")) {
      assertThat(names(detail)).containsAll(names(published.at("/error/details/0")));
      assertThat(detail.at("/location/path").asText())
          .startsWith("measurementSets[0].measurements");
    }
  }

  private static List<String> blocking(SubmissionReading reading) {
    return reading.problems().stream()
        .filter(Problem::blocks)
        .map(problem -> problem.code().code() + " " + problem.path())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> fields = node.fieldNames(); fields.hasNext(); ) {
      names.add(fields.next());
    }
    return names;
  }

  private static byte[] bytes(String path) {
    return SharedData.bytes("samples/" + path);
  }

  private static JsonNode json(String path) {
    try {
      return MAPPER.readTree(bytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
