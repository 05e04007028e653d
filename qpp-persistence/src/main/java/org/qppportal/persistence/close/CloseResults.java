package org.qppportal.persistence.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what a run finds, and reads it back, always by COPY. */
@ApplicationScoped
public class CloseResults {

  private static final List<String> MEMBER_CATEGORIES =
      List.of("quality_percent", "cost_percent", "ia_percent", "interoperability_percent");

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

  /** The adjustments of a run, lowest score first. */
  public void adjustments(long run, Consumer<AdjustmentRow> reader) {
    copy.read(
        "select score_hundredths, base_percent, additional_percent, percent from close_adjustment"
            + " where run_id = "
            + run
            + " order by 1",
        row ->
            reader.accept(
                new AdjustmentRow(
                    (int) row.number(0), row.hundredths(1), row.hundredths(2), row.hundredths(3))));
  }

  /** Those of a range whose payment is adjusted, by TIN and NPI. */
  public void adjusted(long run, TinRange range, Consumer<ResultRow> reader) {
    copy.read(
        "select tin, npi, status, source, entity_id, score_hundredths, charges_cents"
            + " from close_result where score_hundredths is not null and run_id = "
            + run
            + " and "
            + range.condition("tin")
            + " order by tin, npi",
        row ->
            reader.accept(
                new ResultRow(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    (int) row.number(5),
                    row.number(6))));
  }

  /**
   * What the clinicians of an APM Entity score on average.
   *
   * @param apmEntityId the entity
   * @param percents mean score of quality, cost, improvement activities and certified records, 0 to
   *     100 as texts; null where nobody was scored
   */
  public record MemberMean(String apmEntityId, List<String> percents) {}

  /**
   * The means that stand in for what APM Entities did not send themselves (42 CFR 414.1317(b)(1)):
   * over everybody who may be adjusted, the higher of the practice's and their own score, zero
   * where there is neither, and nobody whose category was left out.
   */
  public void memberMeans(long run, int performanceYear, Consumer<MemberMean> reader) {
    String means =
        MEMBER_CATEGORIES.stream()
            .map(
                column ->
                    "avg(case when g.run_id is null and i.run_id is null then 0"
                        + " else greatest(g.%1$s, i.%1$s) end)".formatted(column))
            .collect(Collectors.joining(", "));
    copy.read(
        "select a.apm_entity_id, "
            + means
            + " from participation a join practice p on p.id = a.practice_id"
            + " left join close_score g on g.run_id = %1$d and g.entity_type = 'group'"
                .formatted(run)
            + " and g.tin = p.tin"
            + " left join close_score i on i.run_id = %1$d and i.entity_type = 'individual'"
                .formatted(run)
            + " and i.tin = p.tin and i.npi = a.npi"
            + " where a.apm_entity_id is not null and a.performance_year = "
            + performanceYear
            + " and not exists (select 1 from close_result r where r.run_id = "
            + run
            + " and r.tin = p.tin and r.npi = a.npi and r.score_hundredths is null)"
            + " group by 1 order by 1",
        row ->
            reader.accept(
                new MemberMean(
                    row.text(0),
                    IntStream.rangeClosed(1, MEMBER_CATEGORIES.size())
                        .mapToObj(row::text)
                        .collect(Collectors.toList()))));
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
