package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.core.warehouse.Warehouse;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.ApmEntityRow;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunRepository;
import org.qppportal.persistence.apm.QpRunState;

/**
 * Writes what the register says to the warehouse, whose questions need it beside the claims. All
 * years are written each time, so that questions about different years do not disturb each other.
 */
@ApplicationScoped
public class LakeLists {

  private static final int SEGMENTS = 2;

  @Inject private Warehouse warehouse;
  @Inject private ApmEntityRepository register;
  @Inject private QpRunRepository runs;
  @Inject private QpRunFacts facts;
  @Inject private ApmYears years;

  /** Writes the lists of all years, the entities that do not count, and the codes of visits. */
  @Transactional
  public void write() {
    List<List<Object>> excluded = new ArrayList<>();
    runs.runs().stream()
        .filter(run -> run.getState() == QpRunState.RUNNING && run.getFrozenAt().isPresent())
        .forEach(run -> exclude(run, excluded));
    warehouse.replace(LakeTable.EXCLUDED_ENTITY, excluded.stream());
    List<String> codes = VisitCodes.load().all();
    warehouse.replace(
        LakeTable.VISIT_CODE,
        // Determination periods of MIPS begin before the first performance year.
        IntStream.rangeClosed(years.years().first() - SEGMENTS, years.years().last())
            .boxed()
            .flatMap(year -> codes.stream().map(code -> List.<Object>of(year, code))));
    warehouse.replace(
        LakeTable.PARTICIPATION,
        years.years().stream()
            .flatMap(year -> register.entities(year).stream())
            .flatMap(this::listings));
  }

  /** One entity's lists at a time: those of all are too many to hold. */
  private Stream<List<Object>> listings(ApmEntityRow entity) {
    List<List<Object>> listings = new ArrayList<>();
    register.listings(
        entity.getPerformanceYear(),
        entity.getNumber(),
        one ->
            listings.add(
                List.of(
                    one.year(),
                    one.entity(),
                    Integer.valueOf(one.tin()),
                    Long.valueOf(one.npi()),
                    one.relationship(),
                    one.listDate())));
    return listings.stream();
  }

  private void exclude(QpRun run, List<List<Object>> excluded) {
    LocalDate date = years.listDates(run.getPerformanceYear()).get(run.getSnapshot() - 1);
    facts.entities(
        run.getId(),
        entity -> {
          if (!entity.counts()) {
            excluded.add(List.of(run.getPerformanceYear(), date, entity.entity()));
          }
        });
  }
}
