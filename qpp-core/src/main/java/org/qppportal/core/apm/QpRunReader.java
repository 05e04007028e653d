package org.qppportal.core.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qppportal.core.apm.ApmClinician.Listing;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.persistence.apm.AllPayerRepository;
import org.qppportal.persistence.apm.NpiRange;
import org.qppportal.persistence.apm.QpRun;
import org.qppportal.persistence.apm.QpRunFacts;
import org.qppportal.persistence.apm.QpRunFacts.Member;
import org.qppportal.persistence.apm.QpRunFacts.OfEntity;
import org.qppportal.persistence.apm.QpRunFacts.RunEntity;
import org.qppportal.persistence.type.Npi;

/** Puts what a run took down before the rules. The same run gives the same answer at any time. */
@ApplicationScoped
public class QpRunReader {

  @Inject private QpRunFacts facts;
  @Inject private AllPayerRepository allPayer;
  @Inject private ApmYears years;

  /**
   * The entities of a run and the rules over them.
   *
   * @param entities by number
   * @param determination answers for clinicians of these entities
   */
  public record Frame(Map<Integer, RunEntity> entities, QpDetermination determination) {}

  /** All entities of a run. */
  public Frame frame(QpRun run) {
    Map<Integer, RunEntity> entities = new HashMap<>();
    List<OfEntity> figures = new ArrayList<>();
    facts.entities(run.getId(), entity -> entities.put(entity.entity(), entity));
    facts.entityFigures(run.getId(), figures::add);
    return frame(run, entities, figures);
  }

  /** The entities of a run that list some of its clinicians. */
  public Frame frame(QpRun run, NpiRange of) {
    Map<Integer, RunEntity> entities = new HashMap<>();
    List<OfEntity> figures = new ArrayList<>();
    facts.entities(run.getId(), of, entity -> entities.put(entity.entity(), entity));
    facts.entityFigures(run.getId(), of, figures::add);
    return frame(run, entities, figures);
  }

  private Frame frame(QpRun run, Map<Integer, RunEntity> entities, List<OfEntity> figures) {
    return new Frame(
        entities,
        new QpDetermination(
            policy(run),
            entities.values().stream().map(QpRunReader::entity).toList(),
            figures.stream()
                .map(
                    one ->
                        new EntityFigures(
                            one.code(), one.snapshot(), StoredFigures.read(one.figures())))
                .toList()));
  }

  /** Determines some of a run's clinicians, by NPI. */
  public List<QpResult> results(QpRun run, Frame frame, NpiRange of) {
    Map<String, List<Member>> members = new TreeMap<>();
    facts.members(
        run.getId(),
        of,
        member -> members.computeIfAbsent(member.npi(), npi -> new ArrayList<>()).add(member));
    Map<String, List<IndividualFigures>> individual =
        members.isEmpty() ? Map.of() : individual(run, of);
    Map<String, List<AllPayerFigures>> sent = sent(run, frame, of);
    int asOf = Math.min(run.getSnapshot(), policy(run).lastSnapshot());
    List<QpResult> results = new ArrayList<>(members.size());
    members.forEach(
        (npi, lists) ->
            results.add(
                frame
                    .determination()
                    .of(
                        clinician(new Npi(npi), lists, frame.entities()),
                        asOf,
                        individual.getOrDefault(npi, List.of()),
                        concerning(npi, lists, frame.entities(), sent))));
    return results;
  }

  private Map<String, List<IndividualFigures>> individual(QpRun run, NpiRange of) {
    Map<String, List<IndividualFigures>> byNpi = new HashMap<>();
    facts.clinicianFigures(
        run.getId(),
        of,
        one ->
            byNpi
                .computeIfAbsent(one.npi(), npi -> new ArrayList<>())
                .add(
                    new IndividualFigures(
                        Set.copyOf(one.codes()),
                        one.snapshot(),
                        StoredFigures.read(one.figures()))));
    return byNpi;
  }

  private Map<String, List<AllPayerFigures>> sent(QpRun run, Frame frame, NpiRange of) {
    Map<String, List<AllPayerFigures>> bySubject = new HashMap<>();
    if (policy(run).allPayer().isEmpty() || run.getFrozenAt().isEmpty()) {
      return bySubject;
    }
    allPayer.read(
        run.getId(),
        run.getPerformanceYear(),
        run.getFrozenAt().get(),
        of,
        row ->
            bySubject
                .computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                .add(
                    StoredFigures.read(
                        row,
                        row.entities().stream()
                            .map(frame.entities()::get)
                            .map(entity -> entity == null ? "" : entity.code())
                            .collect(Collectors.toSet()))));
    return bySubject;
  }

  private static Collection<AllPayerFigures> concerning(
      String npi,
      List<Member> lists,
      Map<Integer, RunEntity> entities,
      Map<String, List<AllPayerFigures>> sent) {
    if (sent.isEmpty()) {
      return List.of();
    }
    Set<String> subjects = new TreeSet<>();
    subjects.add(npi);
    lists.forEach(
        member -> {
          subjects.add(member.tin());
          subjects.add(entities.get(member.entity()).code());
        });
    return subjects.stream()
        .flatMap(subject -> sent.getOrDefault(subject, List.of()).stream())
        .toList();
  }

  /** A clinician as the rules know them, from their entries on lists. */
  static ApmClinician clinician(Npi npi, List<Member> lists, Map<Integer, RunEntity> entities) {
    Map<String, Listing> listings = new LinkedHashMap<>();
    for (Member member : lists) {
      Relationship relationship = relationship(member.relationship());
      String code = entities.get(member.entity()).code();
      int since = Integer.numberOfTrailingZeros(member.snapshots()) + 1;
      listings.merge(
          code + " " + relationship,
          new Listing(code, relationship, since),
          (one, other) -> one.since() <= other.since() ? one : other);
    }
    return new ApmClinician(npi, List.copyOf(listings.values()));
  }

  static Relationship relationship(String code) {
    return code.equals(Relationship.PARTICIPANT.code())
        ? Relationship.PARTICIPANT
        : Relationship.AFFILIATED;
  }

  private static ApmEntity entity(RunEntity row) {
    return new ApmEntity(
        row.code(), row.advanced(), row.activeFrom(), row.activeTo(), row.terminatedOn());
  }

  private QpPolicy policy(QpRun run) {
    return years.policy(run.getPerformanceYear()).orElseThrow().qp();
  }
}
