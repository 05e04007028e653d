package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qppportal.persistence.type.TicketKind;

/**
 * Counts tickets for reports, one statement for each question. Weeks begin on Monday, and days at
 * midnight, in the time zone of {@link Span}.
 */
@ApplicationScoped
public class DeskReports {

  private static final String FILTER =
      "(:kind = '' or t.kind = :kind) and (:team = '' or t.team = :team)";

  private static final String VOLUME =
      """
      with moves as (
        select t.created_at as at, 1 as created, 0 as solved, 1 as change
        from ticket t where t.created_at < :to and FILTER
        union all
        select e.happened_at, 0, case when e.detail = 'solved' then 1 else 0 end,
          case when e.ended = e.ended_before then 0 when e.ended then -1 else 1 end
        from (
          select s.ticket, s.happened_at, s.detail, s.detail in ('solved', 'closed') as ended,
            lag(s.detail in ('solved', 'closed'), 1, false)
              over (partition by s.ticket order by s.id) as ended_before
          from ticket_event s where s.what = 'state') e
        join ticket t on t.number = e.ticket
        where e.happened_at < :to and FILTER)
      select to_char(coalesce(week,
          date_trunc('week', cast(:from as timestamptz) at time zone :zone) - interval '7 days'),
          'YYYY-MM-DD'), created, solved, change
      from (
        select case when at >= :from then date_trunc('week', at at time zone :zone) end as week,
          sum(created) as created, sum(solved) as solved, sum(change) as change
        from moves group by 1) w
      order by 1
      """;

  private static final String UNSOLVED =
      """
      select to_char(t.created_at at time zone :zone, 'YYYY-MM-DD'), count(*) from ticket t
      where t.state not in ('solved', 'closed') and FILTER group by 1 order by 1
      """;

  private static final String BREACHES =
      """
      select to_char(date_trunc('week', d.due_at at time zone :zone), 'YYYY-MM-DD'), d.clock,
        count(distinct d.ticket)
      from ticket_due d join ticket t on t.number = d.ticket
      where d.due_at >= :from and d.due_at < :to and FILTER group by 1, 2 order by 1, 2
      """;

  private static final String FIRST_CONTACT =
      """
      with first_solved as (
        select e.id, e.ticket, e.happened_at as at, e.by_account
        from ticket_event e join ticket t on t.number = e.ticket
        where e.what = 'state' and e.detail = 'solved'
        and e.happened_at >= :from and e.happened_at < :to and FILTER
        and not exists (select 1 from ticket_event b where b.ticket = e.ticket
          and b.what = 'state' and b.detail = 'solved' and b.id < e.id))
      select to_char(date_trunc('week', f.at at time zone :zone), 'YYYY-MM-DD'), count(*),
        count(*) filter (where f.by_account <> :portal
          and (select count(*) from ticket_message m where m.ticket = f.ticket
            and m.by_staff and not m.internal and m.written_at <= f.at) = 1
          and not exists (select 1 from ticket_event r where r.ticket = f.ticket
            and r.what = 'state' and r.id > f.id and r.detail not in ('solved', 'closed')
            and r.happened_at < f.at + make_interval(days => :days)))
      from first_solved f group by 1 order by 1
      """;

  private static final String RATINGS =
      """
      select to_char(date_trunc('week', t.rated_at at time zone :zone), 'YYYY-MM-DD'), count(*),
        sum(t.rating), count(*) filter (where t.rating >= 4)
      from ticket t where t.rated_at >= :from and t.rated_at < :to and FILTER
      group by 1 order by 1
      """;

  private static final String KINDS =
      """
      select t.kind, count(*) from ticket t
      where t.created_at >= :from and t.created_at < :to and FILTER group by 1 order by 2 desc, 1
      """;

  private static final String PROBLEMS =
      """
      select t.problem_code, count(*) from ticket t
      where t.created_at >= :from and t.created_at < :to and t.problem_code is not null and FILTER
      group by 1 order by 2 desc, 1
      """;

