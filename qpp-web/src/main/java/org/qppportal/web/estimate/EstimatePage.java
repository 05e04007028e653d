package org.qppportal.web.estimate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qppportal.core.estimate.Estimate;
import org.qppportal.core.estimate.Estimate.Gain;
import org.qppportal.core.estimate.EstimateRequest;
import org.qppportal.core.estimate.EstimateService;
import org.qppportal.core.estimate.Estimator;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.web.form.FieldProblem;
import org.qppportal.web.program.ProgramYears;

/** What if: an estimate of everything in the address. */
@Named("estimatePage")
@RequestScoped
public class EstimatePage {

  @Inject HttpServletRequest request;
  @Inject EstimateService estimates;
  @Inject PolicyService policies;
  @Inject ProgramYears calendar;

  private EstimateInput input;
  private Estimate estimate;
  private Estimator estimator;

  /** Whether anything was entered, so that there is an answer or a problem to show. */
  public boolean asked() {
    return request.getParameter("charges") != null;
  }

  /** Whether there is an estimate to show. */
  public boolean answered() {
    return asked() && input().request().isPresent();
  }

  /** What is wrong with what was entered; empty when nothing is. */
  public List<FieldProblem> problems() {
    return asked() ? input().problems() : List.of();
  }

  /** What is wrong with a field; empty text when nothing is. */
  public String problem(String field) {
    return problems().stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::message)
        .findFirst()
        .orElse("");
  }

  /** What was entered, so that it can be changed rather than typed again. */
  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  public boolean checked(String field) {
    return "true".equals(typed(field));
  }

  /** The years that can be estimated, newest first. */
  public List<Integer> years() {
    return estimates.years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The year asked for; before that the current one, as far as it can be estimated. */
  public int year() {
    return years().stream()
        .filter(year -> year.toString().equals(typed("year")))
        .findFirst()
        .orElseGet(
            () ->
                years().stream()
                    .filter(year -> year <= calendar.currentYear())
                    .findFirst()
                    .orElseThrow());
  }

  /** The numbers of the measures that can be entered. */
  public List<Integer> measures() {
    return IntStream.rangeClosed(1, EstimateInput.MEASURES).boxed().toList();
  }

  /** Whether to show the measures' fields unfolded. */
  public boolean measuresOpen() {
    return asked() && input().hasMeasures();
  }

  /** Whether to show the patients' fields unfolded. */
  public boolean patientsOpen() {
    return !typed("hcc").isEmpty() || !typed("dual").isEmpty();
  }

  /** Ways to collect a measure that have a rate of their own. */
  public List<SubmissionMethod> methods() {
    return List.of(
        SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
        SubmissionMethod.REGISTRY,
        SubmissionMethod.CLAIMS,
        SubmissionMethod.CMS_WEB_INTERFACE);
  }

  /** The estimate. */
  public Estimate estimate() {
    if (estimate == null) {
      EstimateRequest assumed = input().request().orElseThrow();
      estimator = estimates.estimator(assumed.performanceYear());
      estimate = estimator.estimate(assumed);
    }
    return estimate;
  }

  /** The final score and each category that another point would help, by what it adds. */
  public List<Gain> gains() {
    return estimate().outlook().onePointMore().stream()
        .filter(gain -> gain.finalPoints().signum() > 0)
        .toList();
  }

  /** What the same gain is worth under another outlook. */
  public Gain gain(Estimate.Outlook outlook, Gain gain) {
    return outlook.onePointMore().stream()
        .filter(other -> other.category().equals(gain.category()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The most points of the bonus for complex patients, where it was asked for in a year whose
   * formula needs figures of all clinicians.
   */
  public Optional<BigDecimal> unknownBonus() {
    return policy()
        .scoring()
        .filter(scoring -> patientsOpen())
        .flatMap(scoring -> scoring.finalScore().complexPatientBonus())
        .filter(bonus -> bonus.standardized().isPresent())
        .map(bonus -> bonus.maximumPoints().value());
  }

  /** The drawing. */
  public AdjustmentChart chart() {
    return new AdjustmentChart(estimate(), estimator, policy().thresholds());
  }

  /** The address of the same estimate as data. */
  public String jsonUrl() {
    return request.getContextPath() + "/api/estimate?" + request.getQueryString();
  }

  private YearPolicy policy() {
    return policies.policies().of(estimate().request().performanceYear()).orElseThrow();
  }

  private EstimateInput input() {
    if (input == null) {
      input = new EstimateInput(request::getParameter, policies.policies(), estimates::problems);
    }
    return input;
  }
}
