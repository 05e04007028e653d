package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.Placeholders;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.work.ReplyTemplateService;
import org.qppportal.core.desk.work.ReplyTemplateService.Kept;
import org.qppportal.core.desk.work.ReplyTemplateService.Template;
import org.qppportal.persistence.type.TicketKind;

/** The templates of the desk, and one of them to change. */
@Named("templatesPage")
@RequestScoped
public class TemplatesPage {

  @Inject HttpServletRequest request;
  @EJB ReplyTemplateService service;

  private List<Kept> templates;
  private Optional<Template> chosen;
  private int seen;
  private String title;
  private String body;
  private String kind;
  private String command;
  private String cause;

  /** Reads them, and the one in the address; nobody but staff gets further. */
  public void load() {
    templates = service.templates();
    chosen =
        templates.stream()
            .map(Kept::template)
            .filter(one -> one.id().get().toString().equals(request.getParameter("id")))
            .findFirst();
    if (!Faces.isPostback()) {
      chosen.ifPresent(this::show);
    }
  }

  private void show(Template template) {
    seen = template.seen();
    title = template.title();
    body = template.body();
    kind = template.kind().map(TicketKind::code).orElse("");
    command = template.command().name();
    cause = template.cause().orElse("");
  }

  /** Keeps what is in the form. */
  public void keep() {
    change(
        () ->
            service.keep(
                new Template(
                    chosen.flatMap(Template::id),
                    Objects.toString(title, ""),
                    Objects.toString(body, ""),
                    TicketKind.ofCode(Objects.toString(kind, "")),
                    TicketCommand.valueOf(Objects.toString(command, "REPLY")),
                    DeskTicketPage.given(cause),
                    seen)),
        "Kept. It is offered on tickets now.");
  }

  /** Offers the template no more. */
  public void retire() {
    change(
        () -> service.retire(chosen.flatMap(Template::id).orElseThrow(), seen),
        "Taken away. What was sent with it stays.");
  }

  private void change(Runnable change, String done) {
    try {
      change.run();
      Messages.create(done).flash().add();
      Faces.redirect("staff/templates");
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(
              switch (e.field()) {
                case SUBJECT -> "templateTitle";
                case TEXT -> "body";
                default -> null;
              });
    }
  }

  public List<Kept> templates() {
    return templates;
  }

  /** Whether one is being changed, not a new one written. */
  public boolean isChanging() {
    return chosen.isPresent();
  }

  public Placeholders.Name[] getPlaces() {
    return Placeholders.Name.values();
  }

  public List<TicketKind> getKinds() {
    return Arrays.asList(TicketKind.values());
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int seen) {
    this.seen = seen;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getCommand() {
    return command;
  }

  public void setCommand(String command) {
    this.command = command;
  }

  public String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }
}
