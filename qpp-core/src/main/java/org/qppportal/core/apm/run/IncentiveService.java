package org.qppportal.core.apm.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.apm.IncentiveBasisWork;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.IncentiveBasis;
import org.qppportal.persistence.apm.IncentiveBasisRepository;

/** Adds up what APM incentive payments are a share of, for program staff. */
@Stateless
@PermitAll
public class IncentiveService {

  private static final int CENTS = 2;

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private ApmYears years;
  @Inject private IncentiveBasisRepository bases;
  @Inject private IncentiveAdding adding;

  /** The sums of a year; empty when the year pays no incentive. */
  public Optional<IncentiveSums> sums(int year) {
    require();
    return years.policy(year).flatMap(this::sums);
  }

  /**
   * Adds up a year's payments as they are now, as a new version. The work goes on after the answer;
   * a second call while it does changes nothing.
   */
  public void addUp(int year) {
    Actor actor = require();
    YearPolicy policy = years.policy(year).orElseThrow();
    audit.done(
        actor.username(),
        AuditedAction.RUN_QP,
        "IncentiveBasis",
        Integer.toString(year),
        Optional.empty(),
        "payments of the base year");
    adding.begin(policy, actor.username());
  }

  private Optional<IncentiveSums> sums(YearPolicy policy) {
    int year = policy.performanceYear();
    return policy
        .qpTrack()
        .incentivePercent()
        .map(
            percent ->
                new IncentiveSums(
                    percent.value(),
                    policy.paymentYear() - 1,
                    IncentiveBasisWork.processedBy(policy),
                    bases.newest(year).map(IncentiveService::last),
                    adding.isUnderWay(year),
                    adding.problem(year)));
  }

  private static IncentiveSums.Sums last(IncentiveBasis basis) {
    return new IncentiveSums.Sums(
        basis.getVersion(),
        basis.getClinicians(),
        BigDecimal.valueOf(basis.getPaidCents(), CENTS),
        basis.getComputedBy(),
        basis.getComputedAt());
  }

  private Actor require() {
    return caller.require(Action.RUN_QP, new Resource.ProgramData());
  }
}
