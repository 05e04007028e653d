package org.qppportal.core.exception.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.exception.rule.Reweighting.Approved;
import org.qppportal.core.exception.rule.Reweighting.Effect;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.persistence.type.TicketState;

class ReweightingRulesTest {

  private static final ExceptionPolicy POLICY = ExceptionPolicy.inForce();
  private static final Reweighting RULES = new Reweighting(POLICY);

  /** Which categories of all that were asked for count again once data is there for all of them. */
  @ParameterizedTest
  @CsvSource({
    "interoperabilityHardship, 2017, aci",
    "interoperabilityHardship, 2018, pi",
    "interoperabilityHardship, 2026, pi",
    "extremeCircumstances, 2018, pi",
    "extremeCircumstances, 2019, quality ia pi",
    "extremeCircumstances, 2026, quality ia pi",
    "apmEntityExtremeCircumstances, 2020, ''",
    "apmEntityExtremeCircumstances, 2026, ''",
  })
  void dataEndsWhatTheYearSays(String code, int year, String ended) {
    ExceptionKind kind = ExceptionKind.ofCode(code).orElseThrow();
    Set<Category> asked = POLICY.categories(kind, year);
    Set<Category> sent = EnumSet.allOf(Category.class);
    Approved approved = new Approved(kind, year, asked, Set.of());

    Set<Category> counting =
        RULES.effects(approved, sent).stream()
            .filter(Effect::counts)
            .map(Effect::category)
            .collect(Collectors.toSet());

    assertThat(counting).isEqualTo(categories(ended));
    assertThat(RULES.ending(approved, sent)).isEqualTo(categories(ended));
    for (Category category : asked) {
      assertThat(RULES.binds(kind, category, year))
          .as(category.code())
          .isEqualTo(category != Category.COST && !counting.contains(category));
    }
    assertThat(RULES.effects(approved, Set.of())).noneMatch(Effect::counts);
  }

  @Test
  void whatEndedStaysEndedAndSaysWhy() {
    Approved approved =
        new Approved(
            ExceptionKind.EXTREME_CIRCUMSTANCES,
            2024,
            Set.of(Category.QUALITY, Category.COST),
            Set.of(Category.QUALITY));
    assertThat(RULES.effects(approved, Set.of()))
        .extracting(Effect::category, Effect::counts)
        .containsExactly(tuple(Category.QUALITY, true), tuple(Category.COST, false));
    assertThat(RULES.ending(approved, Set.of(Category.QUALITY))).isEmpty();
    assertThat(RULES.isOver(approved)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "SUBMITTED, APPROVED, DENIED, WITHDRAWN, ",
    "INFORMATION_ASKED, APPROVED, DENIED, WITHDRAWN, ",
    "APPROVED, , , WITHDRAWN, VOIDED",
    "DENIED, , , , ",
    "WITHDRAWN, , , , ",
    "VOIDED, , , , ",
  })
  void everyStateKnowsEveryCommand(
      ExceptionState state,
      ExceptionState approved,
      ExceptionState denied,
      ExceptionState withdrawn,
      ExceptionState ended) {
    assertThat(DecisionRules.after(state, ExceptionCommand.APPROVE).orElse(null))
        .isEqualTo(approved);
    assertThat(DecisionRules.after(state, ExceptionCommand.DENY).orElse(null)).isEqualTo(denied);
    assertThat(DecisionRules.after(state, ExceptionCommand.WITHDRAW).orElse(null))
        .isEqualTo(withdrawn);
    assertThat(DecisionRules.after(state, ExceptionCommand.VOID).orElse(null)).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource({
    "SUBMITTED, NEW, SUBMITTED",
    "SUBMITTED, OPEN, SUBMITTED",
    "SUBMITTED, PENDING, INFORMATION_ASKED",
    "SUBMITTED, CLOSED, WITHDRAWN",
    "APPROVED, CLOSED, APPROVED",
    "DENIED, PENDING, DENIED",
  })
  void anApplicationFollowsItsTicketUntilItIsDecided(
      ExceptionState stored, TicketState ticket, ExceptionState state) {
    assertThat(DecisionRules.state(stored, ticket)).isEqualTo(state);
  }

  private static Set<Category> categories(String codes) {
    return Arrays.stream(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .map(code -> Category.ofCode(code).orElseThrow())
        .collect(Collectors.toSet());
  }
}
