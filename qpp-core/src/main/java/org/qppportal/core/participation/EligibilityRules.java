package org.qppportal.core.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.participation.AutomaticCircumstances.Covered;
import org.qppportal.core.participation.ClinicianFacts.Track;
import org.qppportal.core.participation.ParticipationRules.Members;
import org.qppportal.core.participation.PracticeEligibility.LevelStanding;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.eligibility.EligibilityRows.ChosenRow;
import org.qppportal.persistence.eligibility.EligibilityRows.DeterminedRow;
import org.qppportal.persistence.eligibility.EligibilityRows.PersonRow;
import org.qppportal.persistence.eligibility.EligibilityRows.PracticeRow;
import org.qppportal.persistence.eligibility.EligibilityRows.Row;
import org.qppportal.persistence.eligibility.EligibilityRows.Segments;
import org.qppportal.persistence.eligibility.EligibilityRows.ToldRow;
import org.qppportal.persistence.eligibility.EligibilityRows.ToldStatuses;

/** The rules of a year, put to what is stored of clinicians under their practices. */
final class EligibilityRules {

  private final YearRules rules;
  private final Tracks tracks;
  private final SpecialStatusRules statusRules;
  private final AutomaticCircumstances circumstances;
  private final LocalDate yearEnd;

  EligibilityRules(YearPolicy policy) {
    this.rules = YearRules.of(policy);
    this.tracks = new Tracks(policy.qp());
    this.statusRules = new SpecialStatusRules(policy.eligibility());
    this.circumstances = AutomaticCircumstances.of(policy.performanceYear());
    // Events of the time in which data of the year is sent are listed with the year.
    this.yearEnd = LocalDate.of(policy.performanceYear() + 1, 12, 31);
  }

  /**
   * How a clinician takes part.
   *
   * @param ofOne what is stored of them, practice by practice
   * @param bothSegments whether both segments were counted
   */
  ClinicianEligibility clinician(
      List<Row> ofOne, AsOf asOf, boolean bothSegments, Optional<QpStanding> standing) {
    PersonRow person = ofOne.get(0).person();
    boolean both = bothSegments && asOf == AsOf.NOW;
    return new ClinicianEligibility(
        person.npi(),
        person.firstName(),
        person.lastName(),
        person.type(),
        person.specialty(),
        person.enrolledOn(),
        rules.year(),
        rules.includesType(person.type()),
        track(person),
        standing,
        ofOne.stream()
            .filter(row -> row.practice() != null)
            .map(row -> eligibility(asOf == AsOf.NOW ? row : row.withoutChoices(), both))
            .toList());
  }

  /** A practice with its clinicians. */
  PracticePicture practice(List<Row> clinicians, boolean bothSegments) {
    List<PracticePicture.Member> members = new ArrayList<>();
    int includable = 0;
    int aboveAlone = 0;
    for (Row row : clinicians) {
      ClinicianFacts facts = facts(row, bothSegments);
      includable += ParticipationRules.couldTakePart(rules, facts) ? 1 : 0;
      aboveAlone += ParticipationRules.required(rules, facts) ? 1 : 0;
      PersonRow person = row.person();
      members.add(
          new PracticePicture.Member(
              person.npi(),
              person.firstName() + " " + person.lastName(),
              person.specialty(),
              eligibility(row, bothSegments)));
    }
    Optional<Row> any = clinicians.stream().findFirst();
    Optional<SegmentFigures> figures = any.flatMap(row -> group(row, bothSegments));
    return new PracticePicture(
        any.map(row -> row.determined() != null).orElse(false),
        ParticipationRules.ofPractice(
            rules,
            figures,
            new Members(clinicians.size(), includable, aboveAlone),
            any.flatMap(row -> choice(row.groupChosen()))),
        figures,
        any.map(this::groupStatuses).orElse(Set.of()),
        members);
  }

  private PracticeEligibility eligibility(Row row, boolean bothSegments) {
    ClinicianFacts facts = facts(row, bothSegments);
    Optional<SegmentFigures> group = group(row, bothSegments);
    DeterminedRow determined = row.determined();
    Optional<LevelStanding> apmEntity =
        determined == null || !rules.apmEntityLevel()
            ? Optional.empty()
            : level(determined.apmEntityId(), determined.apmEntity(), bothSegments);
    Optional<LevelStanding> virtualGroup =
        determined == null
            ? Optional.empty()
            : level(determined.virtualGroupId(), determined.virtualGroup(), bothSegments);
    GroupFacts groups =
        new GroupFacts(
            group,
            apmEntity.map(LevelStanding::figures),
            virtualGroup.map(LevelStanding::figures),
            choice(row.groupChosen()).filter(MipsChoice.OPT_IN::equals).isPresent());
    Determination determination = ParticipationRules.ofClinician(rules, facts, groups);
    boolean mayOptIn = mayOptIn(determination, facts);
    boolean groupMayOptIn =
        group.filter(figures -> ParticipationRules.mayOptIn(rules, figures)).isPresent();
    return new PracticeEligibility(
        place(row.practice()),
        determined != null,
        determination,
        standing("", facts.figures()),
        statuses(row),
        group.map(figures -> standing("", figures)),
        groupStatuses(row),
        apmEntity,
        virtualGroup,
        mayOptIn,
        groupMayOptIn,
        election(row.chosen()).filter(chosen -> mayOptIn),
        election(row.groupChosen()).filter(chosen -> groupMayOptIn),
        covered(row.practice()));
  }

