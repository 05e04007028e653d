package org.qppportal.core.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.problem.DataProblem;

/** Finds a measure of the year, and where there is none helps to find what was meant. */
final class MeasureFinder {

  /** Comparing with every measure takes time, which a hostile file must not be able to waste. */
  private static final int MOST_SUGGESTIONS = 25;

  private static final int LONGEST_ID = 30;
  private static final int FARTHEST = 2;
  private static final int NUMERIC_ID_LENGTH = 3;

  private final CatalogueSource catalogues;
  private final Problems problems;
  private int suggestions;

  MeasureFinder(CatalogueSource catalogues, Problems problems) {
    this.catalogues = catalogues;
    this.problems = problems;
  }

  /** The measure, or null after a report. */
  Measure find(Catalogue catalogue, String measureId, Place place) {
    Measure measure = catalogue.measure(measureId).orElse(null);
    if (measure == null) {
      report(catalogue, measureId, place);
    }
    return measure;
  }

  private void report(Catalogue catalogue, String measureId, Place place) {
    int year = catalogue.performanceYear();
    String wanted = Integer.toString(year);
    List<Integer> others = otherYears(year, measureId);
    if (!others.isEmpty()) {
      problems.addValue(
          DataProblem.MEASURE_OF_ANOTHER_YEAR,
          place,
          measureId,
          "Measure "
              + measureId
              + " is not one of "
              + year
              + "; it is one of "
              + Shown.allOf(others)
              + ".",
          wanted);
      return;
    }
    String nearest = nearest(catalogue, measureId);
    problems.addValue(
        DataProblem.UNKNOWN_MEASURE,
        place,
        measureId,
        "There is no measure "
            + Shown.quoted(measureId)
            + " in "
            + year
            + "."
            + (nearest == null ? "" : " Did you mean " + nearest + "?"),
        wanted);
  }

  private List<Integer> otherYears(int year, String measureId) {
    List<Integer> others = new ArrayList<>();
    for (int other : catalogues.years()) {
      if (other != year
          && catalogues.catalogue(other).flatMap(c -> c.measure(measureId)).isPresent()) {
        others.add(other);
      }
    }
    return others;
  }

  private String nearest(Catalogue catalogue, String measureId) {
    if (measureId.length() > LONGEST_ID || suggestions++ >= MOST_SUGGESTIONS) {
      return null;
    }
    String padded = "0".repeat(Math.max(0, NUMERIC_ID_LENGTH - measureId.length())) + measureId;
    if (catalogue.measure(padded).isPresent()) {
      return padded;
    }
    String nearest = null;
    int shortest = FARTHEST + 1;
    String folded = measureId.toLowerCase(Locale.ROOT);
    for (Measure candidate : catalogue.measures()) {
      int distance = distance(folded, candidate.measureId().toLowerCase(Locale.ROOT));
      if (distance < shortest) {
        shortest = distance;
        nearest = candidate.measureId();
      }
    }
    return nearest;
  }

  /** How many letters must be changed, added or dropped to make one text of the other. */
  private static int distance(String left, String right) {
    if (Math.abs(left.length() - right.length()) > FARTHEST) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
