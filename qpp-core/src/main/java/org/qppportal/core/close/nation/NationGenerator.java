package org.qppportal.core.close.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.qppportal.core.close.nation.NationPractice.Clinician;
import org.qppportal.core.close.nation.NationPractice.Sent;
import org.qppportal.persistence.type.Npi;

/**
 * Makes the nation: nearly half of the practices have one clinician, and a few have hundreds; of
 * all clinicians about 35 percent take part in APM Entities, 55 percent work where the group
 * reports, 10 percent report alone or not at all. Charges are skewed: many bill a little, few a
 * lot.
 */
public final class NationGenerator {

  /** One APM Entity for so many practices that take part in one. */
  private static final int PRACTICES_OF_AN_ENTITY = 40;

  private static final long FIRST_TIN = 100_000_000L;
  private static final long TINS_OF_A_PART = 100_000_000L;
  private static final int NPIS_OF_A_PART = 5_000_000;
  private static final String[] TYPES = {
    "physician",
    "physician",
    "physician",
    "nurse practitioner",
    "physician assistant",
    "certified registered nurse anesthetist"
  };

  private final int year;
  private final int clinicians;
  private final int part;
  private final NationSubmissions submissions;

  /**
   * A nation to be made.
   *
   * @param year 2017 or 2022
   * @param clinicians how many TIN/NPIs it has
   * @param part 0 to 7; nations of different parts share nobody, so that one can grow
   */
  public NationGenerator(int year, int clinicians, int part) {
    this.year = year;
    this.clinicians = clinicians;
    this.part = part;
    this.submissions = new NationSubmissions(NationMeasures.of(year));
  }

  /** The performance year. */
  public int year() {
    return year;
  }

  /** Makes every practice, one after the other, by TIN. */
  public void forEachPractice(Consumer<NationPractice> reader) {
    int made = 0;
    int inEntities = 0;
    for (int number = 0; made < clinicians; number++) {
      SplittableRandom random = random(number);
      int size = Math.min(size(random), clinicians - made);
      // Larger practices take part in payment models more often: a third of clinicians in the end.
      boolean inEntity = random.nextDouble() < (size > 15 ? 0.40 : 0.24);
      String entity = inEntity ? entityId(inEntities++ / PRACTICES_OF_AN_ENTITY) : null;
      reader.accept(practice(number, made, size, entity, random));
      made += size;
    }
  }

  /** Makes what every APM Entity sent. */
  public void forEachEntity(Consumer<Sent> reader) {
    int[] practices = {0};
    forEachPractice(practice -> practices[0] += practice.apmEntityId() == null ? 0 : 1);
    int entities = (practices[0] + PRACTICES_OF_AN_ENTITY - 1) / PRACTICES_OF_AN_ENTITY;
    for (int number = 0; number < entities; number++) {
      SplittableRandom random = random(-1 - number);
      reader.accept(submissions.ofEntity(entityId(number), random));
    }
  }

  private SplittableRandom random(int number) {
    return new SplittableRandom((part + 1) * 1_000_000_007L + number);
  }

  private String entityId(int number) {
    return "N%d%05d".formatted(part, number);
  }

  private static int size(SplittableRandom random) {
    double share = random.nextDouble();
    if (share < 0.45) {
      return 1;
    }
    if (share < 0.88) {
      return 2 + random.nextInt(14);
    }
    return share < 0.985 ? 16 + random.nextInt(60) : 80 + random.nextInt(320);
  }

  private NationPractice practice(
      int number, int firstClinician, int size, String entity, SplittableRandom random) {
    String tin = Long.toString(FIRST_TIN + part * TINS_OF_A_PART + number * 7L);
    java.util.UUID id = NationSubmissions.uuid(random);
    boolean reportsAsGroup = size > 1 && random.nextDouble() < (size > 15 ? 0.90 : 0.75);
    List<Clinician> people = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      people.add(clinician(id, tin, firstClinician + i, entity, reportsAsGroup, random));
    }
    return new NationPractice(
        id,
        tin,
        random.nextDouble() < 0.15,
        random.nextDouble() < 0.06,
        entity,
        people,
        reportsAsGroup
            ? Optional.of(submissions.ofGroup(tin, id, entity != null, random))
            : Optional.empty());
  }

  private Clinician clinician(
      java.util.UUID practice,
      String tin,
      int serial,
      String entity,
      boolean groupReports,
      SplittableRandom random) {
    String nine = "2%08d".formatted(part * NPIS_OF_A_PART + serial);
    String npi = nine + Npi.checkDigit(nine);
    long charges = Math.round(7_500_000 * Math.exp(0.9 * gaussian(random)));
    int patients = (int) Math.max(1, charges / 38_000);
    boolean alone = !groupReports && entity == null && random.nextDouble() < 0.75;
    return new Clinician(
        npi,
        TYPES[random.nextInt(TYPES.length)],
        random.nextDouble() < 0.03 ? year : 1990 + random.nextInt(25),
        charges,
        patients,
        entity != null && random.nextDouble() < 0.25 ? "qp" : null,
        alone
            ? Optional.of(submissions.ofClinician(tin, npi, practice, random))
            : Optional.empty());
  }

  /**
   * A sum of uniform numbers is near enough to the normal distribution, and the same everywhere.
   */
  private static double gaussian(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }
}
