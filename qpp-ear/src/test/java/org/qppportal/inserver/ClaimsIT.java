package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.claims.ClaimsResultRow;
import org.qppportal.core.claims.ClaimsRunView;
import org.qppportal.core.claims.ClaimsService;
import org.qppportal.core.claims.MeasureTotal;
import org.qppportal.core.claims.Standing;
import org.qppportal.core.scoring.ScoreService;

/** Claim lines to measures, as the batch job that it is. */
@ExtendWith(ArquillianExtension.class)
class ClaimsIT extends InServer {

  private static final String STAFF = "staff.demo";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SETS =
      "select count(*) from measurement_set where submission_method = 'claims'";

  private static final String RECEIPTS =
      "select count(*) from receipt r join measurement_set m on m.receipt_id = r.id"
          + " where r.channel = 'CLAIMS' and r.username = 'staff.demo'"
          + " and r.submitter_id = 'PROGRAM' and length(r.content_sha256) = 64"
          + " and r.policy_version is not null and r.catalogue_version is not null";

  @BeforeEach
  @AfterEach
  void forgetLoadsAndSubmissions() throws SQLException {
    for (String table :
        List.of("claims_measure_result", "claims_problem", "claims_file_piece", "claims_run")) {
      Rows.change("delete from " + table);
    }
    Submissions.removeAll();
  }

  @Test
  void makesMeasuresThatAreScored() throws SQLException {
    ClaimsRunView run = ended(load(2018, example(2018)).id());

    assertThat(run.isCompleted()).as(run.toString()).isTrue();
    assertThat(run.setsStored()).isPositive();
    assertThat(Rows.number(SETS)).isEqualTo(run.setsStored());
    List<MeasureTotal> totals = asStaff(() -> service().totals(run.id()));
    assertThat(totals).extracting(MeasureTotal::measureId).contains("236", "128", "110");
    assertThat(totals)
        .allSatisfy(
            total ->
                assertThat(total.population())
                    .isGreaterThanOrEqualTo(
                        total.met() + total.notMet() + total.exclusions() + total.exceptions()));
    String submission = text("select s.id from submission s where s.tin = '000123456' limit 1");
    assertThat(
            As.practice(
                    () ->
                        Beans.bean(ScoreService.class)
                            .scoreOf(java.util.UUID.fromString(submission)))
                .score()
                .finalScore())
        .isPositive();
    assertThat(Rows.number("select count(*) from claims_file_piece")).isZero();
  }

  @Test
  void givesNobodyASecondSet() throws SQLException {
    byte[] file = example(2017);
    ClaimsRunView first = ended(load(2017, file).id());
    long sets = Rows.number(SETS);
    assertThat(Rows.number(RECEIPTS)).isEqualTo(sets);
    ended(load(2017, gzip(file)).id());

    assertThat(Rows.number("select count(*) from receipt")).isEqualTo(sets);
    assertThat(Rows.number(SETS)).isEqualTo(sets).isEqualTo(first.setsStored());
    assertThat(Rows.number("select max(version) from measurement_set")).isZero();

    // Whose claims are in the other half of the file has no measures any more.
    String text = new String(file, UTF_8);
    ClaimsRunView less =
        ended(load(2017, text.substring(0, text.length() / 2).replaceAll("[^\n]*$", "")).id());

    assertThat(less.setsWithdrawn().orElseThrow()).isPositive();
    assertThat(Rows.number(SETS)).isEqualTo(less.setsStored()).isLessThan(sets);
    assertThat(Rows.number("select count(*) from measurement_set_history"))
        .isGreaterThanOrEqualTo(less.setsWithdrawn().orElseThrow());
    assertThat(text("select distinct ended_by from measurement_set_history")).isEqualTo(STAFF);
  }

  /** From 2019 only small practices have measures from claims, and have them as groups too. */
  @Test
  void givesGroupsOfSmallPracticesTheirsFrom2019() {
    ClaimsRunView run = ended(load(2019, example(2019)).id());

    List<ClaimsResultRow> rows = results(run.id());
    assertThat(rows)
        .filteredOn(row -> row.tin().equals("000123456"))
        .isNotEmpty()
        .extracting(ClaimsResultRow::standing)
        .containsOnly(Standing.NOT_SMALL);
    assertThat(rows)
        .filteredOn(row -> row.tin().equals("000234567"))
        .extracting(ClaimsResultRow::entityType, ClaimsResultRow::standing)
        .contains(tuple("group", Standing.STORED), tuple("individual", Standing.STORED));
    assertThat(Rows.number(SETS)).isEqualTo(run.setsStored()).isPositive();
    assertThat(
            Rows.number(
                "select count(*) from submission where tin = '000234567'"
                    + " and entity_type = 'group' and performance_year = 2019"))
        .isEqualTo(1);
  }

