package org.qppportal.core.reference;

import static org.qppportal.core.reference.ReferenceNumbers.HUNDRED;
import static org.qppportal.core.reference.ReferenceNumbers.divide;
import static org.qppportal.core.reference.ReferenceNumbers.number;
import static org.qppportal.core.reference.ReferenceNumbers.twoDecimals;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qppportal.core.scoring.Circumstances.Distribution;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Circumstances.FacilityResult;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/** The final score of one program, 414.1380(c). */
final class ReferenceFinal {

  private static final List<Category> CATEGORIES =
      List.of(Category.QUALITY, Category.COST, Category.IA, Category.PI);

  private final ReferenceCase scored;
  private final int year;
  private final Exceptions exceptions;
  private final Map<Category, ReferenceCategory> categories = new EnumMap<>(Category.class);

  private ReferenceFinal(ReferenceCase scored) {
    this.scored = scored;
    this.year = scored.year();
    this.exceptions = scored.circumstances().exceptions();
    ReferenceCategory interoperability = ReferenceInteroperability.of(scored);
    boolean otherSent =
        interoperability.sent() || ReferenceActivities.of(scored, false, false).sent();
    ReferenceCategory quality = ReferenceQuality.of(scored, otherSent);
    categories.put(Category.QUALITY, quality);
    categories.put(Category.COST, ReferenceCost.of(scored));
    categories.put(
        Category.IA, ReferenceActivities.of(scored, quality.sent(), interoperability.sent()));
    categories.put(Category.PI, interoperability);
    CATEGORIES.forEach(this::takeFromMembers);
  }

  static ReferenceScore of(ReferenceCase scored) {
    ReferenceFinal own = new ReferenceFinal(scored);
    ReferenceScore score = own.score(false);
    if (!own.facilityBased()) {
      return score;
    }
    ReferenceFinal hospital = new ReferenceFinal(scored);
    hospital.takeFromFacility(scored.circumstances().facility().orElseThrow());
    ReferenceScore other = hospital.score(true);
    boolean better =
        scored.year() <= 2021
            ? qualityAndCost(score).compareTo(qualityAndCost(other)) > 0
            : score.finalScore().compareTo(other.finalScore()) > 0;
    return better ? score : other;
  }

