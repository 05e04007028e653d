package org.qppportal.core.apm.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpResult;
import org.qppportal.core.apm.QpRunReader;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.QpStatusSource;
import org.qppportal.persistence.apm.NpiRange;
import org.qppportal.persistence.apm.QpResults;
import org.qppportal.persistence.apm.QpResults.Listed;
import org.qppportal.persistence.apm.QpResults.Wanted;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts.RunEntity;
import org.qppportal.persistence.type.Npi;

/** The clinicians of an entity with what is determined of them, as far as the entity may see it. */
@ApplicationScoped
class EntityClinicians {

  @Inject private QpResults results;
  @Inject private QpRunReader reader;
  @Inject private QpStatusSource statuses;
  @Inject private ApmYears years;

  /** The run whose results go with the lists of a run: itself, or the last before December 31. */
  QpRun determined(QpRun lists) {
    int last = years.policy(lists.getPerformanceYear()).orElseThrow().qp().lastSnapshot();
    return lists.getSnapshot() <= last
        ? lists
        : statuses.determined(lists.getPerformanceYear()).orElse(lists);
  }

  List<EntityClinician> list(QpRun lists, String code, Wanted wanted, int from, int most) {
    QpRun run = determined(lists);
    List<Listed> listed = results.list(lists.getId(), run.getId(), wanted, from, most);
    if (listed.isEmpty()) {
      return List.of();
    }
    NpiRange range = NpiRange.of(listed.stream().map(one -> new Npi(one.npi())).toList());
    QpRunReader.Frame frame = reader.frame(run, range);
    Map<String, QpResult> byNpi = new HashMap<>();
    reader.results(run, frame, range).forEach(result -> byNpi.put(result.npi().value(), result));
    return listed.stream()
        .map(one -> clinician(one, Optional.ofNullable(byNpi.get(one.npi())), code))
        .toList();
  }

  /** Why nobody is a QP through an entity in a run, in a sentence; empty when somebody can be. */
  Optional<String> whyNot(QpRun lists, int entity) {
    QpRun run = determined(lists);
    QpRunReader.Frame frame = reader.frame(run);
    RunEntity known = frame.entities().get(entity);
    return known == null
        ? Optional.empty()
        : frame.determination().whyNot(known.code(), run.getSnapshot());
  }

  private static EntityClinician clinician(Listed listed, Optional<QpResult> result, String code) {
    List<QpCalculation> own =
        result.stream()
            .flatMap(one -> one.calculations().stream())
            .filter(calculation -> calculation.entities().contains(code))
            .toList();
    Optional<QpCalculation> basis = result.flatMap(QpResult::basis);
    return new EntityClinician(
        listed.npi(),
        listed.name(),
        QpStatusSource.snapshots(listed.snapshots()),
        QpStatus.ofCode(listed.status()),
        basis.filter(own::contains),
        basis.filter(decided -> !own.contains(decided)).isPresent(),
        own,
        result.stream()
            .flatMap(one -> one.notCounted().stream())
            .filter(reason -> reason.contains(code))
            .toList());
  }
}
