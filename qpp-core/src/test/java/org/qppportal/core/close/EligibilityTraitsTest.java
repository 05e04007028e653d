package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.core.participation.EligibilityBasis;
import org.qppportal.core.participation.SpecialStatus;
import org.qppportal.core.participation.SpecialStatuses;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.DeterminedRow;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.close.CloseInputs.PracticeRow;

/** Whose special statuses count, and from where. */
class EligibilityTraitsTest {

  private final EligibilityTraits told = new EligibilityTraits(EligibilityBasis.TOLD);
  private final EligibilityTraits claims = new EligibilityTraits(new EligibilityBasis(7, true));

  @ParameterizedTest
  @EnumSource(SpecialStatus.class)
  void groupsAndIndividualsHaveTheirOwnByClaims(SpecialStatus status) {
    Set<SpecialStatus> none = EnumSet.noneOf(SpecialStatus.class);
    PracticeTraits expected = SpecialStatuses.traits(EnumSet.of(status), true);

    assertThat(claims.of(practice(3, EnumSet.of(status)))).isEqualTo(expected);
    assertThat(claims.of(participant(none), practice(3, EnumSet.of(status))))
        .isEqualTo(SpecialStatuses.traits(none, true));
    assertThat(claims.of(participant(EnumSet.of(status)), practice(3, none))).isEqualTo(expected);
  }

  @Test
  void withoutARunThePracticeSpeaksForAll() {
    PracticeRow practice = practice(15, EnumSet.of(SpecialStatus.HOSPITAL_BASED));
    PracticeTraits expected = new PracticeTraits(true, true, false, false, false, false, true);

    assertThat(told.of(practice)).isEqualTo(expected);
    assertThat(told.of(participant(EnumSet.of(SpecialStatus.HPSA)), practice)).isEqualTo(expected);
    assertThat(told.of(practice(16, Set.of())).smallPractice()).isFalse();
  }

  @Test
  void whoIsNotInTheRunHasNoStatus() {
    PracticeTraits expected = new PracticeTraits(false, false, false, false, false, false, true);

    assertThat(claims.of(practice(3, null))).isEqualTo(expected);
    assertThat(claims.of(participant(null), practice(3, Set.of(SpecialStatus.SMALL_PRACTICE))))
        .isEqualTo(expected);
  }

  @Test
  void whoDoesNotBillUnderThePracticeHasItsStatuses() {
    PracticeRow practice = practice(3, EnumSet.of(SpecialStatus.SMALL_PRACTICE));

    assertThat(claims.of(null, practice)).isEqualTo(claims.of(practice));
    assertThat(claims.of(null, null)).isEqualTo(PracticeTraits.NONE);
    assertThat(told.of((PracticeRow) null)).isEqualTo(PracticeTraits.NONE);
  }

  private static DeterminedRow determined(Set<SpecialStatus> statuses) {
    return statuses == null ? null : new DeterminedRow(null, null, SpecialStatus.bits(statuses));
  }

  /** A rural practice in a payment model, as the portal was told. */
  private static PracticeRow practice(int clinicians, Set<SpecialStatus> statuses) {
    return new PracticeRow(
        "000000001",
        true,
        clinicians,
        0,
        0,
        0,
        true,
        false,
        false,
        false,
        false,
        true,
        determined(statuses),
        null);
  }

  private static ParticipantRow participant(Set<SpecialStatus> statuses) {
    return new ParticipantRow(
        "000000001",
        "2000000008",
        "physician",
        2000,
        0,
        0,
        0,
        null,
        null,
        null,
        null,
        determined(statuses),
        null);
  }
}
