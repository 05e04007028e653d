package org.qppportal.core.desk.mail;

/**
 * What mail tells about a ticket. Mail travels and is kept where we do not know, so none of this
 * says what the ticket is about or whom it concerns.
 */
public enum TicketNotice {
  RECEIVED("We received your question", "We received your question and will answer it."),
  ANSWERED("There is an answer", "There is an answer to your question."),
  ASKED("We need something from you", "We need something from you before we can go on."),
  REMINDER(
      "We still need something from you",
      "We still need something from you before we can go on. Without it we end this question."),
  SOLVED(
      "Your question is answered",
      "We think that your question is answered. If it is not, reply and we go on."),
  CLOSED("Your question is closed", "Your question is closed. You can start a new one any time."),
  DECIDED("There is a decision", "There is a decision on your request."),
  ASSIGNED_TO_YOU("A ticket is yours", "This ticket was given to you."),
  DUE_SOON("A ticket is due soon", "This ticket is due soon."),
  LATE("A ticket is late", "This ticket was due and is late.");

  private final String subject;
  private final String sentence;

  TicketNotice(String subject, String sentence) {
    this.subject = subject;
    this.sentence = sentence;
  }

  String subject() {
    return subject;
  }

  String sentence() {
    return sentence;
  }
}
