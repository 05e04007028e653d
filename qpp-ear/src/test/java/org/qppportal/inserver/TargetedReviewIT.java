package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.qppportal.inserver.As.done;
import static org.qppportal.inserver.TargetedReviews.ALL_LEFT_OUT;
import static org.qppportal.inserver.TargetedReviews.CLINICIAN;
import static org.qppportal.inserver.TargetedReviews.DESK;
import static org.qppportal.inserver.TargetedReviews.FIRST;
import static org.qppportal.inserver.TargetedReviews.NPI;
import static org.qppportal.inserver.TargetedReviews.SECOND;
import static org.qppportal.inserver.TargetedReviews.YEAR;
import static org.qppportal.inserver.TargetedReviews.begin;
import static org.qppportal.inserver.TargetedReviews.close;
import static org.qppportal.inserver.TargetedReviews.confirm;
import static org.qppportal.inserver.TargetedReviews.propose;
import static org.qppportal.inserver.TargetedReviews.removeAll;
import static org.qppportal.inserver.TargetedReviews.request;
import static org.qppportal.inserver.TargetedReviews.version;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.close.ClinicianResult;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;
import org.qppportal.core.close.PracticeResults;
import org.qppportal.core.close.Reconciliation;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.review.ReviewChange;
import org.qppportal.core.review.ReviewDecisions;
import org.qppportal.core.review.ReviewRefusedException;
import org.qppportal.core.review.ReviewService;
import org.qppportal.core.review.ReviewView;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.ReviewState;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketState;

/** What becomes of scores and payments by targeted reviews, in the real server. */
@ExtendWith(ArquillianExtension.class)
class TargetedReviewIT extends InServer {

  private ReviewService reviews;
  private ReviewDecisions decisions;
  private TicketService tickets;
  private DeskService desk;
  private CloseService closes;

  @BeforeEach
  void find() throws SQLException {
    reviews = Beans.bean(ReviewService.class);
    decisions = Beans.bean(ReviewDecisions.class);
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    closes = Beans.bean(CloseService.class);
    removeAll();
  }

  @AfterEach
  void forget() throws SQLException {
    removeAll();
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
    As.user(FIRST, () -> done(() -> propose(number, ALL_LEFT_OUT)));
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
    As.user(FIRST, () -> done(() -> propose(number, ALL_LEFT_OUT)));
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
            done(
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
            done(
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
      assertThatThrownBy(() -> As.user(FIRST, () -> done(command)))
          .isInstanceOf(ReviewRefusedException.class);
    }
    for (Runnable command :
        List.<Runnable>of(
            () -> decisions.confirm(number, version(number)),
            () -> decisions.sendBack(number, version(number), "Again"))) {
      assertThatThrownBy(() -> As.user(SECOND, () -> done(command)))
          .isInstanceOf(ReviewRefusedException.class);
    }
    assertThatThrownBy(() -> As.user(CLINICIAN, () -> done(() -> reviews.withdraw(number, "C"))))
        .isInstanceOf(ReviewRefusedException.class);
    assertThatThrownBy(() -> reply(number)).isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(
            () ->
                As.user(
                    FIRST,
                    () -> done(() -> desk.act(number, version(number), TicketCommand.REOPEN))))
        .isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(() -> request(CLINICIAN, Optional.of(NPI)))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("no further review");
  }

  @Test
  void informationHasADueDateAndItsLackIsRecorded() throws SQLException {
    close();
    long number = request(CLINICIAN, Optional.of(NPI));
    As.user(FIRST, () -> done(() -> decisions.askInformation(number, version(number), "Proof?")));
    assertThat(view(number).state()).isEqualTo(ReviewState.INFORMATION_ASKED);
    assertThat(view(number).informationDueAt()).isPresent();
    assertThat(As.user(CLINICIAN, () -> tickets.ticket(number)).dueAt())
        .isEqualTo(view(number).informationDueAt());
    assertThatThrownBy(() -> begin(number))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("still has time");
    for (TicketCommand command : List.of(TicketCommand.RESUME, TicketCommand.HOLD)) {
      assertThatThrownBy(
              () -> As.user(DESK, () -> done(() -> desk.act(number, version(number), command))))
          .isInstanceOf(TicketRefusedException.class);
    }

    reply(number);
    assertThat(view(number).state()).isEqualTo(ReviewState.RECEIVED);
    As.user(FIRST, () -> done(() -> decisions.askInformation(number, version(number), "More?")));
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
                          done(
                              () ->
                                  desk.write(
                                      number, version(number), command, "x", Optional.empty()))))
          .isInstanceOf(TicketRefusedException.class);
    }
    assertThatThrownBy(() -> request(As.PRACTICE, Optional.of(NPI)))
        .isInstanceOf(ReviewRefusedException.class)
        .hasMessageContaining("under way");
    As.user(CLINICIAN, () -> done(() -> reviews.withdraw(number, "C")));
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

    assertThatThrownBy(() -> As.user(FIRST, () -> done(() -> propose(number, ALL_LEFT_OUT))))
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

  private void reply(long number) {
    As.user(
        CLINICIAN,
        () -> done(() -> tickets.reply(number, "Here.", "C", TicketChannel.WEB, List.of())));
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
            done(
                () -> {
                  if (inForce) {
                    closes.writeCurrentPayments(close.id(), file);
                  } else {
                    closes.writePaymentFile(close.id(), file);
                  }
                }));
    return file.toString(UTF_8);
  }
}
