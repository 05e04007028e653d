package org.qppportal.core.exception;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.exception.rule.DecisionRules;
import org.qppportal.core.exception.rule.ExceptionCommand;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.exception.rule.ExceptionWords;
import org.qppportal.core.exception.rule.Reweighting;
import org.qppportal.core.problem.ExceptionProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.SendingEffects;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.exception.ExceptionApplication;
import org.qppportal.persistence.exception.ExceptionApplication.Subject;
import org.qppportal.persistence.exception.ExceptionRepository;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ExceptionState;
import org.qppportal.persistence.type.Tin;

/** Ends approved exceptions for the categories that data is sent for, and warns before. */
@ApplicationScoped
class ExceptionEnding implements SendingEffects {

  private static final Reweighting RULES = new Reweighting(ExceptionPolicy.inForce());

  @Inject private ExceptionRepository applications;
  @Inject private Clock clock;
  @EJB private AuditRecorder audit;

  @Override
  public List<Problem> warnings(Submission submission) {
    List<ExceptionApplication> approved =
        applications.approved(
            submission.performanceYear(), tins(List.of(submission)), ids(List.of(submission)));
    List<Problem> warnings = new ArrayList<>();
    for (ExceptionApplication application : approved) {
      if (isOf(application, submission.entity())) {
        Set<Category> ending =
            RULES.ending(ExceptionViews.approved(application), sending(submission));
        for (int i = 0; i < submission.measurementSets().size(); i++) {
          Category category = submission.measurementSets().get(i).category();
          if (ending.remove(category)) {
            warnings.add(warning(application, category, i));
          }
        }
      }
    }
    return warnings;
  }

  @Override
  public void sent(String username, Collection<Submission> submissions) {
    Map<Integer, List<Submission>> byYear = new HashMap<>();
    submissions.forEach(
        one -> byYear.computeIfAbsent(one.performanceYear(), year -> new ArrayList<>()).add(one));
    byYear.forEach((year, ofYear) -> sent(username, year, ofYear));
  }

  private void sent(String username, int year, List<Submission> submissions) {
    Map<Submission.Entity, Submission> byEntity = new HashMap<>();
    submissions.forEach(one -> byEntity.put(one.entity(), one));
    for (ExceptionApplication application :
        applications.approved(year, tins(submissions), ids(submissions))) {
      Submission submission = byEntity.get(entity(application));
      if (submission != null) {
        end(application, sending(submission), username);
      }
    }
  }

  private void end(ExceptionApplication application, Set<Category> sending, String username) {
    Set<Category> ending = RULES.ending(ExceptionViews.approved(application), sending);
    if (ending.isEmpty()) {
      return;
    }
    ending.forEach(category -> application.end(category, username, clock.instant()));
    if (RULES.isOver(ExceptionViews.approved(application))) {
      DecisionRules.after(ExceptionState.APPROVED, ExceptionCommand.VOID)
          .ifPresent(application::move);
    }
    audit.done(
        username,
        AuditedAction.END_EXCEPTION,
        "Exception",
        TicketNumbers.write(application.getTicket()),
        application.getSubject().practiceId(),
        "data sent for " + ExceptionWords.list(ending));
  }

  private static Problem warning(ExceptionApplication application, Category category, int set) {
    ExceptionProblem code = ExceptionProblem.ENDS_EXCEPTION;
    return new Problem(
        code,
        "$.measurementSets[" + set + "].category",
        0,
        0,
        "An exception from %s was approved for %d (%s). Data sent for it ends the exception, and the category counts."
            .formatted(
                ExceptionWords.of(category),
                application.getPerformanceYear(),
                TicketNumbers.write(application.getTicket())),
        code.whatToDo());
  }

  /** An empty set says nothing of a category, and ends nothing. */
  private static Set<Category> sending(Submission submission) {
    Set<Category> sending = EnumSet.noneOf(Category.class);
    submission.measurementSets().stream()
        .filter(set -> !set.measurements().isEmpty())
        .forEach(set -> sending.add(set.category()));
    return sending;
  }

  private static boolean isOf(ExceptionApplication application, Submission.Entity entity) {
    return entity(application).equals(entity);
  }

  private static Submission.Entity entity(ExceptionApplication application) {
    Subject subject = application.getSubject();
    return new Submission.Entity(subject.type(), subject.tin(), subject.npi(), subject.entityId());
  }

  private static Set<Tin> tins(Collection<Submission> submissions) {
    Set<Tin> tins = new HashSet<>();
    submissions.forEach(one -> one.entity().tin().ifPresent(tins::add));
    return tins;
  }

  private static Set<String> ids(Collection<Submission> submissions) {
    Set<String> ids = new HashSet<>();
    submissions.forEach(one -> one.entity().entityId().ifPresent(ids::add));
    return ids;
  }
}
