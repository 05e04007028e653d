package org.qppportal.core.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;

/** Shows program staff the year policies. */
@Stateless
@PermitAll
public class PolicyReviewService {

  @EJB private PolicyService policies;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /**
   * All policies, for somebody who is about to look at that of one year.
   *
   * @param year the year they look at
   * @throws org.qppportal.core.access.NotVisibleException when the caller is not program staff
   */
  public YearPolicies review(int year) {
    String username = caller.require(Action.VIEW_POLICY, new Resource.ProgramData()).username();
    audit.done(
        username,
        AuditedAction.VIEW_POLICY,
        "YearPolicy",
        Integer.toString(year),
        Optional.empty(),
        null);
    return policies.policies();
  }
}
