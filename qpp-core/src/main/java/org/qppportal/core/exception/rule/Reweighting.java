package org.qppportal.core.exception.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ExceptionKind;

/** Which categories stop counting by approved applications, and which count all the same. */
public final class Reweighting {

  private final ExceptionPolicy policy;

  public Reweighting(ExceptionPolicy policy) {
    this.policy = policy;
  }

  /**
   * An approved application.
   *
   * @param ended the categories for which data ended it
   */
  public record Approved(
      ExceptionKind kind, int year, Set<Category> categories, Set<Category> ended) {}

  /**
   * What becomes of a category.
   *
   * @param counts whether it counts all the same
   * @param reason why, in a sentence
   */
  public record Effect(Category category, boolean counts, String reason) {}

  /** Whether the exception holds whatever is sent. */
  public boolean binds(ExceptionKind kind, Category category, int year) {
    return category != Category.COST && !policy.isEndedByData(kind, category, year);
  }

  /**
   * What an approved application does, category by category.
   *
   * @param sent categories that data was sent for
   */
  public List<Effect> effects(Approved approved, Collection<Category> sent) {
    List<Effect> effects = new ArrayList<>();
    approved.categories().stream()
        .sorted()
        .forEach(category -> effects.add(effect(approved, category, sent.contains(category))));
    return effects;
  }

  private Effect effect(Approved approved, Category category, boolean sent) {
    if (category == Category.COST) {
      return new Effect(
          category, false, "Does not count: nobody sends data for cost, so nothing ends this.");
    }
    if (approved.ended().contains(category)) {
      return new Effect(category, true, "Counts: data was sent for it, which ended the exception.");
    }
    boolean ends = policy.isEndedByData(approved.kind(), category, approved.year());
    if (ends && sent) {
      return new Effect(category, true, "Counts: data is there for it.");
    }
    return new Effect(
        category,
        false,
        ends
            ? "Does not count. If data is sent for it, it counts again."
            : "Does not count, whatever data is sent.");
  }

  /**
   * The categories that data would take out of the exception.
   *
   * @param sending categories that data is about to be sent for
   */
  public Set<Category> ending(Approved approved, Collection<Category> sending) {
    Set<Category> ending = EnumSet.noneOf(Category.class);
    approved.categories().stream()
        .filter(sending::contains)
        .filter(category -> !approved.ended().contains(category))
        .filter(category -> policy.isEndedByData(approved.kind(), category, approved.year()))
        .forEach(ending::add);
    return ending;
  }

  /** Whether nothing is left of an exception. */
  public boolean isOver(Approved approved) {
    return approved.ended().containsAll(approved.categories());
  }
}
