package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.qppportal.inserver.As.done;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.review.ReviewDecisions;
import org.qppportal.core.review.ReviewRequest;
import org.qppportal.core.review.ReviewService;
import org.qppportal.core.review.rule.Correction;
import org.qppportal.core.review.rule.ReviewDraft;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;

/** What tests do with targeted reviews, as those who may. */
final class TargetedReviews {

  static final int YEAR = 2017;
  static final String NPI = "2999900014";
  static final String CLINICIAN = "clinician.demo";
  static final String FIRST = "staff.demo";
  static final String SECOND = "reviewer.demo";
  static final String DESK = "helpdesk.demo";
  static final List<Correction> ALL_LEFT_OUT =
      List.of(leftOut("quality"), leftOut("ia"), leftOut("aci"), leftOut("cost"));

  private TargetedReviews() {}

  /** Leaves no review, close or submission of an earlier test. */
  static void removeAll() throws SQLException {
    for (String table : List.of("reviewed_result", "review_correction", "targeted_review")) {
      Rows.change("delete from " + table);
    }
    Closes.removeAll();
    Submissions.removeAll();
  }

  /** Closes the year. */
  static CloseView close() {
    return Closes.closed(As.user(FIRST, () -> Beans.bean(CloseService.class).start(YEAR)).id());
  }

  static long request(String account, Optional<String> npi) {
    return As.user(
        account,
        () ->
            Beans.bean(ReviewService.class)
                .request(
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

  static void begin(long number) {
    As.user(FIRST, () -> done(() -> decisions().begin(number, version(number))));
  }

  static void propose(long number, List<Correction> corrections) {
    decisions()
        .propose(number, version(number), ReviewState.APPROVED, "The storm counts.", corrections);
  }

  static void confirm(long number) {
    As.user(SECOND, () -> done(() -> decisions().confirm(number, version(number))));
  }

  static int version(long number) {
    return (int) Rows.number("select version from ticket where number = " + number);
  }

  private static ReviewDecisions decisions() {
    return Beans.bean(ReviewDecisions.class);
  }

  private static Correction leftOut(String category) {
    return new Correction(CorrectionKind.CATEGORY_LEFT_OUT, category, true);
  }
}
