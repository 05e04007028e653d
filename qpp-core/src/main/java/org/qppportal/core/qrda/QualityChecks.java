package org.qppportal.core.qrda;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** The rules for the quality section and what every measure in it must have. */
final class QualityChecks {

  private final Basis basis;
  private final Findings findings;
  private final Parts parts;
  private final PeriodChecks periods;
  private final PopulationChecks populations;
  private final PcfMeasureChecks pcf;

  QualityChecks(Basis basis, Findings findings, Parts parts) {
    this.basis = basis;
    this.findings = findings;
    this.parts = parts;
    this.periods = new PeriodChecks(findings, parts);
    this.populations = new PopulationChecks(basis, findings, parts);
    this.pcf = new PcfMeasureChecks(basis, findings, parts);
  }

  void check(Node section) {
    checkSection(section);
    periods.dates(section);
    if (basis.isPcf()) {
      pcf.checkSection(section);
    }
    for (Node part : section.children()) {
      if (part.template() == Template.MEASURE) {
        checkMeasure(part);
      } else if (part.template() == Template.PI_RATIO) {
        new PiChecks(findings, parts).checkRatio(part);
      }
    }
  }

  /** The first fault of the section as such ends these. */
  private void checkSection(Node section) {
    Optional<String> marker = basis.year().categoryExtension();
    if (marker.isPresent()
        && section.values(Field.CATEGORY).stream()
            .noneMatch(value -> value.text().equals(marker.get()))) {
      findings.add(
          QrdaProblem.CATEGORY_MARKER,
          section.element(),
          parts.name(section),
          section.count(Field.CATEGORY) == 0
              ? "The section does not have the template of a category section."
              : "The section has the template of a category section with the extension "
                  + Shown.quoted(section.text(Field.CATEGORY))
                  + ".",
          marker.get());
    } else if (periods.one(section, QrdaProblem.QUALITY_PERIOD)) {
      checkMeasures(section);
    }
  }

  private void checkMeasures(Node section) {
    List<Node> measures = section.children(Template.MEASURE);
    if (measures.isEmpty()) {
      findings.add(
          QrdaProblem.NO_QUALITY_MEASURE,
          section.element(),
          parts.name(section),
          "The section has no measure.");
    }
    Set<String> seen = new HashSet<>();
    for (Node measure : measures) {
      String guid = measure.text(Field.ID);
      if (guid != null && !seen.add(guid.toLowerCase(Locale.ROOT))) {
        findings.addValue(
            QrdaProblem.SAME_MEASURE_TWICE,
            measure.element(),
            parts.name(section),
            guid,
            "The section holds " + parts.name(measure) + " a second time.");
      }
    }
  }

  private void checkMeasure(Node measure) {
    int before = findings.errors();
    // Without a known program nothing says which rules a measure is under.
    if (basis.program().isPresent()) {
      checkIdentity(measure);
      if (Populations.of(measure).isEmpty()) {
        findings.add(
            QrdaProblem.NO_POPULATION,
            measure.element(),
            parts.name(measure),
            "The measure has no population with a type and a count.");
      }
      basis.ecqm(measure).ifPresent(ecqm -> populations.check(measure, ecqm, before));
    }
    for (Node part : measure.children()) {
      if (Populations.isOne(part)) {
        checkCounts(part);
      } else if (part.template() == Template.RATE) {
        checkRate(part);
      }
    }
  }

  private void checkIdentity(Node measure) {
    int ids = measure.count(Field.ID);
    if (ids != 1) {
      findings.add(
          QrdaProblem.GUID_COUNT,
          measure.element(),
          parts.name(measure),
          "The measure has " + ids + " identifiers.");
    }
    if (ids > 0 && basis.measure(measure).isEmpty()) {
      Value guid = measure.value(Field.ID);
      String expected = basis.insteadOf(guid.text());
      findings.addValue(
          QrdaProblem.UNKNOWN_GUID,
          guid.element(),
          parts.name(measure),
          guid.text(),
          "Found the identifier " + Shown.quoted(guid.text()) + "; expected " + expected + ".",
          expected);
    }
  }

  private void checkCounts(Node population) {
    int counts = population.count(Template.COUNT);
    if (counts != 1) {
      findings.add(
          QrdaProblem.COUNT_MISSING,
          population.element(),
          parts.name(population),
          "The population " + Populations.name(population) + " has " + counts + " counts.");
    } else {
      new Counts(findings, parts).check(population.child(Template.COUNT));
    }
    if (basis.isPcf()) {
      basis
          .ecqm(population.parent())
          .ifPresent(ecqm -> pcf.checkSupplements(population, ecqm.cmsId()));
    }
  }

  private void checkRate(Node rate) {
    Value value = rate.value(Field.VALUE);
    if ("NA".equals(rate.text(Field.NULL_FLAVOR))) {
      return;
    }
    if (value == null || value.text().isEmpty()) {
      findings.add(
          QrdaProblem.RATE_EMPTY,
          rate.element(),
          parts.name(rate),
          "The performance rate has no value.");
    } else if (!Numbers.isRate(value.text())) {
      findings.addValue(
          QrdaProblem.RATE_RANGE,
          value.element(),
          parts.name(rate),
          value.text(),
          "The performance rate is " + Shown.quoted(value.text()) + ".");
    }
  }
}
