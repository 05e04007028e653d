package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.batch.BatchOutcome;
import org.qppportal.core.batch.BatchRecovery;
import org.qppportal.core.batch.BatchRefusedException;
import org.qppportal.core.batch.BatchRow;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.batch.BatchView;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.batch.BatchState;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Table;

/** Files of many clinicians and practices, as the batch job that they are. */
@ExtendWith(ArquillianExtension.class)
class BatchIT extends InServer {

  /** A practice that did not let the registry submit for it. */
  private static final String NOT_DELEGATED = "000234567";

  private static final String NOBODY = "000000001";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @BeforeEach
  @AfterEach
  void forgetBatchesAndSubmissions() throws SQLException {
    for (String table :
        List.of("batch_problem", "batch_outcome", "batch_row", "batch_entity", "batch")) {
      Rows.change("delete from " + table);
    }
    Rows.change("update delegation set ended_at = null");
    Submissions.removeAll();
  }

  @Test
  void storesWhatIsGoodAndRefusesClinicianByClinician() {
    String good = npi(0);
    String bad = npi(1);
    Table file =
        new Table()
            .quality(Sample.TIN, good, "128", 80)
            .quality(Sample.TIN, bad, "128", 80)
            .activity(Sample.TIN, "", "IA_AHE_1")
            .activity(Sample.TIN, good, "IA_AHE_1")
            .quality(Sample.TIN, bad, "NONE", 80);

    BatchView batch = ended(send(file));

    assertThat(batch.state()).isEqualTo(BatchState.FINISHED_WITH_REFUSALS);
    assertThat(List.of(batch.entities(), batch.stored(), batch.refused())).containsExactly(3, 2, 1);
    assertThat(List.of(batch.rows(), batch.rowsAccepted(), batch.rowsRefused()))
        .containsExactly(5, 3, 2);
    assertThat(Rows.number("select count(*) from submission")).isEqualTo(2);
    assertThat(Rows.number("select count(*) from measurement_set")).isEqualTo(3);
    assertThat(Rows.number("select count(*) from receipt")).isEqualTo(2);
    List<BatchRow> rows = rows(batch.id());
    assertThat(rows).extracting(BatchRow::number).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(rows)
        .extracting(BatchRow::outcome)
        .containsExactly(
            BatchOutcome.STORED,
            BatchOutcome.REFUSED,
            BatchOutcome.STORED,
            BatchOutcome.STORED,
            BatchOutcome.REFUSED);
    assertThat(rows.get(1).refusedWithOthers()).isTrue();
    assertThat(rows.get(4).problem().orElseThrow().column()).contains("measureId");
    assertThat(refusedRows(batch.id()))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("[performanceYear");
  }

