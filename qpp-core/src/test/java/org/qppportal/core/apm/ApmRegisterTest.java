package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.AdvancedApmCriteria.Criterion;
import org.qppportal.core.apm.AdvancedApmCriteria.Outcome;
import org.qppportal.core.apm.AdvancedApmCriteria.Tested;
import org.qppportal.core.apm.ApmModel.OutcomeMeasure;
import org.qppportal.core.apm.ApmModel.Quality;
import org.qppportal.core.apm.ApmModel.Records;
import org.qppportal.core.apm.ApmModel.RecordsStandard;
import org.qppportal.core.apm.ApmModel.Risk;
import org.qppportal.core.apm.ApmModel.RiskStandard;
import org.qppportal.core.policy.YearPolicies;

class ApmRegisterTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final ApmRegister REGISTER = ApmRegister.load(POLICIES);

  /** The Inspector General's figure 5, current as of October 28, 2016. */
  @Test
  void theListOf2017IsThatOfTheInspectorGeneral() {
    Set<String> listed =
        REGISTER.models(2017).stream()
            .filter(model -> model.citation().startsWith("OIG"))
            .filter(model -> criteria(2017).test(model).advanced())
            .map(ApmModel::id)
            .collect(Collectors.toSet());

    assertThat(listed)
        .containsExactlyInAnyOrder(
            "mssp-2", "mssp-3", "ngaco", "cec-ldo", "cec-two-sided", "cpc-plus", "ocm-two-sided");
  }

  /** What was an APM that year and not an Advanced APM, and what became one after that list. */
  @Test
  void theOthersOf2017AreWhatTheyWere() {
    assertThat(ids(2017, false))
        .containsExactlyInAnyOrder("mssp-1", "cec-one-sided", "ocm-one-sided", "cjr-other");
    assertThat(ids(2017, true)).hasSize(8).contains("cjr-cehrt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018 | mssp-1-plus bpci-advanced mssp-2 mssp-3 ngaco | mssp-1",
        "2019 | mssp-basic-e mssp-enhanced vt-aco md-tcoc | mssp-basic-a mssp-basic-b mssp-basic-c mssp-basic-d",
        "2021 | dc-global dc-professional pcf ngaco cpc-plus-round-1 | mssp-basic-d ocm-one-sided",
        "2022 | kcc mssp-basic-e mssp-enhanced | mssp-basic-c",
        "2023 | reach-global eom-2 kcc pcf | eom-1 cjr-other",
        "2024 | mcp cjr-cehrt | mssp-basic-a",
        "2025 | mssp-basic-e mssp-enhanced mcp | mssp-basic-d",
        "2026 | mssp-basic-e mssp-enhanced reach-global kcc eom-2 team-cehrt ahead | mssp-basic-b team-other",
      })
  void laterYearsHaveTheirModels(int year, String advanced, String others) {
    assertThat(ids(year, true)).contains(advanced.split(" "));
    assertThat(ids(year, false)).contains(others.split(" "));
  }

  @Test
  void everyModelSaysWhyAndWhereItIsWritten() {
    REGISTER
        .years()
        .forEach(
            (year, models) -> {
              assertThat(models).as("%d", year).isNotEmpty();
              for (ApmModel model : models) {
                Outcome outcome = criteria(year).test(model);
                assertThat(outcome.criteria())
                    .extracting(Tested::criterion)
                    .containsExactly(Criterion.values());
                assertThat(outcome.criteria())
                    .allSatisfy(
                        tested -> {
                          assertThat(tested.because()).endsWith(".");
                          assertThat(tested.citation()).isNotBlank();
                        });
                assertThat(model.citation()).isNotBlank();
              }
            });
    assertThat(REGISTER.models(2016)).isEmpty();
    assertThat(REGISTER.model(2026, "mssp-1")).isEmpty();
    assertThat(REGISTER.model(2019, "mssp-basic-e").orElseThrow().title())
        .isEqualTo("Medicare Shared Savings Program, BASIC track, level E");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2017, SHARE, 50, CERTIFIED_RECORDS, true",
        "2017, SHARE, 49.99, CERTIFIED_RECORDS, false",
        "2019, SHARE, 75, CERTIFIED_RECORDS, true",
        "2019, SHARE, 74.99, CERTIFIED_RECORDS, false",
        "2025, SHARE, 1, CERTIFIED_RECORDS, true",
        "2018, REWARD, -, CERTIFIED_RECORDS, true",
        "2019, REWARD, -, CERTIFIED_RECORDS, false",
        "2024, TERMS, -, CERTIFIED_RECORDS, false",
        "2025, TERMS, -, CERTIFIED_RECORDS, true",
        "2025, NONE, -, CERTIFIED_RECORDS, false",
      })
  void recordsAreTestedByTheStandardOfTheYear(
      int year, RecordsStandard standard, BigDecimal percent, Criterion criterion, boolean met) {
    ApmModel model =
        model(
            new Records(standard, Optional.ofNullable(percent)),
            new Quality(true, OutcomeMeasure.USED),
            risk(RiskStandard.FULL_CAPITATION, null));

    assertThat(tested(year, model, criterion).met()).isEqualTo(met);
    assertThat(criteria(year).test(model).advanced()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2017, REVENUE, 8, true",
        "2017, REVENUE, 7.99, false",
        "2017, EXPENDITURE, 3, true",
        "2017, EXPENDITURE, 2.99, false",
        "2018, MEDICAL_HOME, 2.5, true",
        "2019, MEDICAL_HOME, 2.99, false",
        "2019, MEDICAL_HOME, 3, true",
        "2020, MEDICAL_HOME, 3.99, false",
        "2020, MEDICAL_HOME, 4, true",
        "2021, MEDICAL_HOME, 4.99, false",
        "2026, MEDICAL_HOME, 5, true",
        "2026, EXPANDED_MEDICAL_HOME, -, true",
        "2026, NONE, -, false",
      })
  void riskIsTestedByTheStandardOfTheYear(
      int year, RiskStandard standard, BigDecimal percent, boolean met) {
    ApmModel model = quality(new Quality(true, OutcomeMeasure.USED), risk(standard, percent));

    assertThat(tested(year, model, Criterion.FINANCIAL_RISK).met()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({
    "true, USED, true",
    "true, NONE_APPLIES, true",
    "true, NOT_USED, false",
    "false, USED, false",
  })
  void paymentDependsOnMeasures(boolean affects, OutcomeMeasure outcome, boolean met) {
    ApmModel model =
        quality(new Quality(affects, outcome), risk(RiskStandard.FULL_CAPITATION, null));

    assertThat(tested(2020, model, Criterion.QUALITY_MEASURES).met()).isEqualTo(met);
  }

  @Test
  void medicalHomesHaveASizeExceptThoseThatBeganBefore() {
    assertThat(criteria(2017).fits(model(2017, "cpc-plus"), 5000)).isTrue();
    assertThat(criteria(2018).fits(model(2018, "cpc-plus-round-1"), 51)).isTrue();
    assertThat(criteria(2018).fits(model(2018, "cpc-plus-round-2"), 50)).isTrue();
    assertThat(criteria(2018).fits(model(2018, "cpc-plus-round-2"), 51)).isFalse();
    assertThat(criteria(2023).fits(model(2023, "pcf"), 51)).isFalse();
    assertThat(criteria(2023).fits(model(2023, "mssp-enhanced"), 5000)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2017, mssp-1, true",
    "2017, ngaco, false",
    "2020, mssp-basic-e, true",
    "2020, vt-aco, false",
    "2021, vt-aco, true",
    "2021, mssp-enhanced, true",
    "2021, cjr-cehrt, false",
  })
  void theLastListsAreThoseOfTheYear(int year, String id, boolean covered) {
    assertThat(FinalList.covers(POLICIES.of(year).orElseThrow().qp(), model(year, id)))
        .isEqualTo(covered);
  }

  @Test
  void theReasonNamesWhatFailed() {
    assertThat(criteria(2017).test(model(2017, "mssp-1")).because())
        .isEqualTo("An entity cannot lose anything when spending is too high.");
    assertThat(criteria(2019).test(model(2019, "mssp-basic-d")).because())
        .isEqualTo(
            "An entity can lose 4 percent of its providers' Medicare revenue; the year asks for 8"
                + " percent.");
  }

  private static List<String> ids(int year, boolean advanced) {
    return REGISTER.models(year).stream()
        .filter(model -> criteria(year).test(model).advanced() == advanced)
        .map(ApmModel::id)
        .toList();
  }

  private static Tested tested(int year, ApmModel model, Criterion criterion) {
    return criteria(year).test(model).criteria().get(criterion.ordinal());
  }

  private static AdvancedApmCriteria criteria(int year) {
    return new AdvancedApmCriteria(POLICIES.of(year).orElseThrow().advancedApm());
  }

  private static ApmModel model(int year, String id) {
    return REGISTER.model(year, id).orElseThrow();
  }

  private static Risk risk(RiskStandard standard, BigDecimal percent) {
    return new Risk(standard, Optional.ofNullable(percent), Optional.empty());
  }

  private static ApmModel quality(Quality quality, Risk risk) {
    return model(new Records(RecordsStandard.SHARE, Optional.of(BigDecimal.TEN)), quality, risk);
  }

  private static ApmModel model(Records records, Quality quality, Risk risk) {
    return new ApmModel(
        "made-up",
        Optional.empty(),
        Optional.empty(),
        "Made up",
        Optional.empty(),
        ApmList.PARTICIPATION_LIST,
        false,
        false,
        true,
        records,
        quality,
        risk,
        "nowhere",
        false,
        Optional.empty());
  }
}
