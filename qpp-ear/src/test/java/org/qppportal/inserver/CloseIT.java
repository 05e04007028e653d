package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qppportal.inserver.Closes.closed;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.qppportal.core.participation.AsOf;
import org.qppportal.core.participation.EligibilityCode;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.election.ElectionRefusedException;
import org.qppportal.core.participation.election.ElectionService;
import org.qppportal.persistence.participation.MipsElections;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.type.Tin;

/** The national close of the demonstration population, as the batch job that it is. */
@ExtendWith(ArquillianExtension.class)
class CloseIT extends InServer {

  private static final String STAFF = "staff.demo";
  private static final int OPT_IN_YEAR = 2022;
  private static final String OPTING_NPI = "2999903133";
  private static final String OPTING_CLINICIAN = "optin.clinician.demo";
  private static final String OPTING_PRACTICE = "optin.practice.demo";

  @BeforeEach
  @AfterEach
  void forgetClosesAndSubmissions() throws SQLException {
    Closes.removeAll();
    Rows.change("delete from mips_election");
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
  void findsByClaimsWhatItFoundByWhatItWasTold() throws SQLException {
    DemoDeterminations.awaitAll();
    As.practice(Submissions::submitSample);
    CloseView byClaims = closed(start().id());
    assertThat(Rows.number("select eligibility_run_id from close_run")).isPositive();
    CloseView told;
    Rows.change(
        "update eligibility_run set performance_year = -2017 where performance_year = 2017");
    try {
      told = closed(start().id());
    } finally {
      Rows.change(
          "update eligibility_run set performance_year = 2017 where performance_year = -2017");
    }

    assertThat(
            Rows.number(
                "select count(*) from close_run where eligibility_run_id is null and id = "
                    + told.id()))
        .isEqualTo(1);
    // The demonstration's claims of 2017 add up to the figures that the portal was told.
    assertThat(asStaff(() -> service().differences(told.id(), byClaims.id())).clinicians())
        .isZero();
  }

  @Test
  void closesByTheRunAndNotByWhatItWasTold() throws SQLException {
    DemoDeterminations.awaitAll();
    String adjusted = "select count(*) from close_result where status = 'adjusted' and run_id = ";
    CloseView before = closed(start().id());
    long run = Rows.number("select eligibility_run_id from close_run");
    String second = "update eligibility_clinician set second_cents = %s where run_id = " + run;
    Rows.change(second.formatted("-second_cents"));
    CloseView after;
    try {
      after = closed(start().id());
    } finally {
      Rows.change(second.formatted("-second_cents"));
    }

    assertThat(Rows.number(adjusted + before.id())).isPositive();
    assertThat(Rows.number(adjusted + after.id())).as("below the limit in one segment").isZero();
  }

  @Test
  void adjustsWhoOptedIn() throws SQLException {
    DemoDeterminations.awaitAll();
    CloseView before = closed(asStaff(() -> service().start(OPT_IN_YEAR)).id());
    assertThat(status(before)).isEqualTo("lowVolume");

    As.user(OPTING_CLINICIAN, () -> elect(Optional.of(OPTING_NPI), MipsChoice.VOLUNTARY));
    assertThat(lookedUp()).isEqualTo(EligibilityCode.CHOSE_VOLUNTARY);
    CloseView voluntary = closed(asStaff(() -> service().start(OPT_IN_YEAR)).id());
    assertThat(status(voluntary)).isEqualTo("voluntary");

    As.user(OPTING_CLINICIAN, () -> elect(Optional.of(OPTING_NPI), MipsChoice.OPT_IN));
    assertThat(lookedUp()).isEqualTo(EligibilityCode.CHOSE_IN);
    CloseView optedIn = closed(asStaff(() -> service().start(OPT_IN_YEAR)).id());
    assertThat(status(optedIn)).isEqualTo("adjusted");
    assertThat(
            Rows.number(
                "select count(*) from audit_event where action = 'ELECT_MIPS' and outcome = 'done'"
                    + " and username = '%s' and detail in ('%2$d: optIn', '%2$d: voluntary')"
                        .formatted(OPTING_CLINICIAN, OPT_IN_YEAR)))
        .isEqualTo(2);

    // Neither the one who chose nor anybody who chooses at the same moment changes it.
    assertThatThrownBy(
            () ->
                As.user(
                    OPTING_CLINICIAN, () -> elect(Optional.of(OPTING_NPI), MipsChoice.VOLUNTARY)))
        .isInstanceOf(ElectionRefusedException.class)
        .hasMessageContaining("cannot be changed");
    MipsElections.Row late =
        new MipsElections.Row(OPTING_NPI, MipsChoice.VOLUNTARY.code(), "late", Instant.now());
    assertThat(
            As.practiceInOneTransaction(
                () ->
                    Beans.bean(MipsElections.class)
                        .add(optingPractice(), OPT_IN_YEAR, late, MipsChoice.VOLUNTARY.code())))
        .isFalse();
  }

  @Test
  void letsOnlyPeopleOfThePracticeOptIn() {
    DemoDeterminations.awaitAll();
    for (String account : List.of(As.REGISTRY, As.PRACTICE, OPTING_CLINICIAN, STAFF)) {
      long refused = Audit.refusedTo(account);
      assertThatThrownBy(() -> As.user(account, () -> elect(Optional.empty(), MipsChoice.OPT_IN)))
          .isInstanceOf(NotVisibleException.class);
      assertThat(Audit.refusedTo(account)).isEqualTo(refused + 1);
    }
    assertThatThrownBy(
            () -> As.user(OPTING_PRACTICE, () -> elect(Optional.of(OPTING_NPI), MipsChoice.OPT_IN)))
        .isInstanceOf(NotVisibleException.class);
    assertThat(Rows.number("select count(*) from mips_election")).isZero();

    As.user(OPTING_PRACTICE, () -> elect(Optional.empty(), MipsChoice.OPT_IN));

    assertThat(Rows.text("select npi || choice || elected_by from mips_election"))
        .isEqualTo("optIn" + OPTING_PRACTICE);
    assertThat(lookedUp()).isEqualTo(EligibilityCode.WITH_GROUP);
    UUID above = Submissions.practiceId();
    assertThatThrownBy(
            () ->
                As.practice(
                    () -> {
                      elections().elect(above, OPT_IN_YEAR, Optional.empty(), MipsChoice.OPT_IN);
                      return true;
                    }))
        .isInstanceOf(ElectionRefusedException.class)
        .hasMessageContaining("one or two of the three low-volume limits");
  }

  private static boolean elect(Optional<String> npi, MipsChoice choice) {
    elections().elect(optingPractice(), OPT_IN_YEAR, npi, choice);
    return true;
  }

  private static EligibilityCode lookedUp() {
    return Beans.bean(ParticipationService.class)
        .lookup(OPTING_NPI, OPT_IN_YEAR, AsOf.NOW)
        .orElseThrow()
        .practices()
        .get(0)
        .determination()
        .code();
  }

  private static String status(CloseView close) {
    return Rows.text(
        "select status from close_result where npi = '%s' and run_id = %d"
            .formatted(OPTING_NPI, close.id()));
  }

  private static UUID optingPractice() {
    return Beans.bean(ParticipationRepository.class)
        .practiceByTin(new Tin("000301918"))
        .orElseThrow()
        .getId();
  }

  private static ElectionService elections() {
    return Beans.bean(ElectionService.class);
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

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
