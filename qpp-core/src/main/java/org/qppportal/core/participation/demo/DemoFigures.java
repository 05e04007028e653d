package org.qppportal.core.participation.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qppportal.core.participation.Figures;

/** Draws what clinicians bill: many a little, few a lot (log-normal), a little more each year. */
final class DemoFigures {

  private static final double MEDIAN_CHARGES = 75_000;
  private static final double CHARGES_SPREAD = 0.9;
  private static final double MEDIAN_CHARGES_PER_PATIENT = 380;
  private static final double PER_PATIENT_SPREAD = 0.45;
  private static final double GROWTH_PER_YEAR = 0.018;
  private static final double NOISE = 0.05;
  private static final double SHARED_PATIENTS = 0.85;
  private static final int FIRST_YEAR = 2017;
  private static final int CENTS = 2;

  private final Random random;

  DemoFigures(Random random) {
    this.random = random;
  }

  /**
   * How one clinician usually works.
   *
   * @param charges dollars in a year
   * @param chargesPerPatient dollars
   * @param servicesPerPatient at least 1
   */
  record Habit(double charges, double chargesPerPatient, double servicesPerPatient) {}

  Habit habit() {
    return new Habit(
        logNormal(MEDIAN_CHARGES, CHARGES_SPREAD),
        logNormal(MEDIAN_CHARGES_PER_PATIENT, PER_PATIENT_SPREAD),
        1 + 2.5 * random.nextDouble());
  }

  /** What a clinician with this habit does in a year. */
  Figures ofYear(Habit habit, int year) {
    double charges =
        habit.charges()
            * (1 + GROWTH_PER_YEAR * (year - FIRST_YEAR))
            * (1 + NOISE * random.nextGaussian());
    int patients = (int) Math.max(1, Math.round(charges / habit.chargesPerPatient()));
    int services = (int) Math.round(patients * habit.servicesPerPatient());
    return new Figures(
        BigDecimal.valueOf(Math.round(charges * 100), CENTS), patients, Optional.of(services));
  }

  /** What the practice of these clinicians did; clinicians share patients. */
  static Figures together(List<Figures> clinicians) {
    BigDecimal charges =
        clinicians.stream().map(Figures::allowedCharges).reduce(BigDecimal.ZERO, BigDecimal::add);
    int most = clinicians.stream().mapToInt(Figures::beneficiaries).max().orElse(0);
    int sum = clinicians.stream().mapToInt(Figures::beneficiaries).sum();
    int services = clinicians.stream().mapToInt(f -> f.services().orElse(0)).sum();
    return new Figures(
        charges, Math.max(most, (int) Math.round(sum * SHARED_PATIENTS)), Optional.of(services));
  }

  private double logNormal(double median, double spread) {
    return median * Math.exp(spread * random.nextGaussian());
  }
}
