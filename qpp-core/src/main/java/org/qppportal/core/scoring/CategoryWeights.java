package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.ScoringPolicy.PracticeTrait;
import org.qppportal.core.policy.WeightTable;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * What each category counts (42 CFR 414.1380(c)(2)). A category can be left out for a trait of the
 * practice, an exception, or because nothing of it can be scored; its weight goes to the others by
 * the year's table. A category that was merely not sent keeps its weight and scores zero.
 */
final class CategoryWeights {

  static final Rule RULE =
      new Rule(
          "final-score.category-weights",
          "How much the category counts",
          "42 CFR 414.1380(c)(2)(ii)");

  private final Map<String, Table> tables = new HashMap<>();
  private final Category interoperability;
  private final Set<PracticeTrait> traitsLeftOut;
  private final Set<String> typesLeftOut;
  private final Set<Category> leftOutForAll;
  private final int minimumScored;

  CategoryWeights(YearPolicy policy, FinalScorePolicy rules) {
    this.interoperability = policy.interoperability();
    this.traitsLeftOut = rules.interoperabilityLeftOut().traits().value();
    this.typesLeftOut = Set.copyOf(rules.interoperabilityLeftOut().clinicianTypes().value());
    this.leftOutForAll = rules.leftOutForAll().map(Cited::value).orElse(Set.of());
    this.minimumScored = rules.minimumScoredCategories().value();
    for (WeightTable table : policy.weights()) {
      tables.put(table.standard(), new Table(table));
    }
  }

  /**
   * The weights that apply.
   *
   * @param scores what each category earned; a category without an entry cannot be scored
   */
  Weights of(ScoringContext context, Map<Category, CategoryScore> scores) {
    Table table = table(context);
    Map<Category, LeftOut> leftOut = new EnumMap<>(Category.class);
    for (Category category : table.counted) {
      LeftOut reason = leftOut(category, context, scores.get(category));
      if (reason != null) {
        leftOut.put(category, reason);
      }
    }
    Map<Category, BigDecimal> row = table.rows.get(leftOut.keySet());
    boolean enough = row != null && table.scored(row) >= minimumScored;
    return new Weights(leftOut, enough ? row : Map.of(), enough);
  }

  private LeftOut leftOut(Category category, ScoringContext context, CategoryScore score) {
    Exceptions exceptions = context.circumstances().exceptions();
    boolean sent = score != null && (score.reported() || assigned(category, context));
    if (exceptions.binding().contains(category)) {
      return LeftOut.BINDING_EXCEPTION;
    }
    if (leftOutForAll.contains(category)) {
      return LeftOut.FOR_EVERYBODY;
    }
    if (context.extremeCircumstances() && (category == Category.COST || !sent)) {
      return LeftOut.EXTREME_CIRCUMSTANCES;
    }
    // Nobody sends cost, so there is no data that could end its exception.
    if (exceptions.granted().contains(category) && (!sent || category == Category.COST)) {
      return LeftOut.GRANTED_EXCEPTION;
    }
    if (score == null ? category == Category.COST : !score.scorable()) {
      return LeftOut.NOTHING_TO_SCORE;
    }
    return category == interoperability && !sent ? interoperabilityLeftOut(context) : null;
  }

  /** Activities that a payment model requires need not be sent, so no exception is asked from. */
  private static boolean assigned(Category category, ScoringContext context) {
    return category == Category.IA && context.modelParticipant();
  }

  private LeftOut interoperabilityLeftOut(ScoringContext context) {
    PracticeTraits traits = context.traits();
    if ((traits.nonPatientFacing() && traitsLeftOut.contains(PracticeTrait.NON_PATIENT_FACING))
        || (traits.hospitalBased() && traitsLeftOut.contains(PracticeTrait.HOSPITAL_BASED))
        || (traits.ascBased() && traitsLeftOut.contains(PracticeTrait.ASC_BASED))
        || (traits.smallPractice() && traitsLeftOut.contains(PracticeTrait.SMALL_PRACTICE))) {
      return LeftOut.SPECIAL_STATUS;
    }
    Set<String> types = context.circumstances().clinicianTypes();
    return !types.isEmpty() && typesLeftOut.containsAll(types) ? LeftOut.CLINICIAN_TYPE : null;
  }

  /**
   * The table of the way of reporting; years without a table of its own use the traditional one.
   */
  private Table table(ScoringContext context) {
    return switch (context.option()) {
      case APM_STANDARD ->
          first(
              context.circumstances().webInterfaceModel()
                  ? List.of("mipsApm")
                  : List.of("otherMipsApm", "mipsApm"));
      case APP, APP_PLUS -> first(List.of("app", "traditional"));
      case TRADITIONAL, MVP ->
          context.entityType() == EntityType.APM && tables.containsKey("apmEntity")
              ? tables.get("apmEntity")
              : first(
                  context.smallPractice()
                      ? List.of("traditionalSmallPractice", "traditional")
                      : List.of("traditional"));
    };
  }

  private Table first(List<String> names) {
    return names.stream().map(tables::get).filter(t -> t != null).findFirst().orElseThrow();
  }

  /** Whether the year has weights of its own for entities in alternative payment models. */
  static boolean hasApmStandard(YearPolicy policy) {
    Optional<WeightTable> table = policy.weights("mipsApm");
    return table.isPresent();
  }

  /** A weight table with the categories that count in it when none is left out. */
  private static final class Table {
    private final Map<Set<Category>, Map<Category, BigDecimal>> rows;
    private final Set<Category> counted = EnumSet.noneOf(Category.class);

    Table(WeightTable table) {
      this.rows = table.rows();
      table
          .standardWeights()
          .forEach(
              (category, weight) -> {
                if (weight.signum() > 0) {
                  counted.add(category);
                }
              });
    }

    private int scored(Map<Category, BigDecimal> row) {
      int scored = 0;
      for (BigDecimal weight : row.values()) {
        scored += weight.signum();
      }
      return scored;
    }
  }

  /**
   * The weights of a score.
   *
   * @param leftOut categories left out, and why
   * @param percents weight by category, in percent; empty when there are not enough categories
   * @param enough false when fewer categories than needed are left, so that the final score is the
   *     performance threshold
   */
  record Weights(
      Map<Category, LeftOut> leftOut, Map<Category, BigDecimal> percents, boolean enough) {

    Weights {
      leftOut = Collections.unmodifiableMap(leftOut);
    }

    BigDecimal of(Category category) {
      return percents.getOrDefault(category, BigDecimal.ZERO);
    }
  }
}
