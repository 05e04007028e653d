package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.core.submission.SubmissionReaders;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.core.submission.SubmissionStore.Change;
import org.qppportal.testing.Sample;

/** Taking in a submission: whole or not at all, and the same one only once. */
@ExtendWith(ArquillianExtension.class)
class SubmissionIT extends InServer {

  @BeforeEach
  void removeAll() throws SQLException {
    Submissions.removeAll();
  }

  @Test
  void readsBackWhatWasStored() {
    Submission sent =
        Beans.bean(SubmissionReaders.class)
            .reader()
            .readSubmission(Sample.published())
            .submission()
            .orElseThrow();

    Received received = As.practice(Submissions::submitSample);
    StoredSubmission stored = As.practice(() -> Submissions.read(received.submissionId()));

    assertThat(received.changes()).containsExactly(Change.CREATED, Change.CREATED, Change.CREATED);
    assertThat(stored.entity()).isEqualTo(sent.entity());
    assertThat(stored.performanceYear()).isEqualTo(sent.performanceYear());
    assertThat(stored.content().measurementSets())
        .containsExactlyElementsOf(sent.measurementSets());
  }

  @Test
  void keepsTheVeryBytesWithTheReceipt() {
    Received received = As.practice(Submissions::submitSample);

    assertThat(
            As.practice(
                () -> Beans.bean(SubmissionQueries.class).receivedContent(received.receiptId())))
        .isEqualTo(Sample.published());
  }

  @Test
  void storesTheSameBytesOnlyOnce() {
    Received first = As.practice(Submissions::submitSample);
    Map<String, Long> before = Rows.ofEveryTable();

    Received second = As.practice(Submissions::submitSample);

    assertThat(second.repeated()).isTrue();
    assertThat(second.receiptId()).isEqualTo(first.receiptId());
    assertThat(second.changes()).containsOnly(Change.UNCHANGED);
    assertThat(Rows.ofEveryTable()).isEqualTo(before);
  }

  @Test
  void namesAllFiveFaultsAndStoresNothing() {
    Map<String, Long> before = Rows.ofEveryTable();
    long refusedBefore = Audit.refusedTo(As.PRACTICE);

    SubmissionRefusedException refused =
        catchThrowableOfType(
            SubmissionRefusedException.class,
            () ->
                As.practice(
                    () -> Submissions.submit(Sample.bytes(Sample.withFiveFaults(Sample.TIN)))));

    assertThat(refused.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "$.measurementSets[0].performanceStart",
            "$.measurementSets[0].measurements[0].measureId",
            "$.measurementSets[0].measurements[1].value",
            "$.measurementSets[1].measurements[0].value.performanceMet",
            "$.measurementSets[2].measurements[0].value.numerator");
    assertThat(Rows.ofEveryTable()).isEqualTo(before);
    assertThat(Audit.refusedTo(As.PRACTICE)).isEqualTo(refusedBefore + 1);
  }

  @Test
  void scoresTheSampleWithOneHundredPoints() {
    Received received = As.practice(Submissions::submitSample);

    BigDecimal score =
        As.practice(
            () ->
                Beans.bean(ScoreService.class)
                    .scoreOf(received.submissionId())
                    .score()
                    .finalScore());

    assertThat(score).isEqualTo(new BigDecimal("100.00"));
  }
}
