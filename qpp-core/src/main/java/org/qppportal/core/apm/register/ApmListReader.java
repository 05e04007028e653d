package org.qppportal.core.apm.register;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.problem.ApmProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Reads a file of participation lists and affiliated practitioners. */
public final class ApmListReader {

  private static final String YEAR = "performance_year";
  private static final String CODE = "entity_id";
  private static final String NAME = "entity_name";
  private static final String MODEL = "model_id";
  private static final String TIN = "tin";
  private static final String NPI = "npi";
  private static final String RELATIONSHIP = "relationship";
  private static final String DATE = "list_date";

  private static final ColumnFile FILE =
      new ColumnFile(List.of(YEAR, CODE, NAME, MODEL, TIN, NPI, RELATIONSHIP, DATE), List.of());

  static final Pattern ENTITY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

  private final SortedMap<Integer, List<LocalDate>> dates;
  private final ApmRegister register;

  /**
   * A reader.
   *
   * @param dates of the lists of each year
   * @param register the models of each year
   */
  public ApmListReader(SortedMap<Integer, List<LocalDate>> dates, ApmRegister register) {
    this.dates = dates;
    this.register = register;
  }

  /** The columns of a file. */
  public static List<String> columns() {
    return FILE.columns();
  }

  /**
   * Reads a file to its end; what it holds counts only when there is no problem.
   *
   * @param problems takes what is wrong
   */
  public ApmLists read(InputStream file, Consumer<Problem> problems) {
    Map<String, ApmLists.Entity> entities = new LinkedHashMap<>();
    List<ApmLists.Entry> listings = new ArrayList<>();
    Map<ApmLists.Entry, Integer> rows = new HashMap<>();
    Set<String> contradicting = new HashSet<>();
    FILE.read(
        file,
        row ->
            entry(row)
                .ifPresent(
                    entry -> {
                      Integer before = rows.putIfAbsent(entry, row.number());
                      if (before != null) {
                        row.wrong(ApmProblem.TWICE, NPI, "The same is in row " + before + ".");
                        return;
                      }
                      listings.add(entry);
                      entity(row, entry, entities, contradicting);
                    }),
        problems);
    return new ApmLists(entities.values(), listings);
  }

  private static void entity(
      FileRow row,
      ApmLists.Entry entry,
      Map<String, ApmLists.Entity> entities,
      Set<String> contradicting) {
    ApmLists.Entity entity =
        new ApmLists.Entity(entry.year(), entry.code(), row.text(NAME), row.text(MODEL));
    String key = entry.year() + " " + entry.code();
    ApmLists.Entity before = entities.putIfAbsent(key, entity);
    if (before != null && !before.equals(entity) && contradicting.add(key + entity)) {
      row.wrong(
          ApmProblem.CONTRADICTION,
          CODE,
          "Entity %s of %d was %s, model %s, in a row above."
              .formatted(
                  entity.code(), entity.year(), FileRow.quoted(before.name()), before.modelId()));
    }
  }

  private Optional<ApmLists.Entry> entry(FileRow row) {
    Optional<Integer> year = year(row, YEAR, dates);
    boolean sound = year.isPresent();
    if (!ENTITY.matcher(row.text(CODE)).matches()) {
      sound = false;
      row.wrongValue(ApmProblem.ENTITY_CODE, CODE, "is not the id of an entity.");
    }
    if (year.isPresent() && register.model(year.get(), row.text(MODEL)).isEmpty()) {
      sound = false;
      row.wrongValue(
          ApmProblem.UNKNOWN_MODEL, MODEL, "is no model of the register of " + year.get() + ".");
    }
    if (!Tin.isValid(row.text(TIN))) {
      sound = false;
      // Not repeated: it may be a Social Security number.
      row.wrong(ApmProblem.TIN_FORMAT, TIN, "The TIN is not nine digits.");
    }
    if (!Npi.isValid(row.text(NPI)) && !Npi.isForTests(row.text(NPI))) {
      sound = false;
      row.wrongValue(ApmProblem.NPI_FORMAT, NPI, "is not an NPI.");
    }
    if (!row.text(RELATIONSHIP).matches("[PA]")) {
      sound = false;
      row.wrongValue(ApmProblem.RELATIONSHIP, RELATIONSHIP, "is neither P nor A.");
    }
    Optional<LocalDate> date = year.flatMap(known -> date(row, known));
    return sound && date.isPresent()
        ? Optional.of(
            new ApmLists.Entry(
                year.get(),
                row.text(CODE),
                row.text(TIN),
                row.text(NPI),
                row.text(RELATIONSHIP),
                date.get()))
        : Optional.empty();
  }

  private Optional<LocalDate> date(FileRow row, int year) {
    Optional<LocalDate> date =
        dates.get(year).stream()
            .filter(known -> known.toString().equals(row.text(DATE)))
            .findFirst();
    if (date.isEmpty()) {
      row.wrongValue(
          ApmProblem.LIST_DATE,
          DATE,
          "is not the date of a list of " + year + ".",
          dates.get(year).stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
    }
    return date;
  }

  static Optional<Integer> year(
      FileRow row, String column, SortedMap<Integer, List<LocalDate>> known) {
    Optional<Integer> year =
        known.keySet().stream().filter(one -> one.toString().equals(row.text(column))).findFirst();
    if (year.isEmpty()) {
      row.wrongValue(
          ApmProblem.UNKNOWN_YEAR,
          column,
          "is not a performance year.",
          known.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return year;
  }
}
