package org.qppportal.core.dataaudit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.dataaudit.DataAuditRefusedException.Field;
import org.qppportal.core.dataaudit.rule.DataAuditPolicy;
import org.qppportal.core.dataaudit.rule.DueDays;
import org.qppportal.core.dataaudit.rule.ErrorRate;
import org.qppportal.core.dataaudit.rule.SampleUnit;
import org.qppportal.core.dataaudit.rule.SamplingPlan;
import org.qppportal.core.dataaudit.rule.SizeRule;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.submission.SubmitterNames;
import org.qppportal.persistence.dataaudit.DataAuditPlan;
import org.qppportal.persistence.dataaudit.DataAuditRepository;
import org.qppportal.persistence.dataaudit.DataAuditRepository.MemberRow;
import org.qppportal.persistence.dataaudit.EvidenceRepository;
import org.qppportal.persistence.dataaudit.EvidenceRequest;
import org.qppportal.persistence.dataaudit.SampledUnit;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.EvidenceVerdict;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.OrganizationType;
import org.qppportal.persistence.type.Tin;

/** Samples of whose data is to be proven, and the requests of program staff. */
@Stateless
@PermitAll
public class DataAuditService {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;
  private static final int LONGEST_SEED = 64;
  private static final int LONGEST_REASON = 2_000;
  private static final int MOST_SHOWN = 200;
  private static final int MOST_SUBMITTERS = 500;
  private static final DataAuditPolicy POLICY = DataAuditPolicy.inForce();

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private PolicyService policies;
  @Inject private DataAuditRepository samples;
  @Inject private EvidenceRepository evidence;
  @Inject private EvidenceIssuing issuing;
  @Inject private EvidenceViews views;
  @Inject private ParticipationRepository participation;
  @Inject private OrganizationRepository organizations;
  @Inject private SubmitterNames names;
  @Inject private Clock clock;

  /** All samples, newest first. */
  public List<PlanLine> plans() {
    draws();
    return samples.plans().stream()
        .map(
            plan ->
                new PlanLine(
                    plan.getId(),
                    plan.getPerformanceYear(),
                    plan.getSubmitterId().map(names::of),
                    plan.getPopulation(),
                    plan.getDrawnBy(),
                    plan.getDrawnAt()))
        .toList();
  }

  /** The requests that are not decided, those first that end first. */
  public List<EvidenceRequestView> open() {
    draws();
    return views.views(evidence.open(MOST_SHOWN), EvidenceViews.Reader.STAFF, item -> true);
  }

