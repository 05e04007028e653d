package org.qppportal.core.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qppportal.persistence.apm.NpiRange;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunFacts.Member;
import org.qppportal.persistence.apm.QpRunFacts.RunEntity;
import org.qppportal.persistence.apm.QpRunRepository;
import org.qppportal.persistence.type.Npi;

/**
 * What is determined of clinicians, for services that have authorized the caller or show what is
 * public.
 */
@ApplicationScoped
public class QpStatusSource {

  private static final int MOST_SNAPSHOTS = 8;

  @Inject private QpRunRepository runs;
  @Inject private QpRunFacts facts;
  @Inject private QpRunReader reader;
  @Inject private ApmYears years;

  /**
   * What is determined of a clinician; empty when no list of the year has them, or no run of the
   * year is complete.
   */
  public Optional<QpStanding> of(Npi npi, int year) {
    List<QpRun> complete = runs.complete(year);
    return determined(year, complete)
        .flatMap(run -> of(npi, run, complete.get(complete.size() - 1)));
  }

  /** The last complete run of a year that determined who is a QP. */
  public Optional<QpRun> determined(int year) {
    return determined(year, runs.complete(year));
  }

  private Optional<QpRun> determined(int year, List<QpRun> complete) {
    return years
        .policy(year)
        .flatMap(
            policy ->
                complete.stream()
                    .filter(run -> run.getSnapshot() <= policy.qp().lastSnapshot())
                    .max(Comparator.comparingInt(QpRun::getSnapshot)));
  }

  private Optional<QpStanding> of(Npi npi, QpRun determined, QpRun lists) {
    NpiRange only = NpiRange.of(List.of(npi));
    List<ApmMembership> apms = memberships(lists, only);
    if (apms.isEmpty()) {
      return Optional.empty();
    }
    QpRunReader.Frame frame = reader.frame(determined, only);
    QpResult result =
        reader.results(determined, frame, only).stream()
            .findFirst()
            // Only the list of December 31 has them.
            .orElseGet(
                () ->
                    frame
                        .determination()
                        .of(
                            new ApmClinician(npi, List.of()),
                            determined.getSnapshot(),
                            List.of(),
                            List.of()));
    return Optional.of(
        new QpStanding(
            npi,
            determined.getPerformanceYear(),
            result,
            determined.getFinishedAt().orElseThrow(),
            apms));
  }

  private List<ApmMembership> memberships(QpRun run, NpiRange of) {
    Map<Integer, RunEntity> entities = new HashMap<>();
    List<Member> members = new ArrayList<>();
    facts.entities(run.getId(), of, entity -> entities.put(entity.entity(), entity));
    facts.members(run.getId(), of, members::add);
    return members.stream()
        .map(member -> membership(run, member, entities.get(member.entity())))
        .toList();
  }

  private ApmMembership membership(QpRun run, Member member, RunEntity entity) {
    return new ApmMembership(
        entity.code(),
        entity.name(),
        years.register().model(run.getPerformanceYear(), entity.modelId()).orElseThrow(),
        entity.advanced(),
        entity.mipsApm(),
        QpRunReader.relationship(member.relationship()),
        member.tin(),
        snapshots(member.snapshots()));
  }

  /** The snapshots that the bits stand for, counted from 1. */
  public static List<Integer> snapshots(int bits) {
    return IntStream.rangeClosed(1, MOST_SNAPSHOTS)
        .filter(snapshot -> (bits & 1 << snapshot - 1) != 0)
        .boxed()
        .toList();
  }
}
