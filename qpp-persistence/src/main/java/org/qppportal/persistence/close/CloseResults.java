package org.qppportal.persistence.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;

/** Writes what a run finds, and reads it back, always by COPY. */
@ApplicationScoped
public class CloseResults {

  @Inject private BulkCopy copy;

  /**
   * The score of an entity.
   *
   * @param entityType code of the kind of entity
   * @param tin null for entities that span practices
   * @param npi individuals only, else null
   * @param entityId entities that span practices, else null
   * @param scoreHundredths final score, in hundredths of a point
   * @param percents score of quality, cost, improvement activities and certified records in ten
   *     thousandths of a percent; -1 where the category was not scored
   */
  public record ScoreRow(
      String entityType,
      String tin,
      String npi,
      String entityId,
      int scoreHundredths,
      long[] percents) {}

  /**
   * A clinician under a practice.
   *
   * @param status whether payment is adjusted, or why not
   * @param source kind of entity whose score applies; null when payment is not adjusted
   * @param entityId the entity, where it spans practices; else null
   * @param scoreHundredths in hundredths of a point; -1 when payment is not adjusted
   * @param chargesCents what the adjustment is applied to, in cents
   */
  public record ResultRow(
      String tin,
      String npi,
      String status,
      String source,
      String entityId,
      int scoreHundredths,
      long chargesCents) {}

  /** Adds scores. */
  public void addScores(long run, Collection<ScoreRow> scores) {
    copy.write(
        "close_score (run_id, entity_type, tin, npi, entity_id, score_hundredths, quality_percent,"
            + " cost_percent, ia_percent, interoperability_percent)",
        lines -> {
          for (ScoreRow score : scores) {
            lines
                .number(run)
                .text(score.entityType())
                .text(score.tin())
                .text(score.npi())
                .text(score.entityId())
                .number(score.scoreHundredths());
            for (long percent : score.percents()) {
              if (percent < 0) {
                lines.none();
              } else {
                lines.decimal(percent, 4);
              }
            }
            lines.end();
          }
        });
  }

  /** Adds results. */
  public void addResults(long run, Collection<ResultRow> results) {
    copy.write(
        "close_result (run_id, tin, npi, status, source, entity_id, score_hundredths,"
            + " charges_cents)",
        lines -> {
          for (ResultRow result : results) {
            lines
                .number(run)
                .text(result.tin())
                .text(result.npi())
                .text(result.status())
                .text(result.source())
                .text(result.entityId());
            if (result.scoreHundredths() < 0) {
              lines.none();
            } else {
              lines.number(result.scoreHundredths());
            }
            lines.number(result.chargesCents()).end();
          }
        });
  }

  /** The scores of groups and individuals of a range, without their percents. */
  public void scores(long run, TinRange range, Consumer<ScoreRow> reader) {
    scores(run, range.condition("tin"), reader);
  }

  /** The scores of entities that span practices, without their percents. */
  public void spanningScores(long run, Consumer<ScoreRow> reader) {
    scores(run, "tin is null", reader);
  }

  private void scores(long run, String which, Consumer<ScoreRow> reader) {
    copy.read(
        "select entity_type, tin, npi, entity_id, score_hundredths from close_score where run_id = "
            + run
            + " and "
            + which,
        row ->
            reader.accept(
                new ScoreRow(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    (int) row.number(4),
                    new long[0])));
  }

  /**
   * A score and whom it is for.
   *
   * @param scoreHundredths in hundredths of a point
   * @param clinicians TIN/NPIs whose payment it adjusts
   * @param chargesCents their charges in cents
   */
  public record ScoreTotal(int scoreHundredths, int clinicians, long chargesCents) {}

  /** The charges behind each score, lowest score first. */
  public void scoreTotals(long run, Consumer<ScoreTotal> reader) {
    copy.read(
        "select score_hundredths, count(*), sum(charges_cents) from close_result"
            + " where score_hundredths is not null and run_id = "
            + run
            + " group by 1 order by 1",
        row ->
            reader.accept(new ScoreTotal((int) row.number(0), (int) row.number(1), row.number(2))));
  }

