package org.qppportal.core.desk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketCauses;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.guest.GuestRules;

/** What a logged call must have. */
public final class CallRules {

  private static final Pattern PHONE = Pattern.compile("[0-9+(). x-]{7,25}");

  private CallRules() {}

  /**
   * All that is wrong with a call.
   *
   * @param agent the account of who logs it
   */
  public static List<Problem> check(LoggedCall call, String agent) {
    List<Problem> problems = new ArrayList<>();
    if (call.account().filter(agent::equals).isPresent()) {
      problems.add(
          new Problem(
              Field.NAME, "Nobody logs a call of their own. Ask as everybody does, on Get help."));
    }
    if (call.account().isEmpty()) {
      GuestRules.name(call.name()).ifPresent(problems::add);
      if (call.address().isEmpty() && call.phone().isEmpty()) {
        problems.add(
            new Problem(
                Field.ADDRESS, "Write an e-mail address or a telephone number to answer to."));
      }
    }
    call.address().flatMap(GuestRules::address).ifPresent(problems::add);
    if (call.phone().filter(phone -> !PHONE.matcher(phone).matches()).isPresent()) {
      problems.add(
          new Problem(Field.ADDRESS, "Write the telephone number with digits, like 555-010-0199."));
    }
    if (!QuestionRules.ASKED.contains(call.question().kind())) {
      problems.add(new Problem(Field.KIND, "Choose what the call was about."));
    }
    problems.addAll(QuestionRules.check(call.question()));
    if (call.answer().isPresent() && !TicketCauses.isListed(call.cause())) {
      problems.add(new Problem(Field.CAUSE, "Choose what it came from."));
    }
    return problems;
  }
}
