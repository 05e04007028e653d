package org.qppportal.core.access;

/** What somebody can want to do with data. */
public enum Action {
  /** See a practice: its name, people, expectations. */
  VIEW_PRACTICE,
  /** See what was submitted for it, with scores and receipts. */
  VIEW_SUBMISSION,
  /** See who looked at its data or changed it. */
  VIEW_ACCESS_LOG,
  /** Send, replace or withdraw data for it. */
  SUBMIT,
  /** Keep an attestation form for it that is not sent yet. */
  EDIT_DRAFT,
  /** Say who may submit for a practice, and end it. */
  MANAGE_DELEGATIONS,
  /** See which practices let an organization submit for them. */
  VIEW_CLIENTS,
  /** Send a file of many clinicians or practices for an organization, and follow its progress. */
  SEND_BATCH,
  /** Issue, change and withdraw the credentials that an organization's programs sign in with. */
  MANAGE_CREDENTIALS,
  /** Load claim lines and make claims-based measures of them. */
  LOAD_CLAIMS,
  /** Load feeds of the claims warehouse, and see what became of each. */
  LOAD_FEEDS,
  /** Load measures and benchmarks. */
  MANAGE_CATALOGUE,
  /** Review the year policies: every number, where it is written, and what changed. */
  VIEW_POLICY,
  /** Start or resume the determination of who is in the program in a year. */
  RUN_ELIGIBILITY,
  /** See those determinations with their counts. */
  VIEW_ELIGIBILITY,
  /** Start or resume the national close of a year. */
  RUN_CLOSE,
  /** See the closes, their reports and payment files. */
  VIEW_CLOSE,
  /** See which payment track a clinician is in, with the figures that decided. */
  VIEW_TRACK,
  /** Load lists of APM entities, note that one left, take in figures over all payers. */
  MANAGE_APM,
  /** Start or resume determinations of QPs, and see them. */
  RUN_QP,
  /** See an APM entity: its scores, its clinicians and what they are. */
  VIEW_APM_ENTITY,
  /** Choose for an APM entity's Partial QPs whether they are in MIPS. */
  ELECT_PARTIAL_QP,
  /** Opt in to the program, or report voluntarily, for a practice as a group or for oneself. */
  ELECT_MIPS,
  /** Apply for an exception, or withdraw the application. */
  APPLY_FOR_EXCEPTION,
  /** Decide on an application for an exception. */
  DECIDE_EXCEPTION,
  /** Ask for a targeted review of a final score, or take the request back. */
  REQUEST_REVIEW,
  /** Work on a targeted review: ask for information, propose a decision. */
  PROPOSE_REVIEW,
  /** Confirm, as a second person, what another one proposed, or send it back. */
  CONFIRM_REVIEW,
  /** Read a ticket of the service desk, but for notes among staff. */
  VIEW_TICKET,
  /** Write into a ticket as a user: reply, take it back, say how good the help was. */
  ANSWER_TICKET,
  /** Work on tickets as staff: queues, notes, answers. */
  WORK_TICKET,
  /** See how the service desk does: counts of tickets and of the use of articles. */
  VIEW_DESK_REPORT,
  /** Draw samples of whose data is to be proven, and see them. */
  DRAW_DATA_AUDIT,
  /** Ask practices for evidence, and keep it beyond its day. */
  ISSUE_DATA_AUDIT,
  /** See what a practice is asked to prove, and how far it is. */
  VIEW_DATA_AUDIT,
  /** Send evidence. */
  ANSWER_DATA_AUDIT,
  /** Open evidence that was sent. */
  READ_EVIDENCE,
  /** Say what evidence shows, and propose an outcome. */
  REVIEW_DATA_AUDIT,
  /** Confirm an outcome that somebody else proposed. */
  DECIDE_DATA_AUDIT
}
