package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.dataaudit.DataAuditService;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.EvidenceReview;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.core.dataaudit.PlanView;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.persistence.type.DataAuditOutcome;
import org.qppportal.persistence.type.EvidenceVerdict;
import org.qppportal.testing.Sample;

/** What tests do with data audits, as those who may; what returns nothing returns null. */
final class DataAudits {

  static final String DESK = "helpdesk.demo";
  static final String STAFF = "staff.demo";
  static final int YEAR = 2017;

  private DataAudits() {}

  static UUID draw(int year, Optional<String> submitter, String seed) {
    return As.user(STAFF, () -> audits().draw(year, submitter, Optional.of(seed)));
  }

  static int issue(UUID plan) {
    return As.user(STAFF, () -> audits().issue(plan, audits().usualDueDay(), ""));
  }

  static PlanView plan(UUID id) {
    return As.user(STAFF, () -> audits().plan(id));
  }

  static long target(int year) {
    return As.user(
        STAFF,
        () ->
            audits()
                .target(Sample.TIN, year, Optional.empty(), "Errors", audits().usualDueDay(), ""));
  }

  static EvidenceRequestView staffView(long ticket) {
    return As.user(DESK, () -> staffViewHere(ticket));
  }

  /** The request as whoever calls sees it, who has to be one of the staff. */
  static EvidenceRequestView staffViewHere(long ticket) {
    return review().of(ticket).orElseThrow();
  }

  static Object sent(UUID item, String name) {
    Beans.bean(EvidenceService.class)
        .send(
            item, List.of(new SentFile(name, ("What we did: " + name).getBytes(UTF_8))), sender());
    return null;
  }

  static EvidenceService.Sender sender() {
    return new EvidenceService.Sender("Somebody", Optional.of("somebody@qpp-demo.example"));
  }

  static Object foundAll(long ticket, EvidenceVerdict verdict) {
    for (EvidenceRequestView.Item item : staffViewHere(ticket).items()) {
      review().find(ticket, Optional.of(item.id()), verdict, "Looked at");
    }
    return null;
  }

  static Object proposed(long ticket, DataAuditOutcome outcome) {
    review().propose(ticket, outcome, "This is what we found.");
    return null;
  }

  static Object confirmed(long ticket) {
    review()
        .confirm(ticket, (int) Rows.number("select version from ticket where number = " + ticket));
    return null;
  }

  /** A submission of one improvement activity. */
  static ObjectNode activities(int year) {
    ObjectNode submission = Sample.entity(Sample.TIN);
    submission.put("performanceYear", year);
    ObjectNode set = submission.putArray("measurementSets").addObject();
    set.put("category", "ia");
    set.put("submissionMethod", "registry");
    set.put("performanceStart", year + "-01-01");
    set.put("performanceEnd", year + "-12-31");
    set.putArray("measurements").addObject().put("measureId", "IA_AHE_1").put("value", true);
    return submission;
  }

  private static DataAuditService audits() {
    return Beans.bean(DataAuditService.class);
  }

  private static EvidenceReview review() {
    return Beans.bean(EvidenceReview.class);
  }
}
