package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.LegacyProgram;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.call.CallService;
import org.qppportal.core.desk.call.LoggedCall;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.web.form.SentOnce;

/** A call that staff log while it goes on. */
@Named("callPage")
@RequestScoped
public class CallPage {

  private static final String UUID_LIKE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject HttpServletRequest request;
  @Inject SentOnce once;
  @EJB CallService service;

  private String account;
  private String name;
  private String address;
  private String phone;
  private String kind;
  private String legacyProgram;
  private String subject;
  private String said;
  private String practiceWords;
  private String answer;
  private String cause;
  private List<CallService.Found> found = List.of();

  /** Nobody but staff gets further; finds the practices again that a form chose from. */
  public void load() {
    found =
        service.practices(
            Faces.isPostback() ? Objects.toString(request.getParameter("practiceWords"), "") : "");
  }

  /** Finds practices to choose from; {@link #load} does it, and what was written stays. */
  public void find() {
    if (found.isEmpty()) {
      Messages.create(
              "No practice was found. Write more of its name, or all nine digits of its TIN.")
          .error()
          .add("practiceWords");
    }
  }

  /** Logs the call, and shows its ticket. */
  public void log() {
    LoggedCall call = call();
    List<QuestionRules.Problem> problems = service.check(call);
    problems.forEach(problem -> show(problem.field(), problem.message()));
    if (problems.isEmpty()) {
      try {
        Faces.redirect(
            "staff/ticket?number=%s",
            once.once(call.toString(), () -> Long.toString(service.log(call))));
      } catch (TicketRefusedException e) {
        show(e.field(), e.getMessage());
      }
    }
  }

  private static void show(Field field, String message) {
    Messages.create("{0}", message)
        .error()
        .add(
            switch (field) {
              case NAME -> "callerName";
              case ADDRESS -> "callerAddress";
              case KIND -> "callKind";
              case LEGACY_PROGRAM -> "callLegacy";
              case SUBJECT -> "callSubject";
              case PRACTICE -> "practiceWords";
              case CAUSE -> "callCause";
              default -> "said";
            });
  }

  private LoggedCall call() {
    return new LoggedCall(
        DeskTicketPage.given(account).map(text -> text.strip().toLowerCase(Locale.ROOT)),
        Objects.toString(name, ""),
        DeskTicketPage.given(address).map(String::strip),
        DeskTicketPage.given(phone).map(String::strip),
        new TicketQuestion(
            TicketKind.ofCode(Objects.toString(kind, ""))
                .filter(QuestionRules.ASKED::contains)
                .orElse(TicketKind.ACCESS),
            LegacyProgram.of(legacyProgram),
            Objects.toString(subject, ""),
            Objects.toString(said, ""),
            TicketQuestion.Context.NONE),
        chosen(),
        DeskIdentity.ticked(request),
        DeskTicketPage.given(answer),
        DeskTicketPage.given(cause));
  }

  private Optional<UUID> chosen() {
    return Optional.ofNullable(request.getParameter("practice"))
        .filter(id -> id.matches(UUID_LIKE))
        .map(UUID::fromString);
  }

  public List<CallService.Found> found() {
    return found;
  }

  /** Whether a practice was chosen in the form that came. */
  public boolean chosen(UUID id) {
    return chosen().filter(id::equals).isPresent();
  }

  public List<TicketKind> getKinds() {
    return QuestionRules.ASKED;
  }

  public List<LegacyProgram> getLegacyPrograms() {
    return Arrays.asList(LegacyProgram.values());
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getLegacyProgram() {
    return legacyProgram;
  }

  public void setLegacyProgram(String legacyProgram) {
    this.legacyProgram = legacyProgram;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getSaid() {
    return said;
  }

  public void setSaid(String said) {
    this.said = said;
  }

  public String getPracticeWords() {
    return practiceWords;
  }

  public void setPracticeWords(String practiceWords) {
    this.practiceWords = practiceWords;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }
}
