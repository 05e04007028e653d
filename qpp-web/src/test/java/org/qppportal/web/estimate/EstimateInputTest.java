package org.qppportal.web.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.estimate.EstimateRequest;
import org.qppportal.core.estimate.EstimateRequest.MeasureRate;
import org.qppportal.core.estimate.MeasureProblem;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.web.form.FieldProblem;

class EstimateInputTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  @Test
  void readsNumbersAsPeopleWriteThem() {
    EstimateRequest request =
        read("year=2017&charges=$100,000.50&quality= 80 &pi=90%25&ia=&small=true&qp=true")
            .request()
            .orElseThrow();

    assertThat(request.performanceYear()).isEqualTo(2017);
    assertThat(request.charges()).isEqualByComparingTo("100000.50");
    assertThat(request.percents())
        .containsOnlyKeys(Category.QUALITY, Category.ACI)
        .containsEntry(Category.ACI, BigDecimal.valueOf(90));
    assertThat(request.traits().smallPractice()).isTrue();
    assertThat(request.traits().hospitalBased()).isFalse();
    assertThat(request.qualifyingParticipant()).isTrue();
    assertThat(request.patients()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "year=2016&charges=1&quality=1, year, Choose a year from 2017",
    "charges=1&quality=1, year, Choose a year from 2017",
    "year=2017&quality=1, charges, 'Enter a number from 0 to 1,000,000,000.'",
    "year=2017&charges=much&quality=1, charges, 'Enter a number from 0 to 1,000,000,000.'",
    "year=2017&charges=-5&quality=1, charges, 'Enter a number from 0 to 1,000,000,000.'",
    "year=2017&charges=1&quality=100.1, quality, Enter a number from 0 to 100.",
    "year=2017&charges=1&quality=1e2, quality, Enter a number from 0 to 100.",
    "'year=2017&charges=1&quality=8,5', quality, Enter a number from 0 to 100.",
    "year=2017&charges=1, quality, Enter a score for at least one category.",
    "year=2017&charges=1&quality=1&hcc=1.2, dual, Enter a number from 0 to 100.",
    "year=2017&charges=1&quality=1&dual=20, hcc, Enter a number from 0 to 20.",
    "year=2017&charges=1&measure1=5&method1=fax&rate1=1&cases1=1, method1, Choose how",
    "year=2017&charges=1&measure1=5&method1=registry&cases1=1, rate1, Enter a number from 0",
    "year=2017&charges=1&measure1=5&method1=registry&rate1=1&cases1=0, cases1, Enter a number",
    "year=2017&charges=1&method1=registry&rate1=1&cases1=1, measure1, Enter the measure's ID",
  })
  void saysWhatIsWrongAtItsField(String address, String field, String message) {
    EstimateInput input = read(address);

    assertThat(input.request()).isEmpty();
    assertThat(input.problems()).hasSize(1);
    assertThat(input.problems().get(0).field()).isEqualTo(field);
    assertThat(input.problems().get(0).message()).startsWith(message);
  }

  @Test
  void tellsAllProblemsAtOnceAndWhetherAnythingWasEntered() {
    assertThat(read("year=2017&quality=x&cost=101").problems())
        .extracting(FieldProblem::field, FieldProblem::missing)
        .containsExactly(tuple("charges", true), tuple("quality", false), tuple("cost", false));
  }

  @Test
  void readsMeasuresAndLeavesEmptyRowsOut() {
    EstimateInput input =
        read(
            "year=2017&charges=1&measure1=5&method1=registry&rate1=75.5&cases1=200"
                + "&measure2=&method2=registry&rate2=&cases2="
                + "&measure3=acrad15&method3=claims&rate3=10&cases3=1,000");

    assertThat(input.hasMeasures()).isTrue();
    assertThat(input.request().orElseThrow().measures())
        .containsExactly(
            new MeasureRate("005", SubmissionMethod.REGISTRY, new BigDecimal("75.5"), 200),
            new MeasureRate("ACRAD15", SubmissionMethod.CLAIMS, BigDecimal.TEN, 1000));
  }

  @Test
  void putsProblemsOfMeasuresAtTheRowTheyWereEnteredIn() {
    EstimateInput input =
        new EstimateInput(
            parameters("year=2017&charges=1&measure3=999&method3=registry&rate3=1&cases3=1")::get,
            POLICIES,
            request -> List.of(new MeasureProblem(0, "No such measure.")));

    assertThat(input.request()).isEmpty();
    assertThat(input.problems())
        .containsExactly(new FieldProblem("measure3", "Measure 3", "No such measure.", false));
  }

  @Test
  void readsHowComplexPatientsAre() {
    var patients =
        read("year=2017&charges=1&quality=1&hcc=1.2&dual=25%25")
            .request()
            .orElseThrow()
            .patients()
            .orElseThrow();

    assertThat(patients.averageRiskScore()).isEqualByComparingTo("1.2");
    assertThat(patients.dualRatio()).isEqualByComparingTo("0.25");
  }

  private static EstimateInput read(String address) {
    return new EstimateInput(parameters(address)::get, POLICIES, request -> List.of());
  }

  private static Map<String, String> parameters(String address) {
    return Arrays.stream(address.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace("%25", "%")));
  }
}
