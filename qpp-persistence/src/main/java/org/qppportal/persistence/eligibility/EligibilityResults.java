package org.qppportal.persistence.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;
import org.qppportal.persistence.close.BulkCopy;
import org.qppportal.persistence.close.CopyLines;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;

/** Writes what a run determines, and counts it. */
@ApplicationScoped
public class EligibilityResults {

  @Inject private BulkCopy copy;

  /**
   * A clinician under a practice.
   *
   * @param first null when nothing was billed in the first segment
   * @param second null when nothing was billed in the second
   * @param statuses special statuses as bits
   * @param apmEntity the APM Entity whose threshold counts for them; null for none
   * @param virtualGroup null for none
   * @param reason code of why they are in or out
   */
  public record ClinicianResult(
      String npi,
      String tin,
      Amounts first,
      Amounts second,
      boolean joinedLate,
      int statuses,
      String apmEntity,
      String virtualGroup,
      String reason) {}

  /**
   * A group.
   *
   * @param clinicians how many belong to it
   * @param includable how many of them nothing but volumes can leave out
   * @param aboveAlone how many of those are in by their own figures
   */
  public record GroupResult(
      String id,
      Amounts first,
      Amounts second,
      int clinicians,
      int includable,
      int aboveAlone,
      int statuses,
      String reason) {}

  /** Adds clinicians. */
  public void addClinicians(long run, Collection<ClinicianResult> results) {
    copy.write(
        "eligibility_clinician (run_id, npi, tin, first_cents, first_beneficiaries,"
            + " first_services, second_cents, second_beneficiaries, second_services, joined_late,"
            + " statuses, apm_entity, virtual_group, reason)",
        lines -> {
          for (ClinicianResult one : results) {
            lines.number(run).text(one.npi()).text(one.tin());
            amounts(lines, one.first());
            amounts(lines, one.second());
            lines.flag(one.joinedLate()).number(one.statuses());
            lines.text(one.apmEntity()).text(one.virtualGroup()).text(one.reason()).end();
          }
        });
  }

  /** Adds groups of a kind. */
  public void addGroups(long run, String kind, Collection<GroupResult> results) {
    copy.write(
        "eligibility_group (run_id, kind, id, first_cents, first_beneficiaries, first_services,"
            + " second_cents, second_beneficiaries, second_services, clinicians, includable,"
            + " above_alone, statuses, reason)",
        lines -> {
          for (GroupResult one : results) {
            lines.number(run).text(kind).text(one.id());
            amounts(lines, one.first());
            amounts(lines, one.second());
            lines.number(one.clinicians()).number(one.includable()).number(one.aboveAlone());
            lines.number(one.statuses()).text(one.reason()).end();
          }
        });
  }

  private static void amounts(CopyLines lines, Amounts amounts) {
    if (amounts == null) {
      lines.none().none().none();
    } else {
      lines.number(amounts.cents()).number(amounts.beneficiaries()).number(amounts.services());
    }
  }

  /** How many of a kind have a reason. */
  public record ReasonCount(String kind, String reason, int count) {}

  /** Counts by kind and reason; clinicians are of the kind {@code clinician}. */
  public void reasons(long run, Consumer<ReasonCount> reader) {
    copy.read(
        "select 'clinician', reason, count(*) from eligibility_clinician where run_id = %1$d"
                .formatted(run)
            + " group by 2 union all select kind, reason, count(*) from eligibility_group"
            + " where run_id = %1$d group by 1, 2 order by 1, 3 desc, 2".formatted(run),
        row -> reader.accept(new ReasonCount(row.text(0), row.text(1), (int) row.number(2))));
  }
}
