package org.qppportal.core.apm.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.QpResult;
import org.qppportal.core.apm.QpRunReader;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.StoredFigures;
import org.qppportal.persistence.apm.NpiRange;
import org.qppportal.persistence.apm.QpResults;
import org.qppportal.persistence.apm.QpResults.ResultRow;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunFacts.RunEntity;
import org.qppportal.persistence.apm.QpRunRepository;

/**
 * The third step of a run: determine clinicians, by NPI. Each call is one transaction that also
 * notes how far it came: nobody is determined twice, however often it is tried.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class QpDetermining {

  private static final int PIECE = 5_000;

  @Inject private QpRunRepository runs;
  @Inject private QpRunFacts facts;
  @Inject private QpResults results;
  @Inject private QpRunReader reader;
  @Inject private ApmYears years;

  /**
   * Determines the next clinicians.
   *
   * @return whether there may be more
   */
  boolean next(long runId) {
    QpRun run = runs.run(runId).orElseThrow();
    int last = years.policy(run.getPerformanceYear()).orElseThrow().qp().lastSnapshot();
    if (run.getSnapshot() > last) {
      return false;
    }
    Optional<String> upTo = facts.lastOfNext(runId, run.getDeterminedTo(), PIECE);
    if (upTo.isEmpty()) {
      return false;
    }
    QpRunReader.Frame frame = reader.frame(run);
    List<QpResult> determined =
        reader.results(run, frame, NpiRange.between(run.getDeterminedTo(), upTo.get()));
    Map<String, Integer> numbers =
        frame.entities().values().stream()
            .collect(Collectors.toMap(RunEntity::code, RunEntity::entity));
    results.add(runId, determined.stream().map(one -> row(one, numbers::get)).toList());
    run.determined(
        upTo.get(),
        determined.size(),
        count(determined, QpStatus.QP),
        count(determined, QpStatus.PARTIAL_QP));
    return true;
  }

  private static ResultRow row(QpResult result, Function<String, Integer> numbers) {
    return new ResultRow(
        result.npi().value(),
        result.status().code(),
        result
            .basis()
            .map(
                basis ->
                    StoredFigures.write(basis, basis.entities().stream().map(numbers).toList())));
  }

  private static int count(List<QpResult> results, QpStatus status) {
    return (int) results.stream().filter(result -> result.status() == status).count();
  }
}
