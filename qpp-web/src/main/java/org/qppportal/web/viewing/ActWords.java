package org.qppportal.web.viewing;

import org.qppportal.core.audit.AuditedAction;

/** What was done with somebody's data, in words for them. */
final class ActWords {

  private ActWords() {}

  static String of(AuditedAction action) {
    return switch (action) {
      case SIGN_IN -> "Signed in";
      case SEE_AS -> "Looked at a person's pages";
      case VIEW_ACCESS_LOG -> "Read this list";
      case VIEW_PRACTICE -> "Looked at the practice";
      case VIEW_SUBMISSION -> "Looked at data that was sent";
      case VIEW_SCORE -> "Looked at scores";
      case VIEW_RECEIPT -> "Opened a receipt";
      case SUBMIT -> "Sent data";
      case WITHDRAW -> "Withdrew data";
      case EDIT_DRAFT -> "Worked on a form";
      case MANAGE_DELEGATIONS -> "Changed who may send data";
      case VIEW_CLIENTS -> "Looked at clients";
      case SEND_BATCH -> "Sent a table of many clinicians";
      case MANAGE_CREDENTIALS -> "Changed keys of programs";
      case LOAD_CLAIMS, LOAD_FEEDS, LOAD_CATALOGUE -> "Loaded data of the program";
      case VIEW_POLICY -> "Read the year's rules";
      case RUN_ELIGIBILITY, VIEW_ELIGIBILITY -> "Worked on eligibility";
      case RUN_CLOSE, VIEW_CLOSE -> "Worked on the year's close";
      case VIEW_TRACK -> "Looked at a clinician's way of taking part";
      case MANAGE_APM, RUN_QP -> "Worked on payment models";
      case VIEW_APM_ENTITY -> "Looked at an APM entity";
      case ELECT_PARTIAL_QP, ELECT_MIPS -> "Made or changed an election";
      case APPLY_FOR_EXCEPTION -> "Applied for an exception";
      case DECIDE_EXCEPTION -> "Decided an exception";
      case END_EXCEPTION -> "Ended an exception";
      case REQUEST_REVIEW -> "Asked for a targeted review";
      case PROPOSE_REVIEW -> "Worked on a targeted review";
      case CONFIRM_REVIEW -> "Decided a targeted review";
      case VIEW_REVIEW_LETTER -> "Opened the letter of a review";
      case ASK_FOR_HELP -> "Asked the service desk";
      case VIEW_TICKET -> "Read a question to the service desk";
      case ANSWER_TICKET -> "Wrote to the service desk";
      case WORK_TICKET, VIEW_DESK_REPORT -> "Worked at the service desk";
      case DRAW_DATA_AUDIT,
          ISSUE_DATA_AUDIT,
          VIEW_DATA_AUDIT,
          REVIEW_DATA_AUDIT,
          DECIDE_DATA_AUDIT ->
          "Worked on a data audit";
      case ANSWER_DATA_AUDIT -> "Answered a request for evidence";
      case READ_EVIDENCE -> "Opened evidence";
    };
  }
}
