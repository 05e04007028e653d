package org.qppportal.core.eligibility;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.participation.EligibilityCode;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.eligibility.EligibilityResults;

/** Determinations of eligibility, for program staff. To everybody else there is no such thing. */
@Stateless
@PermitAll
public class EligibilityService {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private PolicyService policies;
  @Inject private EligibilityRegister register;
  @Inject private EligibilityJob job;
  @Inject private EligibilityResults results;

  /**
   * Starts a determination of a year. The work goes on after the answer.
   *
   * @throws EligibilityRefusedException when the year cannot be determined now
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public EligibilityRunView start(int performanceYear) {
    Actor actor = caller.require(Action.RUN_ELIGIBILITY, new Resource.ProgramData());
    long run = register.begin(performanceYear, actor.username());
    job.start(run);
    return register.view(run);
  }

  /**
   * Lets a determination go on that stopped, where it stood.
   *
   * @throws EligibilityRefusedException when it is finished or under way
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public EligibilityRunView resume(long runId) {
    Actor actor = caller.require(Action.RUN_ELIGIBILITY, new Resource.ProgramData());
    if (job.isRunning(runId)) {
      throw new EligibilityRefusedException("This determination is under way.");
    }
    job.goOn(runId, register.resume(runId, actor.username()));
    return register.view(runId);
  }

  /** Every determination, newest first. */
  public List<EligibilityRunView> runs() {
    viewing("list");
    return register.views();
  }

  /** One determination. */
  public EligibilityRunView run(long runId) {
    viewing(Long.toString(runId));
    return register.view(runId);
  }

  /** How many are in and out for which reason; clinicians first, then groups by kind. */
  public List<ReasonLine> reasons(long runId) {
    viewing(runId + ", reasons");
    register.view(runId);
    List<ReasonLine> lines = new ArrayList<>();
    results.reasons(
        runId,
        count ->
            lines.add(
                new ReasonLine(
                    count.kind(), EligibilityCode.ofCode(count.reason()), count.count())));
    return lines.stream()
        .sorted(
            Comparator.comparing((ReasonLine line) -> ReasonLine.KINDS.indexOf(line.kind()))
                .thenComparing(line -> line.reason().outcome())
                .thenComparing(Comparator.comparing(ReasonLine::count).reversed()))
        .toList();
  }

  /** The years that can be determined, newest first. */
  public List<Integer> years() {
    caller.require(Action.VIEW_ELIGIBILITY, new Resource.ProgramData());
    return policies.policies().years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  private void viewing(String what) {
    Actor actor = caller.require(Action.VIEW_ELIGIBILITY, new Resource.ProgramData());
    audit.done(
        actor.username(),
        AuditedAction.VIEW_ELIGIBILITY,
        "Eligibility",
        null,
        Optional.empty(),
        what);
  }
}
