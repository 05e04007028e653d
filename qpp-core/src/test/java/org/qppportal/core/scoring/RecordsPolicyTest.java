package org.qppportal.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.CostPolicy;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;
import org.qppportal.core.policy.ScoringSections;
import org.qppportal.persistence.type.Category;

/** The policies of activities, certified records and cost fit the measures published. */
class RecordsPolicyTest {

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void whatThePolicyNamesIsPublished(int year) {
    Catalogue catalogue = Catalogues.of(year);
    CostPolicy cost = ScoringSections.read(year, "cost", CostPolicy.class);
    ImprovementActivitiesPolicy activities =
        ScoringSections.read(year, "improvementActivities", ImprovementActivitiesPolicy.class);

    assertThat(cost.caseMinima().value().keySet()).allSatisfy(id -> expect(catalogue, id));
    assertThat(cost.groupOnlyMeasures().value()).allSatisfy(id -> expect(catalogue, id));
    expect(catalogue, activities.medicalHomeActivity().value());
    assertThat(activities.suspendedActivities().map(Cited::value).orElse(List.of()))
        .allSatisfy(id -> expect(catalogue, id));
  }

  @ParameterizedTest
  @CsvSource({
    "2017, MSPB_1",
    "2019, COST_KA_1",
    "2020, COST_LGH_1",
    "2023, COST_CRR_1",
    "2026, COST_PC_1",
  })
  void onlyMeasuresForGroupsHaveItInTheirTitle(int year, String id) {
    Catalogue catalogue = Catalogues.of(year);
    List<String> groupsOnly =
        ScoringSections.read(year, "cost", CostPolicy.class).groupOnlyMeasures().value();

    expect(catalogue, id);
    assertThat(
            catalogue.measures().stream()
                .filter(measure -> measure.category() == Category.COST)
                .filter(measure -> measure.title().contains("groups only"))
                .map(Measure::measureId))
        .containsExactlyElementsOf(groupsOnly);
  }

  /** The weights published for 2019, the only year with any, are those of the policy. */
  @ParameterizedTest
  @ValueSource(strings = {"PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1"})
  void thePointsOf2019AreThosePublished(String id) {
    int published =
        Catalogues.of(2019).measure(id).orElseThrow().interoperability().orElseThrow().weight();

    assertThat(PiSamples.policy(2019).measurePoints().value().get(id))
        .isEqualByComparingTo(BigDecimal.valueOf(published));
  }

  /** Full points of one way to exchange health information make 100 with everything else. */
  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
  void thePointsOfAYearAddUpToOneHundred(int year) {
    PromotingInteroperabilityPolicy policy = PiSamples.policy(year);
    for (List<String> way : policy.exchange().value()) {
      BigDecimal sum = policy.publicHealth().points().value();
      for (String id : policy.required().value()) {
        sum = sum.add(policy.measurePoints().value().get(id));
      }
      for (String id : way) {
        sum = sum.add(policy.measurePoints().value().get(id));
      }
      assertThat(sum).as(way.toString()).isEqualByComparingTo("100");
    }
  }

  private static void expect(Catalogue catalogue, String id) {
    assertThat(catalogue.measure(id)).as(id).isPresent();
  }
}
