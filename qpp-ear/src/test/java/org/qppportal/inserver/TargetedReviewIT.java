package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.close.ClinicianResult;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;
import org.qppportal.core.close.PracticeResults;
import org.qppportal.core.close.Reconciliation;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.core.review.ReviewDecisions;
import org.qppportal.core.review.ReviewLetters;
import org.qppportal.core.review.ReviewRefusedException;
import org.qppportal.core.review.ReviewRequest;
import org.qppportal.core.review.ReviewService;
import org.qppportal.core.review.ReviewView;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.core.review.rule.ReviewDraft;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketState;

/** Targeted reviews in the real server: who may what, and what becomes of scores and payments. */
@ExtendWith(ArquillianExtension.class)
class TargetedReviewIT extends InServer {

  private static final int YEAR = 2017;
  private static final String NPI = "2999900014";
  private static final String CLINICIAN = "clinician.demo";
  private static final String FIRST = "staff.demo";
  private static final String SECOND = "reviewer.demo";
  private static final String DESK = "helpdesk.demo";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> EVERYBODY =
      List.of(
          As.PRACTICE,
          As.BILLER,
          CLINICIAN,
          As.STRANGER,
          As.REGISTRY,
          "vendor.demo",
          "aco.demo",
          DESK,
          FIRST,
          SECOND,
          "anonymous");
  private static final List<Correction> ALL_LEFT_OUT =
      List.of(leftOut("quality"), leftOut("ia"), leftOut("aci"), leftOut("cost"));

  private ReviewService reviews;
  private ReviewDecisions decisions;
  private ReviewLetters letters;
  private TicketService tickets;
  private DeskService desk;
  private CloseService closes;

  @BeforeEach
  void begin() throws SQLException {
    reviews = Beans.bean(ReviewService.class);
    decisions = Beans.bean(ReviewDecisions.class);
    letters = Beans.bean(ReviewLetters.class);
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    closes = Beans.bean(CloseService.class);
    forget();
  }

  @AfterEach
  void forget() throws SQLException {
    for (String table :
        List.of(
            "reviewed_result",
            "review_correction",
            "targeted_review",
            "close_adjustment",
            "close_result",
            "close_score",
            "close_partition",
            "close_run")) {
      Rows.change("delete from " + table);
    }
    Submissions.removeAll();
  }

  @Test
  void onlyThoseWhomItConcernsAskReadProposeAndConfirm() {
    close();
    UUID practice = Submissions.practiceId();
    for (String account : EVERYBODY) {
      assertMay(
          Set.of(As.PRACTICE, As.BILLER, CLINICIAN).contains(account),
          account,
          "offer",
          () -> reviews.offer(practice, YEAR, Optional.of(NPI)));
      assertMay(
          Set.of(As.PRACTICE, As.BILLER).contains(account),
          account,
          "offer for the group",
          () -> reviews.offer(practice, YEAR, Optional.empty()));
    }
    long number = request(CLINICIAN, Optional.of(NPI));
    Set<String> users = Set.of(CLINICIAN, As.PRACTICE, As.BILLER);
    Set<String> workers = Set.of(DESK, FIRST, SECOND);
    for (String account : EVERYBODY) {
      boolean user = users.contains(account);
      boolean worker = workers.contains(account);
      boolean program = account.equals(FIRST) || account.equals(SECOND);
      assertMay(user || worker, account, "read", () -> reviews.of(number));
      assertMay(worker, account, "work", () -> decisions.of(number));
      if (!program) {
        assertMay(false, account, "ask", () -> did(() -> decisions.askInformation(number, 0, "?")));
        assertMay(false, account, "begin", () -> did(() -> decisions.begin(number, 0)));
        assertMay(false, account, "propose", () -> did(() -> propose(number, ALL_LEFT_OUT)));
        assertMay(false, account, "confirm", () -> did(() -> decisions.confirm(number, 0)));
        assertMay(false, account, "back", () -> did(() -> decisions.sendBack(number, 0, "x")));
      }
      assertMay(false, account, "letter before the decision", () -> letters.letter(number));
    }
    begin(number);
    As.user(FIRST, () -> did(() -> propose(number, ALL_LEFT_OUT)));
    long refused = Audit.refusedTo(FIRST);
    assertMay(false, FIRST, "confirm", () -> did(() -> decisions.confirm(number, version(number))));
    assertMay(false, FIRST, "back", () -> did(() -> decisions.sendBack(number, 0, "x")));
    assertThat(Audit.refusedTo(FIRST)).isEqualTo(refused + 2);
    assertThat(As.user(CLINICIAN, () -> reviews.of(number)).orElseThrow().proposal()).isEmpty();
    confirm(number);
    for (String account : EVERYBODY) {
      assertMay(
          users.contains(account) || workers.contains(account),
          account,
          "letter",
          () -> letters.letter(number));
    }
  }

