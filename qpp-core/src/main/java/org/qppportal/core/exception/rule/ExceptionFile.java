package org.qppportal.core.exception.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.Cited;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;

/**
 * The file {@code exceptions/kinds.yaml}, as it is written. Categories are named as since 2018.
 *
 * @param kinds what can be applied for
 * @param reasons why certified records are out of reach
 * @param deadlines until when
 */
public record ExceptionFile(
    List<KindRules> kinds, List<ReasonRules> reasons, DeadlineRules deadlines) {

  /**
   * What can be applied for.
   *
   * @param firstYear the first performance year that has it
   * @param applicants who may apply
   * @param categories for what
   * @param allCategories whether always for all of them
   * @param asksReason whether one of the reasons is needed
   * @param shares which part of the clinicians must qualify
   * @param endedByData which data ends the exception for its category
   */
  public record KindRules(
      ExceptionKind kind,
      Cited<Integer> firstYear,
      Cited<Set<EntityType>> applicants,
      Cited<Set<Category>> categories,
      boolean allCategories,
      boolean asksReason,
      List<Share> shares,
      List<Ending> endedByData) {}

  /**
   * Which part of the clinicians must qualify, in percent.
   *
   * @param moreThan a bound that is not enough itself
   * @param orMore a bound that is enough
   */
  public record Share(
      Set<EntityType> applicants,
      Optional<Cited<Integer>> moreThan,
      Optional<Cited<Integer>> orMore) {

    /** Whether a part is enough. */
    public boolean isMetBy(int percent) {
      return moreThan.map(bound -> percent > bound.value()).orElse(true)
          && orMore.map(bound -> percent >= bound.value()).orElse(true);
    }

    /** In a sentence, such as {@code more than 75 percent}. */
    public String inWords() {
      return moreThan
          .map(bound -> "more than " + bound.value() + " percent")
          .orElseGet(
              () ->
                  orMore.orElseThrow().value() == 100
                      ? "all"
                      : orMore.get().value() + " percent or more");
    }
  }

  /** Since when data of some categories ends the exception for them. */
  public record Ending(Set<Category> categories, Cited<Integer> firstYear) {}

  /**
   * Why certified records are out of reach.
   *
   * @param lastYear the last performance year that has it; empty for no end
   * @param mostYears in how many years at most it can be used
   */
  public record ReasonRules(
      ExceptionReason reason,
      Cited<Integer> firstYear,
      Optional<Cited<Integer>> lastYear,
      Optional<Cited<Integer>> mostYears) {

    boolean isOf(int year) {
      return year >= firstYear.value() && lastYear.map(last -> year <= last.value()).orElse(true);
    }
  }

  /**
   * Until when applications are taken.
   *
   * @param zone whose hours they are
   * @param hour the hour at which they end
   * @param usual the day, where no other is set
   * @param moved other days
   */
  public record DeadlineRules(String zone, Cited<Integer> hour, Usual usual, List<Moved> moved) {}

  /**
   * The usual day, in the performance year itself.
   *
   * @param verifiedYears for which years it was compared with a text
   */
  public record Usual(int month, int day, String citation, Set<Integer> verifiedYears) {}

  /** Another day in a year. */
  public record Moved(int performanceYear, Set<ExceptionKind> kinds, Cited<LocalDate> day) {}
}
