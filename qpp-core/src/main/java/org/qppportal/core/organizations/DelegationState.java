package org.qppportal.core.organizations;

/** Whether a delegation holds. */
public enum DelegationState {
  IN_FORCE,
  /** The practice ended it. */
  WITHDRAWN,
  /** Its last day is over. */
  EXPIRED
}
