package org.qppportal.persistence.eligibility;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;
import org.qppportal.persistence.participation.MipsElections;

/**
 * Reads what is known of clinicians under their practices in a year, each person's whole answer by
 * one query. Where no run determined the year, the figures are those that the portal was told.
 */
@ApplicationScoped
public class EligibilityRows {

  private static final String PERSON =
      "select c.npi, c.first_name, c.last_name, c.clinician_type, c.specialty, c.enrolled_on,"
          + " q.status as qp_status, case when q.status = 'P' then (select l.in_mips from"
          + " partial_qp_election l where l.performance_year = ? and l.entity = any(q.entities)"
          + " order by l.id desc limit 1) end as in_mips,"
          + " exists (select 1 from qp_run_member m where m.run_id = ? and m.npi = c.npi)"
          + " as listed, p.id, p.name, p.address_line, p.city, p.state, p.zip,"
          + " y.apm_name, y.rural, y.hpsa, y.non_patient_facing, y.hospital_based, y.asc_based,"
          + " own.choice as own_choice, own.elected_at as own_elected_at,"
          + " grp.choice as group_choice, grp.elected_at as group_elected_at, ";

  /** What was determined and chosen after the figures were counted. */
  private static final String SINCE =
      " left join qp_result q on q.run_id = ? and q.npi = c.npi"
          + " left join mips_election own on own.practice_id = p.id and own.npi = c.npi"
          + " and own.performance_year = ?"
          + " left join mips_election grp on grp.practice_id = p.id and grp.npi = '"
          + MipsElections.GROUP
          + "' and grp.performance_year = ? ";

  private static final String PRACTICE_STATUSES =
      "select statuses from eligibility_group where run_id = ? and kind = 'practice' and id = ?";

  private static final String DETERMINED_COLUMNS =
      "e.tin, e.first_cents, e.first_beneficiaries, e.first_services, e.second_cents,"
          + " e.second_beneficiaries, e.second_services, e.joined_late, e.statuses, e.apm_entity,"
          + " e.virtual_group, "
          + group("g")
          + ", g.clinicians, g.includable, g.above_alone, g.statuses as group_statuses, "
          + group("x")
          + ", x.id as apm_id, "
          + group("v")
          + ", v.id as virtual_id from ";

  private static final String DETERMINED_TABLES =
      " left join practice p on p.tin = e.tin"
          + " left join practice_year y on y.practice_id = p.id and y.performance_year = ?"
          + " left join eligibility_group g on g.run_id = e.run_id and g.kind = 'practice'"
          + " and g.id = e.tin"
          + " left join eligibility_group x on x.run_id = e.run_id and x.kind = 'apm'"
          + " and x.id = e.apm_entity"
          + " left join eligibility_group v on v.run_id = e.run_id and v.kind = 'virtualGroup'"
          + " and v.id = e.virtual_group";

  private static final String BY_NPI =
      PERSON
          + DETERMINED_COLUMNS
          + "clinician c left join eligibility_clinician e on e.run_id = ? and e.npi = c.npi"
          + DETERMINED_TABLES
          + SINCE
          + "where c.npi %s order by c.npi, p.name, e.tin";

  private static final String BY_TIN =
      PERSON
          + DETERMINED_COLUMNS
          + "eligibility_clinician e join clinician c on c.npi = e.npi"
          + DETERMINED_TABLES
          + SINCE
          + "where e.run_id = ? and e.tin = ? order by c.last_name, c.first_name, c.npi";

  private static final String TOLD_COLUMNS =
      "p.tin, a.allowed_charges, a.beneficiaries, a.services, y.allowed_charges as group_charges,"
          + " y.beneficiaries as group_beneficiaries, y.services as group_services, y.clinicians"
          + " from ";

  private static final String TOLD_TABLES =
      " left join practice p on p.id = a.practice_id"
          + " left join practice_year y on y.practice_id = p.id and y.performance_year = ?";

  private static final String TOLD_BY_NPI =
      PERSON
          + TOLD_COLUMNS
          + "clinician c left join participation a on a.npi = c.npi and a.performance_year = ?"
          + TOLD_TABLES
          + SINCE
          + "where c.npi %s order by c.npi, p.name, p.tin";

  private static final String TOLD_BY_TIN =
      PERSON
          + TOLD_COLUMNS
          + "practice p0 join participation a on a.practice_id = p0.id and a.performance_year = ?"
          + " join clinician c on c.npi = a.npi"
          + TOLD_TABLES
          + SINCE
          + "where p0.tin = ? order by c.last_name, c.first_name, c.npi";

  @Resource(lookup = "java:jboss/datasources/QppDS")
  private DataSource database;

