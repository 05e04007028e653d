package org.qppportal.core.audit;

import java.util.EnumSet;
import java.util.Set;
import org.qppportal.core.access.Action;

/** The closed list of acts that the audit trail records. */
public enum AuditedAction {
  SIGN_IN,
  SEE_AS,
  VIEW_ACCESS_LOG,
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
  REQUEST_REVIEW,
  PROPOSE_REVIEW,
  CONFIRM_REVIEW,
  VIEW_REVIEW_LETTER,
  ASK_FOR_HELP,
  VIEW_TICKET,
  ANSWER_TICKET,
  WORK_TICKET,
  VIEW_DESK_REPORT,
  DRAW_DATA_AUDIT,
  ISSUE_DATA_AUDIT,
  VIEW_DATA_AUDIT,
  ANSWER_DATA_AUDIT,
  READ_EVIDENCE,
  REVIEW_DATA_AUDIT,
  DECIDE_DATA_AUDIT;

  private static final Set<AuditedAction> LOOKING =
      EnumSet.of(
          VIEW_ACCESS_LOG,
          VIEW_PRACTICE,
          VIEW_SUBMISSION,
          VIEW_SCORE,
          VIEW_RECEIPT,
          VIEW_CLIENTS,
          VIEW_POLICY,
          VIEW_ELIGIBILITY,
          VIEW_TRACK,
          VIEW_APM_ENTITY,
          VIEW_REVIEW_LETTER,
          VIEW_TICKET,
          VIEW_DATA_AUDIT,
          READ_EVIDENCE);

  /**
   * Not for the practice: the desk's own work, proposals that nobody decided, and what is done with
   * a sample before the practice is asked.
   */
  private static final Set<AuditedAction> KEPT_FROM_PRACTICES =
      EnumSet.of(
          WORK_TICKET,
          VIEW_DESK_REPORT,
          PROPOSE_REVIEW,
          DRAW_DATA_AUDIT,
          ISSUE_DATA_AUDIT,
          VIEW_DATA_AUDIT,
          REVIEW_DATA_AUDIT,
          DECIDE_DATA_AUDIT);

  /** Whether it only looks: all that staff can do while they see what a user sees. */
  public boolean isLooking() {
    return LOOKING.contains(this);
  }

  /** The acts that a practice reads of in the list of who saw or changed its data. */
  public static Set<AuditedAction> shownToPractices() {
    return EnumSet.complementOf(EnumSet.copyOf(KEPT_FROM_PRACTICES));
  }

  /** The act that an action is recorded as when it is refused. */
  public static AuditedAction of(Action action) {
    return switch (action) {
      case VIEW_PRACTICE -> VIEW_PRACTICE;
      case VIEW_SUBMISSION -> VIEW_SUBMISSION;
      case VIEW_ACCESS_LOG -> VIEW_ACCESS_LOG;
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
      case REQUEST_REVIEW -> REQUEST_REVIEW;
      case PROPOSE_REVIEW -> PROPOSE_REVIEW;
      case CONFIRM_REVIEW -> CONFIRM_REVIEW;
      case VIEW_TICKET -> VIEW_TICKET;
      case ANSWER_TICKET -> ANSWER_TICKET;
      case WORK_TICKET -> WORK_TICKET;
      case VIEW_DESK_REPORT -> VIEW_DESK_REPORT;
      case DRAW_DATA_AUDIT -> DRAW_DATA_AUDIT;
      case ISSUE_DATA_AUDIT -> ISSUE_DATA_AUDIT;
      case VIEW_DATA_AUDIT -> VIEW_DATA_AUDIT;
      case ANSWER_DATA_AUDIT -> ANSWER_DATA_AUDIT;
      case READ_EVIDENCE -> READ_EVIDENCE;
      case REVIEW_DATA_AUDIT -> REVIEW_DATA_AUDIT;
      case DECIDE_DATA_AUDIT -> DECIDE_DATA_AUDIT;
    };
  }
}
