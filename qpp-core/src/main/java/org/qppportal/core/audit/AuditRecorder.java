package org.qppportal.core.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.qppportal.core.access.Resource;
import org.qppportal.core.access.SeenAs;
import org.qppportal.persistence.audit.AuditEvent;
import org.qppportal.persistence.audit.AuditRepository;

/**
 * Records who did what. A success is recorded in the transaction of the act, so that the two stand
 * or fall together; a refusal in a transaction of its own, so that it stays though nothing else
 * does. Of staff who look at somebody's pages their own name is recorded, and as everything that is
 * done is recorded in its transaction, this is also where they are kept from doing anything.
 */
@Stateless
@PermitAll
public class AuditRecorder {

  /** The outcome of what was refused. */
  public static final String REFUSED = "refused";

  private static final String DONE = "done";

  @Inject private AuditRepository events;
  @Inject private SeenAs seenAs;
  @Inject private Clock clock;

  /** Records an act on a practice's data (or on none) as part of the caller's transaction. */
  public void done(
      String username,
      AuditedAction action,
      String resourceType,
      String resourceId,
      Optional<UUID> practiceId,
      String detail) {
    if (!action.isLooking()) {
      SeenAs.in(seenAs).ifPresent(SeenAs.Look::refuseChange);
    }
    events.add(
        event(
            username,
            action,
            DONE,
            resourceType,
            Optional.ofNullable(resourceId),
            practiceId,
            Optional.ofNullable(detail)));
  }

  /**
   * Records that a list was read, for each practice that is in it, so that each can tell who saw
   * its data; once without a practice when none is.
   */
  public void listed(
      String username,
      AuditedAction action,
      String resourceType,
      Collection<UUID> practices,
      String detail) {
    events.addForEach(
        event(
            username,
            action,
            DONE,
            resourceType,
            Optional.empty(),
            Optional.empty(),
            Optional.of(detail)),
        Set.copyOf(practices));
  }

  /** Records a refused act, whatever becomes of the caller's transaction. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(String username, AuditedAction action, Resource resource) {
    events.add(
        event(
            username,
            action,
            REFUSED,
            resource.getClass().getSimpleName(),
            Optional.empty(),
            practiceOf(resource),
            Optional.empty()));
  }

  private static Optional<UUID> practiceOf(Resource resource) {
    if (resource instanceof Resource.ParticipantData data) {
      return Optional.of(data.practiceId());
    }
    return resource instanceof Resource.PracticeData data
        ? Optional.of(data.practiceId())
        : Optional.empty();
  }

  /** Records an act that was refused for what was sent, whatever becomes of the transaction. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(
      String username, AuditedAction action, Optional<UUID> practiceId, String detail) {
    events.add(
        event(
            username,
            action,
            REFUSED,
            "Submission",
            Optional.empty(),
            practiceId,
            Optional.of(detail)));
  }

  private AuditEvent event(
      String username,
      AuditedAction action,
      String outcome,
      String resourceType,
      Optional<String> resourceId,
      Optional<UUID> practiceId,
      Optional<String> detail) {
    Optional<SeenAs.Look> look = SeenAs.in(seenAs);
    return new AuditEvent(
        clock.instant(),
        look.map(SeenAs.Look::staff).orElse(username),
        action.name(),
        outcome,
        resourceType,
        resourceId,
        practiceId,
        Optional.ofNullable((String) MDC.get("requestId")),
        look.map(one -> detail.map(more -> more + "; ").orElse("") + one.inWords())
            .or(() -> detail));
  }
}