  private boolean mayOptIn(Determination determination, ClinicianFacts facts) {
    return switch (determination.code()) {
      case OPT_IN, CHOSE_IN, CHOSE_VOLUNTARY -> true;
      case WITH_GROUP -> ParticipationRules.mayOptIn(rules, facts.figures());
      default -> false;
    };
  }

  private static Optional<MipsElection> election(ChosenRow chosen) {
    return Optional.ofNullable(chosen)
        .map(one -> new MipsElection(MipsChoice.ofCode(one.choice()), one.at()));
  }

  private static Optional<MipsChoice> choice(ChosenRow chosen) {
    return election(chosen).map(MipsElection::choice);
  }

  private static PracticeEligibility.Place place(PracticeRow practice) {
    return practice.name() == null
        ? new PracticeEligibility.Place(practice.tin(), "", "", "", "", "")
        : new PracticeEligibility.Place(
            practice.tin(),
            practice.name(),
            practice.addressLine(),
            practice.city(),
            practice.state(),
            practice.zip());
  }

  private Optional<Covered> covered(PracticeRow practice) {
    return practice.state() == null
        ? Optional.empty()
        : circumstances.covers(practice.state(), practice.zip(), yearEnd);
  }

  private ClinicianFacts facts(Row row, boolean bothSegments) {
    PersonRow person = row.person();
    DeterminedRow determined = row.determined();
    SegmentFigures figures =
        determined == null ? told(row.told()) : figures(determined.own(), bothSegments);
    return new ClinicianFacts(
        person.type(),
        person.enrolledOn(),
        figures,
        determined != null && determined.joinedLate(),
        track(person),
        choice(row.chosen()));
  }

  private Track track(PersonRow person) {
    return tracks.of(person.qpStatus(), person.inMips());
  }

  private Optional<SegmentFigures> group(Row row, boolean bothSegments) {
    return row.determined() == null
        ? Optional.ofNullable(row.toldGroup()).map(EligibilityRules::told)
        : Optional.of(figures(row.determined().group(), bothSegments));
  }

  private Optional<LevelStanding> level(String id, Segments segments, boolean bothSegments) {
    return Optional.ofNullable(segments).map(one -> standing(id, figures(one, bothSegments)));
  }

  private LevelStanding standing(String id, SegmentFigures figures) {
    return new LevelStanding(id, figures, LowVolumeThreshold.determine(rules.limits(), figures));
  }

  private static Set<SpecialStatus> ofBits(int bits) {
    return SpecialStatus.ofBits(bits);
  }

  private Set<SpecialStatus> statuses(Row row) {
    return row.determined() == null
        ? toldStatuses(row.toldStatuses())
        : ofBits(row.determined().statuses());
  }

  private Set<SpecialStatus> groupStatuses(Row row) {
    return row.determined() == null
        ? toldStatuses(row.toldStatuses())
        : ofBits(row.determined().groupStatuses());
  }

  private Set<SpecialStatus> toldStatuses(ToldStatuses told) {
    Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    if (told == null) {
      return statuses;
    }
    addIf(statusRules.small(told.clinicians()), SpecialStatus.SMALL_PRACTICE, statuses);
    addIf(told.rural(), SpecialStatus.RURAL, statuses);
    addIf(told.shortageArea(), SpecialStatus.HPSA, statuses);
    addIf(told.nonPatientFacing(), SpecialStatus.NON_PATIENT_FACING, statuses);
    addIf(told.hospitalBased(), SpecialStatus.HOSPITAL_BASED, statuses);
    addIf(told.surgicalCenterBased(), SpecialStatus.ASC_BASED, statuses);
    return statuses;
  }

  private static void addIf(boolean holds, SpecialStatus status, Set<SpecialStatus> statuses) {
    if (holds) {
      statuses.add(status);
    }
  }

  private static SegmentFigures figures(Segments segments, boolean bothSegments) {
    return StoredVolumes.figures(bothSegments, segments.first(), segments.second());
  }

  private static SegmentFigures told(ToldRow told) {
    return SegmentFigures.told(
        new Figures(told.charges(), told.beneficiaries(), Optional.ofNullable(told.services())));
  }
}
