package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.close.Reconciliation.Money;
import org.qppportal.persistence.close.CloseResults.AdjustmentRow;
import org.qppportal.persistence.close.CloseResults.ResultRow;
import org.qppportal.persistence.review.ReviewedResult;
import org.qppportal.persistence.review.ReviewedResult.Figures;
import org.qppportal.persistence.review.ReviewedResult.Percents;

class CurrentPaymentsTest {

  private static final Figures OUT =
      new Figures("qp", Optional.empty(), Optional.empty(), Optional.empty(), "[]");
  private static final long CHARGES = 100_000_00;

  private final List<String> lines = new ArrayList<>();

  @Test
  void putsReviewedRecordsInTheirPlaces() {
    CurrentPayments current =
        new CurrentPayments(
            List.of(
                reviewed("000000002", 2, adjusted(0, "-4.00"), adjusted(3000, "0.10")),
                reviewed("000000002", 3, adjusted(3000, "0.10"), adjusted(300, "0.00")),
                reviewed("000000003", 2, adjusted(0, "-4.00"), OUT),
                reviewed("000000009", 2, OUT, adjusted(0, "-4.00"))),
            lines::add);
    for (String tin : List.of("000000001", "000000002", "000000003")) {
      current.add(
          new ResultRow(tin, "2999900014", "adjusted", "noData", null, 0, CHARGES),
          PaymentFile.tail(new AdjustmentRow(0, -400, 0, -400)));
    }
    current.end();

    assertThat(lines)
        .containsExactly(
            "D,000000001,2999900014,noData,0.00,-4.00,0.00,-4.00,\n",
            "D,000000002,2999900014,noData,3.00,0.00,0.00,0.00,T100003\n",
            "D,000000009,2999900014,noData,0.00,-4.00,0.00,-4.00,T100002\n");
  }

  @Test
  void movesTheMoneyOfTheTrailer() {
    Money closed = money("300000.00", "12000.00", "100.00");

    Money now =
        CurrentPayments.money(
            closed,
            List.of(
                reviewed("000000002", 2, adjusted(0, "-4.00"), adjusted(3000, "0.10")),
                reviewed("000000003", 2, adjusted(0, "-4.00"), OUT)));

    assertThat(now).isEqualTo(money("200000.00", "4000.00", "200.00"));
  }

  private static Money money(String charges, String reductions, String increases) {
    BigDecimal lowered = new BigDecimal(reductions);
    BigDecimal raised = new BigDecimal(increases);
    return new Money(
        new BigDecimal(charges), lowered, raised, new BigDecimal("0.00"), raised.subtract(lowered));
  }

  private static Figures adjusted(int score, String percent) {
    BigDecimal base = new BigDecimal(percent);
    return new Figures(
        "adjusted",
        Optional.of("noData"),
        Optional.of(score),
        Optional.of(new Percents(base, new BigDecimal("0.00"), base)),
        "[]");
  }

  private static ReviewedResult reviewed(String tin, int version, Figures before, Figures after) {
    return new ReviewedResult(
        new ReviewedResult.Key(100_000 + version, 2017, 1, tin, "2999900014", version, CHARGES),
        before,
        after,
        Instant.EPOCH);
  }
}
