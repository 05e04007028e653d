package org.qppportal.persistence.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyLines;
import org.qppportal.persistence.close.CopyRow;

/** Takes volumes in while a run counts them, and hands them out practice by practice. */
@ApplicationScoped
public class EligibilityVolumes {

  private static final String CLINICIAN = "clinician";
  private static final String VOLUMES = "%1$s.charges_cents, %1$s.beneficiaries, %1$s.services";
  private static final String PLACES =
      ", %1$s.hospital, %1$s.facility, %1$s.inpatient, %1$s.surgical_center, %1$s.visits";

  @Inject private BulkCopy copy;

  /** Writes the volumes of a kind in a segment. */
  public final class Sink {
    private final CopyLines lines;
    private final long run;
    private final String kind;
    private final int segment;

    private Sink(CopyLines lines, long run, String kind, int segment) {
      this.lines = lines;
      this.run = run;
      this.kind = kind;
      this.segment = segment;
    }

    /**
     * Adds one.
     *
     * @param key a TIN with or without an NPI, or the id of an entity
     * @param places services at hospitals, facilities, inpatient and in surgical centers, then
     *     visits; none for groups
     */
    public void add(VolumeKey key, Amounts amounts, long... places) {
      lines.number(run).text(kind).number(segment);
      lines.text(key.tin()).text(key.npi()).text(key.entity());
      lines.number(amounts.cents()).number(amounts.beneficiaries()).number(amounts.services());
      for (int i = 0; i < 5; i++) {
        lines.number(i < places.length ? places[i] : 0);
      }
      lines.end();
    }
  }

  /**
   * Whose volume it is; empty texts for what does not apply.
   *
   * @param tin nine digits
   * @param npi ten digits
   * @param entity the number of an APM Entity or the id of a virtual group
   */
  public record VolumeKey(String tin, String npi, String entity) {}

  /**
   * A volume.
   *
   * @param cents allowed charges
   */
  public record Amounts(long cents, long beneficiaries, long services) {}

  /** Takes in the volumes of a kind in a segment. */
  public void write(long run, String kind, int segment, Consumer<Sink> writer) {
    copy.write(
        "eligibility_volume (run_id, kind, segment, tin, npi, entity, charges_cents,"
            + " beneficiaries, services, hospital, facility, inpatient, surgical_center, visits)",
        lines -> writer.accept(new Sink(lines, run, kind, segment)));
  }

  /**
   * How many clinicians each practice has, by TIN: those with claims and those who are known to
   * bill under it.
   */
  public void sizes(long run, int year, Consumer<PracticeCount> reader) {
    copy.read(
        "select tin, count(*) from ("
            + pairs(run, year, "true", "true")
            + ") k group by tin order by tin",
        row -> reader.accept(new PracticeCount(row.text(0), (int) row.number(1))));
  }

  /** A practice and how many clinicians it has. */
  public record PracticeCount(String tin, int clinicians) {}

  /**
   * What is known of a clinician under a practice.
   *
   * @param type null when no clinician has the NPI
   * @param enrolledIn the year; 0 when no clinician has the NPI
   * @param first null when nothing was billed
   * @param second null when nothing was billed
   * @param late whether something was billed after the determination period
   * @param apmEntities numbers of APM Entities with blanks between; null for none
   * @param virtualGroup null for none
   * @param qpStatus letter; null when nothing was determined
   * @param inMips what was chosen for a Partial QP; null when nothing was
   */
  public record ClinicianRow(
      String tin,
      String npi,
      String type,
      int enrolledIn,
      WorkRow first,
      WorkRow second,
      boolean late,
      String apmEntities,
      String virtualGroup,
      String qpStatus,
      Boolean inMips) {}

  /** A clinician's volume in a segment, with where the services were. */
  public record WorkRow(
      Amounts amounts,
      long hospital,
      long facility,
      long inpatient,
      long surgicalCenter,
      long visits) {}

  /**
   * Reads the clinicians of practices, by TIN and NPI.
   *
   * @param from the first TIN, included
   * @param to the last TIN, included
   * @param qpRun the run that determined QPs; 0 for none
   */
  public void clinicians(
      long run, int year, String from, String to, long qpRun, Consumer<ClinicianRow> reader) {
    String range = " between '" + from + "' and '" + to + "'";
    copy.read(
        "select k.tin, k.npi, c.clinician_type, extract(year from c.enrolled_on)::int, "
            + (VOLUMES + PLACES).formatted("s1")
            + ", "
            + (VOLUMES + PLACES).formatted("s2")
            + ", exists (select 1 from eligibility_volume s3 where s3.run_id = "
            + run
            + " and s3.kind = 'clinician' and s3.segment = 3 and s3.tin = k.tin and s3.npi = k.npi)"
            + ", (select string_agg(distinct m.entity::text, ' ') from apm_listing m"
            + " where m.performance_year = %1$d and m.npi = k.npi and m.tin = k.tin".formatted(year)
            + " and m.relationship = 'P')"
            + ", (select a.virtual_group_id from participation a join practice p"
            + " on p.id = a.practice_id where p.tin = k.tin and a.npi = k.npi"
            + " and a.performance_year = %1$d)".formatted(year)
            + ", q.status, case when q.status = 'P' then (select e.in_mips from"
            + " partial_qp_election e where e.performance_year = %1$d".formatted(year)
            + " and e.entity = any(q.entities) order by e.id desc limit 1) end from ("
            + pairs(run, year, "tin" + range, "p.tin" + range)
            + ") k left join clinician c on c.npi = k.npi"
            + segment("s1", run, 1)
            + segment("s2", run, 2)
            + " left join qp_result q on q.run_id = "
            + qpRun
            + " and q.npi = k.npi order by 1, 2",
        row -> reader.accept(clinician(row)));
  }

