package org.qppportal.core.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.AdvancingCareInformationPolicy;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.FinalScorePolicy;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.policy.PromotingInteroperabilityPolicy;
import org.qppportal.core.policy.QualityPolicy;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.ScoringPolicy.PracticeTrait;
import org.qppportal.core.policy.WeightTable;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;

/**
 * What the program expects of a practice or clinician in a year, by category (42 CFR 414.1335,
 * 414.1350, 414.1360, 414.1375 and 414.1380(c)).
 *
 * <p>In 2017, for a practice without special status: 6 quality measures (60 percent of the score),
 * the base measures of advancing care information (25), 2 high-weighted or 4 medium-weighted
 * activities or a mix worth 40 points (15), nothing for cost (0). A small or rural practice needs
 * half of those activities; a hospital-based one can leave advancing care information out, and its
 * weight goes to quality.
 */
public final class MipsExpectation {

  private static final String TRADITIONAL = "traditional";
  private static final String SMALL_PRACTICE = "traditionalSmallPractice";

  private static final int WHOLE_YEAR = 365;

  private final int year;
  private final Category interoperability;
  private final Optional<ScoringPolicy> scoring;
  private final PracticeTraits traits;
  private final Set<Category> leftOut;
  private final Map<Category, BigDecimal> weights;

  private MipsExpectation(
      int year,
      Category interoperability,
      WeightTable table,
      Optional<ScoringPolicy> scoring,
      PracticeTraits traits) {
    this.year = year;
    this.interoperability = interoperability;
    this.scoring = scoring;
    this.traits = traits;
    this.leftOut = leftOut(scoring, interoperability, traits);
    this.weights = table.without(leftOut).orElseGet(table::standardWeights);
  }

  /** What a year expects of a practice or clinician with these traits. */
  public static List<ExpectationItem> of(YearPolicy policy, PracticeTraits traits) {
    Optional<WeightTable> ofSmall =
        traits.smallPractice() ? policy.weights(SMALL_PRACTICE) : Optional.empty();
    WeightTable table = ofSmall.or(() -> policy.weights(TRADITIONAL)).orElseThrow();
    return of(policy.performanceYear(), policy.interoperability(), table, policy.scoring(), traits);
  }

  /**
   * What a year expects of a practice or clinician with these traits.
   *
   * @param interoperability what the year calls the category of certified records
   * @param table what the categories count
   * @param scoring the year's scoring numbers; without them only the weights are told
   */
  static List<ExpectationItem> of(
      int year,
      Category interoperability,
      WeightTable table,
      Optional<ScoringPolicy> scoring,
      PracticeTraits traits) {
    return new MipsExpectation(year, interoperability, table, scoring, traits).items();
  }

  private List<ExpectationItem> items() {
    return List.of(
        scoring.map(s -> quality(s.quality())).orElseGet(() -> untold(Category.QUALITY)),
        scoring.map(this::interoperability).orElseGet(() -> untold(interoperability)),
        scoring
            .map(s -> activities(s.improvementActivities()))
            .orElseGet(() -> untold(Category.IA)),
        cost());
  }

  private ExpectationItem quality(QualityPolicy policy) {
    int required = policy.measuresRequired().value();
    return item(
        Category.QUALITY,
        Words.count(required, "quality measure") + ", one of them an outcome measure",
        "Without an outcome measure that fits, another high-priority measure will do. If fewer than"
            + " %d measures fit, report all that do. %s"
                .formatted(required, period(policy.minimumPeriodDays().value())));
  }

  private static String period(int days) {
    return days >= WHOLE_YEAR
        ? "Cover the whole calendar year."
        : "Cover at least " + days + " days in a row.";
  }

  private ExpectationItem interoperability(ScoringPolicy all) {
    if (leftOut.contains(interoperability)) {
      return item(
          interoperability,
          "Nothing, unless you want this category to count",
          "It is left out because the practice is %s. Its weight goes to quality. If you send data"
                  .formatted(Words.list(reasonsLeftOut(all.finalScore(), traits)))
              + " for it, it counts.");
    }
    return all.advancingCareInformation()
        .map(this::advancingCareInformation)
        .orElseGet(() -> promotingInteroperability(all.promotingInteroperability().orElseThrow()));
  }

  private ExpectationItem promotingInteroperability(PromotingInteroperabilityPolicy policy) {
    return item(
        interoperability,
        "All required measures of " + name(interoperability).toLowerCase(java.util.Locale.ROOT),
        "If a required measure or attestation is missing, the category earns none of its %s points."
                .formatted(policy.maximumPoints().value().toPlainString())
            + " Cover at least %d days in a row.".formatted(policy.minimumPeriodDays().value()));
  }

  private ExpectationItem advancingCareInformation(AdvancingCareInformationPolicy policy) {
    return item(
        interoperability,
        "All base measures of " + name(interoperability).toLowerCase(java.util.Locale.ROOT),
        "All of them together earn %s of %s points; if one is missing, the category earns none."
                .formatted(
                    policy.basePoints().value().toPlainString(),
                    policy.maximumPoints().value().toPlainString())
            + " Further measures earn the rest. Cover at least %d days in a row."
                .formatted(policy.minimumPeriodDays().value()));
  }

