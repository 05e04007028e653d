package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.LongFunction;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.StoredFigures;
import org.qppportal.core.warehouse.ThresholdRow;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunFacts.FigureSink;

/** Keeps what the warehouse answered. Each call is one transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class QpFigures {

  @Inject private QpRunFacts facts;

  void forget(long runId) {
    facts.removeFigures(runId);
  }

  void keepEntities(long runId, List<Base> bases, List<ThresholdRow> rows) {
    facts.addEntityFigures(runId, sink -> hand(bases, rows, Long::toString, sink));
  }

  void keepClinicians(long runId, List<Base> bases, List<ThresholdRow> rows) {
    facts.addClinicianFigures(runId, sink -> hand(bases, rows, "%010d"::formatted, sink));
  }

  private static void hand(
      List<Base> bases, List<ThresholdRow> rows, LongFunction<String> subject, FigureSink sink) {
    for (ThresholdRow row : rows) {
      for (Base base : bases) {
        sink.take(subject.apply(row.subject()), StoredFigures.of(base, row));
      }
    }
  }
}
