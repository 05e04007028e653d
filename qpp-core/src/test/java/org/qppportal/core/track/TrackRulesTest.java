package org.qppportal.core.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.apm.ApmClinician;
import org.qppportal.core.apm.ApmClinician.Listing;
import org.qppportal.core.apm.ApmEntity;
import org.qppportal.core.apm.ApmIncentive.Paid;
import org.qppportal.core.apm.ApmIncentive.Tie;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.EntityFigures;
import org.qppportal.core.apm.QpDetermination;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

class TrackRulesTest {

  private static final YearPolicies POLICIES = YearPolicies.load();
  private static final Npi NPI = new Npi("0777777777");
  private static final Tin TIN = new Tin("000123456");

  @Test
  void aQpIsOutOfMipsAndHasAnIncentive() {
    Track track = track(2019, 3, Optional.empty(), 10_000_000, 60, 60, 60);

    assertThat(track.headline()).isEqualTo("You are a Qualifying APM Participant (QP)");
    assertThat(track.leftOut()).isTrue();
    assertThat(track.incentive().orElseThrow().cents()).isEqualTo(500_000);
    assertThat(track.determined().orElseThrow().estimate()).isEmpty();
    assertThat(track.determined().orElseThrow().snapshots()).hasSize(3);
  }

  @Test
  void aQpOfTheFirstSnapshotIsOneForGood() {
    Track track = track(2019, 1, Optional.empty(), 0, 60);

    assertThat(track.headline()).isEqualTo("You are a Qualifying APM Participant (QP)");
    assertThat(track.determined().orElseThrow().last()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", ", true"})
  void aPartialQpIsInMipsOnlyWhenThatWasChosen(Boolean elected, boolean leftOut) {
    Track track = track(2023, 3, Optional.ofNullable(elected), 100, 45, 45, 45);

    assertThat(track.status()).isEqualTo(QpStatus.PARTIAL_QP);
    assertThat(track.leftOut()).isEqualTo(leftOut);
    assertThat(track.incentive()).isEmpty();
    assertThat(track.whatNow()).anyMatch(step -> step.contains("Ask your APM entity"));
  }

  @Test
  void beforeTheEndThereIsAnEstimateWithItsDate() {
    Track track = track(2023, 2, Optional.empty(), 0, 48, 49);

    Track.Determined found = track.determined().orElseThrow();
    assertThat(track.headline()).isEqualTo("You are a Partial QP so far");
    assertThat(found.asOf()).hasToString("2023-06-30");
    assertThat(found.estimate().orElseThrow().asOf()).isEqualTo(found.asOf());
    assertThat(found.estimate().orElseThrow().qualifying()).isBetween(0.001, 0.999);
    assertThat(found.estimate().orElseThrow().because()).startsWith("Estimate as of June 30, 2023");
  }

  @Test
  void atTheEndNothingIsEstimated() {
    Track track = track(2023, 3, Optional.empty(), 0, 10, 10, 10);

    assertThat(track.headline()).isEqualTo("You are not a QP");
    assertThat(track.leftOut()).isFalse();
    assertThat(track.determined().orElseThrow().estimate()).isEmpty();
  }

  @Test
  void whoIsOnNoListIsInTheMipsTrack() {
    Track listed = new TrackRules(policy(2023)).withoutApm(NPI, true);
    Track early = new TrackRules(policy(2023)).withoutApm(NPI, false);

    assertThat(listed.headline()).isEqualTo("You are in the MIPS track");
    assertThat(early.headline()).contains("not determined yet");
    assertThat(listed.leftOut()).isFalse();
  }

  /** The track of a clinician in one entity, whose payment score at each snapshot is given. */
  private static Track track(
      int year, int asOf, Optional<Boolean> elected, long paidCents, int... percents) {
    YearPolicy policy = policy(year);
    Collection<EntityFigures> figures =
        IntStream.rangeClosed(1, percents.length)
            .mapToObj(
                snapshot ->
                    new EntityFigures(
                        "A0009",
                        snapshot,
                        new ThresholdFigures(
                            Base.EVALUATION_AND_MANAGEMENT,
                            percents[snapshot - 1] * 100L,
                            10_000,
                            0,
                            1_000)))
            .toList();
    ApmClinician clinician =
        new ApmClinician(NPI, List.of(new Listing("A0009", Relationship.PARTICIPANT, 1)));
    QpStanding standing =
        new QpStanding(
            NPI,
            year,
            new QpDetermination(policy.qp(), List.of(ApmEntity.advanced("A0009")), figures)
                .of(clinician, asOf, List.of(), List.of()),
            Instant.EPOCH,
            List.of());
    return new TrackRules(policy)
        .of(
            standing,
            elected,
            Optional.of(List.of(new Paid(TIN, paidCents, Tie.QUALIFYING_ENTITY))));
  }

  private static YearPolicy policy(int year) {
    return POLICIES.of(year).orElseThrow();
  }
}
