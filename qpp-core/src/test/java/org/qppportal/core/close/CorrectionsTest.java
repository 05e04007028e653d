package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.CorrectionRow;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.CorrectedStatus;

/** What approved reviews say is laid over what else is known, for those they are about alone. */
class CorrectionsTest {

  private static final String TIN = "000123456";
  private static final String NPI = "2999900014";
  private static final EntityKey GROUP = EntityKey.group(TIN);
  private static final EntityKey CLINICIAN = EntityKey.individual(TIN, NPI);
  private static final EntityKey COLLEAGUE = EntityKey.individual(TIN, "2999900022");
  private static final PracticeTraits ALL =
      new PracticeTraits(true, true, true, true, true, true, true);

  private final KnownFacts facts = new KnownFacts(2022, Optional.empty());

  @Test
  void aCategoryIsLeftOutWhateverIsSent() {
    correct(CLINICIAN, "categoryLeftOut", "pi", true);

    assertThat(of(CLINICIAN).exceptions().binding()).containsExactly(Category.PI);
    assertThat(of(COLLEAGUE).exceptions()).isEqualTo(Circumstances.Exceptions.NONE);
    assertThat(of(GROUP).exceptions()).isEqualTo(Circumstances.Exceptions.NONE);
  }

  @Test
  void circumstancesApplyAutomatically() {
    correct(CLINICIAN, "automaticCircumstances", "", true);

    assertThat(of(CLINICIAN).exceptions().automaticExtreme()).isTrue();
    assertThat(of(COLLEAGUE).exceptions().automaticExtreme()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void eachStatusIsCorrectedAlone(CorrectedStatus status) {
    correct(CLINICIAN, "specialStatus", status.code(), true);

    PracticeTraits traits = of(CLINICIAN).traits();
    assertThat(traits).isEqualTo(only(status, true, PracticeTraits.NONE));
    assertThat(of(COLLEAGUE).traits()).isEqualTo(PracticeTraits.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void aStatusCanBeTakenAway(CorrectedStatus status) {
    correct(GROUP, "specialStatus", status.code(), false);

    assertThat(facts.of(GROUP, ALL, 1, Set.of()).traits()).isEqualTo(only(status, false, ALL));
  }

  @ParameterizedTest
  @EnumSource
  void whatHoldsForThePracticeHoldsForItsClinicians(CorrectedStatus status) {
    boolean ofThePractice =
        Set.of(CorrectedStatus.SMALL_PRACTICE, CorrectedStatus.RURAL, CorrectedStatus.HPSA)
            .contains(status);
    correct(GROUP, "specialStatus", status.code(), true);

    assertThat(of(CLINICIAN).traits().equals(of(GROUP).traits())).isEqualTo(ofThePractice);
  }

  @Test
  void aLaterCorrectionWins() {
    correct(GROUP, "specialStatus", "rural", true);
    correct(CLINICIAN, "specialStatus", "rural", false);

    assertThat(of(CLINICIAN).traits().rural()).isFalse();
    assertThat(of(COLLEAGUE).traits().rural()).isTrue();
  }

  @Test
  void paymentIsNotAdjustedForTheClinicianAlone() {
    correct(CLINICIAN, "notAdjusted", "qp", true);

    assertThat(facts.corrections().notAdjusted(TIN, NPI))
        .contains(PaymentStatus.QUALIFYING_PARTICIPANT);
    assertThat(facts.corrections().notAdjusted(TIN, COLLEAGUE.npi())).isEmpty();
    assertThat(facts.corrections().notAdjusted("000123457", NPI)).isEmpty();
  }

  private Circumstances of(EntityKey key) {
    return facts.of(key, PracticeTraits.NONE, 1, Set.of());
  }

  private void correct(EntityKey key, String kind, String code, boolean applies) {
    facts.add(new CorrectionRow(key.type(), key.tin(), key.npi(), kind, code, applies));
  }

  private static PracticeTraits only(CorrectedStatus one, boolean value, PracticeTraits rest) {
    return new PracticeTraits(
        one == CorrectedStatus.SMALL_PRACTICE ? value : rest.smallPractice(),
        one == CorrectedStatus.RURAL ? value : rest.rural(),
        one == CorrectedStatus.HPSA ? value : rest.hpsa(),
        one == CorrectedStatus.NON_PATIENT_FACING ? value : rest.nonPatientFacing(),
        one == CorrectedStatus.HOSPITAL_BASED ? value : rest.hospitalBased(),
        one == CorrectedStatus.ASC_BASED ? value : rest.ascBased(),
        one == CorrectedStatus.APM_PARTICIPANT ? value : rest.apmParticipant());
  }
}