  /**
   * The runs that answers come from; 0 where there is none.
   *
   * @param eligibility the last complete determination of eligibility
   * @param qps the last complete run that determined QPs
   * @param lists the last complete run that took lists of APM Entities down
   */
  public record Runs(long eligibility, long qps, long lists) {}

  /**
   * A clinician.
   *
   * @param qpStatus letter; null when nothing was determined
   * @param inMips what was chosen for a Partial QP; null when nothing was
   * @param listed whether a list of an APM Entity has them
   */
  public record PersonRow(
      String npi,
      String firstName,
      String lastName,
      String type,
      String specialty,
      LocalDate enrolledOn,
      String qpStatus,
      Boolean inMips,
      boolean listed) {}

  /**
   * A practice; all null but the TIN when the portal does not know it.
   *
   * @param apmName of the APM that it takes part in; null for none
   */
  public record PracticeRow(
      UUID id,
      String tin,
      String name,
      String addressLine,
      String city,
      String state,
      String zip,
      String apmName) {}

  /** Figures that the portal was told; services are null where they were not counted. */
  public record ToldRow(BigDecimal charges, int beneficiaries, Integer services) {}

  /** Special statuses of a practice that the portal was told, with its number of clinicians. */
  public record ToldStatuses(
      int clinicians,
      boolean rural,
      boolean shortageArea,
      boolean nonPatientFacing,
      boolean hospitalBased,
      boolean surgicalCenterBased) {}

  /** Figures of both segments; either is null when nothing was billed. */
  public record Segments(Amounts first, Amounts second) {}

  /**
   * What a run determined.
   *
   * @param statuses special statuses as bits
   * @param group of the practice
   * @param clinicians of the practice, with those that nothing but volumes can leave out and those
   *     above the limits alone
   * @param groupStatuses of the practice, as bits
   * @param apmEntity null for none that counts
   * @param virtualGroup null for none
   */
  public record DeterminedRow(
      Segments own,
      boolean joinedLate,
      int statuses,
      Segments group,
      int clinicians,
      int includable,
      int aboveAlone,
      int groupStatuses,
      String apmEntityId,
      Segments apmEntity,
      String virtualGroupId,
      Segments virtualGroup) {}

  /** What was chosen by somebody who may opt in, and when. */
  public record ChosenRow(String choice, Instant at) {}

  /**
   * A clinician under a practice.
   *
   * @param practice null when the clinician billed under none
   * @param determined null when no run determined the year
   * @param told null when a run did, or nothing is known
   * @param toldGroup null likewise
   * @param toldStatuses null when nothing is known of the practice in the year
   * @param chosen by the clinician under the practice; null for nothing
   * @param groupChosen by the practice as a group; null for nothing
   */
  public record Row(
      PersonRow person,
      PracticeRow practice,
      DeterminedRow determined,
      ToldRow told,
      ToldRow toldGroup,
      ToldStatuses toldStatuses,
      ChosenRow chosen,
      ChosenRow groupChosen) {

    /** The same before anybody chose. */
    public Row withoutChoices() {
      return new Row(person, practice, determined, told, toldGroup, toldStatuses, null, null);
    }
  }

  /** What is known of clinicians, by NPI and practice; nothing of those whom nobody knows. */
  public List<Row> ofClinicians(Collection<String> npis, int year, Runs runs) {
    // Of one NPI the database plans once for all; of a list it would plan anew each time, which
    // takes it longer than the answer.
    boolean one = npis.size() == 1;
    String which = one ? "= ?" : "= any(?)";
    Object whom = one ? npis.iterator().next() : npis;
    return runs.eligibility() == 0
        ? ask(
            TOLD_BY_NPI.formatted(which),
            true,
            whom,
            year,
            runs.lists(),
            year,
            year,
            runs.qps(),
            year,
            year)
        : ask(
            BY_NPI.formatted(which),
            false,
            whom,
            year,
            runs.lists(),
            runs.eligibility(),
            year,
            runs.qps(),
            year,
            year);
  }

  /** What is known of the clinicians of a practice, by last name. */
  public List<Row> ofPractice(String tin, int year, Runs runs) {
    return runs.eligibility() == 0
        ? ask(TOLD_BY_TIN, true, tin, year, runs.lists(), year, year, runs.qps(), year, year)
        : ask(
            BY_TIN,
            false,
            tin,
            year,
            runs.lists(),
            year,
            runs.qps(),
            year,
            year,
            runs.eligibility());
  }