  private static final String CAUSES =
      """
      select coalesce(t.cause, ''), count(*) from ticket t
      where t.solved_at >= :from and t.solved_at < :to and FILTER group by 1 order by 2 desc, 1
      """;

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * What is counted.
   *
   * @param from the first moment of the first week
   * @param to the first moment after the last week, or now
   * @param zone whose weeks and days
   * @param kind empty for all
   * @param team empty for all
   */
  public record Span(
      Instant from, Instant to, String zone, Optional<TicketKind> kind, Optional<String> team) {}

  /** How often a word came. */
  public record WordCount(String word, long times) {}

  /** How often a word came in a week, which its Monday names. */
  public record WeekCount(LocalDate week, String word, long times) {}

  /**
   * What happened in a week.
   *
   * @param week its Monday; the first one stands for all before the span
   * @param change how many tickets more are unsolved after it
   */
  public record VolumeRow(LocalDate week, long created, long solved, long change) {}

  /**
   * Tickets solved for the first time in a week.
   *
   * @param atOnce with exactly one answer, and not opened again within the time
   */
  public record FirstContactRow(LocalDate week, long solved, long atOnce) {}

  /**
   * Ratings given in a week.
   *
   * @param sum of all points
   * @param good how many have four points or more
   */
  public record RatingRow(LocalDate week, long ratings, long sum, long good) {}

  /** Weeks of the span, and all before it as one, in which something happened. */
  public List<VolumeRow> volume(Span span) {
    return rows(query(VOLUME, span))
        .map(row -> new VolumeRow(day(row[0]), number(row[1]), number(row[2]), number(row[3])))
        .toList();
  }

  /**
   * How many of the unsolved tickets were asked on each day, which takes the place of the week.
   *
   * @param span only its kind, team and zone count
   */
  public List<WeekCount> unsolvedByDay(Span span) {
    return rows(query(UNSOLVED, span))
        .map(row -> new WeekCount(day(row[0]), "", number(row[1])))
        .toList();
  }

  /** In how many tickets each clock ran out, by week. */
  public List<WeekCount> breaches(Span span) {
    return rows(query(BREACHES, span))
        .map(row -> new WeekCount(day(row[0]), (String) row[1], number(row[2])))
        .toList();
  }

  /**
   * Tickets solved for the first time, by week.
   *
   * @param portal the account of the portal itself, whose solving is no answer
   * @param days within which a ticket must not be opened again
   */
  public List<FirstContactRow> firstContact(Span span, String portal, int days) {
    return rows(query(FIRST_CONTACT, span)
            .setParameter("portal", portal)
            .setParameter("days", days))
        .map(row -> new FirstContactRow(day(row[0]), number(row[1]), number(row[2])))
        .toList();
  }

  /** Ratings by week. */
  public List<RatingRow> ratings(Span span) {
    return rows(query(RATINGS, span))
        .map(row -> new RatingRow(day(row[0]), number(row[1]), number(row[2]), number(row[3])))
        .toList();
  }

  /** What was asked in the span, by kind, the most frequent first. */
  public List<WordCount> kinds(Span span) {
    return words(query(KINDS, span));
  }

  /** The problems that were asked about in the span, the most frequent first. */
  public List<WordCount> problems(Span span, int most) {
    return words(query(PROBLEMS, span).setMaxResults(most));
  }

  /** What tickets solved in the span came from, the most frequent first; empty for not said. */
  public List<WordCount> causes(Span span) {
    return words(query(CAUSES, span));
  }

  private Query query(String sql, Span span) {
    Query query = entities.createNativeQuery(sql.replace("FILTER", FILTER));
    Map<String, Object> values =
        Map.of(
            "from", span.from(),
            "to", span.to(),
            "zone", span.zone(),
            "kind", span.kind().map(TicketKind::code).orElse(""),
            "team", span.team().orElse(""));
    values.forEach(
        (name, value) -> {
          if (sql.contains(":" + name) || FILTER.contains(":" + name)) {
            query.setParameter(name, value);
          }
        });
    return query;
  }

  private static List<WordCount> words(Query query) {
    return rows(query).map(row -> new WordCount((String) row[0], number(row[1]))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Object[]> rows(Query query) {
    return ((List<Object[]>) query.getResultList()).stream();
  }

  private static LocalDate day(Object text) {
    return LocalDate.parse((String) text);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
