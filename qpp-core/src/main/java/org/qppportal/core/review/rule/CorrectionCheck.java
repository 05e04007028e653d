package org.qppportal.core.review.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.CorrectedStatus;
import org.qppportal.persistence.type.CorrectionKind;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ReviewState;

/** Whether what a reviewer proposes can be done. */
public final class CorrectionCheck {

  private static final int FIRST_YEAR_OF_PI = 2018;

  private CorrectionCheck() {}

  /**
   * What is wrong with a proposal; empty when nothing is.
   *
   * @param outcome APPROVED or DENIED
   * @param subject whose score it is
   */
  public static Optional<String> problem(
      ReviewState outcome,
      String text,
      List<Correction> corrections,
      EntityType subject,
      int year) {
    if (outcome != ReviewState.APPROVED && outcome != ReviewState.DENIED) {
      return Optional.of("Choose whether the request is to be approved or denied.");
    }
    if (text.isBlank()) {
      return Optional.of("Write the decision as the person who asked will read it.");
    }
    if (outcome == ReviewState.DENIED) {
      return corrections.isEmpty()
          ? Optional.empty()
          : Optional.of("A request that is denied corrects nothing. Take the corrections away.");
    }
    if (corrections.isEmpty()) {
      return Optional.of("Choose at least one correction, or propose to deny the request.");
    }
    return corrections.stream()
        .flatMap(one -> problem(one, subject, year).stream())
        .findFirst()
        .or(() -> together(corrections));
  }

  private static Optional<String> together(List<Correction> corrections) {
    boolean out = corrections.stream().anyMatch(one -> one.kind() == CorrectionKind.NOT_ADJUSTED);
    if (out && corrections.size() > 1) {
      return Optional.of("If payment is not adjusted, nothing else needs to be corrected.");
    }
    Set<String> named = new HashSet<>();
    return corrections.stream().allMatch(one -> named.add(one.kind() + one.code()))
        ? Optional.empty()
        : Optional.of("The same is corrected twice. Take one of the two away.");
  }

  private static Optional<String> problem(Correction one, EntityType subject, int year) {
    boolean clinician = subject == EntityType.INDIVIDUAL;
    boolean known =
        switch (one.kind()) {
          case CATEGORY_LEFT_OUT ->
              Category.ofCode(one.code()).filter(category -> isOf(category, year)).isPresent();
          case SPECIAL_STATUS -> CorrectedStatus.ofCode(one.code()).isPresent();
          case AUTOMATIC_CIRCUMSTANCES -> one.code().isEmpty();
          case NOT_ADJUSTED -> NotAdjusted.ofCode(one.code()).isPresent();
        };
    if (!known) {
      return Optional.of(
          "This correction is not there for %d. Choose another one.".formatted(year));
    }
    boolean ofClinicians =
        one.kind() == CorrectionKind.NOT_ADJUSTED
            || one.kind() == CorrectionKind.AUTOMATIC_CIRCUMSTANCES;
    return ofClinicians && !clinician
        ? Optional.of("This can be corrected for a clinician only, not for a practice as a group.")
        : Optional.empty();
  }

  /** Promoting Interoperability was Advancing Care Information in 2017. */
  private static boolean isOf(Category category, int year) {
    return category != (year < FIRST_YEAR_OF_PI ? Category.PI : Category.ACI);
  }

  /** The categories of a year, in order. */
  public static List<Category> categories(int year) {
    return List.of(Category.values()).stream().filter(one -> isOf(one, year)).toList();
  }
}
