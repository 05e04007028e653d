package org.qppportal.core.nation.demo;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.policy.QpPolicy;

/**
 * What each APM Entity of the demonstration is there to show, the same in every year. Their
 * practices are none that accounts or the published examples name.
 */
enum DemoStory {
  /** Takes no risk, so that its clinicians stay in MIPS: a MIPS APM, but no Advanced APM. */
  NO_RISK("Heron Valley ACO", Models.before(2019, "mssp-1", "mssp-basic-a"), Share.HIGH),
  /** Makes its clinicians QPs at the first snapshot. */
  QUALIFIES(
      "Osprey Bend ACO",
      Models.before(2022, "ngaco", "dc-professional").then(2023, "reach-professional"),
      Share.HIGH,
      "000301781"),
  /** Gets there at the third snapshot only. */
  LATE(
      "Sandpiper Shore ACO",
      Models.before(2019, "mssp-2", "mssp-basic-e"),
      Share.RISING,
      "000306850"),
  /** Makes its clinicians Partial QPs. */
  PARTIAL(
      "Kingfisher Creek ACO",
      Models.before(2019, "mssp-2", "mssp-basic-e"),
      Share.PARTIAL,
      "000304658"),
  /** Has at the third snapshot just as many patients as are needed. */
  EXACT(
      "Plover Point ACO",
      Models.before(2019, "mssp-2", "mssp-enhanced"),
      Share.EXACT_AT_LAST,
      "000304247",
      "000306439"),
  /** Has enough patients, but leaves its model before the period ends. */
  LEAVES("Quail Run ACO", Models.before(2019, "mssp-2", "mssp-basic-e"), Share.HIGH, "000305480"),
  /** Shares a clinician with the next; neither makes it, but the two together do for that one. */
  ONE_OF_TWO(
      "Finch Hollow Specialists",
      Models.before(2019, "mssp-2", "mssp-basic-e"),
      Share.OF_THE_SHARED,
      "000302466"),
  /** The other one of these two. */
  OTHER_OF_TWO(
      "Wren Meadow Specialists",
      Models.before(2019, "mssp-2", "mssp-enhanced"),
      Share.OF_THE_SHARED,
      "000302740"),
  /** A hospital with affiliated practitioners, who are determined one by one. */
  AFFILIATED(
      "Swift River Hospital",
      Models.before(2025, "cjr-cehrt", "bpci-advanced").then(2026, "team-cehrt"),
      Share.OF_THE_FIRST,
      "000304521",
      "000303973");

  private static final String MADE_UP = " (demonstration)";

  private final String title;
  private final Models models;
  private final Share share;
  private final List<String> tins;

  DemoStory(String title, Models models, Share share, String... tins) {
    this.title = title;
    this.models = models;
    this.share = share;
    this.tins = List.of(tins);
  }

  /** The number of its entity. */
  int number() {
    return ordinal() + 1;
  }

  /** The entity's id in the program. */
  String code() {
    return "A%04d".formatted(number());
  }

  /** The entity's name. */
  String entityName() {
    return title + MADE_UP;
  }

  /** What it takes part in, in a year. */
  String model(int year) {
    return models.in(year);
  }

  /** The practices that take part; none where the population says it. */
  List<String> tins() {
    return tins;
  }

  /** On which list its clinicians are. */
  Relationship relationship() {
    return this == AFFILIATED ? Relationship.AFFILIATED : Relationship.PARTICIPANT;
  }

  /** Of whose patients how many are attributed. */
  Share share() {
    return share;
  }

  /** The story of an entity. */
  static DemoStory of(int number) {
    return values()[number - 1];
  }

  /** Which patients are attributed to an entity. */
  enum Share {
    /** Well above the thresholds of QPs. */
    HIGH,
    /** Below all thresholds, then between them, at last above. */
    RISING,
    /** Between the thresholds by patients of Partial QPs and of QPs. */
    PARTIAL,
    /** Below, until at the last snapshot the threshold of QPs by patients is met exactly. */
    EXACT_AT_LAST,
    /** Just above the threshold by patients, but only of the clinician in two entities. */
    OF_THE_SHARED,
    /** Well above the thresholds, but only of the first practice. */
    OF_THE_FIRST;

    private static final int WELL = 8;
    private static final int JUST = 3;

    /** Percent of the patients at a snapshot, counted from 1. */
    int percent(QpPolicy policy, int snapshot) {
      QpPolicy.Thresholds limits = policy.thresholds();
      int payment = limits.qualifyingPaymentPercent().value().intValueExact();
      int patients = limits.qualifyingPatientPercent().value().intValueExact();
      int partial = limits.partialPatientPercent().value().intValueExact();
      boolean last = snapshot == policy.lastSnapshot();
      return switch (this) {
        case HIGH, OF_THE_FIRST -> payment + WELL;
        case PARTIAL -> (partial + patients) / 2;
        case RISING ->
            last ? payment + WELL : snapshot == 1 ? partial / 2 : (partial + patients) / 2;
        case EXACT_AT_LAST -> last ? patients : partial / 2;
        case OF_THE_SHARED -> patients + JUST;
      };
    }
  }

  /** What an entity takes part in over the years. */
  private record Models(int until, String first, String second, int from, Optional<String> third) {

    static Models before(int year, String first, String second) {
      return new Models(year, first, second, Integer.MAX_VALUE, Optional.empty());
    }

    Models then(int year, String model) {
      return new Models(until, first, second, year, Optional.of(model));
    }

    String in(int year) {
      return year < until ? first : third.filter(model -> year >= from).orElse(second);
    }
  }
}
