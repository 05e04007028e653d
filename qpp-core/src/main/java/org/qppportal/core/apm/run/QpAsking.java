package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.Base;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.warehouse.ThresholdQuestion;
import org.qppportal.core.warehouse.ThresholdRow;
import org.qppportal.core.warehouse.Warehouse;

/**
 * The second step of a run: ask the warehouse and keep its answers. It can be repeated: it begins
 * by forgetting what it kept. Adding up takes its time and needs no transaction; keeping does.
 */
@ApplicationScoped
class QpAsking {

  private static final int PIECE = 20_000;

  @Inject private ApmYears years;
  @Inject private LakeLists lists;
  @Inject private Warehouse warehouse;
  @Inject private QpFigures figures;
  @Inject private QpRunRegister register;

  void ask(long runId) {
    QpRunView run = register.view(runId);
    figures.forget(runId);
    if (run.lists()) {
      return;
    }
    lists.write();
    QpPolicy policy = years.policy(run.performanceYear()).orElseThrow().qp();
    LocalDate date = policy.date(run.snapshot());
    ThresholdQuestion question =
        new ThresholdQuestion(
            run.performanceYear(),
            date,
            run.runOutDays(),
            policy.individuals().everyone().value()
                && policy.individuals().snapshots().value().contains(run.snapshot()),
            policy.prospectivelyAttributedLeave().value());
    List<Base> bases = Base.of(policy);
    figures.keepEntities(runId, bases, question.ofEntities(warehouse.engine()));
    List<ThresholdRow> piece = new ArrayList<>();
    question.eachClinician(
        warehouse.engine(),
        row -> {
          piece.add(row);
          if (piece.size() == PIECE) {
            figures.keepClinicians(runId, bases, piece);
            piece.clear();
          }
        });
    figures.keepClinicians(runId, bases, piece);
  }
}
