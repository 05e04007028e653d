package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.SubmissionRefusedException;

/** The audit trail stands or falls with the act, keeps refusals, and never changes. */
@ExtendWith(ArquillianExtension.class)
class AuditIT extends InServer {

  @BeforeEach
  void removeAll() throws SQLException {
    Submissions.removeAll();
  }

  @Test
  void recordsASubmissionWithItsReceipt() {
    Received received = As.practice(Submissions::submitSample);

    assertThat(
            Rows.number(
                "select count(*) from audit_event where action = 'SUBMIT' and outcome = 'done'"
                    + " and username = 'practice.demo' and practice_id is not null"
                    + " and detail like '%"
                    + received.receiptId()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void recordsNoSuccessOfWhatWasRolledBack() {
    long before = Audit.doneBy(As.PRACTICE);

    As.practiceRollingBack(Submissions::submitSample);

    assertThat(Rows.number("select count(*) from submission")).isZero();
    assertThat(Audit.doneBy(As.PRACTICE)).isEqualTo(before);
  }

  @Test
  void keepsTheRefusalOfWhatWasRolledBack() {
    long before = Audit.refusedTo(As.PRACTICE);

    assertThatThrownBy(() -> As.practiceRollingBack(() -> Submissions.submit(new byte[0])))
        .isInstanceOf(SubmissionRefusedException.class);

    assertThat(Audit.refusedTo(As.PRACTICE)).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_event set username = 'somebody else'",
        "delete from audit_event",
        "truncate audit_event"
      })
  void refusesToChangeWhatIsOnRecord(String change) {
    As.practice(Submissions::submitSample);
    long before = Rows.number("select count(*) from audit_event");

    assertThatThrownBy(() -> Rows.change(change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("never changed or removed");

    assertThat(Rows.number("select count(*) from audit_event")).isEqualTo(before);
  }
}
