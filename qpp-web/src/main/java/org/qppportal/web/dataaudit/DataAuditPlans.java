package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.dataaudit.DataAuditRefusedException;
import org.qppportal.core.dataaudit.DataAuditService;
import org.qppportal.core.dataaudit.EvidenceRequestView;
import org.qppportal.core.dataaudit.PlanLine;

/** The samples and open requests, with forms to draw one and to target a practice. */
@Named("dataAuditPlans")
@RequestScoped
public class DataAuditPlans {

  @EJB DataAuditService service;

  private List<PlanLine> plans;
  private List<EvidenceRequestView> open;
  private List<Integer> years;
  private Map<String, String> submitters;
  private Integer year;
  private String submitter;
  private String seed;
  private String tin;
  private Integer targetYear;
  private String targetSubmitter;
  private String reason;
  private String dueOn;
  private String dueReason;

  /** Reads the lists; nobody but program staff gets further. */
  public void load() {
    plans = service.plans();
    open = service.open();
  }

  /** Draws a sample and shows it. */
  public void draw() {
    try {
      Faces.redirect(
          "staff/audit?id=%s", service.draw(year, given(submitter), given(seed)).toString());
    } catch (DataAuditRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(
              switch (e.field()) {
                case SEED -> "seed";
                case SUBMITTER -> "submitter";
                default -> "year";
              });
    }
  }

  /** Asks one practice for evidence, and shows the ticket. */
  public void target() {
    Optional<LocalDate> day = day(dueOn);
    if (day.isEmpty()) {
      Messages.create("Enter the day as year, month and day.").error().add("dueOn");
      return;
    }
    try {
      long number =
          service.target(
              Objects.toString(tin, "").strip(),
              targetYear,
              given(targetSubmitter),
              Objects.toString(reason, ""),
              day.get(),
              Objects.toString(dueReason, ""));
      Faces.redirect("staff/ticket?number=%s", Long.toString(number));
    } catch (DataAuditRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(
              switch (e.field()) {
                case DUE -> "dueOn";
                case REASON -> "reason";
                default -> "tin";
              });
    }
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(Objects.toString(text, "").strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
  }

  public List<PlanLine> plans() {
    return plans;
  }

  public List<EvidenceRequestView> open() {
    return open;
  }

  /** The years that can be chosen; a choice is compared with them before the page is loaded. */
  public List<Integer> getYears() {
    if (years == null) {
      years = service.years();
    }
    return years;
  }

  /** Names of third parties by their code. */
  public Map<String, String> getSubmitters() {
    if (submitters == null) {
      submitters = service.submitters();
    }
    return submitters;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public String getSubmitter() {
    return submitter;
  }

  public void setSubmitter(String submitter) {
    this.submitter = submitter;
  }

  public String getSeed() {
    return seed;
  }

  public void setSeed(String seed) {
    this.seed = seed;
  }

  public String getTin() {
    return tin;
  }

  public void setTin(String tin) {
    this.tin = tin;
  }

  public Integer getTargetYear() {
    return targetYear;
  }

  public void setTargetYear(Integer targetYear) {
    this.targetYear = targetYear;
  }

  public String getTargetSubmitter() {
    return targetSubmitter;
  }

  public void setTargetSubmitter(String targetSubmitter) {
    this.targetSubmitter = targetSubmitter;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The day that was typed; the usual one until somebody does. */
  public String getDueOn() {
    return dueOn == null ? service.usualDueDay().toString() : dueOn;
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
