package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/** Finds tickets for staff: queues, filters and words in them. */
@ApplicationScoped
public class TicketQueues {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** As the partial indexes say it. */
  private static final String UNSOLVED = "t.state not in ('solved', 'closed')";

  /**
   * How many tickets a search of all states finds at most. A common word is in most of them, and
   * nobody reads further: the newest of them are enough.
   */
  public static final int MOST_FOUND = 1_000;

  private static final Set<TicketState> ENDED = Set.of(TicketState.SOLVED, TicketState.CLOSED);

  /**
   * Which tickets are wanted.
   *
   * @param states empty for all
   * @param team who works on them
   * @param assignee the account; an empty text for nobody's
   * @param warnBefore whose next clock warns before this
   * @param words as people type them into a search engine
   * @param number the one ticket of this number
   * @param promised only those with a promised moment, those first that are promised first
   */
  public record Filter(
      Collection<TicketState> states,
      Optional<String> team,
      Optional<String> assignee,
      Optional<TicketKind> kind,
      Optional<Instant> warnBefore,
      Optional<String> words,
      Optional<Long> number,
      boolean promised) {

    /** Those of one account; of nobody with an empty text. */
    public Filter ofAssignee(String account) {
      return new Filter(
          states, team, Optional.of(account), kind, warnBefore, words, number, promised);
    }

    /** Those whose next clock warns by now. */
    public Filter warning(Instant now) {
      return new Filter(states, team, assignee, kind, Optional.of(now), words, number, promised);
    }

    /** Those with a promised moment. */
    public Filter withPromise() {
      return new Filter(states, team, assignee, kind, warnBefore, words, number, true);
    }

    /** Those in some states; in all with none. */
    public Filter in(Collection<TicketState> these) {
      return new Filter(these, team, assignee, kind, warnBefore, words, number, promised);
    }
  }

  /** Part of a SQL condition and its values. */
  private static final class Condition {

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... with) {
      String numbered = condition;
      for (Object value : with) {
        values.add(value);
        numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + values.size());
      }
      sql.append(" and ").append(numbered);
    }

    Query fill(Query query) {
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i));
      }
      return query;
    }
  }

  /**
   * The tickets that a filter lets through, those first whose clocks end first; then the oldest, or
   * of all states the newest.
   *
   * @param first from 0
   */
  @SuppressWarnings("unchecked")
  public List<Ticket> tickets(Filter filter, int first, int most) {
    Condition condition = condition(filter);
    return condition
        .fill(
            entities.createNativeQuery(
                "select t.* from ticket t where "
                    + condition.sql
                    + " order by "
                    + (filter.promised() ? "t.due_at" : "t.next_due_at nulls last")
                    + (filter.states().isEmpty() ? ", t.number desc" : ", t.number"),
                Ticket.class))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many those are. */
  public int count(Filter filter) {
    Condition condition = condition(filter);
    return ((Number)
            condition
                .fill(
                    entities.createNativeQuery(
                        "select count(*) from ticket t where " + condition.sql, Long.class))
                .getSingleResult())
        .intValue();
  }

  /**
   * How many tickets of one kind are in each queue.
   *
   * @param mine not solved, and the account's
   * @param unassigned not solved, and nobody's
   * @param breaching not solved, and warned by now
   * @param waiting for the user
   * @param promised not solved, with a promised moment
   * @param open not solved
   * @param all whatever their state
   */
  public record Tally(
      TicketKind kind,
      int mine,
      int unassigned,
      int breaching,
      int waiting,
      int promised,
      int open,
      int all) {}

  /**
   * Counts all queues in one look; kinds without any ticket are left out.
   *
   * @param filter of which team and words count
   * @param account whose are mine
   */
  @SuppressWarnings("unchecked")
  public List<Tally> tally(Filter filter, String account, Instant now) {
    Condition condition = new Condition();
    condition.and(UNSOLVED);
    team(filter, condition);
    words(filter, condition);
    int values = condition.values.size();
    condition.values.add(account);
    condition.values.add(now);
    List<Object[]> unsolved =
        condition
            .fill(
                entities.createNativeQuery(
                    "select t.kind, count(*) filter (where t.assignee = ?"
                        + (values + 1)
                        + "), count(*) filter (where t.assignee is null),"
                        + " count(*) filter (where t.next_warn_at < ?"
                        + (values + 2)
                        + "), count(*) filter (where t.state = 'pending'),"
                        + " count(*) filter (where t.due_at is not null), count(*)"
                        + " from ticket t where "
                        + condition.sql
                        + " group by t.kind"))
            .getResultList();
    Condition everything = new Condition();
    team(filter, everything);
    newestWithWords(filter, everything);
    List<Object[]> all =
        everything
            .fill(
                entities.createNativeQuery(
                    "select t.kind, count(*) from ticket t where "
                        + everything.sql
                        + " group by t.kind"))
            .getResultList();
    Map<String, Object[]> open = new HashMap<>();
    unsolved.forEach(row -> open.put((String) row[0], row));
    return all.stream()
        .map(row -> tally(row, open.getOrDefault(row[0], new Object[] {row[0], 0, 0, 0, 0, 0, 0})))
        .toList();
  }

  private static Tally tally(Object[] all, Object[] open) {
    int[] counts = new int[open.length];
    for (int i = 1; i < open.length; i++) {
      counts[i] = ((Number) open[i]).intValue();
    }
    return new Tally(
        TicketKind.ofCode((String) all[0]).orElseThrow(),
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        ((Number) all[1]).intValue());
  }

  private static Condition condition(Filter filter) {
    Condition condition = new Condition();
    if (!filter.states().isEmpty()) {
      // Written out, because partial indexes are chosen by what the text says.
      condition.and(
          "t.state in ("
              + String.join(
                  ", ", filter.states().stream().map(state -> "'" + state.code() + "'").toList())
              + ")");
      if (ENDED.stream().noneMatch(filter.states()::contains)) {
        condition.and(UNSOLVED);
      }
    }
    team(filter, condition);
    if (filter.states().isEmpty()) {
      newestWithWords(filter, condition);
    } else {
      words(filter, condition);
    }
    filter
        .assignee()
        .ifPresent(
            account -> {
              if (account.isEmpty()) {
                condition.and("t.assignee is null");
              } else {
                condition.and("t.assignee = ?", account);
              }
            });
    filter.kind().ifPresent(kind -> condition.and("t.kind = ?", kind.code()));
    filter.warnBefore().ifPresent(moment -> condition.and("t.next_warn_at < ?", moment));
    if (filter.promised()) {
      condition.and("t.due_at is not null");
    }
    return condition;
  }

  private static void team(Filter filter, Condition condition) {
    filter.team().ifPresent(team -> condition.and("t.team = ?", team));
    filter.number().ifPresent(number -> condition.and("t.number = ?", number));
  }

  private static void words(Filter filter, Condition condition) {
    filter
        .words()
        .ifPresent(words -> condition.and("t.search @@ websearch_to_tsquery('english', ?)", words));
  }

  /** The newest only, so that a common word reads a thousand tickets and not all that have it. */
  private static void newestWithWords(Filter filter, Condition condition) {
    filter
        .words()
        .ifPresent(
            words -> {
              Condition found = new Condition();
              found.values.addAll(condition.values);
              found.and("t.search @@ websearch_to_tsquery('english', ?)", words);
              team(filter, found);
              condition.values.clear();
              condition.values.addAll(found.values);
              condition.sql.append(
                  " and t.number in (select t.number from ticket t where "
                      + found.sql
                      + " order by t.number desc limit "
                      + MOST_FOUND
                      + ")");
            });
  }
}