  private ExpectationItem activities(ImprovementActivitiesPolicy policy) {
    boolean eased = !reasonsEased().isEmpty();
    BigDecimal multiplier =
        BigDecimal.valueOf(eased ? policy.specialStatusMultiplier().value() : 1);
    BigDecimal full = policy.maximumPoints().value();
    int high = activitiesFor(full, policy.highPoints().value().multiply(multiplier));
    int medium = activitiesFor(full, policy.mediumPoints().value().multiply(multiplier));
    List<String> notes = new ArrayList<>();
    if (eased) {
      String reasons = Words.list(reasonsEased());
      notes.add(
          policy.required().isPresent()
              ? "Fewer are needed because of your status: %s.".formatted(reasons)
              : "Each activity counts %s times because of your status: %s."
                  .formatted(multiplier.toPlainString(), reasons));
    }
    if (traits.apmParticipant()) {
      notes.add(
          "Taking part in an alternative payment model earns at least %s of the %s points."
              .formatted(
                  policy.apmParticipantPoints().value().toPlainString(), full.toPlainString()));
    }
    notes.add(
        "Do each for at least %d days in a row.".formatted(policy.minimumPeriodDays().value()));
    String what =
        policy
            .required()
            .map(required -> eased ? required.specialStatus() : required.standard())
            .map(Cited::value)
            .map(count -> count == 1 ? "1 improvement activity" : count + " improvement activities")
            .orElseGet(
                () ->
                    "%d high-weighted or %d medium-weighted %s%s"
                        .formatted(
                            high,
                            medium,
                            medium == 1 ? "activity" : "activities",
                            high > 1
                                ? ", or a mix worth " + full.toPlainString() + " points"
                                : ""));
    return item(Category.IA, what, String.join(" ", notes));
  }

  private ExpectationItem cost() {
    boolean counts = weight(Category.COST).signum() > 0;
    return item(
        Category.COST,
        "Nothing to send",
        "Medicare works it out from claims."
            + (counts ? "" : " In " + year + " it does not count in the score."));
  }

  private ExpectationItem untold(Category category) {
    return item(
        category,
        "Measures and activities as published for " + year,
        "The portal tells the weight; it does not have the details of " + year + " yet.");
  }

  private ExpectationItem item(Category category, String what, String note) {
    return new ExpectationItem(name(category), what, weight(category), note);
  }

  private BigDecimal weight(Category category) {
    return weights.getOrDefault(category, BigDecimal.ZERO);
  }

  /** Who needs fewer activities (42 CFR 414.1380(b)(3)). */
  private List<String> reasonsEased() {
    List<String> reasons = new ArrayList<>();
    addIf(traits.smallPractice(), "small practice", reasons);
    addIf(traits.rural(), "rural", reasons);
    addIf(traits.hpsa(), "health professional shortage area", reasons);
    addIf(traits.nonPatientFacing(), "non-patient facing", reasons);
    return reasons;
  }

  private static Set<Category> leftOut(
      Optional<ScoringPolicy> scoring, Category interoperability, PracticeTraits traits) {
    boolean without =
        scoring
            .map(ScoringPolicy::finalScore)
            .filter(policy -> !reasonsLeftOut(policy, traits).isEmpty())
            .isPresent();
    return without ? EnumSet.of(interoperability) : EnumSet.noneOf(Category.class);
  }

  private static List<String> reasonsLeftOut(FinalScorePolicy policy, PracticeTraits traits) {
    Set<PracticeTrait> leftOutFor = policy.interoperabilityLeftOut().traits().value();
    List<String> reasons = new ArrayList<>();
    addIf(
        traits.nonPatientFacing() && leftOutFor.contains(PracticeTrait.NON_PATIENT_FACING),
        "non-patient facing",
        reasons);
    addIf(
        traits.hospitalBased() && leftOutFor.contains(PracticeTrait.HOSPITAL_BASED),
        "hospital-based",
        reasons);
    addIf(
        traits.ascBased() && leftOutFor.contains(PracticeTrait.ASC_BASED),
        "based in an ambulatory surgical center",
        reasons);
    addIf(
        traits.smallPractice() && leftOutFor.contains(PracticeTrait.SMALL_PRACTICE),
        "small",
        reasons);
    return reasons;
  }

  private static void addIf(boolean holds, String reason, List<String> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private static int activitiesFor(BigDecimal full, BigDecimal each) {
    return full.divide(each, 0, RoundingMode.CEILING).intValueExact();
  }

  private static String name(Category category) {
    return switch (category) {
      case QUALITY -> "Quality";
      case IA -> "Improvement activities";
      case ACI -> "Advancing care information";
      case PI -> "Promoting interoperability";
      case COST -> "Cost";
    };
  }
}
