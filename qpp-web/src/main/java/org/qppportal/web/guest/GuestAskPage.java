package org.qppportal.web.guest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.LegacyProgram;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.guest.GuestQuestion;
import org.qppportal.core.desk.guest.GuestService;
import org.qppportal.persistence.type.TicketKind;

/** A question of somebody who cannot sign in, as a plain form. */
@Named("guestAsk")
@RequestScoped
public class GuestAskPage {

  /** Access first: it is what keeps people from signing in. */
  private static final List<TicketKind> KINDS =
      List.of(TicketKind.ACCESS, TicketKind.PORTAL, TicketKind.PROGRAM, TicketKind.LEGACY);

  /** A field that people do not see; programs that fill everything in fill it too. */
  private static final String TRAP = "website";

  @Inject HttpServletRequest request;
  @EJB GuestService service;

  private final Map<Field, String> problems = new EnumMap<>(Field.class);

  /** Takes the form when one was sent. The answer is the same whatever we know of the address. */
  public void load() {
    if (!"POST".equals(request.getMethod())) {
      return;
    }
    if (!sent(TRAP).isBlank()) {
      done();
      return;
    }
    GuestQuestion question = question();
    service.check(question).forEach(this::show);
    if (problems.isEmpty()) {
      service.ask(question);
      done();
    }
  }

  private void show(Problem problem) {
    if (problems.putIfAbsent(problem.field(), problem.message()) == null) {
      Messages.create("{0}", problem.message())
          .error()
          .add(problem.field().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void done() {
    Faces.redirect("ask?sent=true");
  }

  private GuestQuestion question() {
    return new GuestQuestion(
        sent("name"),
        sent("address"),
        new TicketQuestion(
            TicketKind.ofCode(sent("kind"))
                .filter(QuestionRules.ASKED::contains)
                .orElse(TicketKind.ACCESS),
            LegacyProgram.of(sent("legacy_program")),
            sent("subject"),
            sent("text"),
            TicketQuestion.Context.NONE));
  }

  /** What was sent in a field; empty where nothing was. */
  public String sent(String field) {
    return Objects.toString(request.getParameter(field), "");
  }

  /** What is wrong with a field; empty where nothing is. */
  public String problem(String field) {
    return Optional.ofNullable(problems.get(Field.valueOf(field.toUpperCase(Locale.ROOT))))
        .orElse("");
  }

  /** Whether a question was just sent. */
  public boolean isDone() {
    return "true".equals(request.getParameter("sent"));
  }

  public List<TicketKind> getKinds() {
    return KINDS;
  }

  public List<LegacyProgram> getLegacyPrograms() {
    return Arrays.asList(LegacyProgram.values());
  }
}
