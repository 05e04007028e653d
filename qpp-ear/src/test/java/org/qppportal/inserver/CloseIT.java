package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.close.CloseDifferences;
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;
import org.qppportal.core.close.Reconciliation;

/** The national close of the demonstration population, as the batch job that it is. */
@ExtendWith(ArquillianExtension.class)
class CloseIT extends InServer {

  private static final String STAFF = "staff.demo";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @BeforeEach
  @AfterEach
  void forgetClosesAndSubmissions() throws SQLException {
    for (String table :
        List.of(
            "close_adjustment", "close_result", "close_score", "close_partition", "close_run")) {
      Rows.change("delete from " + table);
    }
    Submissions.removeAll();
  }

  @Test
  void closesAYearAndShowsThatNobodyIsLost() {
    As.practice(Submissions::submitSample);

    CloseView close = closed(start().id());

    Reconciliation report = asStaff(() -> service().reconciliation(close.id()));
    assertThat(report.checks()).allMatch(Reconciliation.Check::passed);
    assertThat(report.population())
        .isEqualTo(
            (int) Rows.number("select count(*) from participation where performance_year = 2017"));
    assertThat(report.sources()).extracting(Reconciliation.Line::code).contains("group", "noData");
    String file = paymentFile(close);
    assertThat(file.lines()).hasSize(close.fileLines().orElseThrow() + 2);
    assertThat(file).startsWith("H,QPP payment adjustments,2017,2019,1,").contains("\nT,");
    assertThat(sha256(file)).isEqualTo(close.fileSha256().orElseThrow());
  }

  @Test
  void givesTheSameBytesWhenItWasCutOffAnywhere() throws SQLException {
    As.practice(Submissions::submitSample);
    CloseView whole = closed(start().id());
    String file = paymentFile(whole);

    for (String lost :
        List.of(
            // Died while ranges were being scored: two of them never got anywhere.
            "delete from close_result where exists (select 1 from close_partition p"
                + " where p.number in (1, 3) and tin >= from_tin and (to_tin is null or tin < to_tin))"
                + ";delete from close_score where exists (select 1 from close_partition p"
                + " where p.number in (1, 3) and tin >= from_tin and (to_tin is null or tin < to_tin))"
                + ";update close_partition set scored_at = null, chosen_at = null"
                + " where number in (1, 3)",
            // Died before the factors were solved.
            "delete from close_adjustment",
            // Died before the file was written.
            "update close_run set file_sha256 = null, file_bytes = null, file_lines = null")) {
      Rows.change(
          lost
              + ";update close_run set state = 'failed', reconciliation = null, finished_at = null");
      asStaff(() -> service().resume(whole.id()));

      CloseView resumed = closed(whole.id());

      assertThat(resumed.fileSha256()).isEqualTo(whole.fileSha256());
      assertThat(paymentFile(resumed)).isEqualTo(file);
      assertThat(asStaff(() -> service().reconciliation(whole.id())).isSound()).isTrue();
    }
  }

  @Test
  void reportsWhatACorrectionChanged() {
    CloseView first = closed(start().id());
    As.practice(Submissions::submitSample);

    CloseView second = closed(start().id());

    assertThat(second.version()).isEqualTo(2);
    CloseDifferences differences = asStaff(() -> service().differences(first.id(), second.id()));
    assertThat(differences.clinicians()).isPositive();
    assertThat(differences.reasons()).extracting(CloseDifferences.Reason::code).contains("score");
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    asStaff(
        () -> {
          service().writeDifferences(first.id(), second.id(), csv);
          return true;
        });
    assertThat(csv.toString(UTF_8).lines()).hasSize(differences.clinicians() + 1);
    assertThat(csv.toString(UTF_8)).contains("000123456", "noData", "group", "-4.00");
    assertThat(paymentFile(first)).as("the first close").contains("noData").doesNotContain("group");
  }

  @Test
  void refusesASecondCloseBesideOneThatIsNotFinished() throws SQLException {
    CloseView close = closed(start().id());
    Rows.change("update close_run set state = 'failed'");

    assertThatThrownBy(this::start)
        .isInstanceOf(CloseRefusedException.class)
        .hasMessageContaining("not finished");
    assertThat(Rows.number("select count(*) from close_run")).isEqualTo(1);
    assertThat(close.isCompleted()).isTrue();
  }

  @Test
  void isThereForProgramStaffOnly() {
    CloseView close = closed(start().id());

    for (String account : List.of(As.PRACTICE, As.REGISTRY, As.STRANGER, "anonymous")) {
      long before = Audit.refusedTo(account);
      assertThatThrownBy(() -> As.user(account, () -> service().closes()))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> service().start(2017)))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> service().reconciliation(close.id())))
          .isInstanceOf(NotVisibleException.class);
      assertThat(Audit.refusedTo(account)).isEqualTo(before + 3);
    }
  }

  private CloseView start() {
    return asStaff(() -> service().start(2017));
  }

  private static CloseView closed(long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CloseView close = asStaff(() -> service().close(id));
    while (!close.isCompleted()) {
      assertThat(close.problem()).isEmpty();
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      pause();
      close = asStaff(() -> service().close(id));
    }
    return close;
  }

  private static String paymentFile(CloseView close) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    asStaff(
        () -> {
          service().writePaymentFile(close.id(), file);
          return true;
        });
    return file.toString(UTF_8);
  }

  private static <T> T asStaff(java.util.concurrent.Callable<T> work) {
    return As.user(STAFF, work);
  }

  private static CloseService service() {
    return Beans.bean(CloseService.class);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
