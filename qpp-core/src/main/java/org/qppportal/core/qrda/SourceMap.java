package org.qppportal.core.qrda;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.catalogue.Ecqm.Group;
import org.qppportal.core.catalogue.Ecqm.Population;

/** Leads from a place in the JSON back to the part of the document that it was made of. */
final class SourceMap {

  /**
   * Where a value came from.
   *
   * @param element the element, counted from 1
   * @param part what the part of the document is called
   */
  record Origin(int element, String part) {}

  private final Node document;
  private final Basis basis;
  private final Parts parts;

  SourceMap(Node document, Basis basis) {
    this.document = document;
    this.basis = basis;
    this.parts = new Parts(basis);
  }

  /**
   * The origin of what a path names, or of what it lies in.
   *
   * @param path such as {@code $.measurementSets[0].measurements[2].value.performanceMet}
   */
  Origin origin(String path) {
    String[] steps = path.split("\\.");
    if (steps.length < 2) {
      return of(document);
    }
    if (!steps[1].startsWith("measurementSets[")) {
      return ofHeader(steps[1]);
    }
    return item(Sets.of(document, basis), steps[1])
        .map(section -> ofSection(section, steps))
        .orElseGet(() -> of(document));
  }

  private Origin ofSection(Node section, String[] steps) {
    if (steps.length < 3) {
      return of(section);
    }
    Node period = section.child(Template.PERIOD);
    return switch (steps[2]) {
      case "performanceStart" -> at(period.value(Field.START), section);
      case "performanceEnd" -> at(period.value(Field.END), section);
      case "cehrtId" -> at(document.value(Field.CEHRT), document);
      case "programName" -> ofHeader("programName");
      default ->
          item(Sets.measures(section), steps[2])
              .map(measure -> ofMeasure(measure, steps))
              .orElseGet(() -> of(section));
    };
  }

  private Origin ofMeasure(Node measure, String[] steps) {
    if (steps.length < 4) {
      return of(measure);
    }
    if (steps[3].equals("measureId")) {
      return at(measure.value(Field.ID), measure);
    }
    String field = steps[steps.length - 1];
    return switch (measure.template()) {
      case MEASURE -> ofPopulation(measure, steps, field);
      case PI_RATIO ->
          switch (field) {
            case "numerator" -> count(measure.child(Template.PI_NUMERATOR), measure);
            case "denominator" -> count(measure.child(Template.PI_DENOMINATOR), measure);
            default -> of(measure);
          };
      default -> of(measure);
    };
  }

  private Origin ofPopulation(Node measure, String[] steps, String field) {
    Population type =
        switch (field) {
          case "performanceMet" -> Population.NUMERATOR;
          case "eligiblePopulation", "performanceNotMet" -> Population.DENOMINATOR;
          case "eligiblePopulationExclusion" -> Population.EXCLUSION;
          case "eligiblePopulationException" -> Population.EXCEPTION;
          default -> null;
        };
    Ecqm ecqm = basis.ecqm(measure).orElseThrow();
    Group group =
        steps.length > 5
            ? item(ecqm.groups(), steps[5].startsWith("strata") ? steps[5] : steps[4])
                .orElse(ecqm.groups().get(0))
            : ecqm.groups().get(0);
    String id = type == null ? null : group.ids().get(type);
    Node population = id == null ? null : Populations.find(Populations.of(measure), type, id);
    return count(population, measure);
  }

  private Origin count(Node population, Node measure) {
    Node count = population == null ? null : population.child(Template.COUNT);
    return count == null ? of(measure) : at(count.value(Field.VALUE), measure);
  }

  private Origin ofHeader(String field) {
    if (field.equals("programName") || field.equals("entityType")) {
      Value pathway = document.value(Field.MVP);
      boolean usePathway =
          field.equals("programName")
              && pathway != null
              && basis.program().filter(Program::takesPathway).isPresent();
      return at(usePathway ? pathway : document.value(Field.PROGRAM), document);
    }
    for (QppWriter.Header header : QppWriter.Header.of(basis)) {
      if (header.name().equals(field)) {
        return at(document.value(header.source()), document);
      }
    }
    if (field.equals("performanceYear")) {
      for (Node section : document.children()) {
        Node period = section.child(Template.PERIOD);
        if (period != null) {
          return at(period.value(Field.START), section);
        }
      }
    }
    return of(document);
  }

  private Origin of(Node node) {
    return new Origin(node.element(), parts.name(node));
  }

  private Origin at(Value value, Node part) {
    return value == null ? of(part) : new Origin(value.element(), parts.name(part));
  }

  private static <T> Optional<T> item(List<T> items, String step) {
    int open = step.indexOf('[');
    if (open < 0 || !step.endsWith("]")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(step.substring(open + 1, step.length() - 1));
    return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
  }
}
