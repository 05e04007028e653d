package org.qppportal.persistence.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;
import org.qppportal.persistence.participation.MipsElections;

/** Reads what a close scores, for a range of TINs at once. */
@ApplicationScoped
public class CloseInputs {

  /** Columns of whoever was determined, for {@link #determined}; then what they chose. */
  private static final String DETERMINED =
      "d.first_cents, d.first_beneficiaries, d.first_services, d.second_cents,"
          + " d.second_beneficiaries, d.second_services, d.statuses, m.choice";

  @Inject private BulkCopy copy;

  /**
   * A practice in the year. Everything but the TIN is zero or false when nothing is known.
   *
   * @param tin nine digits
   * @param known whether the year's figures are there
   * @param clinicians who bill under the TIN
   * @param chargesCents Part B allowed charges of the whole practice, in cents
   * @param beneficiaries Part B patients
   * @param services covered professional services; -1 when not counted
   * @param determined what the run determined; null when there is no run, or nothing in it
   * @param choice code of what the practice chose as a group, which may opt in; null for nothing
   */
  public record PracticeRow(
      String tin,
      boolean known,
      int clinicians,
      long chargesCents,
      int beneficiaries,
      int services,
      boolean rural,
      boolean hpsa,
      boolean nonPatientFacing,
      boolean hospitalBased,
      boolean ascBased,
      boolean apmParticipant,
      DeterminedRow determined,
      String choice) {}

  /**
   * What a run determined by claims.
   *
   * @param first null when nothing was billed in the first segment
   * @param second null when nothing was billed in the second
   * @param statuses special statuses as bits
   */
  public record DeterminedRow(Amounts first, Amounts second, int statuses) {}

  /**
   * A clinician under a practice.
   *
   * @param tin nine digits
   * @param npi ten digits
   * @param clinicianType in the words of 42 CFR 414.1305
   * @param enrolledIn year of the first enrolment in Medicare
   * @param chargesCents covered charges in cents, which the adjustment is applied to
   * @param beneficiaries Part B patients
   * @param services covered professional services; -1 when not counted
   * @param apmEntityId the APM Entity they take part in; null for none
   * @param virtualGroupId the virtual group; null for none
   * @param subgroupId the subgroup; null for none
   * @param qpStatus the determination as a qualifying participant; null for none
   * @param determined what the run determined; null when there is no run, or nothing in it
   * @param choice code of what the clinician chose, who may opt in; null for nothing
   */
  public record ParticipantRow(
      String tin,
      String npi,
      String clinicianType,
      int enrolledIn,
      long chargesCents,
      int beneficiaries,
      int services,
      String apmEntityId,
      String virtualGroupId,
      String subgroupId,
      String qpStatus,
      DeterminedRow determined,
      String choice) {}

  /**
   * A measurement with the set it belongs to. Rows of a set come in any order.
   *
   * @param entityType code of the kind of entity
   * @param tin null for entities that span practices
   * @param npi individuals only, else null
   * @param entityId entities that span practices, else null
   * @param set orders the sets of an entity as they were stored
   * @param position orders the measurements of a set
   */
  public record MeasurementRow(
      String entityType,
      String tin,
      String npi,
      String entityId,
      long set,
      String category,
      String method,
      String program,
      String start,
      String end,
      String cehrtId,
      int position,
      String measureId,
      String value) {}

  /** What is known of an entity; numbers are texts as stored, or null. */
  public record FactsRow(
      String entityType,
      String tin,
      String npi,
      String entityId,
      String averageRiskScore,
      String dualRatio,
      String priorQualityPercent,
      String priorCostPercent,
      String facilityName,
      String facilityQualityPercent,
      String facilityCostPercent,
      List<String> granted,
      List<String> binding,
      boolean automaticExtreme) {}

  /** A result from claims; the number is a text as stored. */
  public record ClaimsRow(
      String entityType,
      String tin,
      String npi,
      String entityId,
      String measureId,
      String result,
      long cases) {}

