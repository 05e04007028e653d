package org.qppportal.core.policy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/**
 * Hands out the year policies. They are read once, when the portal starts: a policy file that
 * cannot be used keeps the portal from starting.
 */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
public class PolicyService {

  private YearPolicies policies;

  /** Reads the policy files. */
  @PostConstruct
  void load() {
    policies = YearPolicies.load();
  }

  /** The policies of all years the portal knows. */
  public YearPolicies policies() {
    return policies;
  }
}
