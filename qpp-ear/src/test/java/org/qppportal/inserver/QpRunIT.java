package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.entity.ApmEntityService;
import org.qppportal.core.apm.entity.ElectionClosedException;
import org.qppportal.core.apm.entity.EntityOverview;
import org.qppportal.core.apm.register.ApmRegisterService;
import org.qppportal.core.apm.run.QpRunRefusedException;
import org.qppportal.core.apm.run.QpRunService;
import org.qppportal.core.apm.run.QpRunView;

/** QPs of the demonstration, determined by the batch job from its claims. */
@ExtendWith(ArquillianExtension.class)
class QpRunIT extends InServer {

  private static final String STAFF = "staff.demo";
  private static final int YEARS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @BeforeEach
  void waitForTheDemonstration() {
    DemoDeterminations.awaitAll();
  }

  @Test
  void determinesEachStoryOfTheDemonstration() {
    // 2026 without December 31, which is still to come.
    assertThat(Rows.number("select count(*) from qp_run where state = 'failed'")).isZero();
    for (int year = 2017; year < 2017 + YEARS; year++) {
      assertThat(statuses(1, year)).as("no Advanced APM, %d", year).containsOnly("N");
      assertThat(statuses(2, year)).as("well above, %d", year).containsOnly("Y");
      assertThat(basis(2, year)).as("at the first snapshot, %d", year).contains(1L);
      assertThat(statuses(3, year)).as("at last, %d", year).containsOnly("Y");
      assertThat(statuses(4, year)).as("partly, %d", year).containsOnly("P");
      assertThat(statuses(5, year)).as("exactly, %d", year).contains("Y");
      assertThat(statuses(6, year)).as("left, %d", year).containsOnly("N");
    }
  }

  @Test
  void comesToTheSameResultsWhereverItWasCutOff() throws SQLException {
    QpRunView whole = ended(start(2020, 3));
    String results = results(whole.id());
    assertThat(whole.clinicians().orElseThrow()).isEqualTo(whole.determined());

    for (String lost :
        List.of(
            // Died when half of the clinicians were determined.
            "update qp_run set determined_to = (select npi from qp_result where run_id = %1$d"
                + " order by npi limit 1 offset 10), determined = 11, step = 'DETERMINE',"
                + " qps = (select count(*) from (select * from qp_result where run_id = %1$d"
                + " order by npi limit 11) r where status = 'Y'),"
                + " partial_qps = (select count(*) from (select * from qp_result where run_id = %1$d"
                + " order by npi limit 11) r where status = 'P') where id = %1$d;"
                + "delete from qp_result where run_id = %1$d"
                + " and npi > (select determined_to from qp_run where id = %1$d)",
            // Died while figures were being kept.
            "update qp_run set determined_to = null, determined = 0, qps = 0, partial_qps = 0,"
                + " step = 'ASK' where id = %1$d;delete from qp_result where run_id = %1$d;"
                + "delete from qp_individual_figure where run_id = %1$d",
            // Died before anything was taken down.
            "update qp_run set determined_to = null, determined = 0, qps = 0, partial_qps = 0,"
                + " step = 'FREEZE', frozen_at = null, entities = null, clinicians = null"
                + " where id = %1$d;delete from qp_result where run_id = %1$d;"
                + "delete from qp_individual_figure where run_id = %1$d;"
                + "delete from qp_entity_figure where run_id = %1$d;"
                + "delete from qp_run_member where run_id = %1$d;"
                + "delete from qp_run_entity where run_id = %1$d;"
                + "delete from qp_run_source where run_id = %1$d")) {
      Rows.change(lost.formatted(whole.id()));
      Rows.change(
          "update qp_run set state = 'failed', finished_at = null, execution_id = null where id = "
              + whole.id());
      asStaff(() -> runs().resume(whole.id()));

      QpRunView resumed = ended(whole.id());

      assertThat(results(whole.id())).isEqualTo(results);
      assertThat(resumed.qps()).isEqualTo(whole.qps());
      assertThat(resumed.partialQps()).isEqualTo(whole.partialQps());
    }
  }

  @Test
  void makesANewVersionAndTellsWhatChanged() {
    QpRunView first = ended(start(2018, 3));
    QpRunView same = ended(start(2018, 3));
    assertThat(same.version()).isEqualTo(first.version() + 1);
    assertThat(asStaff(() -> runs().differences(first.id(), same.id()))).isEmpty();

    asStaff(
        () -> {
          register().terminate(2018, "A0002", Optional.of(LocalDate.of(2018, 8, 30)));
          return true;
        });
    try {
      QpRunView left = ended(start(2018, 3));
      List<QpRunService.Change> changes = asStaff(() -> runs().differences(first.id(), left.id()));
      assertThat(changes)
          .containsExactly(
              new QpRunService.Change(
                  Optional.of(QpStatus.QP),
                  Optional.of(QpStatus.NONE),
                  (int)
                      Rows.number(
                          "select count(distinct npi) from qp_run_member where entity = 2"
                              + " and run_id = "
                              + left.id())));
      EntityOverview seen = overview("A0002", 2018);
      assertThat(seen.notCounted().orElseThrow()).contains("August 30, 2018");
    } finally {
      asStaff(
          () -> {
            register().terminate(2018, "A0002", Optional.empty());
            return true;
          });
      ended(start(2018, 3));
    }
  }

