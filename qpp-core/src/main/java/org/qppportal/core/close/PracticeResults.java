package org.qppportal.core.close;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.close.ClosedResults;

/**
 * Final scores and payment adjustments, for the practice they are of. Registries and other third
 * parties do not see them.
 */
@Stateless
@PermitAll
public class PracticeResults {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private ClosedResults results;
  @Inject private PracticeResultReader reader;

  /**
   * What the newest close of a year found for a practice; empty while the year is not closed.
   *
   * @throws org.qppportal.core.access.NotVisibleException when the practice is not the caller's
   */
  public Optional<PracticeResult> of(UUID practiceId, int year) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, Resource.PracticeData.of(practiceId, year));
    audit.done(
        actor.username(),
        AuditedAction.VIEW_SCORE,
        "PracticeResult",
        practiceId.toString(),
        Optional.of(practiceId),
        Integer.toString(year));
    return reader.of(practiceId, year);
  }

  /**
   * Whether the year is closed, so that there are results.
   *
   * @throws org.qppportal.core.access.NotVisibleException when the practice is not the caller's
   */
  public boolean closed(UUID practiceId, int year) {
    caller.require(Action.VIEW_PRACTICE, Resource.PracticeData.of(practiceId, year));
    return results.latest(year).isPresent();
  }
}
