package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.RequestContextController;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.SeenAs;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.context.TicketContextService;
import org.qppportal.core.desk.context.TicketContextService.Known;
import org.qppportal.core.desk.notice.NoticeChoiceService;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.organizations.DelegationRequest;
import org.qppportal.core.organizations.DelegationService;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.SubmissionFilter;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.core.viewing.ViewingService;
import org.qppportal.core.viewing.ViewingService.Happened;
import org.qppportal.core.viewing.ViewingService.Look;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;

/** Staff see what a user sees and what is known of a practice; the user sees that they did. */
@ExtendWith(ArquillianExtension.class)
class ViewingIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final String STAFF = "staff.demo";
  private static final String CLINICIAN = "clinician.demo";
  private static final String REASON = "The score on the page is not the one in the file.";
  private static final int YEAR = 2017;
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private ViewingService viewing;
  private TicketService tickets;
  private TicketContextService context;
  private ParticipationService participation;
  private UUID own;
  private UUID others;

  @BeforeEach
  void find() {
    viewing = Beans.bean(ViewingService.class);
    tickets = Beans.bean(TicketService.class);
    context = Beans.bean(TicketContextService.class);
    participation = Beans.bean(ParticipationService.class);
    own = practiceOf(As.PRACTICE);
    others = practiceOf(As.STRANGER);
  }

  private UUID practiceOf(String account) {
    return As.user(account, () -> participation.myPractices(YEAR)).get(0).practiceId();
  }

  private long ask(String account, Optional<UUID> practice) {
    return As.user(
        account,
        () ->
            tickets.ask(
                new TicketQuestion(
                    TicketKind.PROGRAM,
                    Optional.empty(),
                    "A number",
                    "It differs.",
                    new TicketQuestion.Context(
                        practice,
                        Optional.empty(),
                        practice.map(id -> YEAR),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                new TicketService.Asker(account, Optional.empty()),
                TicketChannel.WEB,
                List.of()));
  }

  /**
   * Does the work as the desk that sees what somebody sees, in a request of its own: that of the
   * test goes on after it.
   */
  private static <T> T seeing(String account, Callable<T> work) {
    FutureTask<T> request = new FutureTask<>(() -> inRequest(account, work));
    new Thread(request).start();
    try {
      return request.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T inRequest(String account, Callable<T> work) {
    RequestContextController request = Beans.bean(RequestContextController.class);
    assertThat(request.activate()).as("a request of its own").isTrue();
    try {
      Beans.bean(SeenAs.class).look(new SeenAs.Look(account, DESK, "T1", REASON));
      return As.user(DESK, work);
    } finally {
      request.deactivate();
    }
  }

  @Test
  void onlyStaffBeginsALook() {
    long number = ask(As.PRACTICE, Optional.of(own));
    for (String account : List.of(As.PRACTICE, As.BILLER, As.STRANGER, As.REGISTRY, CLINICIAN)) {
      assertThatThrownBy(() -> As.user(account, () -> viewing.begin(number, REASON)))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    for (String account : List.of(DESK, STAFF)) {
      assertThat(As.user(account, () -> viewing.begin(number, REASON))).isNotNull();
    }
  }

  @Test
  void aLookNeedsAReasonAndAUser() {
    long number = ask(As.PRACTICE, Optional.empty());
    long ofStaff = ask(STAFF, Optional.empty());
    long before = Rows.number("select count(*) from viewing");
    assertThatThrownBy(() -> As.user(DESK, () -> viewing.begin(number, " short ")))
        .isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(() -> As.user(DESK, () -> viewing.begin(ofStaff, REASON)))
        .isInstanceOf(TicketRefusedException.class);
    assertThat(Rows.number("select count(*) from viewing")).isEqualTo(before);
  }

  @Test
  void aLookIsItsOwnersAndEnds() throws SQLException {
    long number = ask(As.PRACTICE, Optional.empty());
    UUID first = As.user(DESK, () -> viewing.begin(number, REASON));
    UUID second = As.user(DESK, () -> viewing.begin(number, REASON));
    assertThat(As.user(DESK, () -> viewing.current(first)))
        .hasValueSatisfying(look -> assertThat(look.account()).isEqualTo(As.PRACTICE));
    for (String account : List.of(STAFF, As.PRACTICE, As.STRANGER)) {
      assertThat(As.user(account, () -> viewing.current(first))).as(account).isEmpty();
      As.user(
          account,
          () -> {
            viewing.end(first);
            return null;
          });
    }
    assertThat(As.user(DESK, () -> viewing.current(first))).isPresent();
    As.user(
        DESK,
        () -> {
          viewing.end(first);
          return null;
        });
    assertThat(As.user(DESK, () -> viewing.current(first))).isEmpty();
    assertThat(As.user(DESK, () -> viewing.current(second))).isPresent();
    Rows.change("update viewing set ends_at = now() where id = '" + second + "'");
    assertThat(As.user(DESK, () -> viewing.current(second))).isEmpty();
  }

  @Test
  void theUserReadsWhoLookedAndWhy() {
    long number = ask(As.BILLER, Optional.empty());
    As.user(DESK, () -> viewing.begin(number, REASON));
    Look look = As.user(As.BILLER, () -> viewing.mine()).get(0);
    assertThat(look.staff()).isEqualTo(DESK);
    assertThat(look.reason()).isEqualTo(REASON);
    assertThat(look.ticket()).endsWith(Long.toString(number));
    assertThat(As.user(CLINICIAN, () -> viewing.mine())).isEmpty();
  }

  @Test
  void theySeeWhatThePersonSeesInTheirOwnName() {
    long before = Audit.doneBy(DESK);
    List<PracticeOverview> seen = seeing(As.STRANGER, () -> participation.myPractices(YEAR));
    assertThat(seen).isEqualTo(As.stranger(() -> participation.myPractices(YEAR))).isNotEmpty();
    assertThatThrownBy(() -> seeing(As.STRANGER, () -> participation.practice(own, YEAR)))
        .isInstanceOf(NotVisibleException.class);
    assertThat(Audit.doneBy(DESK)).isGreaterThan(before);
    Happened last =
        As.stranger(() -> viewing.ofPractice(others, 20)).stream()
            .filter(one -> one.account().equals(DESK))
            .findFirst()
            .orElseThrow();
    assertThat(last.action()).isEqualTo(AuditedAction.VIEW_PRACTICE);
    assertThat(last.detail().orElseThrow()).contains("saw what " + As.STRANGER, "T1", REASON);
  }

  @Test
  void theyCanChangeNothingThere() {
    long number = ask(As.PRACTICE, Optional.of(own));
    Map<String, Callable<?>> changes = new LinkedHashMap<>();
    changes.put("ask", () -> ask(As.PRACTICE, Optional.empty()));
    changes.put(
        "delegate",
        () ->
            Beans.bean(DelegationService.class)
                .grant(
                    own,
                    new DelegationRequest(
                        "1000002",
                        Optional.empty(),
                        Optional.of(YEAR),
                        LocalDate.now(EASTERN).plusDays(1))));
    changes.put(
        "notices",
        () -> {
          Beans.bean(NoticeChoiceService.class).choose(Set.of());
          return null;
        });
    Map<String, Long> before = Rows.ofEveryTable();
    changes.forEach(
        (name, change) ->
            assertThatThrownBy(() -> seeing(As.PRACTICE, change))
                .as(name)
                .isInstanceOf(NotVisibleException.class));
    assertThat(Rows.ofEveryTable()).isEqualTo(before);
    assertThat(number).isPositive();
  }

  @Test
  void whoActsForAPracticeReadsWhatWasDoneWithItsData() {
    for (String account : List.of(As.PRACTICE, As.BILLER)) {
      assertThat(As.user(account, () -> viewing.ofPractice(own, 5))).as(account).isNotEmpty();
    }
    for (String account : List.of(As.STRANGER, As.REGISTRY, CLINICIAN, DESK, STAFF)) {
      assertThatThrownBy(() -> As.user(account, () -> viewing.ofPractice(own, 5)))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    Happened refused =
        As.practice(() -> viewing.ofPractice(own, 50)).stream()
            .filter(one -> one.account().equals(As.STRANGER))
            .findFirst()
            .orElseThrow();
    assertThat(refused.refused()).isTrue();
  }

  @Test
  void theListLeavesOutTheDesksOwnWork() {
    long number = ask(As.PRACTICE, Optional.of(own));
    As.user(DESK, () -> context.practice(number, own, YEAR));
    As.user(
        DESK,
        () -> {
          DeskService desk = Beans.bean(DeskService.class);
          desk.act(number, desk.ticket(number).version(), TicketCommand.TAKE);
          return null;
        });
    assertThat(
            Rows.number(
                "select count(*) from audit_event where action = 'WORK_TICKET' and practice_id = '"
                    + own
                    + "'"))
        .as("there is something to leave out")
        .isPositive();
    assertThat(As.practice(() -> viewing.ofPractice(own, 10_000)))
        .extracting(Happened::action)
        .contains(AuditedAction.VIEW_PRACTICE, AuditedAction.ASK_FOR_HELP)
        .doesNotContain(
            AuditedAction.WORK_TICKET,
            AuditedAction.PROPOSE_REVIEW,
            AuditedAction.DRAW_DATA_AUDIT,
            AuditedAction.REVIEW_DATA_AUDIT);
  }

  @Test
  void aListOfSubmissionsIsToldToThePracticesInIt() throws SQLException {
    Submissions.removeAll();
    try {
      As.practice(Submissions::submitSample);
      As.biller(() -> Beans.bean(SubmissionQueries.class).find(SubmissionFilter.ALL, 0, 10));
      Happened last =
          As.practice(() -> viewing.ofPractice(Submissions.practiceId(), 20)).stream()
              .filter(one -> one.action() != AuditedAction.VIEW_ACCESS_LOG)
              .findFirst()
              .orElseThrow();
      assertThat(last.account()).isEqualTo(As.BILLER);
      assertThat(last.action()).isEqualTo(AuditedAction.VIEW_SUBMISSION);
      assertThat(last.detail()).contains("1 found");
    } finally {
      Submissions.removeAll();
    }
  }

  @Test
  void staffSeeWhatThePracticeSentWithItsScore() throws SQLException {
    Submissions.removeAll();
    try {
      UUID sent = As.practice(Submissions::submitSample).submissionId();
      long number = ask(As.PRACTICE, Optional.of(own));
      Known known = As.user(DESK, () -> context.practice(number, own, YEAR));
      assertThat(known.sent())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.submission().id()).isEqualTo(sent);
                assertThat(one.score().orElseThrow().finalScore())
                    .isEqualTo(
                        As.practice(() -> Beans.bean(ScoreService.class).scoreOf(sent))
                            .score()
                            .finalScore());
              });
      assertThat(As.user(DESK, () -> context.practice(number, own, YEAR + 1)).sent()).isEmpty();
    } finally {
      Submissions.removeAll();
    }
  }

  @Test
  void staffSeeThePracticesOfATicketAndNoOthers() {
    long number = ask(As.PRACTICE, Optional.of(own));
    assertThat(As.user(DESK, () -> context.practices(number)))
        .extracting(TicketContextService.Connected::id)
        .contains(own)
        .doesNotContain(others);
    Known known = As.user(DESK, () -> context.practice(number, own, YEAR));
    PracticeOverview theirs = As.practice(() -> participation.practice(own, YEAR));
    assertThat(known.maskedTin()).isEqualTo(theirs.maskedTin());
    assertThat(known.picture().why()).isEqualTo(theirs.why());
    assertThatThrownBy(() -> As.user(DESK, () -> context.practice(number, others, YEAR)))
        .isInstanceOf(NotVisibleException.class);
    for (String account : List.of(As.PRACTICE, As.STRANGER, As.REGISTRY, CLINICIAN)) {
      assertThatThrownBy(() -> As.user(account, () -> context.practice(number, own, YEAR)))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> context.practices(number)))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    assertThat(As.practice(() -> viewing.ofPractice(own, 10)))
        .anySatisfy(
            one -> {
              assertThat(one.account()).isEqualTo(DESK);
              assertThat(one.detail().orElseThrow()).contains("beside", Long.toString(number));
            });
  }
}
