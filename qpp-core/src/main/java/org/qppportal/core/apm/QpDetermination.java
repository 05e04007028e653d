package org.qppportal.core.apm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.apm.ApmClinician.Listing;
import org.qppportal.core.policy.QpPolicy;

/**
 * Who is a QP or Partial QP in a year (42 CFR 414.1425): the best of all calculations of all
 * snapshots, of the groups of the entities that list the clinician, of the clinician individually
 * where the year says so, and over all payers for those who are no QPs under Medicare.
 *
 * <p>Made once for a run, which calculates the groups; {@link #of} then answers for one clinician
 * at a time, from any thread.
 */
public final class QpDetermination {

  /** Whose figures, through which entities, by which base. */
  private static final Comparator<QpCalculation> BY_KIND =
      Comparator.comparing(QpCalculation::level)
          .thenComparing(calculation -> String.join(" ", calculation.entities()))
          .thenComparing(calculation -> calculation.base().map(Base::ordinal).orElse(0));

  /** By snapshot; the same whatever order the figures come in. */
  private static final Comparator<QpCalculation> BY_SNAPSHOT =
      Comparator.comparingInt(QpCalculation::snapshot).thenComparing(BY_KIND);

  /** The best first; of those that reach the same status the first, of those that fail the last. */
  private static final Comparator<QpCalculation> BEST_FIRST =
      Comparator.comparing(QpCalculation::status)
          .reversed()
          .thenComparing(
              calculation ->
                  calculation.status() == QpStatus.NONE
                      ? -calculation.snapshot()
                      : calculation.snapshot())
          .thenComparing(BY_KIND);

  private final QpPolicy policy;
  private final CountingEntities counting;
  private final ThresholdRule rule;
  private final Map<String, List<QpCalculation>> groups;

  /**
   * A run.
   *
   * @param policy the year's
   * @param entities every entity of the year
   * @param figures of the groups, at all snapshots so far
   */
  public QpDetermination(
      QpPolicy policy, Collection<ApmEntity> entities, Collection<EntityFigures> figures) {
    this.policy = policy;
    this.counting =
        new CountingEntities(
            policy,
            entities.stream().collect(Collectors.toMap(ApmEntity::id, Function.identity())));
    this.rule = new ThresholdRule(policy.thresholds());
    this.groups = new HashMap<>();
    figures.stream()
        .filter(of -> isBase(of.figures()))
        .forEach(
            of ->
                groups
                    .computeIfAbsent(of.entity(), id -> new ArrayList<>())
                    .add(
                        medicare(
                            of.snapshot(),
                            Level.MEDICARE_ENTITY,
                            Set.of(of.entity()),
                            of.figures())));
  }

  /** Whether somebody on the lists of an entity can be a QP through it at a snapshot. */
  public boolean counts(String entity, int snapshot) {
    return counting.whyNot(entity, snapshot).isEmpty();
  }

  /**
   * Why nobody is a QP through an entity, as of a snapshot, in a sentence; empty when somebody can
   * be.
   */
  public Optional<String> whyNot(String entity, int snapshot) {
    return counting.whyNot(entity, snapshot);
  }

  /**
   * The entities over which a clinician is calculated individually at a snapshot; empty when they
   * are not. Figures given to {@link #of} must be over just these.
   */
  public Set<String> individualEntities(ApmClinician clinician, int snapshot) {
    Set<String> entities = counting.of(clinician, snapshot);
    return !entities.isEmpty() && isCalculatedIndividually(clinician, entities, snapshot)
        ? entities
        : Set.of();
  }

  /**
   * Determines a clinician.
   *
   * @param asOf the snapshot, counted from 1, up to which to determine
   * @param individual the clinician's figures, where calculated individually
   * @param allPayer what was sent for the All-Payer Combination Option that concerns the clinician
   */
  public QpResult of(
      ApmClinician clinician,
      int asOf,
      Collection<IndividualFigures> individual,
      Collection<AllPayerFigures> allPayer) {
    List<QpCalculation> calculations = new ArrayList<>();
    for (int snapshot = 1; snapshot <= asOf; snapshot++) {
      calculations.addAll(ofGroups(clinician, snapshot));
      calculations.addAll(ofIndividual(clinician, snapshot, individual));
    }
    if (calculations.stream().noneMatch(calculation -> calculation.status() == QpStatus.QP)) {
      calculations.addAll(overAllPayers(clinician, asOf, allPayer));
    }
    calculations.sort(BY_SNAPSHOT);
    List<String> notCounted = notCounted(clinician, asOf);
    Optional<QpCalculation> basis = calculations.stream().min(BEST_FIRST);
    QpStatus status = basis.map(QpCalculation::status).orElse(QpStatus.NONE);
    return new QpResult(
        clinician.npi(),
        asOf,
        status,
        basis,
        List.copyOf(calculations),
        notCounted,
        because(status, basis, notCounted));
  }

  private List<QpCalculation> ofGroups(ApmClinician clinician, int snapshot) {
    List<QpCalculation> calculations = new ArrayList<>();
    for (Listing listing : clinician.listings()) {
      if (listing.relationship() == Relationship.PARTICIPANT
          && counting.counts(listing, snapshot)) {
        groups.getOrDefault(listing.entity(), List.of()).stream()
            .filter(calculation -> calculation.snapshot() == snapshot)
            .forEach(calculations::add);
      }
    }
    return calculations;
  }

