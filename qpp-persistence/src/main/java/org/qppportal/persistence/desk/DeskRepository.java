package org.qppportal.persistence.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores and finds what staff need beside the tickets. */
@ApplicationScoped
public class DeskRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** Somebody who works at the desk. */
  public record AgentRow(String account, String team, Instant seenAt) {}

  /** A problem, with how many tickets come from it, and how many of these are not solved. */
  public record ProblemRow(KnownProblem problem, long tickets, long unsolved) {}

  /** Notes that somebody works at the desk; writes at most once in an hour. */
  public void agent(String account, String team, Instant at) {
    entities
        .createNativeQuery(
            "insert into desk_agent (account, team, seen_at) values (?1, ?2, ?3)"
                + " on conflict (account) do update set team = excluded.team,"
                + " seen_at = excluded.seen_at where desk_agent.team <> excluded.team"
                + " or desk_agent.seen_at < excluded.seen_at - interval '1 hour'")
        .setParameter(1, account)
        .setParameter(2, team)
        .setParameter(3, at)
        .executeUpdate();
  }

  /** Who has worked at the desk since a moment. */
  @SuppressWarnings("unchecked")
  public List<AgentRow> agents(Instant since) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select account, team, seen_at from desk_agent where seen_at >= ?1 order by account")
            .setParameter(1, since)
            .getResultList();
    return rows.stream()
        .map(row -> new AgentRow((String) row[0], (String) row[1], (Instant) row[2]))
        .toList();
  }

  /** The kept filters of an account, by name. */
  public List<DeskFilter> filters(String account) {
    return entities
        .createQuery(
            "select f from DeskFilter f where f.account = :account order by lower(f.name)",
            DeskFilter.class)
        .setParameter("account", account)
        .getResultList();
  }

  public void add(DeskFilter filter) {
    entities.persist(filter);
  }

  public void remove(DeskFilter filter) {
    entities.remove(filter);
  }

  /** The templates that are offered, by title. */
  public List<ReplyTemplate> templates() {
    return entities
        .createQuery(
            "select t from ReplyTemplate t where t.retired = false order by lower(t.title)",
            ReplyTemplate.class)
        .getResultList();
  }

  public Optional<ReplyTemplate> template(long id) {
    return Optional.ofNullable(entities.find(ReplyTemplate.class, id));
  }

  public void add(ReplyTemplate template) {
    entities.persist(template);
  }

  public void add(KnownProblem problem) {
    entities.persist(problem);
  }

  public Optional<KnownProblem> problem(long id) {
    return Optional.ofNullable(entities.find(KnownProblem.class, id));
  }

  /** All problems, those that last first, then the newest. */
  public List<ProblemRow> problems() {
    return entities
        .createQuery(
            "select p, count(t), sum(case when t.solvedAt is null and t.closedAt is null"
                + " and t.number is not null then 1 else 0 end)"
                + " from KnownProblem p left join Ticket t on t.problemId = p.id"
                + " group by p order by case when p.endedAt is null then 0 else 1 end, p.id desc",
            Object[].class)
        .getResultList()
        .stream()
        .map(
            row ->
                new ProblemRow(
                    (KnownProblem) row[0],
                    ((Number) row[1]).longValue(),
                    ((Number) row[2]).longValue()))
        .toList();
  }

  /** The tickets that come from a problem, oldest first. */
  public List<Ticket> ticketsOf(long problem) {
    return entities
        .createQuery(
            "select t from Ticket t where t.problemId = :problem order by t.number", Ticket.class)
        .setParameter("problem", problem)
        .getResultList();
  }

  /** The numbers of the tickets that went up in one. */
  public List<Long> mergedInto(long ticket) {
    return entities
        .createQuery(
            "select t.number from Ticket t where t.mergedInto = :ticket order by t.number",
            Long.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /** Other tickets of the same person or the same practice, the last changed first. */
  public List<Ticket> around(Ticket ticket, int most) {
    return entities
        .createQuery(
            "select t from Ticket t where t.number <> :number and (t.requester = :requester"
                + " or t.requesterAddress = :address or t.about.practiceId = :practice)"
                + " order by t.updatedAt desc, t.number desc",
            Ticket.class)
        .setParameter("number", ticket.getNumber())
        .setParameter("requester", ticket.getRequester().orElse(""))
        .setParameter("address", ticket.getRequesterAddress().orElse(""))
        .setParameter("practice", ticket.getAbout().getPracticeId().orElse(null))
        .setMaxResults(most)
        .getResultList();
  }

  /** Writes what was changed, so that a conflict shows here and not later. */
  public void flush() {
    entities.flush();
  }
}
