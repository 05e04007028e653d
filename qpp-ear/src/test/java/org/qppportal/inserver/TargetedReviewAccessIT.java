package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.inserver.As.assertMay;
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

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.review.ReviewDecisions;
import org.qppportal.core.review.ReviewLetters;
import org.qppportal.core.review.ReviewService;

/** Who may ask for a targeted review, read, propose and confirm it, in the real server. */
@ExtendWith(ArquillianExtension.class)
class TargetedReviewAccessIT extends InServer {

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

  private ReviewService reviews;
  private ReviewDecisions decisions;
  private ReviewLetters letters;

  @BeforeEach
  void find() throws SQLException {
    reviews = Beans.bean(ReviewService.class);
    decisions = Beans.bean(ReviewDecisions.class);
    letters = Beans.bean(ReviewLetters.class);
    removeAll();
  }

  @AfterEach
  void forget() throws SQLException {
    removeAll();
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
        assertMay(
            false, account, "ask", () -> done(() -> decisions.askInformation(number, 0, "?")));
        assertMay(false, account, "begin", () -> done(() -> decisions.begin(number, 0)));
        assertMay(false, account, "propose", () -> done(() -> propose(number, ALL_LEFT_OUT)));
        assertMay(false, account, "confirm", () -> done(() -> decisions.confirm(number, 0)));
        assertMay(false, account, "back", () -> done(() -> decisions.sendBack(number, 0, "x")));
      }
      assertMay(false, account, "letter before the decision", () -> letters.letter(number));
    }
    begin(number);
    As.user(FIRST, () -> done(() -> propose(number, ALL_LEFT_OUT)));
    long refused = Audit.refusedTo(FIRST);
    assertMay(
        false, FIRST, "confirm", () -> done(() -> decisions.confirm(number, version(number))));
    assertMay(false, FIRST, "back", () -> done(() -> decisions.sendBack(number, 0, "x")));
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
}
