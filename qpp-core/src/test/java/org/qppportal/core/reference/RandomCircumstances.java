package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Benchmark;
import org.qppportal.core.scoring.Circumstances;
import org.qppportal.core.scoring.Circumstances.ClaimsResult;
import org.qppportal.core.scoring.Circumstances.Distribution;
import org.qppportal.core.scoring.Circumstances.Exceptions;
import org.qppportal.core.scoring.Circumstances.FacilityResult;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.Circumstances.PriorScores;
import org.qppportal.core.scoring.Circumstances.RiskNorms;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/** Random circumstances of an entity. */
final class RandomCircumstances {

  private static final List<String> TYPES =
      List.of(
          "physician",
          "nurse practitioner",
          "physician assistant",
          "clinical nurse specialist",
          "certified registered nurse anesthetist",
          "physical therapist",
          "occupational therapist",
          "clinical psychologist",
          "qualified audiologist",
          "qualified speech-language pathologist",
          "registered dietitian or nutrition professional",
          "clinical social worker");

  private final Dice dice;
  private final ReferenceData data;
  private final List<Benchmark> benchmarks;
  private final RandomValues values;

  RandomCircumstances(Dice dice, ReferenceData data, List<Benchmark> benchmarks) {
    this.dice = dice;
    this.data = data;
    this.benchmarks = benchmarks;
    this.values = new RandomValues(dice, data);
  }

  Circumstances of(EntityType entity) {
    PracticeTraits traits =
        new PracticeTraits(
            dice.percent(35),
            dice.percent(15),
            dice.percent(10),
            dice.percent(10),
            dice.percent(8),
            dice.percent(5),
            entity == EntityType.APM || dice.percent(20));
    return new Circumstances(
        traits,
        clinicians(entity, traits.smallPractice()),
        types(entity),
        dice.percent(70),
        exceptions(entity, traits.apmParticipant()),
        claims(),
        patients(),
        prior(),
        facility(),
        members(entity));
  }

  private int clinicians(EntityType entity, boolean small) {
    if (entity == EntityType.INDIVIDUAL) {
      return 1;
    }
    if (dice.percent(8)) {
      return 0;
    }
    return small ? dice.between(2, 15) : dice.between(16, 200);
  }

  private Set<String> types(EntityType entity) {
    if (dice.percent(50)) {
      return Set.of();
    }
    int count = entity == EntityType.INDIVIDUAL ? 1 : dice.between(1, 3);
    return new LinkedHashSet<>(dice.some(TYPES, count));
  }

  private Exceptions exceptions(EntityType entity, boolean apmParticipant) {
    Category interoperability = data.year == 2017 ? Category.ACI : Category.PI;
    List<Category> categories =
        List.of(Category.QUALITY, Category.COST, Category.IA, interoperability);
    Set<Category> granted = EnumSet.noneOf(Category.class);
    if (dice.percent(25)) {
      granted.addAll(dice.some(categories, dice.between(1, 4)));
    }
    Set<Category> binding = EnumSet.noneOf(Category.class);
    if (dice.percent(6)) {
      binding.addAll(dice.some(categories, dice.between(1, 4)));
    }
    boolean payment = entity == EntityType.APM || (apmParticipant && data.year >= 2021);
    if (payment) {
      // The text has no weights for a payment model without improvement activities.
      granted.remove(Category.IA);
      binding.remove(Category.IA);
    }
    return new Exceptions(granted, binding, dice.percent(8));
  }

  private List<ClaimsResult> claims() {
    List<ClaimsResult> results = new ArrayList<>();
    if (dice.percent(30)) {
      return results;
    }
    for (Benchmark benchmark : dice.some(benchmarks, dice.between(1, 6))) {
      results.add(
          new ClaimsResult(
              benchmark.measureId(), values.result(benchmark).abs(), cases(benchmark.measureId())));
    }
    return results;
  }

  private long cases(String measureId) {
    long minimum =
        measureId.matches("\\d+")
            ? dice.one(List.of(200, 25, 18, 21))
            : ReferenceCost.minimum(measureId);
    return dice.percent(60) ? 500 : Math.max(0, minimum + dice.between(-2, 2));
  }

  private Optional<PatientMix> patients() {
    if (dice.percent(60)) {
      return Optional.empty();
    }
    Optional<RiskNorms> norms =
        dice.percent(10)
            ? Optional.empty()
            : Optional.of(
                new RiskNorms(
                    new Distribution(decimal(1300, 3), decimal(1350, 3), decimal(400, 3)),
                    new Distribution(decimal(220, 3), decimal(260, 3), decimal(180, 3))));
    return Optional.of(
        new PatientMix(
            decimal(dice.between(500, 3500), 3), decimal(dice.between(0, 1000), 3), norms));
  }

  private Optional<PriorScores> prior() {
    if (dice.percent(65)) {
      return Optional.empty();
    }
    return Optional.of(
        new PriorScores(
            dice.percent(85) ? Optional.of(decimal(dice.between(0, 10000), 2)) : Optional.empty(),
            dice.percent(70)
                ? Optional.of(decimal(dice.between(1000, 10000), 2))
                : Optional.empty()));
  }

  private Optional<FacilityResult> facility() {
    return data.year < 2019 || dice.percent(90)
        ? Optional.empty()
        : Optional.of(
            new FacilityResult(
                "General Hospital",
                decimal(dice.between(0, 10000), 2),
                decimal(dice.between(0, 10000), 2)));
  }

  private Map<Category, BigDecimal> members(EntityType entity) {
    Map<Category, BigDecimal> members = new EnumMap<>(Category.class);
    if (entity == EntityType.APM && dice.percent(60)) {
      Category interoperability = data.year == 2017 ? Category.ACI : Category.PI;
      for (Category category : List.of(Category.QUALITY, Category.IA, interoperability)) {
        if (dice.percent(60)) {
          members.put(category, decimal(dice.between(0, 10000), 2));
        }
      }
    }
    return members;
  }

  private static BigDecimal decimal(long unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale);
  }
}
