package org.qppportal.core.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qppportal.persistence.type.TicketKind;

class NoticeTopicTest {

  private static final Set<NoticeTopic> ALL = EnumSet.allOf(NoticeTopic.class);

  @ParameterizedTest
  @EnumSource(TicketNotice.class)
  void everythingIsSentUntilItIsTurnedOff(TicketNotice notice) {
    assertThat(NoticeTopic.isSent(notice, TicketKind.PORTAL, Set.of())).isTrue();
  }

  @Test
  void whatIsTurnedOffIsNotSent() {
    Set<TicketNotice> kept = EnumSet.allOf(TicketNotice.class);
    kept.removeIf(notice -> !NoticeTopic.isSent(notice, TicketKind.PORTAL, ALL));
    assertThat(kept)
        .containsExactlyInAnyOrder(
            TicketNotice.RECEIVED,
            TicketNotice.DECIDED,
            TicketNotice.ASSIGNED_TO_YOU,
            TicketNotice.DUE_SOON,
            TicketNotice.LATE);
  }

  @ParameterizedTest
  @EnumSource(NoticeTopic.class)
  void eachTopicIsTurnedOffByItself(NoticeTopic topic) {
    assertThat(NoticeTopic.isSent(TicketNotice.ANSWERED, TicketKind.PORTAL, Set.of(topic)))
        .isEqualTo(topic != NoticeTopic.ANSWERS);
    assertThat(NoticeTopic.isSent(TicketNotice.CLOSED, TicketKind.PORTAL, Set.of(topic)))
        .isEqualTo(topic != NoticeTopic.ENDINGS);
    assertThat(NoticeTopic.of(topic.code())).contains(topic);
  }

  @ParameterizedTest
  @EnumSource(TicketKind.class)
  void questionsAreSentWhereverADateOfTheRulesDependsOnThem(TicketKind kind) {
    boolean dated = kind == TicketKind.TARGETED_REVIEW || kind == TicketKind.DATA_VALIDATION;
    assertThat(NoticeTopic.isSent(TicketNotice.ASKED, kind, ALL)).isEqualTo(dated);
    assertThat(NoticeTopic.isSent(TicketNotice.REMINDER, kind, ALL)).isEqualTo(dated);
    assertThat(NoticeTopic.isSent(TicketNotice.ANSWERED, kind, ALL)).isFalse();
  }

  @Test
  void leadsAreReadFromTheSettingsOfTheirTeams() {
    assertThat(LeadAddresses.from(Map.of("QPP_LEAD_PROGRAM", "Al@qpp.example"), "help@qpp.example"))
        .isEqualTo(new LeadAddresses("help@qpp.example", "al@qpp.example"));
    assertThatThrownBy(
            () ->
                LeadAddresses.from(Map.of("QPP_LEAD_HELP_DESK", "Al <a@b.c>"), "help@qpp.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("QPP_LEAD_HELP_DESK");
  }
}
