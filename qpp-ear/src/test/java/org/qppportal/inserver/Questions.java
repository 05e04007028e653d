package org.qppportal.inserver;

import java.util.Optional;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.persistence.type.TicketKind;

/** Questions to the service desk. */
final class Questions {

  private Questions() {}

  /** Somebody cannot sign in, in always the same words. */
  static TicketQuestion cannotSignIn() {
    return cannotSignIn("My phone is lost.");
  }

  /** Somebody cannot sign in, in words of their own. */
  static TicketQuestion cannotSignIn(String text) {
    return new TicketQuestion(
        TicketKind.ACCESS, Optional.empty(), "Cannot sign in", text, TicketQuestion.Context.NONE);
  }
}
