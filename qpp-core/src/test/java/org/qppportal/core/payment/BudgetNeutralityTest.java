package org.qppportal.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.qppportal.core.payment.Solution.Limit;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;

class BudgetNeutralityTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final long DOLLARS = 100;
  private static final long MILLION = 1_000_000 * DOLLARS;

  @Test
  void whatOneLosesTheOtherGets() {
    Solution solution =
        solve(2024, charges().add(6000, 100_000 * DOLLARS).add(10_000, 100_000 * DOLLARS));

    assertThat(solution.factors().scaling()).isEqualByComparingTo("0.2");
    assertThat(solution.factors().exceptionalScaling()).isZero();
    assertThat(solution.limits()).isEmpty();
    assertThat(solution.exact().charges()).isEqualByComparingTo("20000000");
    assertThat(solution.exact().reductions()).isEqualByComparingTo("180000");
    assertThat(solution.exact().increases()).isEqualByComparingTo("180000");
    assertThat(solution.exact().net()).isZero();
    assertThat(solution.rounded().net()).isZero();
  }

  @Test
  void aFactorIsCutOffSoThatNoMoreIsPaidThanThereIs() {
    Solution solution = solve(2024, charges().add(6000, 1000 * DOLLARS).add(10_000, 700 * DOLLARS));

    // 18.00 / 63.00 = 0.285714285714285714…
    assertThat(solution.factors().scaling()).isEqualTo(new BigDecimal("0.285714285714"));
    assertThat(solution.exact().net()).isBetween(new BigDecimal("-0.001"), BigDecimal.ZERO);
    assertThat(solution.rounded().increases()).isEqualByComparingTo("1799");
    assertThat(solution.rounded().net().abs()).isLessThanOrEqualTo(solution.roundingAllowance());
  }

  @Test
  void scalingEndsAtThree() {
    Solution solution = solve(2024, charges().add(0, MILLION).add(10_000, 1000 * DOLLARS));

    assertThat(solution.factors().scaling()).isEqualByComparingTo("3");
    assertThat(solution.limits()).containsExactly(Limit.SCALING_CAPPED);
    assertThat(solution.rounded().increases()).isEqualByComparingTo("27000");
    assertThat(solution.rounded().net()).isNegative();
  }

  @Test
  void scalingOfExactlyThreeIsNeutral() {
    Solution solution = solve(2024, charges().add(0, 3000 * DOLLARS).add(10_000, 1000 * DOLLARS));

    assertThat(solution.factors().scaling()).isEqualByComparingTo("3");
    assertThat(solution.limits()).isEmpty();
    assertThat(solution.exact().net()).isZero();
  }

  @Test
  void withNobodyBelowNobodyIsRaised() {
    Solution solution = solve(2024, charges().add(7500, MILLION).add(10_000, MILLION));

    assertThat(solution.factors().scaling()).isZero();
    assertThat(solution.limits()).containsExactly(Limit.NOBODY_BELOW_THRESHOLD);
    assertThat(solution.rounded().increases()).isZero();
  }

  @Test
  void withNobodyAboveNothingIsGivenAway() {
    Solution solution = solve(2024, charges().add(7500, MILLION).add(1000, MILLION));

    assertThat(solution.factors().scaling()).isZero();
    assertThat(solution.limits()).containsExactly(Limit.NOBODY_ABOVE_THRESHOLD);
    assertThat(solution.rounded().net()).isEqualByComparingTo("-9000000");
  }

  @Test
  void withEverybodyAtTheThresholdNothingMoves() {
    Solution solution = solve(2024, charges().add(7500, MILLION));

    assertThat(solution.limits())
        .containsExactlyInAnyOrder(Limit.NOBODY_ABOVE_THRESHOLD, Limit.NOBODY_BELOW_THRESHOLD);
    assertThat(solution.rounded().reductions()).isZero();
    assertThat(solution.rounded().increases()).isZero();
  }

  @Test
  void aNationOfNobodyIsSolvedToo() {
    Solution solution = solve(2022, charges());

    assertThat(solution.factors().scaling()).isZero();
    assertThat(solution.rounded().charges()).isZero();
    assertThat(solution.limits()).contains(Limit.POOL_NOT_EXHAUSTED);
  }

  @Test
  void thePoolIsSharedOutWhenItDoesNotGoRound() {
    // 10 percent of 20 billion dollars would be four times the pool.
    Solution solution = solve(2022, charges().add(10_000, 20_000 * MILLION));

    assertThat(solution.factors().exceptionalScaling()).isEqualByComparingTo("0.25");
    assertThat(solution.limits()).containsExactly(Limit.NOBODY_BELOW_THRESHOLD);
    assertThat(solution.exact().exceptional()).isEqualByComparingTo("50000000000");
    assertThat(solution.rounded().exceptional()).isEqualByComparingTo("50000000000");
  }

  @Test
  void aPoolThatIsNotNeededStaysWhereItIs() {
    Solution solution = solve(2022, charges().add(10_000, MILLION).add(0, MILLION));

    assertThat(solution.factors().exceptionalScaling()).isEqualByComparingTo("1");
    assertThat(solution.limits()).containsExactly(Limit.POOL_NOT_EXHAUSTED);
    assertThat(solution.rounded().exceptional()).isEqualByComparingTo("10000000");
  }

  @Test
  void chargesOfPartitionsAreMerged() {
    ScoredCharges merged =
        charges().add(6000, 100).merge(charges().add(6000, 200).add(9000, 2, 300));
    StringBuilder seen = new StringBuilder();
    merged.forEach(
        (score, clinicians, cents) ->
            seen.append(score)
                .append(' ')
                .append(clinicians)
                .append(' ')
                .append(cents)
                .append(';'));

    assertThat(seen).hasToString("6000 2 300;9000 2 300;");
  }

  @Test
  void whatIsNoScoreOrChargeIsRefused() {
    assertThatThrownBy(() -> charges().add(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> charges().add(10_001, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> charges().add(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> charges().add(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> charges().add(1, Long.MAX_VALUE).add(1, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  private static ScoredCharges charges() {
    return new ScoredCharges();
  }

  private static Solution solve(int year, ScoredCharges charges) {
    YearPolicy policy = POLICIES.of(year).orElseThrow();
    return BudgetNeutrality.solve(policy, charges);
  }
}