  private static String segment(String alias, long run, int number) {
    return " left join eligibility_volume %1$s on %1$s.run_id = %2$d and %1$s.kind = 'clinician'"
            .formatted(alias, run)
        + " and %1$s.segment = %2$d and %1$s.tin = k.tin and %1$s.npi = k.npi"
            .formatted(alias, number);
  }

  private static String pairs(long run, int year, String ofVolumes, String ofPractices) {
    return "select tin, npi from eligibility_volume where run_id = %d and kind = '%s' and %s"
            .formatted(run, CLINICIAN, ofVolumes)
        + " union select p.tin, a.npi from participation a join practice p on p.id = a.practice_id"
        + " where a.performance_year = %d and %s".formatted(year, ofPractices);
  }

  private static ClinicianRow clinician(CopyRow row) {
    return new ClinicianRow(
        row.text(0),
        row.text(1),
        row.text(2),
        row.isNull(3) ? 0 : (int) row.number(3),
        work(row, 4),
        work(row, 12),
        row.flag(20),
        row.text(21),
        row.text(22),
        row.text(23),
        row.isNull(24) ? null : row.flag(24));
  }

  private static WorkRow work(CopyRow row, int at) {
    return row.isNull(at)
        ? null
        : new WorkRow(
            amounts(row, at),
            row.number(at + 3),
            row.number(at + 4),
            row.number(at + 5),
            row.number(at + 6),
            row.number(at + 7));
  }

  private static Amounts amounts(CopyRow row, int at) {
    return row.isNull(at)
        ? null
        : new Amounts(row.number(at), row.number(at + 1), row.number(at + 2));
  }

  /**
   * What is known of a group.
   *
   * @param id TIN, number or id
   * @param rural whether it is in a rural area; false for what is no practice
   * @param shortageArea whether it is in a geographic health professional shortage area
   * @param first null when nothing was billed
   * @param second null when nothing was billed
   */
  public record GroupRow(
      String id, boolean rural, boolean shortageArea, Amounts first, Amounts second) {}

  /** Reads practices from a TIN to a TIN, both included. */
  public void practices(long run, int year, String from, String to, Consumer<GroupRow> reader) {
    String range = " between '" + from + "' and '" + to + "'";
    copy.read(
        "select k.tin, y.rural, y.hpsa, "
            + VOLUMES.formatted("s1")
            + ", "
            + VOLUMES.formatted("s2")
            + " from (select distinct tin from ("
            + pairs(run, year, "tin" + range, "p.tin" + range)
            + ") t) k left join practice p on p.tin = k.tin left join practice_year y"
            + " on y.practice_id = p.id and y.performance_year = "
            + year
            + group("s1", run, "practice", 1, "s1.tin = k.tin")
            + group("s2", run, "practice", 2, "s2.tin = k.tin")
            + " order by 1",
        row -> reader.accept(group(row)));
  }

  /** Reads APM Entities or virtual groups. */
  public void entities(long run, String kind, Consumer<GroupRow> reader) {
    copy.read(
        "select k.entity, false, false, "
            + VOLUMES.formatted("s1")
            + ", "
            + VOLUMES.formatted("s2")
            + " from (select distinct entity from eligibility_volume where run_id = %d"
                .formatted(run)
            + " and kind = '%s') k".formatted(kind)
            + group("s1", run, kind, 1, "s1.entity = k.entity")
            + group("s2", run, kind, 2, "s2.entity = k.entity")
            + " order by 1",
        row -> reader.accept(group(row)));
  }

  private static String group(String alias, long run, String kind, int segment, String on) {
    return " left join eligibility_volume %1$s on %1$s.run_id = %2$d and %1$s.kind = '%3$s'"
            .formatted(alias, run, kind)
        + " and %1$s.segment = %2$d and %3$s".formatted(alias, segment, on);
  }

  private static GroupRow group(CopyRow row) {
    return new GroupRow(row.text(0), row.flag(1), row.flag(2), amounts(row, 3), amounts(row, 6));
  }

  /** Reads the virtual groups of a year, each with its TINs with commas between. */
  public void virtualGroups(int year, Consumer<String[]> reader) {
    copy.read(
        "select a.virtual_group_id, string_agg(distinct p.tin, ',' order by p.tin)"
            + " from participation a join practice p on p.id = a.practice_id"
            + " where a.virtual_group_id is not null and a.performance_year = %d".formatted(year)
            + " group by 1 order by 1",
        row -> reader.accept(new String[] {row.text(0), row.text(1)}));
  }
}