  private List<QpCalculation> ofIndividual(
      ApmClinician clinician, int snapshot, Collection<IndividualFigures> individual) {
    Set<String> entities = individualEntities(clinician, snapshot);
    return individual.stream()
        .filter(figures -> figures.snapshot() == snapshot)
        .filter(figures -> !entities.isEmpty() && figures.entities().equals(entities))
        .filter(figures -> isBase(figures.figures()))
        .map(figures -> medicare(snapshot, Level.MEDICARE_INDIVIDUAL, entities, figures.figures()))
        .toList();
  }

  private boolean isBase(ThresholdFigures figures) {
    return Base.of(policy).contains(figures.base());
  }

  private boolean isCalculatedIndividually(
      ApmClinician clinician, Set<String> entities, int snapshot) {
    boolean affiliated =
        clinician.listings().stream()
            .anyMatch(
                listing ->
                    listing.relationship() == Relationship.AFFILIATED
                        && counting.counts(listing, snapshot));
    if (affiliated) {
      return true;
    }
    QpPolicy.Individuals individuals = policy.individuals();
    return individuals.snapshots().value().contains(snapshot)
        && (individuals.everyone().value()
            || individuals.severalEntities().value()
                && entities.size() > 1
                && !isQpThroughGroup(clinician, snapshot));
  }

  private boolean isQpThroughGroup(ApmClinician clinician, int asOf) {
    for (int snapshot = 1; snapshot <= asOf; snapshot++) {
      if (ofGroups(clinician, snapshot).stream()
          .anyMatch(calculation -> calculation.status() == QpStatus.QP)) {
        return true;
      }
    }
    return false;
  }

  private QpCalculation medicare(
      int snapshot, Level level, Set<String> entities, ThresholdFigures figures) {
    ThresholdResult result = rule.of(figures);
    return new QpCalculation(
        snapshot,
        level,
        entities,
        Optional.of(figures.base()),
        result.status(),
        result,
        heading(snapshot, level, entities)
            + ", among "
            + figures.base().words()
            + ". "
            + result.because());
  }

  private List<QpCalculation> overAllPayers(
      ApmClinician clinician, int asOf, Collection<AllPayerFigures> allPayer) {
    return policy.allPayer().stream()
        .flatMap(
            option ->
                allPayer.stream()
                    .filter(figures -> figures.snapshot() <= asOf)
                    .filter(figures -> concerns(figures, clinician))
                    .map(figures -> overAllPayers(figures, option)))
        .toList();
  }

  private boolean concerns(AllPayerFigures figures, ApmClinician clinician) {
    return figures.level() == Level.ALL_PAYER_ENTITY
        ? figures.entities().size() == 1
            && clinician.listings().stream()
                .filter(listing -> listing.relationship() == Relationship.PARTICIPANT)
                .filter(listing -> counting.counts(listing, figures.snapshot()))
                .anyMatch(listing -> figures.entities().contains(listing.entity()))
        : figures.entities().equals(counting.of(clinician, figures.snapshot()));
  }

  private QpCalculation overAllPayers(AllPayerFigures figures, QpPolicy.AllPayer option) {
    ThresholdResult overAll =
        new ThresholdRule(option.thresholds()).of(figures.payment(), figures.patients());
    ThresholdResult minimum = new ThresholdRule(option.medicareMinimum()).of(figures.medicare());
    return new QpCalculation(
        figures.snapshot(),
        figures.level(),
        new TreeSet<>(figures.entities()),
        Optional.empty(),
        QpStatus.least(overAll.status(), minimum.status()),
        overAll,
        heading(figures.snapshot(), figures.level(), new TreeSet<>(figures.entities()))
            + ". Over all payers: "
            + overAll.because()
            + " The minimum under Medicare: "
            + minimum.because());
  }

  private String heading(int snapshot, Level level, Set<String> entities) {
    return "Calculated for %s with services from %s to %s, through APM %s %s"
        .formatted(
            level.words(),
            Words.day(policy.periodStart()),
            Words.day(policy.date(snapshot)),
            entities.size() == 1 ? "entity" : "entities",
            Words.list(entities));
  }

  private List<String> notCounted(ApmClinician clinician, int asOf) {
    Set<String> reasons = new LinkedHashSet<>();
    clinician.listings().stream()
        .filter(listing -> listing.since() <= asOf)
        .sorted(Comparator.comparing(Listing::entity))
        .forEach(listing -> counting.whyNot(listing.entity(), asOf).ifPresent(reasons::add));
    return List.copyOf(reasons);
  }

  private static String because(
      QpStatus status, Optional<QpCalculation> basis, List<String> notCounted) {
    String reached =
        basis.isEmpty()
            ? "Not a QP: no figures of an entity of an Advanced APM count for this clinician."
            : capital(status.words()) + ". " + basis.get().because();
    return notCounted.isEmpty() ? reached : reached + " " + String.join(" ", notCounted);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