  /**
   * The special statuses of a practice as bits.
   *
   * @return empty when the run did not determine the practice
   */
  public OptionalInt practiceStatuses(String tin, long eligibilityRun) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PRACTICE_STATUSES)) {
      statement.setLong(1, eligibilityRun);
      statement.setString(2, tin);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? OptionalInt.of(result.getInt(1)) : OptionalInt.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("The special statuses of a practice cannot be read", e);
    }
  }

  private static String group(String alias) {
    return List.of(
            "first_cents",
            "first_beneficiaries",
            "first_services",
            "second_cents",
            "second_beneficiaries",
            "second_services")
        .stream()
        .map(column -> alias + "." + column + " as " + alias + "_" + column)
        .reduce((left, right) -> left + ", " + right)
        .orElseThrow();
  }

  private List<Row> ask(String sql, boolean told, Object whom, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (Object parameter : parameters) {
        statement.setObject(at++, parameter);
      }
      if (whom instanceof Collection<?> npis) {
        statement.setArray(at, connection.createArrayOf("varchar", npis.toArray()));
      } else {
        statement.setObject(at, whom);
      }
      List<Row> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(told ? told(result) : determined(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new PersistenceException("What is known of clinicians cannot be read", e);
    }
  }

  private static Row told(ResultSet row) throws SQLException {
    PracticeRow practice = practice(row);
    return new Row(
        person(row),
        practice,
        null,
        practice == null ? null : figures(row, ""),
        row.getObject("group_charges") == null ? null : figures(row, "group_"),
        toldStatuses(row, row.getObject("clinicians") == null ? 0 : row.getInt("clinicians")),
        chosen(row, "own_"),
        chosen(row, "group_"));
  }

  private static ToldRow figures(ResultSet row, String prefix) throws SQLException {
    String charges = prefix.isEmpty() ? "allowed_charges" : prefix + "charges";
    return new ToldRow(
        row.getBigDecimal(charges),
        row.getInt(prefix + "beneficiaries"),
        (Integer) row.getObject(prefix + "services"));
  }

  private static Row determined(ResultSet row) throws SQLException {
    PracticeRow practice = practice(row);
    DeterminedRow determined =
        practice == null
            ? null
            : new DeterminedRow(
                segments(row, ""),
                row.getBoolean("joined_late"),
                row.getInt("statuses"),
                segments(row, "g_"),
                row.getInt("clinicians"),
                row.getInt("includable"),
                row.getInt("above_alone"),
                row.getInt("group_statuses"),
                row.getString("apm_id"),
                row.getString("apm_id") == null ? null : segments(row, "x_"),
                row.getString("virtual_id"),
                row.getString("virtual_id") == null ? null : segments(row, "v_"));
    return new Row(
        person(row),
        practice,
        determined,
        null,
        null,
        toldStatuses(row, 0),
        chosen(row, "own_"),
        chosen(row, "group_"));
  }

  private static ChosenRow chosen(ResultSet row, String prefix) throws SQLException {
    String choice = row.getString(prefix + "choice");
    return choice == null
        ? null
        : new ChosenRow(
            choice, row.getObject(prefix + "elected_at", OffsetDateTime.class).toInstant());
  }

  private static ToldStatuses toldStatuses(ResultSet row, int clinicians) throws SQLException {
    return row.getObject("rural") == null
        ? null
        : new ToldStatuses(
            clinicians,
            row.getBoolean("rural"),
            row.getBoolean("hpsa"),
            row.getBoolean("non_patient_facing"),
            row.getBoolean("hospital_based"),
            row.getBoolean("asc_based"));
  }

  private static PersonRow person(ResultSet row) throws SQLException {
    return new PersonRow(
        row.getString("npi"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("clinician_type"),
        row.getString("specialty"),
        row.getObject("enrolled_on", LocalDate.class),
        row.getString("qp_status"),
        (Boolean) row.getObject("in_mips"),
        row.getBoolean("listed"));
  }

  private static PracticeRow practice(ResultSet row) throws SQLException {
    String tin = row.getString("tin");
    return tin == null
        ? null
        : new PracticeRow(
            row.getObject("id", UUID.class),
            tin,
            row.getString("name"),
            row.getString("address_line"),
            row.getString("city"),
            row.getString("state"),
            row.getString("zip"),
            row.getString("apm_name"));
  }

  private static Segments segments(ResultSet row, String prefix) throws SQLException {
    return new Segments(amounts(row, prefix + "first_"), amounts(row, prefix + "second_"));
  }

  private static Amounts amounts(ResultSet row, String prefix) throws SQLException {
    long cents = row.getLong(prefix + "cents");
    return row.wasNull()
        ? null
        : new Amounts(
            cents, row.getLong(prefix + "beneficiaries"), row.getLong(prefix + "services"));
  }
}
