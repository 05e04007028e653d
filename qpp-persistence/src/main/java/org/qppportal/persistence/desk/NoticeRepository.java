package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps what people want to hear by e-mail, and whom clocks were told of. */
@ApplicationScoped
public class NoticeRepository {

  private static final String UNSOLVED = " t.state in ('new', 'open', 'pending', 'onHold')";

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /**
   * Somebody to tell of a clock.
   *
   * @param clockEnd the moment that it is about
   * @param recipient the address of who works on the ticket; empty where the team's lead is told
   */
  public record DueRow(long ticket, Instant clockEnd, Optional<String> recipient, String team) {}

  public Optional<NoticeChoice> choice(String account) {
    return Optional.ofNullable(entities.find(NoticeChoice.class, account));
  }

  /** Keeps the address of an account that the identity provider proved. */
  public void reach(String account, Optional<String> address) {
    keep("address", account, address.orElse(""));
  }

  /** Keeps which topics an account does not want. */
  public void turnOff(String account, Collection<String> topics) {
    keep("turned_off", account, String.join(",", topics));
  }

  private void keep(String column, String account, String value) {
    entities
        .createNativeQuery(
            "insert into notice_choice (account, %1$s) values (?1, ?2)".formatted(column)
                + " on conflict (account) do update set %1$s = excluded.%1$s".formatted(column))
        .setParameter(1, account)
        .setParameter(2, value)
        .executeUpdate();
  }

  /**
   * Tickets whose next clock warns by now and is not over, and whose assignee has an address and
   * was not told.
   */
  public List<DueRow> warned(String notice, Instant now, int most) {
    return rows(
        "select t.number, t.next_warn_at, c.address, t.team from ticket t"
            + " join notice_choice c on c.account = t.assignee and c.address <> ''"
            + " where t.next_warn_at <= ?1 and t.next_due_at > ?1 and"
            + UNSOLVED
            + " and not exists (select 1 from ticket_alert a where a.ticket = t.number"
            + " and a.notice = ?2 and a.clock_end = t.next_warn_at)"
            + " order by t.next_warn_at",
        notice,
        now,
        most);
  }

  /** Tickets whose next clock is over, of which nobody was told. */
  public List<DueRow> late(String notice, Instant now, int most) {
    return rows(
        "select t.number, t.next_due_at, null, t.team from ticket t where t.next_due_at <= ?1 and"
            + UNSOLVED
            + " and not exists (select 1 from ticket_alert a where a.ticket = t.number"
            + " and a.notice = ?2 and a.clock_end = t.next_due_at)"
            + " order by t.next_due_at",
        notice,
        now,
        most);
  }

  /** Notes that somebody is told; false when somebody else noted it before. */
  public boolean told(long ticket, String notice, Instant clockEnd, Instant at) {
    return entities
            .createNativeQuery(
                "insert into ticket_alert (ticket, notice, clock_end, told_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict do nothing")
            .setParameter(1, ticket)
            .setParameter(2, notice)
            .setParameter(3, clockEnd)
            .setParameter(4, at)
            .executeUpdate()
        > 0;
  }

  @SuppressWarnings("unchecked")
  private List<DueRow> rows(String sql, String notice, Instant now, int most) {
    List<Object[]> rows =
        entities
            .createNativeQuery(sql)
            .setParameter(1, now)
            .setParameter(2, notice)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new DueRow(
                    ((Number) row[0]).longValue(),
                    (Instant) row[1],
                    Optional.ofNullable((String) row[2]),
                    (String) row[3]))
        .toList();
  }
}
