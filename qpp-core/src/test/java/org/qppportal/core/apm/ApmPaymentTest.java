package org.qppportal.core.apm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.ApmIncentive.Paid;
import org.qppportal.core.apm.ApmIncentive.Payment;
import org.qppportal.core.apm.ApmIncentive.Share;
import org.qppportal.core.apm.ApmIncentive.Tie;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Tin;

class ApmPaymentTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Tin ONE = new Tin("000000001");
  private static final Tin TWO = new Tin("000000002");
  private static final Tin THREE = new Tin("000000003");

  @ParameterizedTest
  @CsvSource({
    "2017, 2018, 5000.00",
    "2022, 2023, 5000.00",
    "2023, 2024, 3500.00",
    "2024, 2025, 1880.00",
    "2025, 2026, 0.00",
    "2026, 2027, 3100.00",
  })
  void theIncentiveIsThatOfTheYear(int year, int baseYear, BigDecimal dollars) {
    Payment payment =
        new ApmIncentive(policy(year))
            .of(QpStatus.QP, List.of(new Paid(ONE, 10_000_000, Tie.QUALIFYING_ENTITY)));

    assertThat(payment.baseYear()).isEqualTo(baseYear);
    assertThat(payment.basisCents()).isEqualTo(10_000_000);
    assertThat(BigDecimal.valueOf(payment.cents(), 2)).isEqualTo(dollars);
    assertThat(payment.because()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"PARTIAL_QP", "NONE"})
  void onlyQpsArePaid(QpStatus status) {
    Payment payment =
        new ApmIncentive(policy(2017)).of(status, List.of(new Paid(ONE, 100, Tie.NONE)));

    assertThat(payment.cents()).isZero();
    assertThat(payment.shares()).isEmpty();
  }

  /** All TINs make the basis; those tied closest get the payment. */
  @Test
  void theBasisIsOfAllPracticesAndTheClosestTiedArePaid() {
    Payment payment =
        new ApmIncentive(policy(2017))
            .of(
                QpStatus.QP,
                List.of(
                    new Paid(ONE, 100_00, Tie.NONE),
                    new Paid(TWO, 200_00, Tie.QUALIFYING_ENTITY),
                    new Paid(THREE, 100_01, Tie.QUALIFYING_ENTITY)));

    assertThat(payment.cents()).isEqualTo(20_00);
    assertThat(payment.shares()).containsExactly(new Share(TWO, 13_33), new Share(THREE, 6_67));
    assertThat(payment.because())
        .isEqualTo(
            "5 percent of $400.01 that Medicare paid for covered professional services in 2018 over"
                + " all practices is $20.00. It goes to the practices of the APM entity that made the"
                + " clinician a QP, by what each was paid.");
  }

  @Test
  void aTieWithoutPaymentsIsPassedOver() {
    Payment payment =
        new ApmIncentive(policy(2017))
            .of(
                QpStatus.QP,
                List.of(
                    new Paid(ONE, 0, Tie.QUALIFYING_ENTITY),
                    new Paid(TWO, -5_00, Tie.OTHER_ADVANCED_APM),
                    new Paid(THREE, 100_00, Tie.OTHER_APM)));

    assertThat(payment.basisCents()).isEqualTo(95_00);
    assertThat(payment.shares()).containsExactly(new Share(THREE, 4_75));
  }

  @Test
  void nothingPaidIsSaid() {
    Payment payment = new ApmIncentive(policy(2017)).of(QpStatus.QP, List.of());

    assertThat(payment.cents()).isZero();
    assertThat(payment.missing())
        .containsExactly("No payments for covered professional services in 2018 are known.");
  }

  @Property(tries = 500)
  void sharesAddUpToThePayment(
      @ForAll @IntRange(min = 2017, max = 2026) int year, @ForAll Random random) {
    List<Paid> paid = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      paid.add(
          new Paid(
              new Tin("00000000" + i),
              random.nextInt(1_000_000) - 1000,
              Tie.values()[random.nextInt(Tie.values().length)]));
    }
    Payment payment = new ApmIncentive(policy(year)).of(QpStatus.QP, paid);

    if (!payment.shares().isEmpty()) {
      assertThat(payment.shares().stream().mapToLong(Share::cents).sum())
          .isEqualTo(payment.cents());
    }
    assertThat(payment.shares()).allSatisfy(share -> assertThat(share.cents()).isNotNegative());
    assertThat(payment.cents() == 0 || !payment.shares().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, QP, 0.75, 33.5675",
    "2024, PARTIAL_QP, 0.25, 33.4009",
    "2025, QP, 0.75, 33.1693",
    "2026, NONE, 0.25, ",
  })
  void theConversionFactorFollowsThePerformanceYear(
      int year, QpStatus status, BigDecimal update, BigDecimal dollars) {
    ConversionFactorTrack track = ConversionFactorTrack.of(policy(year), status);

    assertThat(track.split()).isTrue();
    assertThat(track.qualifying()).isEqualTo(status == QpStatus.QP);
    assertThat(track.updatePercent().map(Cited::value)).contains(update);
    assertThat(track.dollars().map(Cited::value).orElse(null)).isEqualTo(dollars);
  }

  @Test
  void before2026ThereIsOneConversionFactor() {
    ConversionFactorTrack track = ConversionFactorTrack.of(policy(2023), QpStatus.QP);

    assertThat(track.split()).isFalse();
    assertThat(track.because())
        .isEqualTo("In payment year 2025 everybody is paid by the same conversion factor.");
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }
}