  private static BigDecimal qualityAndCost(ReferenceScore score) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Category category : List.of(Category.QUALITY, Category.COST)) {
      ReferenceScore.Line line = score.categories().get(category);
      if (line.percent() != null) {
        sum = sum.add(line.percent().multiply(line.weight()));
      }
    }
    return sum;
  }

  // -- where category scores come from

  /**
   * An APM Entity's category that it did not send is the mean of its members, 414.1317(b)(1), or
   * its own credit where that is higher.
   */
  private void takeFromMembers(Category category) {
    if (scored.entity() != EntityType.APM
        || category == Category.COST
        || categories.get(category).sent()) {
      return;
    }
    Map<Category, BigDecimal> members = scored.circumstances().memberPercents();
    BigDecimal percent = members.get(category);
    if (percent == null && category == Category.PI) {
      percent = members.get(Category.ACI);
    }
    if (percent != null && percent.compareTo(categories.get(category).percent()) >= 0) {
      categories.put(category, new ReferenceCategory(percent, true, "mean of the members"));
    }
  }

  private boolean facilityBased() {
    return year >= 2019
        && scored.circumstances().facility().isPresent()
        && scored.traditional()
        && switch (scored.entity()) {
          case INDIVIDUAL -> true;
          case GROUP -> activitiesOrInteroperabilitySent();
          case VIRTUAL_GROUP -> year >= 2023 && activitiesOrInteroperabilitySent();
          default -> false;
        };
  }

  private boolean activitiesOrInteroperabilitySent() {
    return categories.get(Category.IA).sent() || categories.get(Category.PI).sent();
  }

  private void takeFromFacility(FacilityResult facility) {
    boolean sent = categories.get(Category.QUALITY).sent();
    categories.put(
        Category.QUALITY, new ReferenceCategory(facility.qualityPercent(), sent, "the hospital's"));
    categories.put(
        Category.COST, new ReferenceCategory(facility.costPercent(), false, "the hospital's"));
  }

  // -- what is left out

  private boolean leftOut(Category category) {
    ReferenceCategory score = categories.get(category);
    if (score.percent() == null || named(exceptions.binding(), category)) {
      return true;
    }
    boolean emergency = exceptions.automaticExtreme() && scored.individual();
    if (category == Category.COST) {
      return year == 2017
          || year == 2020
          || year == 2021
          || scored.entity() == EntityType.APM
          || scored.performancePathway()
          || emergency
          || named(exceptions.granted(), category);
    }
    if (year == 2017
        && category == Category.QUALITY
        && scored.apmStandard()
        && !scored.circumstances().webInterfaceModel()) {
      return true;
    }
    // The model's own activities need not be sent.
    boolean model = scored.performancePathway() || scored.apmStandard();
    if (score.sent() || (category == Category.IA && model)) {
      return false;
    }
    return named(exceptions.granted(), category)
        || emergency
        || (category == Category.PI && interoperabilityNotRequired());
  }

  private static boolean named(Set<Category> categories, Category category) {
    return categories.contains(category)
        || (category == Category.PI && categories.contains(Category.ACI));
  }

  /** Whether an exception leaves out a category of which nothing is sent. */
  static boolean excused(ReferenceCase scored, Category category) {
    Exceptions exceptions = scored.circumstances().exceptions();
    return named(exceptions.granted(), category) || named(exceptions.binding(), category);
  }

  private boolean interoperabilityNotRequired() {
    PracticeTraits traits = scored.circumstances().traits();
    Set<String> types = scored.circumstances().clinicianTypes();
    return traits.nonPatientFacing()
        || traits.hospitalBased()
        || traits.ascBased()
        || (traits.smallPractice() && year >= 2022)
        || (!types.isEmpty()
            && types.stream()
                .allMatch(type -> ReferenceNumbers.exemptFromInteroperability(year, type)));
  }

  // -- the sum

  private ReferenceScore score(boolean facility) {
    Set<Category> out = EnumSet.noneOf(Category.class);
    for (Category category : CATEGORIES) {
      if (leftOut(category)) {
        out.add(category);
      }
    }
    Map<Category, ReferenceScore.Line> lines = new EnumMap<>(Category.class);
    if (CATEGORIES.size() - out.size() < 2) {
      for (Category category : CATEGORIES) {
        lines.put(
            category,
            new ReferenceScore.Line(
                out.contains(category) ? null : categories.get(category).percent(),
                BigDecimal.ZERO,
                categories.get(category).how()));
      }
      return new ReferenceScore(
          twoDecimals(ReferenceNumbers.threshold(year)),
          scored.program(),
          lines,
          "fewer than two categories, so the threshold");
    }
    Map<Category, BigDecimal> weights = ReferenceWeights.of(scored, out);
    BigDecimal sum = BigDecimal.ZERO;
    for (Category category : CATEGORIES) {
      BigDecimal percent = out.contains(category) ? null : categories.get(category).percent();
      BigDecimal weight = weights.get(category);
      lines.put(category, new ReferenceScore.Line(percent, weight, categories.get(category).how()));
      if (percent != null) {
        sum = sum.add(divide(percent.multiply(weight), HUNDRED));
      }
    }
    boolean sent =
        CATEGORIES.stream().anyMatch(one -> one != Category.COST && categories.get(one).sent());
    boolean anything = sent || (facility && year >= 2023);
    BigDecimal complex = anything ? complexPatients() : BigDecimal.ZERO;
    BigDecimal small =
        year == 2018 && scored.small() && sent ? BigDecimal.valueOf(5) : BigDecimal.ZERO;
    return new ReferenceScore(
        twoDecimals(sum.add(complex).add(small).min(HUNDRED)),
        scored.program(),
        lines,
        "complex patients "
            + complex
            + ", small practice "
            + small
            + (facility ? ", hospital" : ""));
  }

  /** The complex patient bonus, 414.1380(c)(3). */
  private BigDecimal complexPatients() {
    if (year == 2017 || scored.circumstances().patientMix().isEmpty()) {
      return BigDecimal.ZERO;
    }
    PatientMix mix = scored.circumstances().patientMix().get();
    if (year <= 2021) {
      BigDecimal plain = mix.averageRiskScore().add(mix.dualRatio().multiply(number("5")));
      return year <= 2019 ? plain.min(number("5")) : plain.multiply(number("2")).min(number("10"));
    }
    if (mix.norms().isEmpty()) {
      return BigDecimal.ZERO;
    }
    return component(mix.averageRiskScore(), mix.norms().get().riskScore())
        .add(component(mix.dualRatio(), mix.norms().get().dualRatio()))
        .max(BigDecimal.ZERO)
        .min(number("10"));
  }

  private static BigDecimal component(BigDecimal raw, Distribution norm) {
    if (raw.compareTo(norm.median()) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal z = divide(raw.subtract(norm.mean()), norm.deviation());
    return number("1.5").add(number("4").multiply(z));
  }
}
