package org.qppportal.core.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qppportal.persistence.type.Category;

/**
 * The template of a category and year: the columns that its measures need, and rows that are filled
 * in as far as is known.
 *
 * @param category the category
 * @param year the performance year
 */
public record TableTemplate(Category category, int year) {

  private static final int FIRST_YEAR_OF_PI = 2018;

  private static final Set<TableColumn> OF_QUALITY =
      EnumSet.of(
          TableColumn.STRATUM,
          TableColumn.END_TO_END,
          TableColumn.MET,
          TableColumn.NOT_MET,
          TableColumn.POPULATION,
          TableColumn.EXCLUSION,
          TableColumn.EXCEPTION,
          TableColumn.NUMERATOR,
          TableColumn.DENOMINATOR,
          TableColumn.NUMERATOR_EXCLUSION,
          TableColumn.DENOMINATOR_EXCEPTION,
          TableColumn.OBSERVATIONS,
          TableColumn.RATE);
  private static final Set<TableColumn> OF_ACTIVITIES = EnumSet.of(TableColumn.VALUE);
  private static final Set<TableColumn> OF_INTEROPERABILITY =
      EnumSet.of(TableColumn.VALUE, TableColumn.NUMERATOR, TableColumn.DENOMINATOR);

  /** Every column that some category of tables needs beyond those that all have. */
  private static final Set<TableColumn> SPECIAL = special();

  /** Whom a row is to be about. */
  public record Whom(String entityType, String tin, String npi) {}

  private static Set<TableColumn> special() {
    Set<TableColumn> all = EnumSet.copyOf(OF_QUALITY);
    all.addAll(OF_ACTIVITIES);
    all.addAll(OF_INTEROPERABILITY);
    return all;
  }

  /** The categories that tables of a year can be of. */
  public static List<Category> categories(int year) {
    return List.of(
        Category.QUALITY, Category.IA, year < FIRST_YEAR_OF_PI ? Category.ACI : Category.PI);
  }

  /** Its columns, in order. */
  public List<TableColumn> columns() {
    Set<TableColumn> own =
        switch (category) {
          case QUALITY -> OF_QUALITY;
          case IA -> OF_ACTIVITIES;
          default -> OF_INTEROPERABILITY;
        };
    List<TableColumn> columns = new ArrayList<>();
    for (TableColumn column : TableColumn.values()) {
      if (own.contains(column) || !SPECIAL.contains(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The header and a row for each, whose measure and values are left to be filled in. */
  public List<List<String>> rows(List<Whom> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns().stream().map(TableColumn::header).toList());
    for (Whom whom : all) {
      Map<TableColumn, String> known = new TreeMap<>();
      known.put(TableColumn.PERFORMANCE_YEAR, Integer.toString(year));
      known.put(TableColumn.ENTITY_TYPE, whom.entityType());
      known.put(TableColumn.TIN, whom.tin());
      known.put(TableColumn.NPI, whom.npi());
      known.put(TableColumn.PROGRAM, "mips");
      known.put(TableColumn.CATEGORY, category.code());
      known.put(TableColumn.METHOD, "registry");
      known.put(TableColumn.START, year + "-01-01");
      known.put(TableColumn.END, year + "-12-31");
      rows.add(columns().stream().map(column -> known.getOrDefault(column, "")).toList());
    }
    return rows;
  }
}
