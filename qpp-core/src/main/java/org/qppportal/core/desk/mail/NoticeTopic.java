package org.qppportal.core.desk.mail;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.TicketKind;

/** What people can choose to hear of their tickets by e-mail. */
public enum NoticeTopic {
  ANSWERS("answers", Set.of(TicketNotice.ANSWERED)),
  QUESTIONS("questions", Set.of(TicketNotice.ASKED)),
  REMINDERS("reminders", Set.of(TicketNotice.REMINDER)),
  ENDINGS("endings", Set.of(TicketNotice.SOLVED, TicketNotice.CLOSED));

  /** Kinds where a rule's date can pass while nobody reads what we ask. */
  private static final Set<TicketKind> DATED_BY_RULE =
      Set.of(TicketKind.TARGETED_REVIEW, TicketKind.DATA_VALIDATION);

  private final String code;
  private final Set<TicketNotice> notices;

  NoticeTopic(String code, Set<TicketNotice> notices) {
    this.code = code;
    this.notices = notices;
  }

  public String code() {
    return code;
  }

  /** The topic of this code. */
  public static Optional<NoticeTopic> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /**
   * Whether a notice is sent to somebody who has turned topics off. That we have a question or a
   * decision always is: it shows the misuse of an account, and dates count from it.
   */
  public static boolean isSent(TicketNotice notice, TicketKind kind, Set<NoticeTopic> turnedOff) {
    Optional<NoticeTopic> topic =
        Arrays.stream(values()).filter(one -> one.notices.contains(notice)).findFirst();
    return topic.filter(turnedOff::contains).isEmpty()
        || (DATED_BY_RULE.contains(kind)
            && topic.filter(one -> one == QUESTIONS || one == REMINDERS).isPresent());
  }
}