  /** The years that samples can be drawn of, newest first. */
  public List<Integer> years() {
    draws();
    return policies.policies().years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The third parties whose data can be looked at: names by code. */
  public Map<String, String> submitters() {
    draws();
    Map<String, String> byCode = new LinkedHashMap<>();
    organizations
        .named(OrganizationType.REGISTRY, "", MOST_SUBMITTERS)
        .forEach(one -> byCode.put(one.getCode(), one.getName()));
    return byCode;
  }

  /** The usual last day for what is asked today. */
  public LocalDate usualDueDay() {
    draws();
    return POLICY.dueOn(views.today());
  }

  /**
   * Draws a sample of those whose data of a year was accepted.
   *
   * @param submitterId whose data; empty for everybody's
   * @param seed empty for one made by chance
   * @return its id
   * @throws DataAuditRefusedException when nobody is there, or the seed cannot be used
   */
  public UUID draw(int year, Optional<String> submitterId, Optional<String> seed) {
    Actor actor = draws();
    if (!policies.policies().years().contains(year)) {
      throw new DataAuditRefusedException(Field.YEAR, "Choose one of the years.");
    }
    String used = seed.map(String::strip).filter(text -> !text.isEmpty()).orElseGet(this::seed);
    if (!used.matches("[A-Za-z0-9-]{1," + LONGEST_SEED + "}")) {
      throw new DataAuditRefusedException(
          Field.SEED,
          "Use letters, digits and hyphens for the seed, at most %d.".formatted(LONGEST_SEED));
    }
    Map<SampleUnit, UUID> practices = new HashMap<>();
    for (MemberRow row : samples.population(year, submitterId)) {
      practices.put(new SampleUnit(row.tin(), row.npi()), row.practiceId());
    }
    if (practices.isEmpty()) {
      throw new DataAuditRefusedException(
          Field.SUBMITTER,
          "Nobody's data for %d was accepted from there. Choose another year or sender."
              .formatted(year));
    }
    SizeRule rule = POLICY.clinicians(year).rule();
    SamplingPlan.Sample sample = SamplingPlan.draw(practices.keySet(), rule, used);
    UUID id = UUID.randomUUID();
    samples.add(
        new DataAuditPlan(
            id,
            year,
            submitterId,
            used,
            sample.population(),
            sample.populationSha256(),
            rule.sharePercent(),
            rule.least(),
            rule.most(),
            actor.username(),
            clock.instant()));
    int place = 0;
    for (SamplingPlan.Drawn drawn : sample.drawn()) {
      SampleUnit unit = drawn.unit();
      place++;
      samples.add(
          new SampledUnit(id, place, practices.get(unit), unit.tin(), unit.npi(), drawn.sha256()));
    }
    audited(actor, id, "%d: %d of %d, seed %s".formatted(year, place, sample.population(), used));
    return id;
  }

  /** A sample with its requests and its error rate. */
  public PlanView plan(UUID id) {
    Actor actor = draws();
    DataAuditPlan plan = find(id);
    List<SampledUnit> units = samples.units(id);
    List<EvidenceRequest> requests = evidence.ofPlan(id);
    Map<UUID, EvidenceRequestView> byPractice = new HashMap<>();
    List<EvidenceRequestView> shown =
        views.views(requests, EvidenceViews.Reader.STAFF, item -> true);
    for (EvidenceRequest request : requests) {
      shown.stream()
          .filter(view -> view.ticket() == request.getTicket())
          .forEach(view -> byPractice.put(request.getPracticeId(), view));
    }
    Map<UUID, String> practices =
        participation
            .practices(units.stream().map(SampledUnit::getPracticeId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Practice::getId, Practice::getName));
    List<PlanView.Unit> rows =
        units.stream()
            .map(
                unit ->
                    unit(
                        unit,
                        practices.get(unit.getPracticeId()),
                        Optional.ofNullable(byPractice.get(unit.getPracticeId()))))
            .toList();
    ErrorRate rate =
        new ErrorRate(
            (int) rows.stream().filter(row -> row.wrong().isPresent()).count(),
            (int) rows.stream().filter(row -> row.wrong().orElse(false)).count());
    audit.done(
        actor.username(),
        AuditedAction.VIEW_DATA_AUDIT,
        "DataAuditPlan",
        id.toString(),
        Optional.empty(),
        null);
    return new PlanView(
        id,
        plan.getPerformanceYear(),
        plan.getSubmitterId().map(names::of),
        plan.getSeed(),
        plan.getPopulation(),
        plan.getPopulationSha256(),
        new SizeRule(plan.getSharePercent(), plan.getLeast(), plan.getMost()),
        plan.getDrawnBy(),
        plan.getDrawnAt(),
        rows,
        shown,
        rate,
        plan.getSubmitterId().isPresent() ? rate.followUp(POLICY) : List.of());
  }

  /**
   * Asks the practices of a sample for evidence, those that were not asked yet.
   *
   * @param dueOn the last day to answer
   * @param reason why that is not the usual one; blank for that
   * @return how many were asked; those have none whose data is not there any more
   */
  public int issue(UUID id, LocalDate dueOn, String reason) {
    Actor actor = issues();
    DataAuditPlan plan = find(id);
    checkDue(dueOn, reason);
    Map<UUID, Set<Npi>> clinicians =
        samples.units(id).stream()
            .collect(
                Collectors.groupingBy(
                    SampledUnit::getPracticeId,
                    LinkedHashMap::new,
                    Collectors.flatMapping(unit -> unit.getNpi().stream(), Collectors.toSet())));
    evidence.ofPlan(id).forEach(request -> clinicians.remove(request.getPracticeId()));
    int issued = 0;
    for (Map.Entry<UUID, Set<Npi>> practice : clinicians.entrySet()) {
      EvidenceAsk ask =
          new EvidenceAsk(
              practice.getKey(),
              plan.getPerformanceYear(),
              plan.getSubmitterId(),
              Optional.of(id),
              Optional.empty(),
              Optional.of(practice.getValue()),
              dueOn,
              given(reason));
      issued += issuing.issue(ask, actor.username()).isPresent() ? 1 : 0;
    }
    return issued;
  }

  /**
   * Asks one practice for evidence of all that it sent for a year, because errors appeared.
   *
   * @param tin nine digits
   * @param submitterId whose sets; empty for all
   * @param reason why; for staff alone
   * @param dueReason why the day is not the usual one; blank for that
   * @return the number of the ticket
   */
  public long target(
      String tin,
      int year,
      Optional<String> submitterId,
      String reason,
      LocalDate dueOn,
      String dueReason) {
    Actor actor = issues();
    Practice practice =
        Optional.of(tin)
            .filter(Tin::isValid)
            .map(Tin::new)
            .flatMap(participation::practiceByTin)
            .orElseThrow(
                () ->
                    new DataAuditRefusedException(
                        Field.TIN,
                        "There is no practice with this TIN. Enter its nine digits without spaces."));
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new DataAuditRefusedException(
          Field.REASON,
          "Write which errors appeared, in at most %,d characters.".formatted(LONGEST_REASON));
    }
    checkDue(dueOn, dueReason);
    return issuing
        .issue(
            new EvidenceAsk(
                practice.getId(),
                year,
                submitterId,
                Optional.empty(),
                Optional.of(reason.strip()),
                Optional.empty(),
                dueOn,
                given(dueReason)),
            actor.username())
        .orElseThrow(
            () ->
                new DataAuditRefusedException(
                    Field.TIN,
                    "The practice has no accepted data for %d from there. Choose another year or sender."
                        .formatted(year)));
  }