  @Test
  void anApprovalMakesANewVersionBesideTheCloseAndLaterClosesKeepIt() {
    CloseView close = close();
    String file = file(close, false);
    ClinicianResult before = result();
    assertThat(before.scored().orElseThrow().finalScore()).isEqualByComparingTo("0");
    assertThat(before.scored().orElseThrow().percent()).isEqualByComparingTo("-4");

    long number = request(CLINICIAN, Optional.of(NPI));
    begin(number);
    As.user(FIRST, () -> did(() -> propose(number, ALL_LEFT_OUT)));
    assertThat(As.user(SECOND, () -> decisions.of(number)).orElseThrow().changes())
        .as("what it would change")
        .extracting(change -> change.after().finalScore().orElseThrow())
        .containsExactly(new BigDecimal("3.00"));
    assertThat(result().versions()).isEmpty();
    confirm(number);

    ClinicianResult after = result();
    assertThat(after.scored().orElseThrow().finalScore()).isEqualByComparingTo("3");
    assertThat(after.scored().orElseThrow().percent()).isEqualByComparingTo("0");
    assertThat(after.changedBy()).contains("T" + number);
    assertThat(after.versions())
        .extracting(ClinicianResult.Version::number, one -> one.finalScore().orElseThrow())
        .containsExactly(tuple(1, new BigDecimal("0.00")), tuple(2, new BigDecimal("3.00")));
    ReviewChange change = changes(number).get(0);
    assertThat(change.categories())
        .filteredOn(one -> one.title().equals("Quality"))
        .extracting(one -> one.weightBefore().orElseThrow(), one -> one.weightAfter().orElseThrow())
        .containsExactly(tuple(new BigDecimal("60.00"), new BigDecimal("0.00")));
    assertThat(change.after().dollars().orElseThrow()).isEqualByComparingTo("0");
    assertThat(file(close, false)).as("the close's own file").isEqualTo(file);
    assertThat(file(close, true))
        .contains(",%s,noData,3.00,0.00,0.00,0.00,T%d\n".formatted(NPI, number));
    assertThat(
            Rows.number(
                "select count(*) from close_result where score_hundredths = 0 and npi = '"
                    + NPI
                    + "' and run_id = "
                    + close.id()))
        .as("the close's own result")
        .isPositive();

    CloseView later = close();
    assertThat(file(later, false)).contains(",%s,noData,3.00,".formatted(NPI));
    assertThat(result().versions()).as("beside the later close").isEmpty();
    assertThat(As.user(FIRST, () -> closes.reconciliation(later.id())).checks())
        .allMatch(Reconciliation.Check::passed);
  }

  @Test
  void aReviewOfAPracticeChangesEverybodyWhoseScoreItMakes() {
    UUID sent = As.practice(Submissions::submitSample).submissionId();
    close();
    assertThat(score(sent)).isEqualByComparingTo("100");
    long number = request(As.PRACTICE, Optional.empty());
    begin(number);
    As.user(FIRST, () -> did(() -> propose(number, ALL_LEFT_OUT)));
    confirm(number);

    assertThat(score(sent)).as("the score of what was sent").isEqualByComparingTo("3");

    List<ReviewChange> changes = changes(number);
    assertThat(changes.size()).isGreaterThan(1);
    assertThat(changes)
        .extracting(one -> one.after().source().orElseThrow())
        .containsOnly("The practice as a group");
    assertThat(changes)
        .extracting(one -> one.before().finalScore().orElseThrow())
        .containsOnly(new BigDecimal("100.00"));
    assertThat(changes)
        .extracting(one -> one.after().finalScore().orElseThrow())
        .containsOnly(new BigDecimal("3.00"));
  }

