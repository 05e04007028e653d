package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.catalogue.Ecqm.Group;
import org.qppportal.core.catalogue.Ecqm.Population;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** The rules for the populations of a measure that the year has. */
final class PopulationChecks {

  private static final List<Population> CHECKED =
      List.of(
          Population.EXCEPTION,
          Population.EXCLUSION,
          Population.NUMERATOR,
          Population.DENOMINATOR,
          Population.INITIAL);

  private final Basis basis;
  private final Findings findings;
  private final Parts parts;
  private final PcfMeasureChecks pcf;

  PopulationChecks(Basis basis, Findings findings, Parts parts) {
    this.basis = basis;
    this.findings = findings;
    this.parts = parts;
    this.pcf = new PcfMeasureChecks(basis, findings, parts);
  }

  /**
   * Checks a measure's populations.
   *
   * @param errorsBefore how many problems there were before the measure
   */
  void check(Node measure, Ecqm ecqm, int errorsBefore) {
    List<Node> populations = Populations.of(measure);
    checkEach(populations);
    for (Population type : CHECKED) {
      checkNumber(measure, populations, ecqm, type);
    }
    for (Group group : ecqm.groups()) {
      checkGroup(measure, populations, ecqm, group);
    }
    checkRates(measure, ecqm);
    if (basis.isPcf()) {
      pcf.checkRates(measure, ecqm);
      if (findings.errors() == errorsBefore) {
        pcf.checkArithmetic(measure, populations, ecqm);
      }
    }
  }

  private void checkEach(List<Node> populations) {
    for (Node population : populations) {
      if (population.count(Field.TYPE) > 1) {
        add(
            population,
            QrdaProblem.POPULATION_TYPE,
            "The population has " + population.count(Field.TYPE) + " types.");
      }
      if (population.count(Field.ID) != 1) {
        add(
            population,
            QrdaProblem.POPULATION_ID,
            "The population "
                + population.text(Field.TYPE)
                + " has "
                + population.count(Field.ID)
                + " identifiers.");
      }
    }
  }

  private void checkNumber(Node measure, List<Node> populations, Ecqm ecqm, Population type) {
    int expected = 0;
    for (Group group : ecqm.groups()) {
      expected += group.ids().containsKey(type) ? 1 : 0;
    }
    int found = number(populations, type);
    // Only Primary Care First insists on the initial population, but nobody may send it twice.
    boolean wrong =
        type == Population.INITIAL && !basis.isPcf() ? found > expected : found != expected;
    if (wrong) {
      add(
          measure,
          QrdaProblem.POPULATION_COUNT,
          ecqm.cmsId() + " has " + expected + " " + type.code() + ", the document " + found + ".",
          type.code() + " " + Shown.allOf(ids(ecqm, type)));
    }
  }

  private static int number(List<Node> populations, Population type) {
    int found = 0;
    for (Node population : populations) {
      found += Populations.type(population) == type ? 1 : 0;
    }
    return found;
  }

  private static List<String> ids(Ecqm ecqm, Population type) {
    List<String> ids = new ArrayList<>();
    for (Group group : ecqm.groups()) {
      if (group.ids().containsKey(type)) {
        ids.add(group.ids().get(type));
      }
    }
    return ids.isEmpty() ? List.of("(none)") : ids;
  }

  private void checkGroup(Node measure, List<Node> populations, Ecqm ecqm, Group group) {
    for (Population type : CHECKED) {
      String expected = group.ids().get(type);
      if (expected == null) {
        continue;
      }
      Node found = Populations.find(populations, type, expected);
      if (found != null) {
        if (basis.isPcf()) {
          pcf.checkStrata(found, group);
        }
      } else if (basis.isPcf() || type != Population.INITIAL) {
        reportMissing(measure, populations, ecqm, type, expected, QrdaProblem.POPULATION_MISSING);
      } else if (number(populations, type) > 0) {
        reportMissing(measure, populations, ecqm, type, expected, QrdaProblem.INITIAL_UNKNOWN);
      }
    }
    checkInitial(populations, group);
  }

  private void reportMissing(
      Node measure,
      List<Node> populations,
      Ecqm ecqm,
      Population type,
      String expected,
      QrdaProblem code) {
    List<String> found = new ArrayList<>();
    Node place = measure;
    for (Node population : populations) {
      if (Populations.type(population) == type) {
        found.add(Shown.plain(Populations.id(population)));
        if (!ids(ecqm, type).contains(Populations.id(population))) {
          place = population;
        }
      }
    }
    add(
        place,
        code,
        ecqm.cmsId()
            + " needs the "
            + type.code()
            + " "
            + expected
            + "; found "
            + (found.isEmpty() ? "none" : Shown.allOf(found))
            + ".",
        expected);
  }

  private void checkInitial(List<Node> populations, Group group) {
    String initialId = group.ids().get(Population.INITIAL);
    String denominatorId = group.ids().get(Population.DENOMINATOR);
    if (initialId == null || denominatorId == null) {
      return;
    }
    Node initial = Populations.find(populations, Population.INITIAL, initialId);
    Node denominator = Populations.find(populations, Population.DENOMINATOR, denominatorId);
    if (initial == null || denominator == null) {
      return;
    }
    if (basis.isPcf()) {
      pcf.checkInitial(initial, denominator);
      return;
    }
    OptionalInt whole = Counts.of(initial);
    OptionalInt part = Counts.of(denominator);
    if (whole.isPresent() && part.isPresent() && part.getAsInt() > whole.getAsInt()) {
      add(
          denominator,
          QrdaProblem.DENOMINATOR_TOO_LARGE,
          "The denominator is "
              + part.getAsInt()
              + ", the initial population "
              + whole.getAsInt()
              + ".");
    }
  }

  private void checkRates(Node measure, Ecqm ecqm) {
    Set<String> seen = new HashSet<>();
    for (Node rate : measure.children(Template.RATE)) {
      String id = rate.text(Field.ID);
      if (id == null) {
        add(rate, QrdaProblem.RATE_REFERENCE, "The performance rate does not name a numerator.");
        continue;
      }
      String numerator = id.toUpperCase(Locale.ROOT);
      if (!seen.add(numerator)) {
        add(
            rate,
            QrdaProblem.RATE_IGNORED,
            "There is a second performance rate of the numerator " + Shown.plain(id) + ".");
      } else if (!ids(ecqm, Population.NUMERATOR).contains(numerator)) {
        add(
            rate,
            QrdaProblem.POPULATION_MISSING,
            "The performance rate names the numerator "
                + Shown.plain(id)
                + "; "
                + ecqm.cmsId()
                + " has "
                + Shown.allOf(ids(ecqm, Population.NUMERATOR))
                + ".",
            Shown.anyOf(ids(ecqm, Population.NUMERATOR)));
      }
    }
  }

  private void add(Node part, QrdaProblem code, String message, String... advice) {
    findings.add(code, part.element(), parts.name(part), message, advice);
  }
}
