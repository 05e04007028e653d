package org.qppportal.core.apm;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qppportal.core.warehouse.ThresholdRow;
import org.qppportal.persistence.apm.AllPayerRow;
import org.qppportal.persistence.apm.QpResults;
import org.qppportal.persistence.apm.QpRunFacts.Figures;

/** Figures and results as they are stored, and as the rules know them. */
public final class StoredFigures {

  private static final String VISITS = "E";
  private static final String SERVICES = "C";
  private static final String PAYMENT = "P";
  private static final String PATIENTS = "N";

  private StoredFigures() {}

  /** Figures as the rules know them. */
  public static ThresholdFigures read(Figures stored) {
    long[] numbers = stored.numbers();
    return new ThresholdFigures(
        base(stored.base()), numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  /** The figures by one base of an answer of the warehouse. */
  public static Figures of(Base base, ThresholdRow row) {
    ThresholdRow.Sums sums = base == Base.EVALUATION_AND_MANAGEMENT ? row.visits() : row.services();
    return new Figures(
        code(base),
        new long[] {
          sums.attributedPaid(),
          sums.eligiblePaid(),
          sums.attributedPatients(),
          sums.eligiblePatients()
        });
  }

  static AllPayerFigures read(AllPayerRow row, Set<String> entities) {
    return new AllPayerFigures(
        level(row.level()),
        entities,
        row.snapshot(),
        read(new Figures(row.base(), row.medicare())),
        new ThresholdScore(row.overall()[0], row.overall()[1]),
        new ThresholdScore(row.overall()[2], row.overall()[3]));
  }

  /** The calculation that decided, with the numbers of its entities. */
  public static QpResults.Basis write(QpCalculation basis, List<Integer> entities) {
    ThresholdResult result = basis.result();
    return new QpResults.Basis(
        basis.snapshot(),
        basis.level().code(),
        List.copyOf(new TreeSet<>(entities)),
        basis.base().map(StoredFigures::code).orElse(null),
        result.method() == Method.PAYMENT ? PAYMENT : PATIENTS,
        new long[] {
          result.payment().numerator(),
          result.payment().denominator(),
          result.patients().numerator(),
          result.patients().denominator()
        });
  }

  static String code(Base base) {
    return base == Base.EVALUATION_AND_MANAGEMENT ? VISITS : SERVICES;
  }

  static Base base(String code) {
    return code.equals(VISITS) ? Base.EVALUATION_AND_MANAGEMENT : Base.COVERED_SERVICES;
  }

  static Level level(String code) {
    return Arrays.stream(Level.values())
        .filter(level -> level.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
