package org.qppportal.core.exception.rule;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.exception.rule.ApplicationProblem.Field;
import org.qppportal.core.exception.rule.ExceptionFile.Share;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.persistence.type.ExceptionState;

/** Finds everything that is wrong with an application, all at once. */
public final class ApplicationCheck {

  /** Applications that stand in the way of another one for the same. */
  private static final Set<ExceptionState> STANDING =
      Set.of(ExceptionState.SUBMITTED, ExceptionState.INFORMATION_ASKED, ExceptionState.APPROVED);

  private static final int WHOLE = 100;

  /** Small practices applied from the year after; later they need not apply any more. */
  private static final int LAST_BEFORE_SMALL_PRACTICES = 2017;

  private final ExceptionPolicy policy;
  private final Instant now;
  private final boolean late;

  /**
   * A check at a moment.
   *
   * @param late whether applications are taken after the deadline too, because nobody is paid by
   *     them
   */
  public ApplicationCheck(ExceptionPolicy policy, Instant now, boolean late) {
    this.policy = policy;
    this.now = now;
    this.late = late;
  }

  /**
   * An application of the same applicant.
   *
   * @param number the ticket's number as people read it
   */
  public record Earlier(
      String number,
      ExceptionKind kind,
      int year,
      ExceptionState state,
      Optional<ExceptionReason> reason,
      Set<Category> categories) {}

  /**
   * All that is wrong; empty when the application can be taken.
   *
   * @param earlier all that the same applicant applied for, of any year
   */
  public List<ApplicationProblem> check(ApplicationDraft draft, List<Earlier> earlier) {
    List<ApplicationProblem> problems = new ArrayList<>();
    if (draft.kind().isEmpty()) {
      problems.add(problem(Field.KIND, "Choose which exception you apply for."));
    } else {
      kind(draft, draft.kind().get(), earlier, problems);
    }
    if (draft.text().isBlank()) {
      problems.add(
          problem(
              Field.TEXT,
              "Write what happened, from when to when, and what it kept you from doing."));
    }
    return problems;
  }

  private void kind(
      ApplicationDraft draft,
      ExceptionKind kind,
      List<Earlier> earlier,
      List<ApplicationProblem> problems) {
    int year = draft.year();
    if (!policy.isOf(kind, year)) {
      problems.add(
          problem(
              Field.KIND,
              "This exception is not there for %d: it began with %d. Choose another one."
                  .formatted(year, policy.firstYear(kind))));
      return;
    }
    deadline(kind, year).ifPresent(problems::add);
    if (!policy.applicants(kind).contains(draft.applicant())) {
      problems.add(
          problem(
              Field.APPLICANT,
              "%s cannot apply for this exception. It is for %s."
                  .formatted(
                      ExceptionWords.oneOf(draft.applicant()),
                      ExceptionWords.these(policy.applicants(kind)))));
    }
    if (policy.asksReason(kind)) {
      reason(draft, earlier).ifPresent(problems::add);
    }
    categories(draft, kind).ifPresent(problems::add);
    policy
        .share(kind, draft.applicant())
        .flatMap(share -> share(share, draft.sharePercent()))
        .ifPresent(problems::add);
    twice(draft, kind, earlier).ifPresent(problems::add);
  }

  private Optional<ApplicationProblem> deadline(ExceptionKind kind, int year) {
    ZonedDateTime end = policy.deadline(kind, year);
    return late || now.isBefore(end.toInstant())
        ? Optional.empty()
        : found(
            Field.KIND,
            "Applications of this kind for %d were taken until %s. Nothing more can be applied for."
                .formatted(year, ExceptionWords.moment(end)));
  }

  private Optional<ApplicationProblem> reason(ApplicationDraft draft, List<Earlier> earlier) {
    if (draft.reason().isEmpty()) {
      return found(Field.REASON, "Choose the reason that fits best.");
    }
    ExceptionReason reason = draft.reason().get();
    if (!policy.reasons(draft.year()).contains(reason)) {
      return found(
          Field.REASON,
          reason == ExceptionReason.SMALL_PRACTICE && draft.year() > LAST_BEFORE_SMALL_PRACTICES
              ? "A small practice need not apply for %d: the category does not count for it, unless it sends data."
                  .formatted(draft.year())
              : "This reason is not there for %d. Choose another one.".formatted(draft.year()));
    }
    long used =
        earlier.stream()
            .filter(one -> one.state() == ExceptionState.APPROVED && one.year() != draft.year())
            .filter(one -> one.reason().equals(draft.reason()))
            .mapToInt(Earlier::year)
            .distinct()
            .count();
    return policy
        .mostYears(reason)
        .filter(most -> used >= most)
        .map(
            most ->
                problem(
                    Field.REASON,
                    "This reason can be used in %d years at most, and was in %d. Choose another one."
                        .formatted(most, used)));
  }

  private Optional<ApplicationProblem> categories(ApplicationDraft draft, ExceptionKind kind) {
    if (policy.asksAll(kind)) {
      return Optional.empty();
    }
    if (draft.categories().isEmpty()) {
      return found(Field.CATEGORIES, "Choose at least one category that you could not report.");
    }
    return policy.categories(kind, draft.year()).containsAll(draft.categories())
        ? Optional.empty()
        : found(
            Field.CATEGORIES,
            "Choose only categories of %d: %s."
                .formatted(
                    draft.year(), ExceptionWords.list(policy.categories(kind, draft.year()))));
  }

  private static Optional<ApplicationProblem> share(Share share, Optional<Integer> percent) {
    if (percent.isEmpty() || percent.get() < 0 || percent.get() > WHOLE) {
      return found(
          Field.SHARE, "Enter which part of your clinicians qualify, from 0 to 100 percent.");
    }
    return share.isMetBy(percent.get())
        ? Optional.empty()
        : found(
            Field.SHARE,
            "The rule asks that %s of the clinicians qualify. Clinicians who do can apply for themselves."
                .formatted(share.inWords()));
  }

  private Optional<ApplicationProblem> twice(
      ApplicationDraft draft, ExceptionKind kind, List<Earlier> earlier) {
    Set<Category> asked = asked(draft, kind);
    return earlier.stream()
        .filter(one -> one.kind() == kind && one.year() == draft.year())
        .filter(one -> STANDING.contains(one.state()))
        .filter(one -> !Collections.disjoint(one.categories(), asked))
        .findFirst()
        .map(
            one ->
                problem(
                    Field.KIND,
                    "This was applied for already: %s. Write into that request, or withdraw it first."
                        .formatted(one.number())));
  }

  /** What an application asks for in the end. */
  public Set<Category> asked(ApplicationDraft draft, ExceptionKind kind) {
    return policy.asksAll(kind) ? policy.categories(kind, draft.year()) : draft.categories();
  }

  private static Optional<ApplicationProblem> found(Field field, String message) {
    return Optional.of(problem(field, message));
  }

  private static ApplicationProblem problem(Field field, String message) {
    return new ApplicationProblem(field, message);
  }
}
