package org.qppportal.persistence.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Finds practices, clinicians and their participation. */
@ApplicationScoped
public class ParticipationRepository {

  @PersistenceContext(unitName = "qpp")
  private EntityManager entities;

  /** The practice with this id. */
  public Optional<Practice> practice(UUID id) {
    return Optional.ofNullable(entities.find(Practice.class, id));
  }

  /** The practice with this TIN. */
  public Optional<Practice> practiceByTin(Tin tin) {
    return entities
        .createQuery("select p from Practice p where p.tin = :tin", Practice.class)
        .setParameter("tin", tin)
        .getResultStream()
        .findFirst();
  }

  /** The practices with these words in their names, by name. */
  public List<Practice> practicesNamed(String words, int most) {
    return entities
        .createQuery(
            "select p from Practice p where locate(lower(:words), lower(p.name)) > 0"
                + " order by p.name, p.id",
            Practice.class)
        .setParameter("words", words)
        .setMaxResults(most)
        .getResultList();
  }

  /** The practices with these ids, by name. */
  public List<Practice> practices(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select p from Practice p where p.id in :ids order by p.name", Practice.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The clinician with this NPI. */
  public Optional<Clinician> clinician(Npi npi) {
    return Optional.ofNullable(entities.find(Clinician.class, npi.value()));
  }

  /** Every practice a clinician bills under in a year. */
  public List<Participation> participations(Npi npi, int performanceYear) {
    return entities
        .createQuery(
            "select p from Participation p where p.npi = :npi and p.performanceYear = :year",
            Participation.class)
        .setParameter("npi", npi.value())
        .setParameter("year", performanceYear)
        .getResultList();
  }

  /** Everyone who bills under a practice in a year. */
  public List<Participation> participations(UUID practiceId, int performanceYear) {
    return entities
        .createQuery(
            "select p from Participation p where p.practiceId = :practice"
                + " and p.performanceYear = :year",
            Participation.class)
        .setParameter("practice", practiceId)
        .setParameter("year", performanceYear)
        .getResultList();
  }

  /** One clinician's participation under one practice. */
  public Optional<Participation> participation(UUID practiceId, Npi npi, int performanceYear) {
    return Optional.ofNullable(
        entities.find(
            Participation.class, new Participation.Key(practiceId, npi.value(), performanceYear)));
  }

  /** The clinicians of a practice in a year, by last name. */
  public List<Clinician> clinicians(UUID practiceId, int performanceYear) {
    return entities
        .createQuery(
            "select c from Clinician c, Participation p where p.npi = c.npi"
                + " and p.practiceId = :practice and p.performanceYear = :year"
                + " order by c.lastName, c.firstName",
            Clinician.class)
        .setParameter("practice", practiceId)
        .setParameter("year", performanceYear)
        .getResultList();
  }

  /** What is known of a practice as a whole in a year. */
  public Optional<PracticeYear> practiceYear(UUID practiceId, int performanceYear) {
    return Optional.ofNullable(
        entities.find(PracticeYear.class, new PracticeYear.Key(practiceId, performanceYear)));
  }

  /** How many practices there are. */
  public long countPractices() {
    return entities.createQuery("select count(p) from Practice p", Long.class).getSingleResult();
  }

  /** Stores new entities. */
  public void add(Collection<?> newEntities) {
    newEntities.forEach(entities::persist);
  }
}
