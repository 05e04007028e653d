package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketState;

/** Finds tickets for staff: queues, filters and words in them. */
@ApplicationScoped
public class TicketQueues {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

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
   * The tickets that a filter lets through, those first whose clocks end first, then the newest.
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
                    + ", t.number desc",
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

  /** How many those are of each kind; kinds without any are left out. */
  @SuppressWarnings("unchecked")
  public Map<TicketKind, Integer> countByKind(Filter filter) {
    Condition condition = condition(filter);
    List<Object[]> rows =
        condition
            .fill(
                entities.createNativeQuery(
                    "select t.kind, count(*) from ticket t where "
                        + condition.sql
                        + " group by t.kind"))
            .getResultList();
    Map<TicketKind, Integer> counts = new EnumMap<>(TicketKind.class);
    rows.forEach(
        row ->
            counts.put(
                TicketKind.ofCode((String) row[0]).orElseThrow(), ((Number) row[1]).intValue()));
    return counts;
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
    }
    filter.team().ifPresent(team -> condition.and("t.team = ?", team));
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
    filter.number().ifPresent(number -> condition.and("t.number = ?", number));
    filter
        .words()
        .ifPresent(
            words ->
                condition.and(
                    "t.number in (select s.number from ticket s"
                        + " where s.search @@ websearch_to_tsquery('english', ?)"
                        + " union select m.ticket from ticket_message m"
                        + " where m.search @@ websearch_to_tsquery('english', ?))",
                    words,
                    words));
    return condition;
  }
}
