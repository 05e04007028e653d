package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.catalogue.Ecqm.Group;
import org.qppportal.core.catalogue.Ecqm.Population;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** What Primary Care First asks of quality measures beyond the other programs, to 2024. */
final class PcfMeasureChecks {

  /** Diabetes control, colorectal cancer screening and blood pressure control. */
  private static final List<String> REQUIRED = List.of("001", "113", "236");

  private final Basis basis;
  private final Findings findings;
  private final Parts parts;

  PcfMeasureChecks(Basis basis, Findings findings, Parts parts) {
    this.basis = basis;
    this.findings = findings;
    this.parts = parts;
  }

  void checkSection(Node section) {
    for (Node period : section.children(Template.PERIOD)) {
      checkDay(period, Field.START, "0101", QrdaProblem.PCF_START);
      checkDay(period, Field.END, "1231", QrdaProblem.PCF_END);
    }
    Set<String> reported = new HashSet<>();
    for (Node measure : section.children(Template.MEASURE)) {
      basis.measure(measure).ifPresent(known -> reported.add(known.measureId()));
    }
    if (!reported.containsAll(REQUIRED)) {
      add(
          section,
          QrdaProblem.PCF_MEASURES,
          "The section does not hold all measures that the model requires.",
          Shown.allOf(required()));
    }
  }

  private List<String> required() {
    List<String> names = new ArrayList<>();
    for (String id : REQUIRED) {
      names.add(
          basis
              .catalogue()
              .measure(id)
              .flatMap(measure -> measure.quality().ecqm())
              .map(Ecqm::cmsId)
              .orElse(id));
    }
    return names;
  }

  private void checkDay(Node period, Field field, String day, QrdaProblem code) {
    String text = period.text(field);
    String wanted = basis.year().year() + day;
    if (text != null
        && Day.of(text)
            .filter(date -> !date.toString().replace("-", "").equals(wanted))
            .isPresent()) {
      add(period, code, "The period has the date " + Shown.quoted(text) + ".");
    }
  }

  void checkStrata(Node population, Group group) {
    List<Node> strata = population.children(Template.STRATUM);
    if (strata.size() != group.strata().size()) {
      add(
          population,
          QrdaProblem.PCF_STRATUM_COUNT,
          Populations.name(population)
              + " has "
              + strata.size()
              + " strata; expected "
              + group.strata().size()
              + ".",
          group.strata().isEmpty() ? "(none)" : Shown.allOf(group.strata()));
    }
    for (String expected : group.strata()) {
      boolean there =
          strata.stream()
              .anyMatch(
                  stratum ->
                      stratum.count(Field.ID) > 0
                          && stratum.text(Field.ID).toUpperCase(Locale.ROOT).equals(expected));
      if (!there) {
        add(
            population,
            QrdaProblem.PCF_STRATUM_MISSING,
            Populations.name(population) + " lacks the stratum " + expected + ".",
            expected);
      }
    }
  }

  void checkInitial(Node initial, Node denominator) {
    String whole = text(initial);
    String part = text(denominator);
    if (whole != null && part != null && !whole.equals(part)) {
      add(
          denominator,
          QrdaProblem.PCF_INITIAL,
          "The denominator is "
              + Shown.quoted(part)
              + ", the initial population "
              + Shown.quoted(whole)
              + ".");
    }
  }

  private static String text(Node population) {
    Node count = population.child(Template.COUNT);
    return count == null ? null : count.text(Field.VALUE);
  }

  void checkRates(Node measure, Ecqm ecqm) {
    List<Node> rates = measure.children(Template.RATE);
    long expected =
        ecqm.groups().stream()
            .filter(group -> group.ids().containsKey(Population.NUMERATOR))
            .count();
    if (rates.size() != expected) {
      add(
          measure,
          QrdaProblem.PCF_RATES,
          ecqm.cmsId()
              + " has "
              + expected
              + " performance rates, the document "
              + rates.size()
              + ".",
          Long.toString(expected));
    }
    for (Group group : ecqm.groups()) {
      String numerator = group.ids().get(Population.NUMERATOR);
      if (numerator != null && rateOf(rates, numerator) == null) {
        add(
            measure,
            QrdaProblem.POPULATION_MISSING,
            ecqm.cmsId() + " needs a performance rate of the numerator " + numerator + ".",
            numerator);
      }
    }
  }

  private static Node rateOf(List<Node> rates, String numerator) {
    for (Node rate : rates) {
      String id = rate.text(Field.ID);
      if (id != null && id.toUpperCase(Locale.ROOT).equals(numerator)) {
        return rate;
      }
    }
    return null;
  }

  /** Checks the counts against each other; only where nothing else is wrong with the measure. */
  void checkArithmetic(Node measure, List<Node> populations, Ecqm ecqm) {
    for (Group group : ecqm.groups()) {
      int numerator = count(populations, group, Population.NUMERATOR);
      int denominator = count(populations, group, Population.DENOMINATOR);
      int exclusions = count(populations, group, Population.EXCLUSION);
      long performance =
          (long) denominator - exclusions - count(populations, group, Population.EXCEPTION);
      if (performance < 0) {
        add(
            measure,
            QrdaProblem.PCF_DENOMINATOR,
            "The performance denominator comes to " + performance + ".");
      }
      if (numerator > performance || numerator > denominator) {
        add(
            measure,
            QrdaProblem.PCF_NUMERATOR,
            "The numerator is " + numerator + ", the performance denominator " + performance + ".");
      }
      if (exclusions > denominator) {
        add(
            measure,
            QrdaProblem.PCF_EXCLUSIONS,
            "There are " + exclusions + " exclusions in a denominator of " + denominator + ".");
      }
      Node rate =
          rateOf(
              measure.children(Template.RATE), group.ids().getOrDefault(Population.NUMERATOR, ""));
      if (rate != null) {
        checkRate(rate, performance == 0 || denominator == 0);
      }
    }
  }

  private void checkRate(Node rate, boolean empty) {
    String value = rate.text(Field.VALUE);
    if ("NA".equals(rate.text(Field.NULL_FLAVOR))) {
      if (!empty) {
        add(rate, QrdaProblem.PCF_RATE_NA, "The performance rate is NA.");
      }
    } else if (value != null && empty && Numbers.isZero(value)) {
      add(rate, QrdaProblem.PCF_RATE_ZERO, "The performance rate is " + value + ".");
    }
  }

  private static int count(List<Node> populations, Group group, Population type) {
    String id = group.ids().get(type);
    return id == null ? 0 : Counts.of(Populations.find(populations, type, id)).orElse(0);
  }

  void checkSupplements(Node population, String cmsId) {
    Supplements supplements = population.supplements();
    for (int i = 0; i < Supplements.REQUIRED.size(); i++) {
      Supplements.Code code = Supplements.REQUIRED.get(i);
      String named = code.code() + " (" + code.label() + ")";
      if (!supplements.has(i)) {
        add(
            population,
            QrdaProblem.PCF_SUPPLEMENT,
            Populations.name(population) + " of " + cmsId + " is not broken down by " + named + ".",
            named);
      } else if (!supplements.hasCount(i)) {
        add(
            population,
            QrdaProblem.PCF_SUPPLEMENT_COUNT,
            "The breakdown of " + Populations.name(population) + " by " + named + " has no count.");
      }
    }
  }

  private void add(Node part, QrdaProblem code, String message, String... advice) {
    findings.add(code, part.element(), parts.name(part), message, advice);
  }
}