  @Test
  void whoIsFoundToBeAQpIsNotAdjusted() {
    CloseView close = close();
    long number = request(CLINICIAN, Optional.of(NPI));
    begin(number);
    As.user(
        FIRST,
        () ->
            did(
                () ->
                    propose(
                        number, List.of(new Correction(CorrectionKind.NOT_ADJUSTED, "qp", true)))));
    confirm(number);

    assertThat(result().scored()).isEmpty();
    assertThat(result().status()).startsWith("Qualifying participant");
    assertThat(file(close, true)).doesNotContain("000123456," + NPI);
    assertThat(file(close, false)).contains("000123456," + NPI);
  }

  @Test
  void finalMeansFinal() {
    close();
    long number = request(CLINICIAN, Optional.of(NPI));
    begin(number);
    As.user(
        FIRST,
        () ->
            did(
                () ->
                    decisions.propose(
                        number, version(number), ReviewState.DENIED, "No.", List.of())));
    confirm(number);

    assertThat(view(number).state()).isEqualTo(ReviewState.DENIED);
    assertThat(changes(number)).isEmpty();
    List<Runnable> commands =
        List.of(
            () -> decisions.askInformation(number, version(number), "?"),
            () -> decisions.begin(number, version(number)),
            () -> propose(number, ALL_LEFT_OUT));
    for (Runnable command : commands) {
      assertThatThrownBy(() -> As.user(FIRST, () -> did(command)))
          .isInstanceOf(ReviewRefusedException.class);
    }
    for (Runnable command :
        List.<Runnable>of(
            () -> decisions.confirm(number, version(number)),
            () -> decisions.sendBack(number, version(number), "Again"))) {
      assertThatThrownBy(() -> As.user(SECOND, () -> did(command)))
          .isInstanceOf(ReviewRefusedException.class);
    }
    assertThatThrownBy(() -> As.user(CLINICIAN, () -> did(() -> reviews.withdraw(number, "C"))))
        .isInstanceOf(ReviewRefusedException.class);
    assertThatThrownBy(() -> reply(number)).isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(
            () ->
                As.user(
                    FIRST,
                    () -> did(() -> desk.act(number, version(number), TicketCommand.REOPEN))))
        .isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(() -> request(CLINICIAN, Optional.of(NPI)))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("no further review");
  }

  @Test
  void informationHasADueDateAndItsLackIsRecorded() throws SQLException {
    close();
    long number = request(CLINICIAN, Optional.of(NPI));
    As.user(FIRST, () -> did(() -> decisions.askInformation(number, version(number), "Proof?")));
    assertThat(view(number).state()).isEqualTo(ReviewState.INFORMATION_ASKED);
    assertThat(view(number).informationDueAt()).isPresent();
    assertThat(As.user(CLINICIAN, () -> tickets.ticket(number)).dueAt())
        .isEqualTo(view(number).informationDueAt());
    assertThatThrownBy(() -> begin(number))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("still has time");
    for (TicketCommand command : List.of(TicketCommand.RESUME, TicketCommand.HOLD)) {
      assertThatThrownBy(
              () -> As.user(DESK, () -> did(() -> desk.act(number, version(number), command))))
          .isInstanceOf(TicketRefusedException.class);
    }

    reply(number);
    assertThat(view(number).state()).isEqualTo(ReviewState.RECEIVED);
    As.user(FIRST, () -> did(() -> decisions.askInformation(number, version(number), "More?")));
    Rows.change(
        "update targeted_review set information_due_at = now() - interval '1 minute',"
            + " asked_at = now() - interval '40 days' where ticket = "
            + number);
    begin(number);

    assertThat(view(number).state()).isEqualTo(ReviewState.IN_REVIEW);
    assertThat(view(number).unanswered()).isTrue();
    assertThat(As.user(CLINICIAN, () -> tickets.ticket(number)).line().state())
        .isEqualTo(TicketState.OPEN);
  }

  @Test
  void theDeskCannotEndAReviewAndOneIsEnoughForAScore() {
    close();
    long number = request(CLINICIAN, Optional.of(NPI));
    for (TicketCommand command : List.of(TicketCommand.SOLVE, TicketCommand.ASK_USER)) {
      assertThatThrownBy(
              () ->
                  As.user(
                      DESK,
                      () ->
                          did(
                              () ->
                                  desk.write(
                                      number, version(number), command, "x", Optional.empty()))))
          .isInstanceOf(TicketRefusedException.class);
    }
    assertThatThrownBy(() -> request(As.PRACTICE, Optional.of(NPI)))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("under way");
    As.user(CLINICIAN, () -> did(() -> reviews.withdraw(number, "C")));
    assertThat(view(number).state()).isEqualTo(ReviewState.WITHDRAWN);
    assertThat(As.user(CLINICIAN, () -> tickets.ticket(number)).line().state())
        .isEqualTo(TicketState.CLOSED);
    assertThat(request(As.PRACTICE, Optional.of(NPI))).isGreaterThan(number);
  }

