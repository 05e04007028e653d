package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.participation.LowVolumeOutcome.Limit;
import org.qppportal.core.participation.LowVolumeOutcome.Position;
import org.qppportal.core.policy.YearPolicies;

class LowVolumeThresholdTest {

  private static final LowVolumeLimits OF_2017 = limits(2017);
  private static final LowVolumeLimits OF_2025 = limits(2025);

  @ParameterizedTest
  @CsvSource({
    "30000.01, 101, ABOVE_ALL,  ''",
    "30000.00, 101, ABOVE_SOME, ALLOWED_CHARGES",
    "29999.99, 101, ABOVE_SOME, ALLOWED_CHARGES",
    "30000.01, 100, ABOVE_SOME, BENEFICIARIES",
    "30000.01,  99, ABOVE_SOME, BENEFICIARIES",
    "30000.00, 100, ABOVE_NONE, ALLOWED_CHARGES BENEFICIARIES",
    "0,          0, ABOVE_NONE, ALLOWED_CHARGES BENEFICIARIES",
    "30000,    250, ABOVE_SOME, ALLOWED_CHARGES",
    "9999999, 5000, ABOVE_ALL,  ''",
  })
  void twoLimitsIn2017(BigDecimal charges, int patients, Position position, String atOrBelow) {
    LowVolumeOutcome outcome =
        LowVolumeThreshold.determine(OF_2017, new Figures(charges, patients, Optional.empty()));
    assertThat(outcome.position()).isEqualTo(position);
    assertThat(outcome.atOrBelow()).isEqualTo(set(atOrBelow));
    assertThat(outcome.excluded()).isEqualTo(!atOrBelow.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "90000.01, 201, 201, ABOVE_ALL,  ''",
    "90000.00, 201, 201, ABOVE_SOME, ALLOWED_CHARGES",
    "89999.99, 201, 201, ABOVE_SOME, ALLOWED_CHARGES",
    "90000.01, 200, 201, ABOVE_SOME, BENEFICIARIES",
    "90000.01, 199, 201, ABOVE_SOME, BENEFICIARIES",
    "90000.01, 201, 200, ABOVE_SOME, SERVICES",
    "90000.01, 201, 199, ABOVE_SOME, SERVICES",
    "90000.00, 200, 201, ABOVE_SOME, ALLOWED_CHARGES BENEFICIARIES",
    "90000.00, 200, 200, ABOVE_NONE, ALLOWED_CHARGES BENEFICIARIES SERVICES",
    "90000.01, 201,    , UNKNOWN,    ''",
    "90000.00, 201,    , ABOVE_SOME, ALLOWED_CHARGES",
  })
  void threeLimitsSince2019(
      BigDecimal charges, int patients, Integer services, Position position, String atOrBelow) {
    LowVolumeOutcome outcome =
        LowVolumeThreshold.determine(
            OF_2025, new Figures(charges, patients, Optional.ofNullable(services)));
    assertThat(outcome.position()).isEqualTo(position);
    assertThat(outcome.atOrBelow()).isEqualTo(set(atOrBelow));
  }

  @Test
  void takesItsNumbersFromThePolicy() {
    assertThat(OF_2017)
        .isEqualTo(new LowVolumeLimits(new BigDecimal("30000"), 100, Optional.empty()));
    assertThat(limits(2018))
        .isEqualTo(new LowVolumeLimits(new BigDecimal("90000"), 200, Optional.empty()));
    assertThat(OF_2025)
        .isEqualTo(new LowVolumeLimits(new BigDecimal("90000"), 200, Optional.of(200)));
  }

  @Test
  void saysWhyWithoutAnybodysFigures() {
    assertThat(reason(OF_2017, "30000", 250))
        .isEqualTo("At or below a low-volume limit: $30,000 in Part B charges.");
    assertThat(reason(OF_2017, "12345.67", 89))
        .isEqualTo(
            "At or below low-volume limits: $30,000 in Part B charges and 100 patients with"
                + " Part B.");
    assertThat(reason(OF_2017, "61482.17", 214))
        .isEqualTo(
            "Above every low-volume limit: $30,000 in Part B charges and 100 patients with"
                + " Part B.");
  }

  @Property
  void moreNeverLeavesOut(
      @ForAll @BigRange(min = "0", max = "100000") BigDecimal charges,
      @ForAll @IntRange(max = 500) int patients,
      @ForAll @BigRange(min = "0", max = "100000") BigDecimal moreCharges,
      @ForAll @IntRange(max = 500) int morePatients) {
    Figures less = new Figures(charges, patients, Optional.empty());
    Figures more = new Figures(charges.add(moreCharges), patients + morePatients, Optional.empty());
    assertThat(LowVolumeThreshold.determine(OF_2017, less).atOrBelow())
        .containsAll(LowVolumeThreshold.determine(OF_2017, more).atOrBelow());
  }

  private static String reason(LowVolumeLimits limits, String charges, int patients) {
    return LowVolumeThreshold.determine(
            limits, new Figures(new BigDecimal(charges), patients, Optional.empty()))
        .reason();
  }

  private static LowVolumeLimits limits(int year) {
    return LowVolumeLimits.of(YearPolicies.load().of(year).orElseThrow().lowVolume());
  }

  private static Set<Limit> set(String names) {
    return names.isEmpty()
        ? Set.of()
        : Arrays.stream(names.split(" ")).map(Limit::valueOf).collect(Collectors.toSet());
  }
}
