package org.qppportal.core.qrda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.catalogue.Ecqm.Population;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.CatalogueSource;
import org.qppportal.core.submission.DocumentFormat;
import org.qppportal.core.submission.DocumentReader;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.testing.SharedData;

/** Every published sample is accepted or refused as the program's converter of its year does. */
class QrdaSamplesTest {

  /** Documents of 2022 under a later template: the converter loses all their measures. */
  private static final Set<String> LOST =
      Set.of("ct-tests-2024-App1-ApmEntity-Qrda-III-2", "ct-tests-2024-App1-Indv-QRDA-III");

  /**
   * Documents for the APM Performance Pathway whose populations are those of an older version of
   * the measure: the converter has no rules for measures there.
   */
  private static final Set<String> UNCHECKED =
      Set.of(
          "ct-tests-2024-App1-Group-QRDA-III_2",
          "ct-tests-2025-App1-Group-QRDA-III",
          "ct-tests-2025-App-Plus-ApmEntity-Qrda-III",
          "ct-tests-2025-App-Plus-Indv-QRDA-III",
          "t2025-2025-App-Plus-ApmEntity-Qrda-III",
          "t2025-2025-App-Plus-Indv-QRDA-III",
          "t2025-2025-AppPlus-1d-MixedCaseProgramName_04172025");

  /** The folder of 2020 holds a document with the template of 2021. */
  private static final Map<String, Integer> YEARS =
      Map.of("samples-2020-MIPS_Invalid_PI_Performance_Period", 2021);

