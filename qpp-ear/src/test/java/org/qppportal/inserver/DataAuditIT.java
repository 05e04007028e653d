package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qppportal.inserver.As.done;
import static org.qppportal.inserver.DataAudits.DESK;
import static org.qppportal.inserver.DataAudits.STAFF;
import static org.qppportal.inserver.DataAudits.YEAR;
import static org.qppportal.inserver.DataAudits.activities;
import static org.qppportal.inserver.DataAudits.confirmed;
import static org.qppportal.inserver.DataAudits.draw;
import static org.qppportal.inserver.DataAudits.foundAll;
import static org.qppportal.inserver.DataAudits.issue;
import static org.qppportal.inserver.DataAudits.plan;
import static org.qppportal.inserver.DataAudits.proposed;
import static org.qppportal.inserver.DataAudits.sender;
import static org.qppportal.inserver.DataAudits.sent;
import static org.qppportal.inserver.DataAudits.staffView;
import static org.qppportal.inserver.DataAudits.staffViewHere;
import static org.qppportal.inserver.DataAudits.target;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.dataaudit.DataAuditRefusedException;
import org.qppportal.core.dataaudit.DataAuditService;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.EvidenceReview;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.core.dataaudit.PlanView;
import org.qppportal.core.dataaudit.rule.EvidenceState;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.DeskTimers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;
import org.qppportal.persistence.type.TicketState;
import org.qppportal.testing.Sample;

/** What becomes of samples, requests for evidence and the evidence locker in the real server. */
@ExtendWith(ArquillianExtension.class)
class DataAuditIT extends InServer {

  /** A year of which records have to be there still. */
  private static final int KEPT_YEAR = 2022;

  private DataAuditService audits;
  private EvidenceService evidence;
  private EvidenceReview review;

  @BeforeEach
  void find() throws SQLException {
    audits = Beans.bean(DataAuditService.class);
    evidence = Beans.bean(EvidenceService.class);
    review = Beans.bean(EvidenceReview.class);
    Submissions.removeAll();
    As.practice(Submissions::submitSample);
  }

  @Test
  void whoeverDrawsWithTheSameSeedDrawsTheSame() {
    PlanView first = plan(draw(YEAR, Optional.empty(), "alpha"));
    PlanView second = plan(draw(YEAR, Optional.empty(), "alpha"));
    assertThat(first.population()).isPositive();
    assertThat(first.units()).isNotEmpty().isEqualTo(second.units());
    assertThat(first.populationSha256()).isEqualTo(second.populationSha256());
    assertThat(first.units()).extracting(PlanView.Unit::tin).containsOnly(Sample.TIN);
    PlanView other = plan(draw(YEAR, Optional.empty(), "beta"));
    assertThat(other.populationSha256()).isEqualTo(first.populationSha256());
    assertThat(other.units())
        .extracting(PlanView.Unit::sha256)
        .doesNotContainAnyElementsOf(first.units().stream().map(PlanView.Unit::sha256).toList());
  }

  @Test
  void saysWhenNobodyIsThereOrTheSeedIsNone() {
    assertThatThrownBy(() -> draw(YEAR, Optional.of("QPP-NOBODY"), "a"))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("Choose another year or sender");
    assertThatThrownBy(() -> draw(YEAR, Optional.empty(), "a b"))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("letters, digits and hyphens");
    assertThatThrownBy(() -> draw(1999, Optional.empty(), "a"))
        .isInstanceOf(DataAuditRefusedException.class);
  }

