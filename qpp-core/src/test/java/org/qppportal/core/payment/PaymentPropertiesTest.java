package org.qppportal.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qppportal.core.payment.Solution.Limit;
import org.qppportal.core.policy.AdjustmentThresholds;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode;

class PaymentPropertiesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final BigDecimal POOL_CENTS = new BigDecimal("50000000000");

  @Property(tries = 500)
  void aBetterScoreIsNeverPaidLess(
      @ForAll("policies") YearPolicy policy,
      @ForAll("factors") PaymentFactors factors,
      @ForAll @IntRange(max = 10_000) int one,
      @ForAll @IntRange(max = 10_000) int other) {
    PaymentAdjustments adjustments = new PaymentAdjustments(policy);

    assertThat(adjustments.of(score(Math.max(one, other)), factors).percent())
        .isGreaterThanOrEqualTo(adjustments.of(score(Math.min(one, other)), factors).percent());
  }

  @Property(tries = 500)
  void noAdjustmentLeavesTheLimitsOfTheLaw(
      @ForAll("policies") YearPolicy policy,
      @ForAll("factors") PaymentFactors factors,
      @ForAll @IntRange(max = 10_000) int hundredths) {
    AdjustmentThresholds thresholds = policy.thresholds();
    BigDecimal most = thresholds.applicablePercent().value();
    PaymentAdjustment adjustment = new PaymentAdjustments(policy).of(score(hundredths), factors);

    assertThat(adjustment.basePercent())
        .isBetween(most.negate(), most.multiply(thresholds.maximumScaling().value()));
    assertThat(adjustment.additionalPercent()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
    assertThat(adjustment.percent().signum())
        .isIn(0, score(hundredths).compareTo(thresholds.performance().value()));
  }

  @Property(tries = 500)
  void thePartsMakeThePercent(
      @ForAll("policies") YearPolicy policy,
      @ForAll("factors") PaymentFactors factors,
      @ForAll @IntRange(max = 10_000) int hundredths) {
    PaymentAdjustment adjustment = new PaymentAdjustments(policy).of(score(hundredths), factors);
    ScoreNode node = adjustment.node();

    assertThat(node.value()).isEqualTo(adjustment.percent());
    assertThat(node.parts().stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(node.value());
    assertThat(node.because()).endsWith(".");
    node.parts().forEach(part -> assertThat(part.because()).endsWith("."));
  }

  @Property(tries = 300)
  void aNationIsNeutralUnlessALimitSaysWhyNot(
      @ForAll("policies") YearPolicy policy, @ForAll("nations") ScoredCharges nation) {
    Solution solution = BudgetNeutrality.solve(policy, nation);
    BigDecimal scaling = solution.factors().scaling();

    assertThat(scaling).isBetween(BigDecimal.ZERO, policy.thresholds().maximumScaling().value());
    assertThat(solution.exact().net()).isLessThanOrEqualTo(BigDecimal.ZERO);
    if (solution.limits().stream().allMatch(limit -> limit == Limit.POOL_NOT_EXHAUSTED)) {
      assertThat(solution.exact().net()).isGreaterThan(new BigDecimal("-1"));
    }
    assertThat(solution.rounded().net().subtract(solution.exact().net()).abs())
        .isLessThanOrEqualTo(solution.roundingAllowance().add(new BigDecimal("0.0001")));
  }

  @Property(tries = 300)
  void thePoolIsNeverExceededAndNeverLeftOverWithoutNeed(
      @ForAll("policies") YearPolicy policy, @ForAll("nations") ScoredCharges nation) {
    Solution solution = BudgetNeutrality.solve(policy, nation);
    BigDecimal factor = solution.factors().exceptionalScaling();

    assertThat(factor).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(solution.exact().exceptional()).isLessThanOrEqualTo(POOL_CENTS);
    if (factor.signum() > 0 && factor.compareTo(BigDecimal.ONE) < 0) {
      assertThat(solution.exact().exceptional()).isGreaterThan(POOL_CENTS.subtract(BigDecimal.ONE));
    }
  }

  @Property(tries = 200)
  void theOrderOfCountingDoesNotMatter(@ForAll("clinicians") List<long[]> clinicians) {
    ScoredCharges forward = new ScoredCharges();
    clinicians.forEach(c -> forward.add((int) c[0], c[1]));
    ScoredCharges backward = new ScoredCharges();
    for (int i = clinicians.size() - 1; i >= 0; i--) {
      backward.merge(new ScoredCharges().add((int) clinicians.get(i)[0], clinicians.get(i)[1]));
    }

    YearPolicy policy = POLICIES.of(2022).orElseThrow();
    assertThat(BudgetNeutrality.solve(policy, backward))
        .isEqualTo(BudgetNeutrality.solve(policy, forward));
  }

  @Provide
  Arbitrary<YearPolicy> policies() {
    return Arbitraries.of(POLICIES.years()).map(year -> POLICIES.of(year).orElseThrow());
  }

  @Provide
  Arbitrary<PaymentFactors> factors() {
    return Combinators.combine(
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(3)).ofScale(12),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(12))
        .as(PaymentFactors::new);
  }

  @Provide
  Arbitrary<List<long[]>> clinicians() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.longs().between(0, 20_000_000_000L))
        .as((score, cents) -> new long[] {score, cents})
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<ScoredCharges> nations() {
    return clinicians()
        .map(
            list -> {
              ScoredCharges charges = new ScoredCharges();
              list.forEach(c -> charges.add((int) c[0], c[1]));
              return charges;
            });
  }

  private static BigDecimal score(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