  /** How many TIN/NPIs each practice of a year has, by TIN. */
  public void practiceSizes(int year, Consumer<PracticeSize> reader) {
    copy.read(
        "select p.tin, count(*) from practice p join participation a on a.practice_id = p.id"
            + " where a.performance_year = "
            + year
            + " group by p.tin order by p.tin",
        row -> reader.accept(new PracticeSize(row.text(0), (int) row.number(1))));
  }

  /** A practice and how many clinicians it has. */
  public record PracticeSize(String tin, int clinicians) {}

  /**
   * The practices of a range.
   *
   * @param run the determination of eligibility to read; 0 for none
   */
  public void practices(int year, long run, TinRange range, Consumer<PracticeRow> reader) {
    copy.read(
        "select p.tin, y.practice_id is not null, coalesce(y.clinicians, 0),"
            + " coalesce(y.allowed_charges, 0.00), coalesce(y.beneficiaries, 0),"
            + " coalesce(y.services, -1), y.rural, y.hpsa, y.non_patient_facing, y.hospital_based,"
            + " y.asc_based, y.apm_name is not null, "
            + DETERMINED
            + " from practice p left join practice_year y"
            + " on y.practice_id = p.id and y.performance_year = "
            + year
            + " left join eligibility_group d on d.kind = 'practice' and d.id = p.tin"
            + " and d.run_id = %d and %s".formatted(run, range.condition("d.id"))
            + chosen("'" + MipsElections.GROUP + "'", year)
            + " where "
            + range.condition("p.tin"),
        row ->
            reader.accept(
                new PracticeRow(
                    row.text(0),
                    row.flag(1),
                    (int) row.number(2),
                    row.hundredths(3),
                    (int) row.number(4),
                    (int) row.number(5),
                    row.flag(6),
                    row.flag(7),
                    row.flag(8),
                    row.flag(9),
                    row.flag(10),
                    row.flag(11),
                    determined(row, 12),
                    row.text(19))));
  }

  private static String chosen(String npi, int year) {
    return " left join mips_election m on m.practice_id = p.id and m.npi = %s".formatted(npi)
        + " and m.performance_year = "
        + year;
  }

  private static DeterminedRow determined(CopyRow row, int from) {
    return row.isNull(from + 6)
        ? null
        : new DeterminedRow(amounts(row, from), amounts(row, from + 3), (int) row.number(from + 6));
  }

  private static Amounts amounts(CopyRow row, int from) {
    return row.isNull(from)
        ? null
        : new Amounts(row.number(from), row.number(from + 1), row.number(from + 2));
  }

  /**
   * Everybody who bills under the practices of a range, in any order.
   *
   * @param run the determination of eligibility to read; 0 for none
   */
  public void participants(int year, long run, TinRange range, Consumer<ParticipantRow> reader) {
    participants("true", year, run, range, reader);
  }

  /** Those of them who take part in an entity that spans practices. */
  public void members(int year, long run, TinRange range, Consumer<ParticipantRow> reader) {
    participants(
        "coalesce(a.apm_entity_id, a.virtual_group_id, a.subgroup_id) is not null",
        year,
        run,
        range,
        reader);
  }

  private void participants(
      String which, int year, long run, TinRange range, Consumer<ParticipantRow> reader) {
    Interned words = new Interned();
    copy.read(
        "select p.tin, a.npi, c.clinician_type, extract(year from c.enrolled_on)::int,"
            + " a.allowed_charges, a.beneficiaries, coalesce(a.services, -1), a.apm_entity_id,"
            + " a.virtual_group_id, a.subgroup_id, a.qp_status, "
            + DETERMINED
            + " from practice p join participation a on a.practice_id = p.id"
            + " join clinician c on c.npi = a.npi"
            + " left join eligibility_clinician d on d.tin = p.tin and d.npi = a.npi"
            + " and d.run_id = %d and %s".formatted(run, range.condition("d.tin"))
            + chosen("a.npi", year)
            + " where a.performance_year = "
            + year
            + " and "
            + which
            + " and "
            + range.condition("p.tin"),
        row ->
            reader.accept(
                new ParticipantRow(
                    words.of(row.text(0)),
                    row.text(1),
                    words.of(row.text(2)),
                    (int) row.number(3),
                    row.hundredths(4),
                    (int) row.number(5),
                    (int) row.number(6),
                    words.of(row.text(7)),
                    words.of(row.text(8)),
                    words.of(row.text(9)),
                    words.of(row.text(10)),
                    determined(row, 11),
                    words.of(row.text(18)))));
  }

