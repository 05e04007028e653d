package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.work.DeskPlanService;
import org.qppportal.core.desk.work.KnownProblemService;
import org.qppportal.core.desk.work.TicketJoinService;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;

/** Who works on a ticket and until when, and which others it belongs with. */
@Named("deskPlan")
@RequestScoped
public class DeskPlan {

  private static final int BEGIN = 60;

  @Inject DeskTicketPage page;
  @EJB DeskPlanService plan;
  @EJB TicketJoinService joins;
  @EJB KnownProblemService problems;

  /**
   * A message that can become a ticket of its own.
   *
   * @param begin how it begins
   */
  public record Part(long id, Instant at, String begin) {}

  private String assignee;
  private String team;
  private String priority;
  private String due;
  private String problem;
  private String other;
  private String part;
  private String kind;
  private String subject;

  /** Gives the ticket to a colleague. */
  public void assign() {
    page.change(
        "assignee",
        () -> plan.assign(page.number(), page.getSeen(), Objects.toString(assignee, "")));
  }

  /** Gives the ticket to the other team. */
  public void transfer() {
    page.change(
        "team",
        () ->
            plan.transfer(
                page.number(),
                page.getSeen(),
                TicketTeam.of(team)
                    .orElseThrow(() -> new TicketRefusedException("Choose a team."))));
  }

  /** Says how soon it must be answered. */
  public void prioritize() {
    page.change(
        "priority",
        () ->
            plan.prioritize(
                page.number(),
                page.getSeen(),
                TicketPriority.ofCode(priority)
                    .orElseThrow(() -> new TicketRefusedException("Choose a priority."))));
  }

  /** Promises a day, or takes the promise back. */
  public void promise() {
    page.change("due", () -> plan.promise(page.number(), page.getSeen(), day()));
  }

  private Optional<LocalDate> day() {
    try {
      return DeskTicketPage.given(due).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new TicketRefusedException("Write the day as in 2026-04-30.");
    }
  }

  /** Ties the ticket to a problem, or to none. */
  public void link() {
    page.change(
        "problem",
        () ->
            problems.link(
                page.number(), page.getSeen(), DeskTicketPage.given(problem).map(Long::valueOf)));
  }

  /** Ends the ticket, which goes on in another one. */
  public void merge() {
    page.change(
        "other",
        () ->
            joins.merge(
                page.number(),
                page.getSeen(),
                TicketNumbers.read(other)
                    .orElseThrow(
                        () ->
                            new TicketRefusedException(
                                "Write the number of the other ticket, such as T100001."))));
  }

  /** Makes a ticket of its own of one of the user's messages. */
  public void split() {
    page.change(
        "part",
        () ->
            joins.split(
                page.number(),
                page.getSeen(),
                DeskTicketPage.given(part)
                    .map(Long::parseLong)
                    .orElseThrow(() -> new TicketRefusedException("Choose a message.")),
                TicketKind.ofCode(kind)
                    .orElseThrow(() -> new TicketRefusedException("Choose what it is about.")),
                Objects.toString(subject, "")));
  }

  private static String begin(String message) {
    String line = message.replaceAll("\\s+", " ");
    return line.length() <= BEGIN ? line : line.substring(0, BEGIN) + "...";
  }

  public List<DeskPlanService.Agent> getAgents() {
    return plan.agents();
  }

  /** Problems that last. */
  public List<KnownProblemService.Problem> getProblems() {
    return problems.problems().stream().filter(one -> one.endedAt().isEmpty()).toList();
  }

  /** What the user wrote in this ticket. */
  public List<Part> getParts() {
    return page.ticket().entries().stream()
        .filter(entry -> entry.id().isPresent() && entry.from().isEmpty())
        .filter(entry -> !entry.staff() && !entry.internal())
        .map(entry -> new Part(entry.id().get(), entry.at(), begin(entry.message().orElse(""))))
        .toList();
  }

  public List<TicketTeam> getTeams() {
    return Arrays.asList(TicketTeam.values());
  }

  public List<TicketPriority> getPriorities() {
    return Arrays.asList(TicketPriority.values());
  }

  public List<TicketKind> getKinds() {
    return QuestionRules.ASKED;
  }

  public String getAssignee() {
    return assignee == null ? page.ticket().line().assignee().orElse("") : assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = assignee;
  }

  public String getTeam() {
    return team == null ? page.ticket().line().team() : team;
  }

  public void setTeam(String team) {
    this.team = team;
  }

  public String getPriority() {
    return priority == null ? page.ticket().line().priority().code() : priority;
  }

  public void setPriority(String priority) {
    this.priority = priority;
  }

  public String getDue() {
    return due;
  }

  public void setDue(String due) {
    this.due = due;
  }

  public String getProblem() {
    return problem == null
        ? page.ticket().problem().map(one -> Long.toString(one.id())).orElse("")
        : problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }

  public String getKind() {
    return kind == null ? page.ticket().line().kind().code() : kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }
}
