package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.ExceptionRow;
import org.qppportal.persistence.close.CloseInputs.FactsRow;
import org.qppportal.persistence.type.Category;

class KnownFactsTest {

  private static final String TIN = "000123456";
  private static final EntityKey GROUP = EntityKey.group(TIN);
  private static final EntityKey CLINICIAN = EntityKey.individual(TIN, "2999900014");
  private static final EntityKey ENTITY = new EntityKey("apm", null, null, "A0001");

  private final KnownFacts facts = new KnownFacts(2024, Optional.empty());

  @Test
  void approvedApplicationsHoldBesideWhatTheProgramKnows() {
    facts.add(
        new FactsRow(
            "group",
            TIN,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of("cost"),
            List.of(),
            true));
    approved(GROUP, "extremeCircumstances", "quality");
    approved(GROUP, "interoperabilityHardship", "pi");

    assertThat(of(GROUP))
        .isEqualTo(
            new Exceptions(Set.of(Category.COST, Category.QUALITY, Category.PI), Set.of(), true));
    assertThat(of(CLINICIAN)).isEqualTo(Exceptions.NONE);
  }

  @Test
  void whatNoDataEndsBinds() {
    approved(ENTITY, "apmEntityExtremeCircumstances", "quality");
    approved(ENTITY, "apmEntityExtremeCircumstances", "cost");

    assertThat(of(ENTITY).binding()).containsExactly(Category.QUALITY);
    assertThat(of(ENTITY).granted()).containsExactly(Category.COST);
  }

  @Test
  void aGroupsExceptionCoversCliniciansForWhomNobodySentAnything() {
    approved(GROUP, "extremeCircumstances", "quality");
    approved(CLINICIAN, "interoperabilityHardship", "pi");

    assertThat(of(CLINICIAN).granted()).containsExactly(Category.PI);
    assertThat(
            facts
                .withoutData(CLINICIAN, facts.of(CLINICIAN, PracticeTraits.NONE, 1, Set.of()))
                .exceptions()
                .granted())
        .containsExactlyInAnyOrder(Category.PI, Category.QUALITY);
  }

  private Exceptions of(EntityKey key) {
    return facts.of(key, PracticeTraits.NONE, 1, Set.of()).exceptions();
  }

  private void approved(EntityKey key, String kind, String category) {
    facts.add(new ExceptionRow(key.type(), key.tin(), key.npi(), key.entityId(), kind, category));
  }
}