  private void checkDue(LocalDate dueOn, String reason) {
    DueDays.problem(dueOn, views.today(), reason)
        .ifPresent(
            problem -> {
              throw new DataAuditRefusedException(Field.DUE, problem);
            });
  }

  private static PlanView.Unit unit(
      SampledUnit unit, String practice, Optional<EvidenceRequestView> request) {
    Optional<String> npi = unit.getNpi().map(Npi::value);
    return new PlanView.Unit(
        unit.getPlace(),
        practice,
        unit.getTin().value(),
        npi,
        unit.getSha256(),
        request.map(EvidenceRequestView::ticket),
        request
            .filter(EvidenceRequestView::decided)
            .map(
                decided ->
                    decided.items().stream()
                        .filter(item -> item.npi().isEmpty() || item.npi().equals(npi))
                        .flatMap(item -> item.finding().stream())
                        .anyMatch(one -> one.verdict() != EvidenceVerdict.VERIFIED)));
  }

  private static Optional<String> given(String reason) {
    return Optional.of(reason.strip()).filter(text -> !text.isEmpty());
  }

  private String seed() {
    byte[] bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private DataAuditPlan find(UUID id) {
    return samples
        .plan(id)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private Actor draws() {
    return caller.require(Action.DRAW_DATA_AUDIT, new Resource.ProgramData());
  }

  private Actor issues() {
    return caller.require(Action.ISSUE_DATA_AUDIT, new Resource.ProgramData());
  }

  private void audited(Actor actor, UUID plan, String detail) {
    audit.done(
        actor.username(),
        AuditedAction.DRAW_DATA_AUDIT,
        "DataAuditPlan",
        plan.toString(),
        Optional.empty(),
        detail);
  }
}
