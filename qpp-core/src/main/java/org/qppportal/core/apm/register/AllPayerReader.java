package org.qppportal.core.apm.register;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.qppportal.core.apm.Level;
import org.qppportal.core.problem.ApmProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.apm.AllPayerRow;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * Reads a file of figures for the All-Payer Combination Option. Amounts are dollars with at most
 * two decimals. Medicare figures are those among patients with a visit.
 */
public final class AllPayerReader {

  private static final String YEAR = "performance_year";
  private static final String SNAPSHOT = "snapshot";
  private static final String LEVEL = "level";
  private static final String SUBJECT = "subject";
  private static final String ENTITIES = "entities";
  private static final String VISITS = "E";

  private static final List<String> MEDICARE =
      List.of(
          "medicare_attributed_paid",
          "medicare_eligible_paid",
          "medicare_attributed_patients",
          "medicare_eligible_patients");
  private static final List<String> OVERALL =
      List.of(
          "all_payer_apm_paid", "all_payer_paid", "all_payer_apm_patients", "all_payer_patients");

  private static final ColumnFile FILE = new ColumnFile(needed(), List.of());

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final int CENTS = 2;

  private final SortedMap<Integer, List<LocalDate>> dates;
  private final IntPredicate hasOption;
  private final BiFunction<Integer, String, Optional<Integer>> entities;

  /**
   * A reader.
   *
   * @param dates of the lists of each year, the last of which is no snapshot
   * @param hasOption whether a year has the option
   * @param entities the number of an entity by year and id
   */
  public AllPayerReader(
      SortedMap<Integer, List<LocalDate>> dates,
      IntPredicate hasOption,
      BiFunction<Integer, String, Optional<Integer>> entities) {
    this.dates = dates;
    this.hasOption = hasOption;
    this.entities = entities;
  }

  private static List<String> needed() {
    List<String> needed = new ArrayList<>(List.of(YEAR, SNAPSHOT, LEVEL, SUBJECT, ENTITIES));
    needed.addAll(MEDICARE);
    needed.addAll(OVERALL);
    return needed;
  }

  /** The columns of a file. */
  public static List<String> columns() {
    return FILE.columns();
  }

  /** Reads a file to its end; what it holds counts only when there is no problem. */
  public List<AllPayerRow> read(InputStream file, Consumer<Problem> problems) {
    List<AllPayerRow> all = new ArrayList<>();
    FILE.read(file, row -> figures(row).ifPresent(all::add), problems);
    return all;
  }

  private Optional<AllPayerRow> figures(FileRow row) {
    Optional<Integer> year = ApmListReader.year(row, YEAR, dates);
    if (year.isPresent() && !hasOption.test(year.get())) {
      row.wrongValue(ApmProblem.NO_OPTION, YEAR, "is a year without it.");
      return Optional.empty();
    }
    Optional<Integer> snapshot = year.flatMap(known -> snapshot(row, known));
    Optional<Level> level = level(row);
    Optional<List<Integer>> numbers = year.flatMap(known -> entities(row, known));
    Optional<long[]> medicare = pair(row, MEDICARE);
    Optional<long[]> overall = pair(row, OVERALL);
    return snapshot.isPresent()
            && level.isPresent()
            && numbers.isPresent()
            && medicare.isPresent()
            && overall.isPresent()
        ? Optional.of(
            new AllPayerRow(
                year.get(),
                snapshot.get(),
                level.get().code(),
                row.text(SUBJECT),
                numbers.get(),
                VISITS,
                medicare.get(),
                overall.get()))
        : Optional.empty();
  }

  private Optional<Integer> snapshot(FileRow row, int year) {
    int last = dates.get(year).size() - 1;
    if (row.text(SNAPSHOT).matches("[1-9]") && Integer.parseInt(row.text(SNAPSHOT)) <= last) {
      return Optional.of(Integer.valueOf(row.text(SNAPSHOT)));
    }
    row.wrongValue(ApmProblem.SNAPSHOT, SNAPSHOT, "is not a snapshot.");
    return Optional.empty();
  }

  private static Optional<Level> level(FileRow row) {
    Optional<Level> level =
        Arrays.stream(Level.values())
            .filter(Level::allPayer)
            .filter(one -> one.code().equals(row.text(LEVEL)))
            .findFirst();
    if (level.isEmpty()) {
      row.wrongValue(ApmProblem.LEVEL, LEVEL, "is not a level.");
      return level;
    }
    String subject = row.text(SUBJECT);
    boolean fits =
        switch (level.get()) {
          case ALL_PAYER_ENTITY -> subject.equals(row.text(ENTITIES));
          case ALL_PAYER_INDIVIDUAL -> Npi.isValid(subject) || Npi.isForTests(subject);
          default -> Tin.isValid(subject);
        };
    if (!fits) {
      row.wrong(
          ApmProblem.SUBJECT,
          SUBJECT,
          "The subject does not fit the level " + level.get().code() + ".");
      return Optional.empty();
    }
    return level;
  }

  private Optional<List<Integer>> entities(FileRow row, int year) {
    List<Integer> numbers = new ArrayList<>();
    for (String code : row.text(ENTITIES).split(" +")) {
      Optional<Integer> number = entities.apply(year, code);
      if (number.isEmpty()) {
        row.wrong(
            ApmProblem.UNKNOWN_ENTITY,
            ENTITIES,
            "There is no entity %s in %d.".formatted(FileRow.quoted(code), year));
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return Optional.of(numbers.stream().sorted().distinct().toList());
  }

  /** A part and a whole in cents, then a part and a whole of patients. */
  private static Optional<long[]> pair(FileRow row, List<String> columns) {
    long[] numbers = new long[columns.size()];
    boolean sound = true;
    for (int i = 0; i < columns.size(); i++) {
      boolean amount = i < 2;
      String text = row.text(columns.get(i));
      if ((amount ? AMOUNT : COUNT).matcher(text).matches()) {
        numbers[i] =
            amount
                ? new BigDecimal(text).movePointRight(CENTS).longValueExact()
                : Long.parseLong(text);
      } else {
        sound = false;
        row.wrongValue(
            ApmProblem.NUMBER,
            columns.get(i),
            amount ? "is not an amount in dollars." : "is not a number of patients.");
      }
    }
    for (int i = 0; sound && i < columns.size(); i += 2) {
      if (numbers[i] > numbers[i + 1]) {
        sound = false;
        row.wrong(
            ApmProblem.NUMBER,
            columns.get(i),
            "%s is more than %s.".formatted(columns.get(i), columns.get(i + 1)));
      }
    }
    return sound ? Optional.of(numbers) : Optional.empty();
  }
}