  @Test
  void asksEachPracticeOfASampleOnceItemByItem() {
    UUID id = draw(YEAR, Optional.empty(), "gamma");
    assertThat(issue(id)).isEqualTo(1);
    assertThat(issue(id)).as("asked already").isZero();
    PlanView plan = plan(id);
    assertThat(plan.issuable()).isFalse();
    EvidenceRequestView request = plan.requests().get(0);
    assertThat((long) request.items().size())
        .isEqualTo(
            Rows.number(
                "select count(*) from measurement m join measurement_set s"
                    + " on s.id = m.measurement_set_id"));
    assertThat(request.items())
        .extracting(EvidenceRequestView.Item::position)
        .isSorted()
        .doesNotHaveDuplicates();
    EvidenceRequestView.Item quality =
        request.items().stream().filter(item -> item.measureId().equals("128")).findFirst().get();
    assertThat(quality.patients()).as("a quarter, at most 50").contains(50);
    assertThat(quality.documents()).isNotEmpty();
    assertThat(request.state()).isEqualTo(EvidenceState.REQUESTED);
    assertThat(request.countdown().daysLeft()).isEqualTo(45);
    assertThat(request.retainUntil()).isEqualTo(LocalDate.of(YEAR + 6, 12, 31));
    assertThat(ticketState(request.ticket())).isEqualTo(TicketState.PENDING);
    assertThat(plan.rate().decided()).isZero();
    assertThatThrownBy(
            () ->
                As.user(
                    STAFF,
                    () ->
                        done(
                            () ->
                                Beans.bean(DeskService.class)
                                    .write(
                                        request.ticket(),
                                        (int)
                                            Rows.number(
                                                "select version from ticket where number = "
                                                    + request.ticket()),
                                        TicketCommand.SOLVE,
                                        "Thank you",
                                        Optional.empty()))))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("no outcome yet");
  }

  @Test
  void goesFromRequestedToDecidedByTwoPeopleAndLeavesScoresAlone() {
    As.practice(() -> Submissions.submit(Sample.bytes(activities(KEPT_YEAR))));
    long ticket = target(KEPT_YEAR);
    List<EvidenceRequestView.Item> items = staffView(ticket).items();
    assertThat(items).hasSize(1);
    UUID item = items.get(0).id();
    assertThatThrownBy(() -> As.practice(() -> sentNothing(item)))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("at least one file");
    assertThatThrownBy(
            () ->
                As.practice(
                    () ->
                        done(
                            () ->
                                evidence.send(
                                    item,
                                    List.of(
                                        new SentFile("a.txt", "Fine".getBytes(UTF_8)),
                                        new SentFile("b.pdf", new byte[] {'M', 'Z', 0, 1, 2})),
                                    sender()))))
        .isInstanceOf(TicketRefusedException.class);
    assertThat(staffView(ticket).answered()).isZero();
    As.practice(() -> sent(item, "log.txt"));
    EvidenceRequestView complete = practiceView(ticket);
    assertThat(complete.state()).isEqualTo(EvidenceState.COMPLETE);
    assertThat(complete.items().get(0).files().get(0).sha256())
        .isEqualTo(
            Rows.text(
                "select encode(sha256(content), 'hex') from evidence_file where item_id = '%s'"
                    .formatted(item)));
    assertThat(ticketState(ticket)).isEqualTo(TicketState.OPEN);

    assertThatThrownBy(
            () -> As.user(DESK, () -> proposed(ticket, DataAuditOutcome.DATA_NOT_SUPPORTED)))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("1 of 1 are open");
    As.user(DESK, () -> foundAll(ticket, EvidenceVerdict.NOT_SUPPORTED));
    assertThat(practiceView(ticket).items().get(0).finding()).as("not told yet").isEmpty();
    assertThat(practiceView(ticket).state()).isEqualTo(EvidenceState.IN_REVIEW);
    As.user(DESK, () -> proposed(ticket, DataAuditOutcome.DATA_NOT_SUPPORTED));
    As.practice(() -> sent(item, "more.txt"));
    assertThat(staffView(ticket).proposal()).as("did not know the new file").isEmpty();
    As.user(DESK, () -> proposed(ticket, DataAuditOutcome.DATA_NOT_SUPPORTED));
    long measurements = Rows.number("select count(*) from measurement");
    As.user(STAFF, () -> confirmed(ticket));

    EvidenceRequestView decided = practiceView(ticket);
    assertThat(decided.state()).isEqualTo(EvidenceState.DECIDED);
    assertThat(decided.toWithdraw())
        .extracting(EvidenceRequestView.Item::measureId)
        .containsExactly("IA_AHE_1");
    assertThat(decided.items().get(0).finding().get().reason()).isEqualTo("Looked at");
    assertThat(decided.items().get(0).finding().get().by()).doesNotContain("demo");
    assertThat(Rows.number("select count(*) from measurement")).isEqualTo(measurements);
    assertThat(ticketState(ticket)).isEqualTo(TicketState.SOLVED);
    assertThat(
            As.practice(() -> Beans.bean(TicketService.class).ticket(ticket)).entries().stream()
                .flatMap(entry -> entry.message().stream()))
        .anyMatch(text -> text.contains("Data to be withdrawn") && text.contains("IA_AHE_1"));
    assertThatThrownBy(() -> As.practice(() -> sent(item, "late.txt")))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("decided");
    assertThatThrownBy(() -> As.user(DESK, () -> foundAll(ticket, EvidenceVerdict.VERIFIED)))
        .isInstanceOf(DataAuditRefusedException.class);
    for (String action :
        List.of(
            "ISSUE_DATA_AUDIT",
            "ANSWER_DATA_AUDIT",
            "VIEW_DATA_AUDIT",
            "REVIEW_DATA_AUDIT",
            "DECIDE_DATA_AUDIT")) {
      assertThat(
              Rows.number(
                  "select count(*) from audit_event where outcome = 'done' and action = '%s'"
                          .formatted(action)
                      + " and resource_id = 'T%d'".formatted(ticket)))
          .as(action)
          .isPositive();
    }
  }

