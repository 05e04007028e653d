package org.qppportal.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode;

class PaymentOutlookTest {

  private static final YearPolicies POLICIES = YearPolicies.load();

  /** Years that were paid: 100 points are the published maximum. Then years still open. */
  @ParameterizedTest
  @CsvSource({
    "2017, 100, 1.88, 1.88",
    "2022, 100, 8.26, 8.26",
    "2022, 75, 0, 0",
    "2022, 18.75, -9, -9",
    "2026, 60, -1.80, -1.80",
    "2026, 75, 0, 0",
    "2026, 90, 0, 16.20"
  })
  void tellsTheRangeAsFarAsItIsKnown(
      int year, BigDecimal score, BigDecimal least, BigDecimal most) {
    PaymentOutlook outlook = PaymentOutlook.of(score, policy(year));

    assertThat(outlook.least()).isEqualByComparingTo(least);
    assertThat(outlook.most()).isEqualByComparingTo(most);
    assertThat(outlook.adjustment().map(ScoreNode::value).isPresent())
        .isEqualTo(least.compareTo(most) == 0);
    assertThat(outlook.sentence()).contains(Integer.toString(year + 2));
  }

  @Test
  void saysWhichFactorsAreDoubtful() {
    assertThat(PaymentOutlook.of(new BigDecimal("80"), policy(2017)).notes())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Scaling factor 0.12, not verified: Solved from the published adjustments.");
    assertThat(PaymentOutlook.of(new BigDecimal("2"), policy(2017)).notes()).isEmpty();
  }

  @Test
  void programsReadTheSame() {
    JsonNode closed = PaymentOutlookJson.write(PaymentOutlook.of(score(), policy(2022)));
    JsonNode open = PaymentOutlookJson.write(PaymentOutlook.of(score(), policy(2026)));

    assertThat(closed.path("estimate").asBoolean()).isTrue();
    assertThat(closed.at("/adjustment/value").decimalValue())
        .isEqualByComparingTo(closed.path("leastPercent").decimalValue());
    assertThat(closed.at("/adjustment/parts/0/metadata/citation").asText())
        .isEqualTo("42 CFR 414.1405(b)");
    assertThat(open.has("adjustment")).isFalse();
    assertThat(open.path("detail").asText()).contains("between 0% and 16.2%");
  }

  private static BigDecimal score() {
    return new BigDecimal("90");
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }
}