  @Test
  void givesAReceiptOfTheVeryRows() {
    BatchView batch =
        ended(
            send(
                new Table().activity(Sample.TIN, "", "IA_AHE_1").activity(NOBODY, "", "IA_AHE_1")));

    BatchRow stored = rows(batch.id()).get(0);

    byte[] content =
        As.registry(
            () ->
                Beans.bean(SubmissionQueries.class)
                    .receivedContent(UUID.fromString(stored.receiptId().orElseThrow())));
    assertThat(new String(content, UTF_8))
        .isEqualTo(new String(new Table().activity(Sample.TIN, "", "IA_AHE_1").bytes(), UTF_8));
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() {
    Table file =
        new Table().activity(Sample.TIN, "", "IA_AHE_1").activity(Sample.TIN, npi(0), "IA_AHE_2");
    BatchView first = ended(send(file));
    String receipt = rows(first.id()).get(0).receiptId().orElseThrow();
    long sets = Rows.number("select sum(version) + count(*) from measurement_set");

    BatchView second = ended(send(file));

    assertThat(second.state()).isEqualTo(BatchState.FINISHED);
    assertThat(List.of(second.stored(), second.unchanged())).containsExactly(0, 2);
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(rows(second.id()).get(0).receiptId()).contains(receipt);
    assertThat(Rows.number("select sum(version) + count(*) from measurement_set")).isEqualTo(sets);
    assertThat(Rows.number("select count(*) from receipt")).isEqualTo(2);
  }

  @Test
  void replacesWhatTheSameSenderSentBefore() {
    ended(send(new Table().activity(Sample.TIN, "", "IA_AHE_1")));

    BatchView second = ended(send(new Table().activity(Sample.TIN, "", "IA_AHE_2")));

    assertThat(second.stored()).isEqualTo(1);
    assertThat(Rows.number("select count(*) from measurement")).isEqualTo(1);
    assertThat(Rows.number("select count(*) from measurement where measure_id = 'IA_AHE_2'"))
        .isEqualTo(1);
  }

  @Test
  void saysTheSameOfAPracticeThatIsNotConnectedAndOfOneThatIsNotThere() {
    BatchView batch =
        ended(
            send(
                new Table()
                    .activity(NOT_DELEGATED, "", "IA_AHE_1")
                    .activity(NOBODY, "", "IA_AHE_1")));

    List<BatchRow> rows = rows(batch.id());

    assertThat(rows.get(0).problem()).isPresent();
    assertThat(rows.get(0).problem().get().message())
        .isEqualTo(rows.get(1).problem().orElseThrow().message());
    assertThat(rows.get(0).problem().get().code())
        .isEqualTo(rows.get(1).problem().get().code())
        .isEqualTo("QPP-T-201");
    assertThat(Rows.number("select count(*) from submission")).isZero();
  }

  @Test
  void asksForTheSendersRightsWhenItStores() throws SQLException {
    Table file = new Table().activity(Sample.TIN, "", "IA_AHE_1");
    UUID id = send(file);
    ended(id);
    Rows.change("update delegation set ended_at = now()");
    workOnItAgain(id);

    Beans.bean(BatchRecovery.class).resumeAll();

    assertThat(ended(id).refused()).isEqualTo(1);
    assertThat(rows(id).get(0).problem().orElseThrow().code()).isEqualTo("QPP-T-201");
  }

  @Test
  void goesOnWhereItWasCutOff() throws SQLException {
    Table file = new Table();
    for (int i = 0; i < 6; i++) {
      file.activity(Sample.TIN, npi(i), "IA_AHE_1").activity(Sample.TIN, npi(i), "IA_AHE_2");
    }
    UUID id = send(file);
    ended(id);
    Map<String, Long> whole = Rows.ofEveryTable();
    // As the database is when the server died after two clinicians: what came later was never
    // committed.
    for (String table : List.of("receipt", "submission")) {
      Rows.change(
          "delete from %1$s where id in (select %1$s_id from batch_outcome where entity >= 2)"
              .formatted(table));
    }
    Rows.change("delete from batch_outcome where entity >= 2");
    Rows.change(
        "update batch set state = 'storing', finished_at = null, next_entity = 2,"
            + " entities_stored = 2, rows_accepted = 4");

    Beans.bean(BatchRecovery.class).resumeAll();

    BatchView batch = ended(id);
    assertThat(batch.state()).isEqualTo(BatchState.FINISHED);
    assertThat(List.of(batch.stored(), batch.rowsAccepted())).containsExactly(6, 12);
    Map<String, Long> again = Rows.ofEveryTable();
    for (String table :
        List.of("submission", "measurement_set", "measurement", "receipt", "batch_outcome")) {
      assertThat(again.get(table)).as(table).isEqualTo(whole.get(table));
    }
  }

  @Test
  void readsTheFileAnewWhenItDiedWhileReading() throws SQLException {
    UUID id = send(new Table().activity(Sample.TIN, "", "IA_AHE_1"));
    ended(id);
    Submissions.removeAll();
    for (String table : List.of("batch_outcome", "batch_row", "batch_entity")) {
      Rows.change("delete from " + table);
    }
    Rows.change(
        "update batch set state = 'checking', finished_at = null, header = null, next_entity = 0,"
            + " entities = 0, entities_stored = 0, rows_accepted = 0");

    Beans.bean(BatchRecovery.class).resumeAll();

    assertThat(ended(id).state()).isEqualTo(BatchState.FINISHED);
    assertThat(Rows.number("select count(*) from measurement")).isEqualTo(1);
  }

  @Test
  void keepsWhatIsStoredWhenItIsCancelled() throws SQLException {
    UUID id =
        send(
            new Table()
                .activity(Sample.TIN, "", "IA_AHE_1")
                .activity(Sample.TIN, npi(0), "IA_AHE_1"));
    ended(id);
    Rows.change("delete from batch_outcome where entity = 1");
    Rows.change(
        "update batch set state = 'failed', problem = 'x', next_entity = 1, entities_stored = 1");

    As.registry(() -> service().cancel(id));

    BatchView batch = As.registry(() -> service().batch(id));
    assertThat(batch.state()).isEqualTo(BatchState.CANCELLED);
    assertThat(batch.notProcessed()).isEqualTo(1);
    assertThat(rows(id))
        .extracting(BatchRow::outcome)
        .containsExactly(BatchOutcome.STORED, BatchOutcome.NOT_PROCESSED);
    assertThatThrownBy(() -> As.registry(() -> service().cancel(id)))
        .isInstanceOf(BatchRefusedException.class);
  }

  @Test
  void stopsWhereItIsWhenItIsCancelledWhileItWorks() throws SQLException {
    UUID id =
        send(
            new Table()
                .activity(Sample.TIN, "", "IA_AHE_1")
                .activity(Sample.TIN, npi(0), "IA_AHE_1"));
    ended(id);
    workOnItAgain(id);
    Rows.change("update batch set cancel_requested = true");

    Beans.bean(BatchRecovery.class).resumeAll();

    BatchView batch = ended(id);
    assertThat(batch.state()).isEqualTo(BatchState.CANCELLED);
    assertThat(batch.notProcessed()).isEqualTo(2);
  }

  @Test
  void resumesWhatAFailureStopped() throws SQLException {
    UUID id = send(new Table().activity(Sample.TIN, "", "IA_AHE_1"));
    ended(id);
    assertThatThrownBy(() -> As.registry(() -> service().resume(id)))
        .isInstanceOf(BatchRefusedException.class);
    workOnItAgain(id);
    Rows.change("update batch set state = 'failed', problem = 'x'");

    As.registry(() -> service().resume(id));

    BatchView batch = ended(id);
    assertThat(batch.state()).isEqualTo(BatchState.FINISHED);
    assertThat(batch.unchanged()).isEqualTo(1);
  }

  @Test
  void takesNothingOfAFileThatIsNoTable() {
    BatchView batch = ended(send("a;b\r\n1;2\r\n".getBytes(UTF_8)));

    assertThat(batch.state()).isEqualTo(BatchState.FINISHED_WITH_REFUSALS);
    assertThat(batch.problem()).isPresent();
    assertThat(As.registry(() -> service().problems(batch.id())))
        .extracting(problem -> problem.code())
        .contains("QPP-T-008");
    assertThat(Rows.number("select count(*) from batch_row")).isZero();
  }

  @Test
  void isThereForItsSendersOnly() {
    UUID id = send(new Table().activity(Sample.TIN, "", "IA_AHE_1"));
    ended(id);

    for (String account : List.of(As.PRACTICE, As.STRANGER, "staff.demo", "anonymous")) {
      assertThatThrownBy(() -> As.user(account, () -> service().batch(id)))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> service().cancel(id)))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> service().problems(id)))
          .isInstanceOf(NotVisibleException.class);
      assertThat(As.user(account, () -> service().batches())).isEmpty();
    }
    assertThatThrownBy(
            () ->
                As.user(
                    "staff.demo",
                    () ->
                        service()
                            .send(
                                Optional.empty(),
                                Optional.empty(),
                                new ByteArrayInputStream(new byte[1]))))
        .isInstanceOf(NotVisibleException.class);
  }

  private static void workOnItAgain(UUID id) throws SQLException {
    Rows.change("delete from batch_outcome");
    Rows.change(
        "update batch set state = 'storing', finished_at = null, next_entity = 0,"
            + " entities_stored = 0, rows_accepted = 0 where id = '"
            + id
            + "'");
  }

  private static UUID send(Table file) {
    return send(file.bytes());
  }

  private static UUID send(byte[] file) {
    return As.registry(
        () ->
            service()
                .send(Optional.empty(), Optional.of("many.csv"), new ByteArrayInputStream(file))
                .id());
  }

  private static BatchView ended(UUID id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    BatchView batch = As.registry(() -> service().batch(id));
    while (!batch.isEnded()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      pause();
      batch = As.registry(() -> service().batch(id));
    }
    assertThat(batch.isFailed()).as("failed").isFalse();
    return batch;
  }

  private static List<BatchRow> rows(UUID id) {
    List<BatchRow> rows = new ArrayList<>();
    As.registry(
        () -> {
          service().rows(id, rows::add);
          return true;
        });
    return rows;
  }

  private static List<List<String>> refusedRows(UUID id) {
    List<List<String>> rows = new ArrayList<>();
    As.registry(
        () -> {
          service().refusedRows(id, rows::add);
          return true;
        });
    return rows;
  }

  /** A clinician who billed under the sample's practice in 2017. */
  private static String npi(int place) {
    return Long.toString(
        Rows.number(
            "select cast(a.npi as bigint) from participation a join practice p"
                + " on p.id = a.practice_id where p.tin = '%s' and a.performance_year = 2017"
                    .formatted(Sample.TIN)
                + " order by a.npi limit 1 offset "
                + place));
  }

  private static BatchService service() {
    return Beans.bean(BatchService.class);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