  @Test
  void theErrorRateOfASampleCountsThoseWithErrors() {
    UUID plan = draw(YEAR, Optional.empty(), "epsilon");
    issue(plan);
    long ticket = plan(plan).requests().get(0).ticket();
    As.user(DESK, () -> foundAll(ticket, EvidenceVerdict.MISSING));
    As.user(DESK, () -> proposed(ticket, DataAuditOutcome.CORRECTIVE_ACTION));
    As.user(STAFF, () -> confirmed(ticket));
    PlanView decided = plan(plan);
    assertThat(decided.rate().decided()).isEqualTo(decided.units().size());
    assertThat(decided.rate().wrong()).isEqualTo(decided.units().size());
    assertThat(decided.followUp()).as("nobody's third party").isEmpty();
    assertThat(staffView(ticket).toWithdraw()).isEmpty();
  }

  @Test
  void whatIsInTheLockerCannotBeChangedAndStaysUntilItsDay() {
    As.practice(() -> Submissions.submit(Sample.bytes(activities(KEPT_YEAR))));
    long ticket = decidedWithFile(KEPT_YEAR);
    for (String table : List.of("evidence_request", "evidence_item")) {
      assertRefused("delete from %s where ticket = %d".formatted(table, ticket), "is kept until");
    }
    for (String table : List.of("evidence_file", "evidence_finding")) {
      assertRefused("delete from %s where item_id in %s".formatted(table, itemsOf(ticket)), "kept");
      assertRefused("update %s set item_id = item_id".formatted(table), "never changed");
    }
    assertRefused("update evidence_item set value = '1'", "never changed");
    assertRefused(
        "update evidence_request set retain_until = '2000-01-01' where ticket = " + ticket,
        "never changes");
    assertRefused(
        "update evidence_request set outcome = 'correctiveAction' where ticket = " + ticket,
        "never changes");
    assertRefused("truncate evidence_finding", "never changed");
    assertRefused("truncate evidence_file", "never changed");
    assertRefused("delete from data_audit_unit", "never changed");
    assertRefused("update data_audit_plan set seed = 'mine'", "never changed");
  }

  @Test
  void afterItsDayADecidedRequestCanGoUnlessItIsHeld() throws SQLException {
    long undecided = target(YEAR);
    assertRefused("delete from evidence_item where ticket = " + undecided, "is kept until");
    long ticket = decidedWithFile(YEAR);
    As.user(STAFF, () -> done(() -> review.hold(ticket, "Case 12")));
    String files = "delete from evidence_file where item_id in " + itemsOf(ticket);
    assertRefused(files, "is kept until");
    As.user(STAFF, () -> done(() -> review.hold(ticket, " ")));
    assertThat(Rows.change(files)).isEqualTo(1);
  }