  /**
   * A score's adjustment, in hundredths of a percent.
   *
   * @param scoreHundredths in hundredths of a point
   */
  public record AdjustmentRow(int scoreHundredths, long base, long additional, long percent) {}

  /** Adds the adjustments of a run. */
  public void addAdjustments(long run, Collection<AdjustmentRow> adjustments) {
    copy.write(
        "close_adjustment (run_id, score_hundredths, base_percent, additional_percent, percent)",
        lines -> {
          for (AdjustmentRow row : adjustments) {
            lines
                .number(run)
                .number(row.scoreHundredths())
                .decimal(row.base(), 2)
                .decimal(row.additional(), 2)
                .decimal(row.percent(), 2)
                .end();
          }
        });
  }

  /** The lines of the payment file between its header and its trailer, by TIN and NPI. */
  public void paymentLines(long run, BulkCopy.Bytes sink) {
    copy.stream(
        "copy (select 'D', r.tin, r.npi, r.source,"
            + " to_char(r.score_hundredths / 100.0, 'FM990.00'), a.base_percent,"
            + " a.additional_percent, a.percent from close_result r join close_adjustment a"
            + " on a.run_id = r.run_id and a.score_hundredths = r.score_hundredths"
            + " where r.run_id = "
            + run
            + " order by r.tin, r.npi) to stdout with (format csv)",
        sink);
  }

  /** A number of TIN/NPIs and their charges in cents, under a name. */
  public record Group(String name, int clinicians, long chargesCents) {}

  /** How many have which status. */
  public void byStatus(long run, Consumer<Group> reader) {
    groups("status", run, "true", reader);
  }

  /** Whose score applies to how many. */
  public void bySource(long run, Consumer<Group> reader) {
    groups("source", run, "source is not null", reader);
  }

  private void groups(String column, long run, String which, Consumer<Group> reader) {
    copy.read(
        "select %s, count(*), sum(charges_cents) from close_result where run_id = %d and %s"
                .formatted(column, run, which)
            + " group by 1 order by 1",
        row -> reader.accept(new Group(row.text(0), (int) row.number(1), row.number(2))));
  }

  private static final String DIFFERENCES =
      " from (select * from close_result where run_id = %1$d) a"
          + " full join (select * from close_result where run_id = %2$d) b using (tin, npi)"
          + " left join close_adjustment x on x.run_id = a.run_id"
          + " and x.score_hundredths = a.score_hundredths"
          + " left join close_adjustment y on y.run_id = b.run_id"
          + " and y.score_hundredths = b.score_hundredths"
          + " where (a.score_hundredths, x.percent, a.status, a.source, a.charges_cents)"
          + " is distinct from (b.score_hundredths, y.percent, b.status, b.source,"
          + " b.charges_cents)";

  /** The lines that tell two runs apart, as CSV without a header, by TIN and NPI. */
  public void differenceLines(long before, long after, BulkCopy.Bytes sink) {
    copy.stream(
        "copy (select tin, npi, to_char(a.score_hundredths / 100.0, 'FM990.00'),"
            + " to_char(b.score_hundredths / 100.0, 'FM990.00'), x.percent, y.percent, a.status,"
            + " b.status, a.source, b.source"
            + DIFFERENCES.formatted(before, after)
            + " order by tin, npi) to stdout with (format csv)",
        sink);
  }

  /** How many TIN/NPIs differ between two runs, by what differs first. */
  public void differences(long before, long after, Consumer<Group> reader) {
    copy.read(
        "select case when a.tin is null then 'added' when b.tin is null then 'removed'"
            + " when a.status is distinct from b.status then 'status'"
            + " when a.score_hundredths is distinct from b.score_hundredths then 'score'"
            + " when x.percent is distinct from y.percent then 'percent'"
            + " when a.source is distinct from b.source then 'source' else 'charges' end,"
            + " count(*), coalesce(sum(abs(coalesce(b.charges_cents, 0)"
            + " - coalesce(a.charges_cents, 0))), 0)"
            + DIFFERENCES.formatted(before, after)
            + " group by 1 order by 1",
        row -> reader.accept(new Group(row.text(0), (int) row.number(1), row.number(2))));
  }
}
