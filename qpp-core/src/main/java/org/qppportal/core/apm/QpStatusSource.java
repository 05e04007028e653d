package org.qppportal.core.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  /** More than the years have runs that count at a time. */
  private static final int MOST_FRAMES = 40;

  @Inject private QpRunRepository runs;
  @Inject private QpRunFacts facts;
  @Inject private QpRunReader reader;
  @Inject private ApmYears years;

  /** What complete runs took down never changes, and every look-up of somebody listed needs it. */
  private final Map<Long, QpRunReader.Frame> frames = new ConcurrentHashMap<>();

  /**
   * The complete runs that tell what is determined in a year.
   *
   * @param determined the last that determined who is a QP
   * @param lists the last with lists of who takes part
   */
  public record Runs(QpRun determined, QpRun lists) {}

  /**
   * What is determined of a clinician; empty when no list of the year has them, or no run of the
   * year is complete.
   */
  public Optional<QpStanding> of(Npi npi, int year) {
    return complete(year).flatMap(complete -> of(npi, complete));
  }

  /** The last complete runs of a year; empty when none determined who is a QP. */
  public Optional<Runs> complete(int year) {
    List<QpRun> complete = runs.complete(year);
    return determined(year, complete).map(run -> new Runs(run, complete.get(complete.size() - 1)));
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

  /** What some runs determined of a clinician; empty when the lists do not have them. */
  public Optional<QpStanding> of(Npi npi, Runs complete) {
    NpiRange only = NpiRange.of(List.of(npi));
    List<ApmMembership> apms = memberships(complete.lists(), only);
    if (apms.isEmpty()) {
      return Optional.empty();
    }
    QpRun determined = complete.determined();
    QpRunReader.Frame frame = frame(determined);
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

  private QpRunReader.Frame frame(QpRun run) {
    if (frames.size() >= MOST_FRAMES) {
      frames.clear();
    }
    return frames.computeIfAbsent(run.getId(), id -> reader.frame(run));
  }

  private List<ApmMembership> memberships(QpRun run, NpiRange of) {
    List<Member> members = new ArrayList<>();
    facts.members(run.getId(), of, members::add);
    return members.stream()
        .map(member -> membership(run, member, frame(run).entities().get(member.entity())))
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