  /** What groups and individuals of a range sent. */
  public void measurements(int year, TinRange range, Consumer<MeasurementRow> reader) {
    measurements(
        "s.entity_type in ('group', 'individual') and " + range.condition("s.tin"), year, reader);
  }

  /** What entities that span practices sent. */
  public void spanningMeasurements(int year, Consumer<MeasurementRow> reader) {
    measurements("s.tin is null", year, reader);
  }

  private void measurements(String which, int year, Consumer<MeasurementRow> reader) {
    Interned words = new Interned();
    copy.read(
        "select s.entity_type, s.tin, s.npi, s.entity_id, m.sequence, m.category,"
            + " m.submission_method, m.program_name, m.performance_start, m.performance_end,"
            + " m.cehrt_id, x.position, x.measure_id, x.value"
            + " from submission s join measurement_set m on m.submission_id = s.id"
            + " join measurement x on x.measurement_set_id = m.id where s.performance_year = "
            + year
            + " and "
            + which,
        row ->
            reader.accept(
                new MeasurementRow(
                    words.of(row.text(0)),
                    words.of(row.text(1)),
                    row.text(2),
                    words.of(row.text(3)),
                    row.number(4),
                    words.of(row.text(5)),
                    words.of(row.text(6)),
                    words.of(row.text(7)),
                    words.of(row.text(8)),
                    words.of(row.text(9)),
                    row.text(10),
                    (int) row.number(11),
                    words.of(row.text(12)),
                    row.text(13))));
  }

  /** The ids of the entities that span practices and sent data, by kind. */
  public void spanningEntities(int year, Consumer<String[]> reader) {
    copy.read(
        "select distinct s.entity_type, s.entity_id from submission s"
            + " join measurement_set m on m.submission_id = s.id"
            + " where s.tin is null and s.performance_year = "
            + year,
        row -> reader.accept(new String[] {row.text(0), row.text(1)}));
  }

  /** The facts of groups and individuals of a range. */
  public void facts(int year, TinRange range, Consumer<FactsRow> reader) {
    facts(range.condition("f.tin"), year, reader);
  }

  /** The facts of entities that span practices. */
  public void spanningFacts(int year, Consumer<FactsRow> reader) {
    facts("f.tin is null", year, reader);
  }

  private void facts(String which, int year, Consumer<FactsRow> reader) {
    copy.read(
        "select f.entity_type, f.tin, f.npi, f.entity_id, f.average_risk_score, f.dual_ratio,"
            + " f.prior_quality_percent, f.prior_cost_percent, f.facility_name,"
            + " f.facility_quality_percent, f.facility_cost_percent,"
            + " array_to_string(f.granted_exceptions, ','),"
            + " array_to_string(f.binding_exceptions, ','), f.automatic_extreme"
            + " from scoring_facts f where f.performance_year = "
            + year
            + " and "
            + which,
        row ->
            reader.accept(
                new FactsRow(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    row.text(8),
                    row.text(9),
                    row.text(10),
                    listed(row.text(11)),
                    listed(row.text(12)),
                    row.flag(13))));
  }

  /**
   * A category that an approved application leaves out, and that no data ended it for.
   *
   * @param kind code of the kind of exception
   */
  public record ExceptionRow(
      String entityType, String tin, String npi, String entityId, String kind, String category) {}

  /** The approved exceptions of groups and individuals of a range. */
  public void exceptions(int year, TinRange range, Consumer<ExceptionRow> reader) {
    exceptions(range.condition("e.tin"), year, reader);
  }

  /** The approved exceptions of entities that span practices. */
  public void spanningExceptions(int year, Consumer<ExceptionRow> reader) {
    exceptions("e.tin is null", year, reader);
  }