  private static final DocumentReader DOCUMENTS =
      new DocumentReader(new PublishedYears(), Set.of(2020, 2021, 2022, 2023, 2024, 2025));

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final QrdaReader READER = new QrdaReader(new PublishedYears());

  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void allSamplesAreThere() {
    assertThat(samples()).hasSize(325);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sample(Sample sample) throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(sample.xml()));
    Set<Integer> found = errorCodes(reading);
    if (LOST.contains(sample.name())) {
      assertThat(found).containsExactly(6);
    } else if (UNCHECKED.contains(sample.name())) {
      assertThat(found).containsExactly(14, 59);
    } else if (!sample.recommendedCodes().isEmpty() && (found.equals(sample.recommendedCodes()))) {
      assertThat(reading.json()).isEmpty();
    } else if (sample.outcome().equals("invalid")) {
      assertThat(found).isEqualTo(sample.errorCodes());
      assertThat(reading.json()).isEmpty();
    } else {
      assertThat(reading.problems()).noneMatch(Problem::blocks);
      assertThat(MAPPER.readTree(reading.json().orElseThrow()))
          .isEqualTo(sample.qpp().orElseThrow());
    }
    assertThat(found).doesNotContain(3);
  }

  private static Set<Integer> errorCodes(QrdaReading reading) {
    Set<Integer> codes = new TreeSet<>();
    for (Problem problem : reading.problems()) {
      if (problem.blocks()) {
        codes.add(errorCode(problem));
      }
    }
    return codes;
  }

  private static int errorCode(Problem problem) {
    return ((QrdaProblem) problem.code()).errorCode();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keysAreInThePublishedOrder(Sample sample) throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(sample.xml()));
    if (reading.json().isPresent()) {
      JsonNode json = MAPPER.readTree(reading.json().get());
      assertThat(json).hasToString(sample.qpp().orElseThrow().toString());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theYearIsRecognised(Sample sample) throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(sample.xml()));
    if (reading.year().isEmpty()) {
      assertThat(errorCodes(reading)).containsAnyOf(2, 5).hasSize(1);
    } else {
      assertThat(reading.year()).contains(YEARS.getOrDefault(sample.name(), sample.year()));
      assertThat(reading.dataVersion()).isPresent();
    }
  }

  /** Where the converter says where, a problem of ours with its number is in the same part. */
  @ParameterizedTest
  @MethodSource("samples")
  void problemsAreWhereTheConverterSeesThem(Sample sample) throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(sample.xml()));
    if (sample.errors().isEmpty() || !errorCodes(reading).equals(sample.errorCodes())) {
      return;
    }
    for (JsonNode expected : sample.errors().get()) {
      int code = expected.path("errorCode").asInt();
      JsonNode location = expected.path("location");
      if (!location.path("location").isTextual()) {
        continue;
      }
      assertThat(reading.problems())
          .as("%d in %s", code, location.path("location").asText())
          .anyMatch(
              problem ->
                  errorCode(problem) == code
                      && isPart(problem, location.path("location").asText())
                      && problem.line() > 0
                      && problem.column() > 0
                      && liesIn(problem.path(), location.path("path").asText()));
    }
  }

  /** The converter shows identifiers in lower case. */
  private static boolean isPart(Problem problem, String published) {
    String part = problem.part().orElse("").toLowerCase(Locale.ROOT);
    return part.startsWith(published.toLowerCase(Locale.ROOT));
  }

  /** Whether one path leads into the other's section of the document. */
  private static boolean liesIn(String path, String published) {
    String ours = path.replace("[1]", "");
    String theirs = published.replace("[1]", "");
    return ours.startsWith(theirs) || theirs.startsWith(ours) || sharesSection(ours, theirs);
  }

  private static boolean sharesSection(String ours, String theirs) {
    int end = theirs.indexOf("'section'");
    return end < 0 || ours.startsWith(theirs.substring(0, end));
  }

  /**
   * What the converter lets through and the Submissions API would refuse is refused by the one
   * validator, at its place in the document.
   */
  @ParameterizedTest
  @MethodSource("samples")
  void whatTheConverterLetsThroughMeetsTheValidator(Sample sample) {
    if (!sample.isRecommended("value")) {
      return;
    }
    SubmissionReading reading = DOCUMENTS.read(sample.xml());
    assertThat(reading.accepted()).as(sample.toString()).isFalse();
    assertThat(reading.format()).isEqualTo(DocumentFormat.QRDA);
    assertThat(reading.problems())
        .filteredOn(Problem::blocks)
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.path()).startsWith("/*[local-name() = 'ClinicalDocument'");
              assertThat(problem.line()).isPositive();
              assertThat(problem.part()).isPresent();
            });
  }

  @Test
  void aSecondRateIsWarnedOf() throws IOException {
    QrdaReading reading = READER.read(QrdaSource.of(Sample.named("gen-a-x-rate-dup").xml()));
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly(QrdaProblem.RATE_IGNORED);
  }

  @Test
  void anIdentifierOfAnotherYearIsShownBesideTheOneExpected() throws IOException {
    QrdaReading reading =
        READER.read(QrdaSource.of(Sample.named("gen-a-x-measure-prev-year").xml()));
    Problem problem = reading.problems().get(0);
    assertThat(problem.code()).isEqualTo(QrdaProblem.UNKNOWN_GUID);
    assertThat(problem.message())
        .contains("2c928085-806c-39a2-0180-7092fa9b0145")
        .contains("2c928083-8907-ce68-0189-2bbd31d6064e of CMS165v13")
        .contains("CMS165v12 of 2024")
        .contains("performance year 2025, measures data ");
  }

  @Test
  void aYearWithoutItsMeasuresIsNamed() throws IOException {
    CatalogueSource only2021 =
        new CatalogueSource() {
          @Override
          public Optional<Catalogue> catalogue(int year) {
            return year == 2021 ? new PublishedYears().catalogue(year) : Optional.empty();
          }

          @Override
          public Collection<Integer> years() {
            return List.of(2021);
          }
        };
    QrdaReading reading =
        new QrdaReader(only2021).read(QrdaSource.of(Sample.named("gen-a-v-measure-236").xml()));
    Problem problem = reading.problems().get(0);
    assertThat(reading.year()).contains(2025);
    assertThat(problem.code()).isEqualTo(QrdaProblem.YEAR_NOT_LOADED);
    assertThat(problem.message()).contains("2025");
    assertThat(problem.whatToDo()).contains("2021");
  }

  /** The identifiers by which documents are judged, against the reference beside the samples. */
  @Test
  void identifiersAreThoseOfTheReference() throws IOException {
    JsonNode reference = MAPPER.readTree(SharedData.bytes("samples/reference/ecqm-map.json"));
    for (int year : new PublishedYears().years()) {
      Catalogue catalogue = new PublishedYears().catalogue(year).orElseThrow();
      int known = 0;
      for (JsonNode expected : reference.path(Integer.toString(year))) {
        Measure measure =
            catalogue.measureByGuid(expected.path("eMeasureUuid").asText()).orElseThrow();
        Ecqm ecqm = measure.quality().ecqm().orElseThrow();
        assertThat(measure.measureId()).isEqualTo(expected.path("measureId").asText());
        assertThat(ecqm.cmsId()).isEqualTo(expected.path("eMeasureId").asText());
        assertThat(
                ecqm.groups().stream().map(group -> group.ids().get(Population.NUMERATOR)).toList())
            .containsExactlyElementsOf(
                StreamSupport.stream(expected.path("strata").spliterator(), false)
                    .map(stratum -> stratum.path("numeratorUuid").asText(null))
                    .toList());
        known++;
      }
      assertThat(known).as("measures of %d", year).isBetween(46, 48);
    }
  }
}