  @Test
  void showsAnEntityToItsPeopleAndHelpersOnly() {
    for (String account : List.of("aco.demo", "helpdesk.demo", STAFF)) {
      assertThat(As.user(account, () -> entities().overview("A0002", 2021, Optional.empty())))
          .extracting(EntityOverview::code)
          .isEqualTo("A0002");
    }
    for (String account : List.of(As.PRACTICE, As.REGISTRY, As.STRANGER, "anonymous")) {
      long before = Audit.refusedTo(account);
      assertThatThrownBy(
              () -> As.user(account, () -> entities().overview("A0002", 2021, Optional.empty())))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> runs().runs()))
          .isInstanceOf(NotVisibleException.class);
      assertThat(Audit.refusedTo(account)).isEqualTo(before + 2);
    }
    assertThatThrownBy(
            () -> As.user("aco.demo", () -> entities().overview("A0004", 2021, Optional.empty())))
        .isInstanceOf(NotVisibleException.class);
  }

  @Test
  void takesTheChoiceForPartialQpsUntilItsLastDay() {
    assertThatThrownBy(() -> elect(2021, Optional.of(true)))
        .isInstanceOf(ElectionClosedException.class);
    elect(2026, Optional.of(true));
    assertThat(overview("A0002", 2026).election().inMips()).contains(true);
    elect(2026, Optional.empty());
    EntityOverview.Election taken = overview("A0002", 2026).election();
    assertThat(taken.inMips()).isEmpty();
    assertThat(taken.history().get(0).by()).isEqualTo("aco.demo");
  }

  @Test
  void loadsListsAsAWholeOrNotAtAll() {
    String header =
        "performance_year,entity_id,entity_name,model_id,tin,npi,relationship,list_date\n";
    String sound = "2024,A0900,Example ACO,mssp-enhanced,000123456,0123456789,P,2024-03-31\n";
    ApmRegisterService.Loaded refused = load(header + sound + sound);
    assertThat(refused.problems()).hasSize(1);
    assertThat(Rows.number("select count(*) from apm_entity where code = 'A0900'")).isZero();

    assertThat(load(header + sound).rows()).isEqualTo(1);
    assertThat(load(header + sound).rows()).as("again").isEqualTo(1);
    assertThat(
            Rows.number(
                "select count(*) from apm_listing l join apm_entity e on e.number = l.entity"
                    + " and e.performance_year = l.performance_year where code = 'A0900'"))
        .isEqualTo(1);
  }

  @Test
  void refusesSnapshotsThatAreNotThere() {
    assertThatThrownBy(() -> start(2021, 5)).isInstanceOf(QpRunRefusedException.class);
    assertThatThrownBy(() -> start(1999, 1)).isInstanceOf(QpRunRefusedException.class);
  }

  private static ApmRegisterService.Loaded load(String csv) {
    return asStaff(
        () -> register().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
  }

  private static void elect(int year, Optional<Boolean> inMips) {
    As.user(
        "aco.demo",
        () -> {
          entities().elect("A0002", year, inMips);
          return true;
        });
  }

  private static EntityOverview overview(String code, int year) {
    return As.user("aco.demo", () -> entities().overview(code, year, Optional.empty()));
  }

  private static List<String> statuses(int entity, int year) {
    return column(entity, year, "r.status");
  }

  private static List<Long> basis(int entity, int year) {
    return column(entity, year, "r.snapshot").stream().map(Long::valueOf).toList();
  }

  private static List<String> column(int entity, int year, String column) {
    String all =
        Rows.text(
            ("select string_agg(distinct %1$s::text, ',') from qp_result r join qp_run q"
                    + " on q.id = r.run_id and q.performance_year = %2$d and q.snapshot = 3"
                    + " and q.version = 1 where r.npi in (select npi from qp_run_member m"
                    + " where m.run_id = q.id group by npi"
                    // Those in several entities may be a QP through another one.
                    + " having min(m.entity) = %3$d and max(m.entity) = %3$d)")
                .formatted(column, year, entity));
    return List.of(all.split(","));
  }

  private static String results(long run) {
    return Rows.text(
        "select md5(string_agg(r::text, '|' order by npi)) from qp_result r where run_id = " + run);
  }

  private static long start(int year, int snapshot) {
    return asStaff(() -> runs().start(year, snapshot, Optional.empty())).id();
  }

  private static QpRunView ended(long run) {
    await(() -> !asStaff(() -> runs().run(run)).isRunning());
    QpRunView view = asStaff(() -> runs().run(run));
    assertThat(view.problem()).isEmpty();
    assertThat(view.isCompleted()).isTrue();
    return view;
  }

  private static void await(Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.call()) {
        assertThat(System.nanoTime())
            .as("runs: %s", Rows.text("select string_agg(state || step, ' ') from qp_run"))
            .isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T asStaff(Callable<T> work) {
    return As.user(STAFF, work);
  }

  private static QpRunService runs() {
    return Beans.bean(QpRunService.class);
  }

  private static ApmRegisterService register() {
    return Beans.bean(ApmRegisterService.class);
  }

  private static ApmEntityService entities() {
    return Beans.bean(ApmEntityService.class);
  }
}