  private void exceptions(String which, int year, Consumer<ExceptionRow> reader) {
    copy.read(
        "select e.entity_type, e.tin, e.npi, e.entity_id, e.kind, c.category"
            + " from exception_application e join exception_category c on c.ticket = e.ticket"
            + " where e.state = 'approved' and c.ended_at is null and e.performance_year = "
            + year
            + " and "
            + which,
        row ->
            reader.accept(
                new ExceptionRow(
                    row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5))));
  }

  /**
   * What an approved targeted review corrects.
   *
   * @param kind code of the kind of correction
   * @param code the category, special status or payment status; empty where the kind needs none
   * @param applies whether a special status applies
   */
  public record CorrectionRow(
      String entityType, String tin, String npi, String kind, String code, boolean applies) {}

  /** What approved targeted reviews correct for groups and individuals of a range. */
  public void corrections(int year, TinRange range, Consumer<CorrectionRow> reader) {
    copy.read(
        "select r.entity_type, r.tin, r.npi, c.kind, c.code, c.applies"
            + " from targeted_review r join review_correction c on c.ticket = r.ticket"
            + " where r.state = 'approved' and r.performance_year = "
            + year
            + " and "
            + range.condition("r.tin")
            + " order by r.ticket",
        row ->
            reader.accept(
                new CorrectionRow(
                    row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.flag(5))));
  }

  /** The claims results of groups and individuals of a range. */
  public void claims(int year, TinRange range, Consumer<ClaimsRow> reader) {
    claims(range.condition("c.tin"), year, reader);
  }

  /** The claims results of entities that span practices. */
  public void spanningClaims(int year, Consumer<ClaimsRow> reader) {
    claims("c.tin is null", year, reader);
  }

  private void claims(String which, int year, Consumer<ClaimsRow> reader) {
    Interned words = new Interned();
    copy.read(
        "select c.entity_type, c.tin, c.npi, c.entity_id, c.measure_id, c.result, c.cases"
            + " from claims_result c where c.performance_year = "
            + year
            + " and "
            + which,
        row ->
            reader.accept(
                new ClaimsRow(
                    words.of(row.text(0)),
                    words.of(row.text(1)),
                    row.text(2),
                    words.of(row.text(3)),
                    words.of(row.text(4)),
                    row.text(5),
                    row.number(6))));
  }

  /**
   * How a risk indicator is distributed over a year; numbers are texts as stored.
   *
   * @param deviation null when there are too few to tell
   */
  public record DistributionRow(String median, String mean, String deviation) {}

  /** How average risk score and dual ratio, in this order, are distributed over a year. */
  public void riskDistributions(int year, Consumer<DistributionRow> reader) {
    for (String column : List.of("average_risk_score", "dual_ratio")) {
      copy.read(
          "select percentile_cont(0.5) within group (order by %1$s)::numeric, avg(%1$s), stddev(%1$s)"
                  .formatted(column)
              + " from scoring_facts where %s is not null and performance_year = %d"
                  .formatted(column, year),
          row -> reader.accept(new DistributionRow(row.text(0), row.text(1), row.text(2))));
    }
  }

  /**
   * Identifies the state of a year's inputs: it changes when anything is added, changed or removed.
   */
  public String fingerprint(int year) {
    List<String> parts = new ArrayList<>();
    for (String query :
        List.of(
            "select count(*), coalesce(sum(allowed_charges), 0), coalesce(sum(beneficiaries), 0)"
                + " from participation where performance_year = %d",
            "select count(*), max(updated_at), 0 from submission where performance_year = %d",
            "select count(*), max(m.updated_at), coalesce(sum(m.version), 0) from measurement_set m"
                + " join submission s on s.id = m.submission_id where s.performance_year = %d",
            "select count(*), coalesce(sum(hashtext(f::text)::bigint), 0), 0 from scoring_facts f"
                + " where performance_year = %d",
            "select count(*), max(elected_at), count(*) filter (where choice = 'optIn')"
                + " from mips_election where performance_year = %d",
            "select count(*), coalesce(sum(result), 0), coalesce(sum(cases), 0)"
                + " from claims_result where performance_year = %d",
            "select count(*), max(decided_at), 0 from targeted_review where state = 'approved'"
                + " and performance_year = %d")) {
      copy.read(
          query.formatted(year),
          row -> parts.add(row.text(0) + "/" + row.text(1) + "/" + row.text(2)));
    }
    return String.join(" ", parts);
  }

  private static List<String> listed(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
  }
}
