package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.dataaudit.DataAuditRefusedException;
import org.qppportal.core.dataaudit.DataAuditService;
import org.qppportal.core.dataaudit.PlanView;
import org.qppportal.core.dataaudit.rule.DataAuditPolicy;
import org.qppportal.core.submission.Ids;

/** One sample: who was drawn and how, what was asked of them, and its error rate. */
@Named("dataAuditPlan")
@RequestScoped
public class DataAuditPlan {

  @Inject HttpServletRequest request;
  @EJB DataAuditService service;

  private PlanView plan;
  private LocalDate today;
  private String dueOn;
  private String dueReason;

  /** Reads the sample in the address; nobody but program staff gets further. */
  public void load() {
    plan = service.plan(id());
    LocalDate usual = service.usualDueDay();
    today = usual.minusDays(DataAuditPolicy.inForce().answerDays().value());
    if (!Faces.isPostback()) {
      dueOn = usual.toString();
    }
  }

  /** Asks the practices that were not asked yet. */
  public void issue() {
    Optional<LocalDate> day = DataAuditPlans.day(dueOn);
    if (day.isEmpty()) {
      Messages.create("Enter the day as year, month and day.").error().add("dueOn");
      return;
    }
    try {
      int issued = service.issue(id(), day.get(), Objects.toString(dueReason, ""));
      Messages.create(
              issued == 0
                  ? "Nobody was asked: no data is there any more."
                  : issued == 1 ? "One practice was asked." : "{0} practices were asked.",
              issued)
          .flash()
          .add();
      Faces.redirect("staff/audit?id=%s", id().toString());
    } catch (DataAuditRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add("dueOn");
    }
  }

  private UUID id() {
    return Ids.parse(request.getParameter("id"));
  }

  public PlanView plan() {
    return plan;
  }

  /** Whether practices no longer have to have records of the year. */
  public boolean isPastRetention() {
    return DataAuditPolicy.inForce().retainUntil(plan.year()).isBefore(today);
  }

  /** Until when they had to. */
  public LocalDate retainUntil() {
    return DataAuditPolicy.inForce().retainUntil(plan.year());
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }

  public String getDueReason() {
    return dueReason;
  }

  public void setDueReason(String dueReason) {
    this.dueReason = dueReason;
  }
}
