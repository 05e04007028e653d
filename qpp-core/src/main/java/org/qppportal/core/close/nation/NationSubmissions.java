package org.qppportal.core.close.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.qppportal.core.close.nation.NationPractice.Cost;
import org.qppportal.core.close.nation.NationPractice.Sent;
import org.qppportal.core.close.nation.NationPractice.SentSet;
import org.qppportal.core.close.nation.NationPractice.Value;

/** Makes what entities send: most do well, some barely begin. */
final class NationSubmissions {

  private static final int QUALITY_MEASURES = 6;

  private final NationMeasures measures;

  NationSubmissions(NationMeasures measures) {
    this.measures = measures;
  }

  Sent ofGroup(String tin, UUID practice, boolean inEntity, SplittableRandom random) {
    return sent("group", tin, null, null, practice, !inEntity, random);
  }

  Sent ofClinician(String tin, String npi, UUID practice, SplittableRandom random) {
    return sent("individual", tin, npi, null, practice, true, random);
  }

  Sent ofEntity(String entityId, SplittableRandom random) {
    return sent("apm", null, null, entityId, null, true, random);
  }

  private Sent sent(
      String type,
      String tin,
      String npi,
      String entityId,
      UUID practice,
      boolean quality,
      SplittableRandom random) {
    // How good somebody is shows in everything they do.
    double skill = 1 - Math.pow(random.nextDouble(), 2) * 0.9;
    String method = random.nextBoolean() ? "registry" : "electronicHealthRecord";
    List<SentSet> sets = new ArrayList<>(3);
    if (quality) {
      sets.add(set("quality", method, quality(skill, random), random));
    }
    if (random.nextDouble() < 0.92) {
      sets.add(set("ia", method, activities(random), random));
    }
    if (random.nextDouble() < 0.85) {
      sets.add(set(measures.interoperability(), method, records(skill, random), random));
    }
    if (sets.isEmpty()) {
      sets.add(set("ia", method, activities(random), random));
    }
    return new Sent(
        uuid(random),
        type,
        tin,
        npi,
        entityId,
        practice,
        sets,
        80 + random.nextInt(120),
        random.nextInt(45),
        costs(random));
  }

  private static SentSet set(
      String category, String method, List<Value> values, SplittableRandom random) {
    return new SentSet(uuid(random), category, method, values);
  }

  private List<Value> quality(double skill, SplittableRandom random) {
    List<Value> values = new ArrayList<>(QUALITY_MEASURES);
    int first = random.nextInt(measures.quality().size());
    for (int i = 0; i < QUALITY_MEASURES; i++) {
      String id = measures.quality().get((first + i) % measures.quality().size());
      int population = 20 + random.nextInt(480);
      int reported = (int) Math.ceil(population * (0.75 + 0.25 * random.nextDouble()));
      int met =
          (int) Math.round(reported * Math.min(1, skill * (0.7 + 0.35 * random.nextDouble())));
      values.add(
          new Value(
              id,
              "{\"isEndToEndReported\":%s,\"performanceMet\":%d,\"performanceNotMet\":%d,\"eligiblePopulation\":%d}"
                  .formatted(random.nextBoolean(), met, reported - met, population)));
    }
    return values;
  }

  private List<Value> activities(SplittableRandom random) {
    int number = 1 + random.nextInt(measures.activities().size() - 1);
    return measures.activities().subList(0, number).stream()
        .map(id -> new Value(id, "true"))
        .toList();
  }

  private List<Value> records(double skill, SplittableRandom random) {
    List<Value> values = new ArrayList<>();
    measures.attested().forEach(id -> values.add(new Value(id, "true")));
    for (String id : measures.counted()) {
      int of = 50 + random.nextInt(950);
      int part = (int) Math.max(1, Math.round(of * skill * (0.6 + 0.4 * random.nextDouble())));
      values.add(new Value(id, "{\"numerator\":%d,\"denominator\":%d}".formatted(part, of)));
    }
    return values;
  }

  private List<Cost> costs(SplittableRandom random) {
    return measures.cost().stream()
        .map(
            id ->
                new Cost(
                    id,
                    Math.round(
                        (id.startsWith("MSPB") ? 2_000_000 : 110_000)
                            * (0.7 + 0.6 * random.nextDouble())),
                    20 + random.nextInt(300)))
        .toList();
  }

  /** A random id of the usual form. */
  static UUID uuid(SplittableRandom random) {
    long most = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
    long least = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(most, least);
  }
}
