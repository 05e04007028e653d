package org.qppportal.web.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.estimate.Estimate;
import org.qppportal.core.estimate.EstimateRequest;
import org.qppportal.core.estimate.Estimator;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;
import org.qppportal.web.estimate.AdjustmentChart.Row;
import org.qppportal.web.estimate.AdjustmentChart.Tick;

class AdjustmentChartTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  private final YearPolicy policy = POLICIES.of(2017).orElseThrow();
  private final Estimator estimator = new Estimator(POLICIES, policy, Optional.empty());
  private final Estimate estimate =
      estimator.estimate(
          new EstimateRequest(
              2017,
              Map.of(
                  Category.QUALITY, BigDecimal.ZERO,
                  Category.ACI, BigDecimal.ZERO,
                  Category.IA, BigDecimal.valueOf(100)),
              List.of(),
              PracticeTraits.NONE,
              Optional.empty(),
              BigDecimal.TEN,
              false));
  private final AdjustmentChart chart =
      new AdjustmentChart(estimate, estimator, policy.thresholds());

  @Test
  void rowsAreTheCornersOfTheScaleAndTheEstimate() {
    assertThat(chart.rows())
        .extracting(row -> row.score().toPlainString() + " " + row.percents().get(0))
        .containsExactly(
            "0 -4.00",
            "0.75 -4.00",
            "0.76 -2.99",
            "3 0.00",
            "15.00 0.06",
            "69.99 0.33",
            "70 0.40",
            "100 1.88");
    assertThat(chart.rows().stream().filter(Row::yours).map(Row::score))
        .containsExactly(new BigDecimal("15.00"));
    assertThat(chart.rows())
        .extracting(Row::name)
        .contains("Performance threshold", "Exceptional performance");
  }

  @Test
  void theLineRunsFromTheLowestToTheHighestAdjustment() {
    assertThat(chart.points(estimate.outlook())).startsWith("58.0,262.0 ").contains(" 466.0,");
    assertThat(chart.percentTicks())
        .extracting(Tick::label)
        .containsExactly("+2%", "0%", "\u22124%");
    assertThat(chart.scoreTicks()).extracting(Tick::at).containsExactly("58.0", "262.0", "466.0");
    assertThat(Double.parseDouble(chart.pointX())).isBetween(119.0, 120.0);
  }
}
