package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qppportal.inserver.As.assertMay;
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
import static org.qppportal.inserver.DataAudits.sent;
import static org.qppportal.inserver.DataAudits.staffView;
import static org.qppportal.inserver.DataAudits.target;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.dataaudit.DataAuditService;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.EvidenceReview;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;
import org.qppportal.testing.Sample;

/** Who may draw, ask, answer, see, review and decide in data audits, in the real server. */
@ExtendWith(ArquillianExtension.class)
class DataAuditAccessIT extends InServer {

  private static final String VENDOR = "vendor.demo";
  private static final List<String> EVERYBODY =
      List.of(
          As.PRACTICE,
          As.BILLER,
          "clinician.demo",
          As.STRANGER,
          As.REGISTRY,
          VENDOR,
          "aco.demo",
          DESK,
          STAFF,
          "anonymous");
  private static final Set<String> PRACTICE = Set.of(As.PRACTICE, As.BILLER);
  private static final Set<String> REVIEWERS = Set.of(DESK, STAFF);

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

  @AfterEach
  void giveTheDelegationBack() throws SQLException {
    Rows.change("update delegation set ended_at = null where ended_by = 'test'");
  }

  @Test
  void onlyThoseWhomItConcernsDrawIssueAnswerReviewAndDecide() {
    UUID plan = draw(YEAR, Optional.empty(), "delta");
    issue(plan);
    long ticket = plan(plan).requests().get(0).ticket();
    UUID item = staffView(ticket).items().get(0).id();
    As.practice(() -> sent(item, "a.txt"));
    UUID file = staffView(ticket).items().get(0).files().get(0).id();

    Map<String, Callable<?>> program = new LinkedHashMap<>();
    program.put("plans", () -> audits.plans());
    program.put("open", () -> audits.open());
    program.put("draw", () -> audits.draw(YEAR, Optional.empty(), Optional.empty()));
    program.put("plan", () -> audits.plan(plan));
    program.put("issue", () -> audits.issue(plan, audits.usualDueDay(), ""));
    program.put(
        "target",
        () ->
            audits.target(Sample.TIN, YEAR, Optional.empty(), "Errors", audits.usualDueDay(), ""));
    program.put("hold", () -> done(() -> review.hold(ticket, "")));
    Map<String, Callable<?>> asked = new LinkedHashMap<>();
    asked.put("asked", () -> evidence.asked(item));
    asked.put("send", () -> sent(item, "b.txt"));
    Map<String, Callable<?>> reading = new LinkedHashMap<>();
    reading.put("of", () -> evidence.of(ticket));
    reading.put("file", () -> evidence.file(file));
    Map<String, Callable<?>> reviewing = new LinkedHashMap<>();
    reviewing.put("review.of", () -> review.of(ticket));
    reviewing.put(
        "find",
        () -> done(() -> review.find(ticket, Optional.of(item), EvidenceVerdict.VERIFIED, "Seen")));
    reviewing.put(
        "extend",
        () ->
            done(
                () ->
                    review.extend(
                        ticket, review.of(ticket).get().dueOn().plusDays(1), "Asked for")));
    for (String account : EVERYBODY) {
      boolean practice = PRACTICE.contains(account);
      boolean reviewer = REVIEWERS.contains(account);
      program.forEach((what, work) -> assertMay(account.equals(STAFF), account, what, work));
      asked.forEach((what, work) -> assertMay(practice, account, what, work));
      reading.forEach((what, work) -> assertMay(practice || reviewer, account, what, work));
      reviewing.forEach((what, work) -> assertMay(reviewer, account, what, work));
    }

    As.user(DESK, () -> foundAll(ticket, EvidenceVerdict.VERIFIED));
    for (String account : EVERYBODY) {
      assertMay(
          REVIEWERS.contains(account),
          account,
          "propose",
          () -> done(() -> review.propose(ticket, DataAuditOutcome.NO_FINDINGS, "All is well.")));
      As.user(DESK, () -> proposed(ticket, DataAuditOutcome.NO_FINDINGS));
      assertMay(
          account.equals(STAFF),
          account,
          "sendBack",
          () -> done(() -> review.sendBack(ticket, "Look again")));
    }
    As.user(STAFF, () -> proposed(ticket, DataAuditOutcome.NO_FINDINGS));
    assertMay(false, STAFF, "confirm one's own", () -> confirmed(ticket));
    As.user(DESK, () -> proposed(ticket, DataAuditOutcome.NO_FINDINGS));
    for (String account : EVERYBODY) {
      if (!account.equals(STAFF)) {
        assertMay(false, account, "confirm", () -> confirmed(ticket));
      }
    }
    As.user(STAFF, () -> confirmed(ticket));
    assertThat(staffView(ticket).outcome()).contains(DataAuditOutcome.NO_FINDINGS);
  }

  @Test
  void aVendorSeesWhatIsAskedAboutItsOwnSetsWhileThePracticeLetsIt() throws SQLException {
    As.registry(() -> Submissions.submit(Sample.bytes(activities(YEAR))));
    long ticket = target(YEAR);
    assertThat(visible(As.PRACTICE)).contains(ticket);
    assertThat(visible(As.BILLER)).contains(ticket);
    for (String account : List.of("clinician.demo", As.STRANGER, VENDOR, "aco.demo", DESK, STAFF)) {
      assertThat(visible(account)).as(account).doesNotContain(ticket);
    }
    EvidenceRequestView seen =
        As.registry(evidence::visible).stream()
            .filter(one -> one.ticket() == ticket)
            .findFirst()
            .orElseThrow();
    assertThat(seen.items())
        .extracting(EvidenceRequestView.Item::measureId)
        .containsExactly("IA_AHE_1");
    As.practice(() -> sent(seen.items().get(0).id(), "a.txt"));
    assertThat(As.registry(evidence::visible))
        .filteredOn(one -> one.ticket() == ticket)
        .flatExtracting(EvidenceRequestView::items)
        .flatExtracting(EvidenceRequestView.Item::files)
        .isEmpty();

    Rows.change(
        "update delegation set ended_at = now(), ended_by = 'test' where ended_at is null"
            + " and practice_id = '%s'".formatted(Submissions.practiceId()));
    assertThat(visible(As.REGISTRY)).doesNotContain(ticket);
  }

  private List<Long> visible(String account) {
    return As.user(account, evidence::visible).stream().map(EvidenceRequestView::ticket).toList();
  }
}