  @Test
  void nothingIsProposedThatMoreThanTheCorrectionWouldShowIn() {
    close();
    long number = request(CLINICIAN, Optional.of(NPI));
    begin(number);
    As.practice(Submissions::submitSample);

    assertThatThrownBy(() -> As.user(FIRST, () -> did(() -> propose(number, ALL_LEFT_OUT))))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("Close the year again first");
    assertThat(view(number).state()).isEqualTo(ReviewState.IN_REVIEW);
  }

  @Test
  void withoutAScoreThereIsNothingToReview() {
    assertThatThrownBy(() -> request(CLINICIAN, Optional.of(NPI)))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("no final scores of 2017 yet");
  }

  private long request(String account, Optional<String> npi) {
    return As.user(
        account,
        () ->
            reviews.request(
                new ReviewRequest(
                    new ReviewDraft(
                        YEAR,
                        npi.isPresent() ? EntityType.INDIVIDUAL : EntityType.GROUP,
                        List.of("reweighting"),
                        "A storm."),
                    Submissions.practiceId(),
                    npi),
                new TicketService.Asker(account, Optional.empty()),
                List.of(new SentFile("storm.txt", "The storm".getBytes(UTF_8)))));
  }

  private void begin(long number) {
    As.user(FIRST, () -> did(() -> decisions.begin(number, version(number))));
  }

  private void propose(long number, List<Correction> corrections) {
    decisions.propose(
        number, version(number), ReviewState.APPROVED, "The storm counts.", corrections);
  }

  private void confirm(long number) {
    As.user(SECOND, () -> did(() -> decisions.confirm(number, version(number))));
  }

  private void reply(long number) {
    As.user(
        CLINICIAN,
        () -> did(() -> tickets.reply(number, "Here.", "C", TicketChannel.WEB, List.of())));
  }

  private static int version(long number) {
    return (int) Rows.number("select version from ticket where number = " + number);
  }

  private ReviewView view(long number) {
    return As.user(CLINICIAN, () -> reviews.of(number)).orElseThrow();
  }

  private List<ReviewChange> changes(long number) {
    return As.practice(() -> reviews.of(number)).orElseThrow().changes();
  }

  private static BigDecimal score(UUID submission) {
    return As.practice(
        () -> Beans.bean(ScoreService.class).scoreOf(submission).score().finalScore());
  }

  private static ClinicianResult result() {
    return As.practice(() -> Beans.bean(PracticeResults.class).of(Submissions.practiceId(), YEAR))
        .orElseThrow()
        .clinicians()
        .stream()
        .filter(one -> one.npi().equals(NPI))
        .findFirst()
        .orElseThrow();
  }

  private String file(CloseView close, boolean inForce) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    As.user(
        FIRST,
        () ->
            did(
                () -> {
                  if (inForce) {
                    closes.writeCurrentPayments(close.id(), file);
                  } else {
                    closes.writePaymentFile(close.id(), file);
                  }
                }));
    return file.toString(UTF_8);
  }

  private CloseView close() {
    long id = As.user(FIRST, () -> closes.start(YEAR)).id();
    long end = System.nanoTime() + PATIENCE.toNanos();
    CloseView close = As.user(FIRST, () -> closes.close(id));
    while (!close.isCompleted()) {
      assertThat(close.problem()).isEmpty();
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      pause();
      close = As.user(FIRST, () -> closes.close(id));
    }
    return close;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Correction leftOut(String category) {
    return new Correction(CorrectionKind.CATEGORY_LEFT_OUT, category, true);
  }

  private static boolean did(Runnable work) {
    work.run();
    return true;
  }

  private static void assertMay(boolean may, String account, String what, Callable<?> work) {
    if (may) {
      As.user(account, work);
    } else {
      assertThatThrownBy(() -> As.user(account, work))
          .as("%s: %s", account, what)
          .isInstanceOf(NotVisibleException.class);
    }
  }
}
