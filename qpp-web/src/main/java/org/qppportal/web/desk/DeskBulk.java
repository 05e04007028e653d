package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.work.DeskBulkService;
import org.qppportal.core.desk.work.DeskBulkService.Change;
import org.qppportal.core.desk.work.DeskBulkService.Chosen;
import org.qppportal.core.desk.work.DeskBulkService.Outcome;
import org.qppportal.core.desk.work.DeskPlanService;
import org.qppportal.core.desk.work.KnownProblemService;
import org.qppportal.persistence.type.TicketPriority;

/** The same change to all tickets that are checked in a queue. */
@Named("deskBulk")
@RequestScoped
public class DeskBulk {

  private static final Pattern CHOSEN = Pattern.compile("(\\d{1,12}):(\\d{1,9})");

  @Inject HttpServletRequest request;
  @Inject DeskPage page;
  @Inject DeskUndo undo;
  @EJB DeskBulkService service;
  @EJB DeskPlanService plan;
  @EJB KnownProblemService problems;

  private String assignee;
  private String team;
  private String priority;
  private String problem;

  /** Changes what is checked. */
  public void apply() {
    try {
      Outcome outcome =
          service.change(
              chosen(),
              new Change(
                  given(assignee),
                  TicketTeam.of(team),
                  TicketPriority.ofCode(priority),
                  given(problem).map(Long::valueOf)));
      undo.keep(outcome.changed());
      if (!outcome.changed().isEmpty()) {
        Messages.create(
                "{0} changed. You can take it back for 10 minutes.",
                tickets(outcome.changed().size()))
            .flash()
            .add();
      }
      tell(outcome.refused());
      Faces.redirect("staff/desk?%s", page.query());
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add();
    }
  }

  /** Takes the last change back. */
  public void undo() {
    int count = undo.changed().size();
    Map<Long, String> refused = service.undo(undo.changed());
    undo.clear();
    Messages.create("{0} as before.", tickets(count - refused.size())).flash().add();
    tell(refused);
    Faces.redirect("staff/desk?%s", page.query());
  }

  private static void tell(Map<Long, String> refused) {
    refused.forEach(
        (number, reason) ->
            Messages.create("{0} stays as it is. {1}", TicketNumbers.write(number), reason)
                .warn()
                .flash()
                .add());
  }

  private static String tickets(int count) {
    return count == 1 ? "1 ticket" : count + " tickets";
  }

  private List<Chosen> chosen() {
    String[] values = request.getParameterValues("ticket");
    return Arrays.stream(values == null ? new String[0] : values)
        .map(CHOSEN::matcher)
        .filter(Matcher::matches)
        .map(value -> new Chosen(Long.parseLong(value.group(1)), Integer.parseInt(value.group(2))))
        .toList();
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /** Whether there is something to take back. */
  public boolean isUndoable() {
    return !undo.changed().isEmpty();
  }

  public List<DeskPlanService.Agent> getAgents() {
    return plan.agents();
  }

  /** Problems that last. */
  public List<KnownProblemService.Problem> getProblems() {
    return problems.problems().stream().filter(one -> one.endedAt().isEmpty()).toList();
  }

  public List<TicketTeam> getTeams() {
    return Arrays.asList(TicketTeam.values());
  }

  public List<TicketPriority> getPriorities() {
    return Arrays.asList(TicketPriority.values());
  }

  public String getAssignee() {
    return assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = assignee;
  }

  public String getTeam() {
    return team;
  }

  public void setTeam(String team) {
    this.team = team;
  }

  public String getPriority() {
    return priority;
  }

  public void setPriority(String priority) {
    this.priority = priority;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}
