package org.qppportal.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qppportal.core.participation.ClinicianFacts;
import org.qppportal.core.participation.Determination;
import org.qppportal.core.participation.EligibilityCode;
import org.qppportal.core.participation.GroupFacts;
import org.qppportal.core.participation.ParticipationRules;
import org.qppportal.core.participation.ParticipationRules.Members;
import org.qppportal.core.participation.SegmentFigures;
import org.qppportal.core.participation.SpecialStatus;
import org.qppportal.core.participation.SpecialStatusRules;
import org.qppportal.core.participation.SpecialStatusRules.Work;
import org.qppportal.core.participation.StoredVolumes;
import org.qppportal.core.participation.Tracks;
import org.qppportal.core.participation.YearRules;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.eligibility.EligibilityResults.ClinicianResult;
import org.qppportal.persistence.eligibility.EligibilityResults.GroupResult;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;
import org.qppportal.persistence.eligibility.EligibilityVolumes.ClinicianRow;
import org.qppportal.persistence.eligibility.EligibilityVolumes.GroupRow;

/** Determines the practices and clinicians of a range of TINs. */
final class RangeDetermination {

  private static final int WHOLE = 100;

  private final YearRules rules;
  private final SpecialStatusRules statusRules;
  private final Tracks tracks;
  private final boolean virtualGroupsExist;
  private final boolean bothSegments;
  private final Map<String, SegmentFigures> apmEntities;
  private final Map<String, SegmentFigures> virtualGroups;

  private final Map<String, GroupRow> practicesByTin = new HashMap<>();
  private final Map<String, List<ClinicianRow>> rowsByTin = new TreeMap<>();
  private final List<ClinicianResult> clinicians = new ArrayList<>();
  private final List<GroupResult> practices = new ArrayList<>();

  /**
   * Begins with nothing.
   *
   * @param bothSegments whether both segments count
   * @param apmEntities the figures of MIPS APMs' entities by number; none in years without a
   *     threshold of theirs
   * @param virtualGroups the figures of virtual groups by id
   */
  RangeDetermination(
      YearPolicy policy,
      boolean bothSegments,
      Map<String, SegmentFigures> apmEntities,
      Map<String, SegmentFigures> virtualGroups) {
    this.rules = YearRules.of(policy);
    this.statusRules = new SpecialStatusRules(policy.eligibility());
    this.tracks = new Tracks(policy.qp());
    this.virtualGroupsExist = policy.eligibility().virtualGroups().value();
    this.bothSegments = bothSegments;
    this.apmEntities = apmEntities;
    this.virtualGroups = virtualGroups;
  }

  /** Adds a practice. */
  void add(GroupRow practice) {
    practicesByTin.put(practice.id(), practice);
  }

  /** Adds a clinician of a practice. */
  void add(ClinicianRow clinician) {
    rowsByTin.computeIfAbsent(clinician.tin(), tin -> new ArrayList<>()).add(clinician);
  }

  /** Determines everybody who was added. */
  void determine() {
    rowsByTin.forEach(this::determine);
  }

  /** What was determined of clinicians, by TIN and NPI. */
  List<ClinicianResult> clinicians() {
    return clinicians;
  }

  /** What was determined of practices, by TIN. */
  List<GroupResult> practices() {
    return practices;
  }

  private void determine(String tin, List<ClinicianRow> rows) {
    GroupRow practice = practicesByTin.get(tin);
    SegmentFigures together =
        StoredVolumes.figures(bothSegments, practice.first(), practice.second());
    Set<SpecialStatus> ofGroup =
        statusRules.ofGroup(
            rows.stream().map(RangeDetermination::work).toList(),
            practice.rural() ? WHOLE : 0,
            practice.shortageArea() ? WHOLE : 0);
    int includable = 0;
    int aboveAlone = 0;
    for (ClinicianRow row : rows) {
      Optional<ClinicianFacts> facts = facts(row);
      if (facts.filter(one -> ParticipationRules.couldTakePart(rules, one)).isPresent()) {
        includable++;
        aboveAlone += ParticipationRules.required(rules, facts.get()) ? 1 : 0;
      }
      clinicians.add(result(row, facts, together, ofGroup));
    }
    Members members = new Members(rows.size(), includable, aboveAlone);
    practices.add(
        new GroupResult(
            tin,
            practice.first(),
            practice.second(),
            rows.size(),
            includable,
            aboveAlone,
            SpecialStatus.bits(ofGroup),
            ParticipationRules.ofPractice(rules, Optional.of(together), members).code().code()));
  }

  private ClinicianResult result(
      ClinicianRow row,
      Optional<ClinicianFacts> facts,
      SegmentFigures together,
      Set<SpecialStatus> ofGroup) {
    String apmEntity = apmEntity(row).orElse(null);
    String virtualGroup = virtualGroupsExist ? row.virtualGroup() : null;
    GroupFacts groups =
        new GroupFacts(
            Optional.of(together),
            Optional.ofNullable(apmEntity).map(apmEntities::get),
            Optional.ofNullable(virtualGroup).map(virtualGroups::get));
    String reason =
        facts
            .map(one -> ParticipationRules.ofClinician(rules, one, groups))
            .map(Determination::code)
            .orElse(EligibilityCode.UNKNOWN)
            .code();
    return new ClinicianResult(
        row.npi(),
        row.tin(),
        StoredVolumes.amounts(row.first()),
        StoredVolumes.amounts(row.second()),
        joinedLate(row),
        SpecialStatus.bits(statuses(row, ofGroup)),
        apmEntity,
        virtualGroup,
        reason);
  }

  /** Where the practice is, its clinicians are; the rest depends on their own services. */
  private Set<SpecialStatus> statuses(ClinicianRow row, Set<SpecialStatus> ofGroup) {
    Set<SpecialStatus> statuses = statusRules.ofClinician(work(row));
    for (SpecialStatus shared :
        List.of(SpecialStatus.SMALL_PRACTICE, SpecialStatus.RURAL, SpecialStatus.HPSA)) {
      if (ofGroup.contains(shared)) {
        statuses.add(shared);
      }
    }
    return statuses;
  }

  /** Of several entities the one that is above the limits, or the first. */
  private Optional<String> apmEntity(ClinicianRow row) {
    if (row.apmEntities() == null || !rules.apmEntityLevel()) {
      return Optional.empty();
    }
    List<String> known =
        List.of(row.apmEntities().split(" ")).stream().filter(apmEntities::containsKey).toList();
    return known.stream()
        .filter(one -> ParticipationRules.above(rules, Optional.of(apmEntities.get(one))))
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  private Optional<ClinicianFacts> facts(ClinicianRow row) {
    if (row.type() == null) {
      return Optional.empty();
    }
    Amounts first = StoredVolumes.amounts(row.first());
    Amounts second = StoredVolumes.amounts(row.second());
    return Optional.of(
        new ClinicianFacts(
            row.type(),
            LocalDate.of(row.enrolledIn(), 1, 1),
            StoredVolumes.figures(bothSegments, first, second),
            joinedLate(row),
            tracks.of(row.qpStatus(), row.inMips())));
  }

  private static boolean joinedLate(ClinicianRow row) {
    return row.late() && row.first() == null && row.second() == null;
  }

  private static Work work(ClinicianRow row) {
    return StoredVolumes.work(row.first(), row.second());
  }
}