  @Test
  void startsAgainWhereItWasCutOff() throws SQLException {
    ClaimsRunView whole = ended(load(2018, example(2018)).id());
    List<ClaimsResultRow> results = results(whole.id());
    long sets = Rows.number(SETS);
    byte[] file = example(2018);
    Rows.change(
        "update claims_run set state = 'failed', finished_at = null, practices_done = 2;"
            + "delete from claims_measure_result where tin > '0003'");
    keep(whole.id(), file);
    asStaff(() -> service().resume(whole.id()));

    ClaimsRunView resumed = ended(whole.id());

    assertThat(resumed.isCompleted()).isTrue();
    assertThat(results(whole.id())).isEqualTo(results);
    assertThat(Rows.number(SETS)).isEqualTo(sets);
  }

  @Test
  void refusesAFileWithErrorsAndChangesNothing() throws SQLException {
    ClaimsRunView run =
        ended(
            load(
                    2018,
                    """
                    claim_id,tin,npi,beneficiary_id,birth_date,sex,service_date,code
                    C1,000123456,2999900014,B1,1948-06-30,F,2018-03-31,99213
                    C1,123,2999900014,B1,1948-06-30,X,31.03.2018,99213
                    """)
                .id());

    assertThat(run.isRefused()).isTrue();
    assertThat(run.errors()).isEqualTo(3);
    assertThat(asStaff(() -> service().problems(run.id())))
        .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.code())
        .containsExactly("3 tin QPP-C-007", "3 sex QPP-C-012", "3 service_date QPP-C-010");
    assertThat(Rows.number("select count(*) from measurement_set")).isZero();
    assertThat(Rows.number("select count(*) from claims_file_piece")).isZero();
  }

  @Test
  void tellsOnceOfEachClinicianWhomThePortalDoesNotKnow() {
    ClaimsRunView run =
        ended(
            load(
                    2018,
                    """
                    claim_id,tin,npi,beneficiary_id,birth_date,sex,service_date,code
                    C1,000123456,2999900014,B1,1948-06-30,F,2018-03-31,99213
                    C2,000123456,1234567893,B1,1948-06-30,F,2018-03-31,99213
                    C2,000123456,1234567893,B1,1948-06-30,F,2018-04-30,99213
                    C3,000000001,2999900014,B1,1948-06-30,F,2018-03-31,99213
                    """)
                .id());

    assertThat(run.isCompleted()).isTrue();
    assertThat(run.warnings()).isEqualTo(2);
    assertThat(asStaff(() -> service().problems(run.id())))
        .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.code())
        .containsExactly("3 npi QPP-C-019", "5 npi QPP-C-019");
  }

  @Test
  void isThereForProgramStaffOnly() {
    for (String account : List.of(As.PRACTICE, As.REGISTRY, As.STRANGER, "anonymous")) {
      long before = Audit.refusedTo(account);
      assertThatThrownBy(() -> As.user(account, () -> service().runs()))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(
              () ->
                  As.user(
                      account,
                      () -> service().load(2018, "x.csv", new ByteArrayInputStream(new byte[1]))))
          .isInstanceOf(NotVisibleException.class);
      assertThat(Audit.refusedTo(account)).isEqualTo(before + 2);
    }
  }

  private static byte[] example(int year) {
    StringBuilder file = new StringBuilder();
    asStaff(
        () -> {
          service().writeExample(year, file::append);
          return true;
        });
    return file.toString().getBytes(UTF_8);
  }

  private static ClaimsRunView load(int year, String file) {
    return load(year, file.getBytes(UTF_8));
  }

  private static ClaimsRunView load(int year, byte[] file) {
    return asStaff(() -> service().load(year, "claims.csv", new ByteArrayInputStream(file)));
  }

  private static ClaimsRunView ended(long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ClaimsRunView run = asStaff(() -> service().run(id));
    while (run.isRunning()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      pause();
      run = asStaff(() -> service().run(id));
    }
    assertThat(run.problem()).isEmpty();
    return run;
  }

  private static List<ClaimsResultRow> results(long id) {
    List<ClaimsResultRow> rows = new ArrayList<>();
    asStaff(
        () -> {
          service().results(id, rows::add);
          return true;
        });
    return rows;
  }

  private static void keep(long run, byte[] file) throws SQLException {
    Rows.change(
        "insert into claims_file_piece values (%d, 0, decode('%s', 'hex'))"
            .formatted(run, java.util.HexFormat.of().formatHex(file)));
  }

  private static String text(String query) throws SQLException {
    return Rows.text(query);
  }

  private static byte[] gzip(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static <T> T asStaff(Callable<T> work) {
    return As.user(STAFF, work);
  }

  private static ClaimsService service() {
    return Beans.bean(ClaimsService.class);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
