package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.desk.LegacyProgram;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.web.access.CurrentUser;
import org.qppportal.web.form.SentOnce;

/** A question to the service desk, filled in with where the person comes from. */
@Named("askPage")
@RequestScoped
public class AskPage {

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @Inject SentOnce once;
  @EJB TicketService service;
  @EJB CallerService caller;

  private String kind;
  private String legacyProgram;
  private String subject;
  private String text;
  private String practice;
  private List<Part> files;
  private List<Actor.Link> practices;

  /** Fills in what the address says. */
  public void load() {
    if ("true".equals(request.getParameter("tooLarge")) && !Faces.isPostback()) {
      Messages.create("{0}", SentParts.TOO_LARGE).error().add("files");
    }
    kind = parameter("kind").orElse(parameter("code").isPresent() ? "portal" : null);
    practice = parameter("practice").filter(this::isOwn).orElse(null);
    subject = parameter("code").map(code -> "Problem " + code).orElse("");
  }

  /** Asks, and shows the ticket. */
  public void ask() {
    Optional<TicketKind> chosen = TicketKind.ofCode(kind).filter(QuestionRules.ASKED::contains);
    if (chosen.isEmpty()) {
      Messages.create("Choose what you need help with.").error().add("kind");
      return;
    }
    TicketQuestion question = question(chosen.get());
    List<Problem> problems = service.check(question);
    problems.forEach(
        problem -> Messages.create("{0}", problem.message()).error().add(field(problem.field())));
    if (problems.isEmpty()) {
      send(question);
    }
  }

  private void send(TicketQuestion question) {
    try {
      List<SentFile> sent = SentParts.files(files);
      String number =
          once.once(
              question + " " + sent.stream().map(AskPage::inWords).toList(),
              () ->
                  Long.toString(
                      service.ask(
                          question,
                          new TicketService.Asker(user.getName(), user.email()),
                          TicketChannel.WEB,
                          sent)));
      Faces.redirect("my/ticket?number=%s&asked=true", number);
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add(field(e.field()));
    }
  }

  private static String inWords(SentFile file) {
    return file.name() + " of " + file.content().length;
  }

  private TicketQuestion question(TicketKind chosen) {
    return new TicketQuestion(
        chosen,
        LegacyProgram.of(legacyProgram),
        Objects.toString(subject, ""),
        Objects.toString(text, ""),
        new TicketQuestion.Context(
            Optional.ofNullable(practice).filter(this::isOwn).map(UUID::fromString),
            Optional.empty(),
            parameter("year").filter(year -> year.matches("20\\d\\d")).map(Integer::valueOf),
            parameter("submission").flatMap(AskPage::id),
            parameter("code").filter(code -> code.matches("[A-Z0-9-]{1,30}")),
            parameter("page").filter(page -> page.matches("/[A-Za-z0-9/_.-]{0,100}"))));
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static String field(Field field) {
    return switch (field) {
      case KIND -> "kind";
      case LEGACY_PROGRAM -> "legacy";
      case SUBJECT -> "subject";
      case TEXT -> "text";
      case PRACTICE -> "practice";
      case FILE -> "files";
      default -> null;
    };
  }

  private boolean isOwn(String id) {
    return practices().stream()
        .anyMatch(link -> link.practiceId().filter(one -> one.toString().equals(id)).isPresent());
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /** What the address says of where the person comes from, in words; empty lines are left out. */
  public List<String> context() {
    return Stream.of(
            parameter("code").map(code -> "Problem code " + code),
            parameter("page").map(page -> "Page " + page),
            parameter("year").map(year -> year + " performance year"),
            parameter("submission")
                .flatMap(AskPage::id)
                .map(id -> "The submission that you were looking at"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The practices that the person belongs to. */
  public List<Actor.Link> practices() {
    if (practices == null) {
      practices =
          caller.actor().connections().stream()
              .filter(link -> link.practiceId().isPresent())
              .toList();
    }
    return practices;
  }

  public List<Actor.Link> getPractices() {
    return practices();
  }

  public List<TicketKind> getKinds() {
    return QuestionRules.ASKED;
  }

  public List<LegacyProgram> getLegacyPrograms() {
    return Arrays.asList(LegacyProgram.values());
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

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getPractice() {
    return practice;
  }

  public void setPractice(String practice) {
    this.practice = practice;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
