package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.eligibility.EligibilityRefusedException;
import org.qppportal.core.eligibility.EligibilityRunView;
import org.qppportal.core.eligibility.EligibilityService;
import org.qppportal.core.eligibility.ReasonLine;
import org.qppportal.core.participation.AsOf;
import org.qppportal.core.participation.ClinicianEligibility;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeEligibility;
import org.qppportal.core.participation.SegmentFigures.Basis;

/** Determining a year of the demonstration's claims, as the batch job that it is. */
@ExtendWith(ArquillianExtension.class)
class EligibilityIT extends InServer {

  private static final String STAFF = "staff.demo";
  private static final String CLINICIAN = "2999900014";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @BeforeEach
  void waitForTheDemonstration() {
    DemoDeterminations.awaitAll();
  }

  @Test
  void everyYearHasTheFiguresThatTheClaimsHave() throws SQLException {
    for (EligibilityRunView run : runs()) {
      assertThat(run.bothSegments()).isTrue();
      // The claims of the second segment add up to what is told of the year, to the cent.
      assertThat(
              Rows.number(
                  "select count(*) from eligibility_clinician e join practice p on p.tin = e.tin"
                      + " join participation a on a.practice_id = p.id and a.npi = e.npi"
                      + " and a.performance_year = %d where e.run_id = %d"
                          .formatted(run.performanceYear(), run.id())
                      + " and (e.second_cents <> a.allowed_charges * 100"
                      + " or e.second_beneficiaries <> a.beneficiaries)"))
          .as("different in %d", run.performanceYear())
          .isZero();
      assertThat(
              Rows.number("select count(*) from eligibility_clinician where run_id = " + run.id()))
          .isEqualTo((long) run.clinicians().orElseThrow())
          .isPositive();
    }
    assertThat(Rows.number("select count(*) from eligibility_volume")).isZero();
  }

  @Test
  void aClinicianIsDeterminedByBothSegments() {
    PracticeEligibility first = lookUp(2017).practices().get(1);
    assertThat(first.practice().tin()).isEqualTo("000123456");
    assertThat(first.fromClaims()).isTrue();
    assertThat(first.alone().figures().basis()).isEqualTo(Basis.BOTH_SEGMENTS);
    assertThat(first.alone().figures().second().orElseThrow().allowedCharges())
        .isEqualByComparingTo("61482.17");
    assertThat(first.inAlone()).isTrue();
    // In 2018 the limits rose to $90,000 and 200, and the first segment is the second of 2017.
    PracticeEligibility next = lookUp(2018).practices().get(1);
    assertThat(next.inAlone()).isFalse();
    assertThat(next.determination().why()).contains("in the first segment at or below");
  }

  @Test
  void aCorrectionIsANewVersionThatReadersSeeWhenItIsDone() {
    // The demonstration's own run may be from before its QPs were determined.
    EligibilityRunView before = ended(asStaff(() -> service().start(2019)).id());
    EligibilityRunView run = ended(asStaff(() -> service().start(2019)).id());

    assertThat(run.version()).isEqualTo(before.version() + 1);
    assertThat(run.clinicians()).isEqualTo(before.clinicians());
    assertThat(reasons(run)).isEqualTo(reasons(before));
    assertThat(reasons(run)).isNotEmpty();
    assertThat(
            Rows.number(
                "select count(*) from audit_event where action = 'RUN_ELIGIBILITY'"
                    + " and username = 'staff.demo' and resource_id = '%d'".formatted(run.id())))
        .isEqualTo(1);
  }

  @Test
  void goesOnWhereItStood() throws SQLException {
    EligibilityRunView done = newest(2020);
    Rows.change("delete from eligibility_clinician where run_id = " + done.id());
    Rows.change("delete from eligibility_group where run_id = " + done.id());
    Rows.change(
        "update eligibility_run set state = 'failed', problem = 'cut off', finished_at = null,"
            + " determined = 0, determined_to = null where id = "
            + done.id());
    assertThatThrownBy(() -> asStaff(() -> service().start(2020)))
        .isInstanceOf(EligibilityRefusedException.class);

    EligibilityRunView again = ended(asStaff(() -> service().resume(done.id())).id());

    assertThat(again.clinicians()).isEqualTo(done.clinicians());
    assertThat(
            Rows.number("select count(*) from eligibility_clinician where run_id = " + done.id()))
        .isEqualTo((long) done.clinicians().orElseThrow());
  }

  @Test
  void nobodyButProgramStaffKnowsOfIt() {
    assertThatThrownBy(() -> As.user("practice.demo", () -> service().runs()))
        .isInstanceOf(NotVisibleException.class);
    assertThatThrownBy(() -> As.user("practice.demo", () -> service().start(2017)))
        .isInstanceOf(NotVisibleException.class);
  }

  private static ClinicianEligibility lookUp(int year) {
    return Beans.bean(ParticipationService.class).lookup(CLINICIAN, year, AsOf.NOW).orElseThrow();
  }

  private static List<String> reasons(EligibilityRunView run) {
    return asStaff(() -> service().reasons(run.id())).stream().map(ReasonLine::toString).toList();
  }

  private static EligibilityRunView newest(int year) {
    return runs().stream()
        .filter(run -> run.performanceYear() == year)
        .max(Comparator.comparing(EligibilityRunView::version))
        .orElseThrow();
  }

  private static EligibilityRunView ended(long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    EligibilityRunView run = asStaff(() -> service().run(id));
    while (!run.isCompleted()) {
      assertThat(run.problem()).isEmpty();
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      pause();
      run = asStaff(() -> service().run(id));
    }
    return run;
  }

  private static List<EligibilityRunView> runs() {
    return asStaff(() -> service().runs());
  }

  private static <T> T asStaff(Callable<T> work) {
    return As.user(STAFF, work);
  }

  private static EligibilityService service() {
    return Beans.bean(EligibilityService.class);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
