package org.qppportal.core.audit;

import org.qppportal.core.access.Action;

/** The closed list of acts that the audit trail records. */
public enum AuditedAction {
  SIGN_IN,
  VIEW_PRACTICE,
  VIEW_SUBMISSION,
  VIEW_SCORE,
  VIEW_RECEIPT,
  SUBMIT,
  WITHDRAW,
  EDIT_DRAFT,
  MANAGE_DELEGATIONS,
  VIEW_CLIENTS,
  SEND_BATCH,
  MANAGE_CREDENTIALS,
  LOAD_CLAIMS,
  LOAD_FEEDS,
  LOAD_CATALOGUE,
  VIEW_POLICY,
  RUN_ELIGIBILITY,
  VIEW_ELIGIBILITY,
  RUN_CLOSE,
  VIEW_CLOSE,
  VIEW_TRACK,
  MANAGE_APM,
  RUN_QP,
  VIEW_APM_ENTITY,
  ELECT_PARTIAL_QP,
  ELECT_MIPS,
  APPLY_FOR_EXCEPTION,
  DECIDE_EXCEPTION,
  END_EXCEPTION,
  ASK_FOR_HELP,
  VIEW_TICKET,
  ANSWER_TICKET,
  WORK_TICKET,
  VIEW_DESK_REPORT;

  /** The act that an action is recorded as when it is refused. */
  public static AuditedAction of(Action action) {
    return switch (action) {
      case VIEW_PRACTICE -> VIEW_PRACTICE;
      case VIEW_SUBMISSION -> VIEW_SUBMISSION;
      case SUBMIT -> SUBMIT;
      case EDIT_DRAFT -> EDIT_DRAFT;
      case MANAGE_DELEGATIONS -> MANAGE_DELEGATIONS;
      case VIEW_CLIENTS -> VIEW_CLIENTS;
      case SEND_BATCH -> SEND_BATCH;
      case MANAGE_CREDENTIALS -> MANAGE_CREDENTIALS;
      case LOAD_CLAIMS -> LOAD_CLAIMS;
      case LOAD_FEEDS -> LOAD_FEEDS;
      case MANAGE_CATALOGUE -> LOAD_CATALOGUE;
      case VIEW_POLICY -> VIEW_POLICY;
      case RUN_ELIGIBILITY -> RUN_ELIGIBILITY;
      case VIEW_ELIGIBILITY -> VIEW_ELIGIBILITY;
      case RUN_CLOSE -> RUN_CLOSE;
      case VIEW_CLOSE -> VIEW_CLOSE;
      case VIEW_TRACK -> VIEW_TRACK;
      case MANAGE_APM -> MANAGE_APM;
      case RUN_QP -> RUN_QP;
      case VIEW_APM_ENTITY -> VIEW_APM_ENTITY;
      case ELECT_PARTIAL_QP -> ELECT_PARTIAL_QP;
      case ELECT_MIPS -> ELECT_MIPS;
      case APPLY_FOR_EXCEPTION -> APPLY_FOR_EXCEPTION;
      case DECIDE_EXCEPTION -> DECIDE_EXCEPTION;
      case VIEW_TICKET -> VIEW_TICKET;
      case ANSWER_TICKET -> ANSWER_TICKET;
      case WORK_TICKET -> WORK_TICKET;
      case VIEW_DESK_REPORT -> VIEW_DESK_REPORT;
    };
  }
}
