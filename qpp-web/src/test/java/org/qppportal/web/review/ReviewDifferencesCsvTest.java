package org.qppportal.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.core.review.ReviewChange.Figures;

class ReviewDifferencesCsvTest {

  @Test
  void leavesEmptyWhatIsNotThere() {
    Figures before =
        new Figures(
            "Payment is adjusted",
            Optional.of("Nobody sent data"),
            Optional.of(new BigDecimal("0.00")),
            Optional.of(new BigDecimal("-4.00")),
            Optional.of(new BigDecimal("-120.00")));
    Figures after =
        new Figures(
            "Qualifying participant",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(
            ReviewDifferencesCsv.of(
                List.of(
                    new ReviewChange(
                        "2999900014", 2, new BigDecimal("3000.00"), before, after, List.of()))))
        .isEqualTo(
            """
            "NPI","Version","What","Before","Most before","After","Most after"
            "2999900014","2","Final score","0.00","","",""
            "2999900014","2","Payment adjustment in percent","-4.00","","",""
            "2999900014","2","Adjustment in dollars","-120.00","","",""
            "2999900014","2","Status","Payment is adjusted","","Qualifying participant",""
            """
                .replace("\n", "\r\n"));
  }
}