  @Test
  void aRequestThatIsLateStaysOpenAndCanGetMoreTime() throws SQLException {
    long ticket = target(YEAR);
    assertThatThrownBy(
            () ->
                As.user(
                    DESK,
                    () ->
                        done(
                            () ->
                                review.extend(
                                    ticket, staffViewHere(ticket).dueOn().plusDays(9), " "))))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("why there is more time");
    Rows.change("update evidence_request set due_on = current_date - 3 where ticket = " + ticket);
    for (String table : List.of("ticket_event", "ticket_message")) {
      String column = table.equals("ticket_event") ? "happened_at" : "written_at";
      Rows.change(
          "update %1$s set %2$s = %2$s - interval '60 days' where ticket = %3$d"
              .formatted(table, column, ticket));
    }
    Rows.change(
        "update ticket set created_at = created_at - interval '60 days',"
            + " updated_at = updated_at - interval '60 days' where number = "
            + ticket);
    Beans.bean(DeskTimers.class).look();
    assertThat(ticketState(ticket)).as("not solved by timers").isEqualTo(TicketState.PENDING);
    EvidenceRequestView late = practiceView(ticket);
    assertThat(late.late()).isTrue();
    assertThat(late.countdown().inWords()).isEqualTo("3 days late");

    LocalDate day = As.user(STAFF, audits::usualDueDay);
    As.user(DESK, () -> done(() -> review.extend(ticket, day, "The archive was flooded")));
    EvidenceRequestView extended = practiceView(ticket);
    assertThat(extended.late()).isFalse();
    assertThat(extended.dueReason()).contains("The archive was flooded");
    assertThat(As.practice(() -> Beans.bean(TicketService.class).ticket(ticket)).entries())
        .anyMatch(entry -> entry.message().filter(text -> text.contains("more time")).isPresent());
  }

  @Test
  void saysWhatIsWrongWithATargetedAudit() {
    LocalDate usual = As.user(STAFF, audits::usualDueDay);
    assertTargetRefused("12", "Errors", usual, "", "no practice with this TIN");
    assertTargetRefused(Sample.TIN, " ", usual, "", "Write which errors appeared");
    assertTargetRefused(Sample.TIN, "Errors", usual.plusDays(1), "", "Write why another day");
    assertThatThrownBy(
            () ->
                As.user(
                    STAFF,
                    () -> audits.target(Sample.TIN, 2019, Optional.empty(), "Errors", usual, "")))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining("no accepted data for 2019");
  }

  private void assertTargetRefused(
      String tin, String reason, LocalDate day, String dueReason, String message) {
    assertThatThrownBy(
            () ->
                As.user(
                    STAFF,
                    () -> audits.target(tin, YEAR, Optional.empty(), reason, day, dueReason)))
        .isInstanceOf(DataAuditRefusedException.class)
        .hasMessageContaining(message);
  }

  private long decidedWithFile(int year) {
    long ticket = target(year);
    As.practice(() -> sent(staffItem(ticket), "a.txt"));
    As.user(DESK, () -> foundAll(ticket, EvidenceVerdict.VERIFIED));
    As.user(DESK, () -> proposed(ticket, DataAuditOutcome.NO_FINDINGS));
    As.user(STAFF, () -> confirmed(ticket));
    return ticket;
  }

  private UUID staffItem(long ticket) {
    return UUID.fromString(
        Rows.text("select id from evidence_item where position = 1 and ticket = " + ticket));
  }

  private EvidenceRequestView practiceView(long ticket) {
    return As.practice(() -> evidence.of(ticket)).orElseThrow();
  }

  private TicketState ticketState(long ticket) {
    return As.practice(() -> Beans.bean(TicketService.class).ticket(ticket)).line().state();
  }

  private Object sentNothing(UUID item) {
    evidence.send(item, List.of(), sender());
    return null;
  }

  private static String itemsOf(long ticket) {
    return "(select id from evidence_item where ticket = %d)".formatted(ticket);
  }

  private static void assertRefused(String statement, String because) {
    assertThatThrownBy(() -> Rows.change(statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(because);
  }
}
