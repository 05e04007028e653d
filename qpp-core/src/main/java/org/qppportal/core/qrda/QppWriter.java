package org.qppportal.core.qrda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.catalogue.Ecqm.Group;
import org.qppportal.core.catalogue.Ecqm.Population;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.MetricType;

/**
 * Writes a document that kept the rules as the published JSON: the same sets, measurements and keys
 * in the same order as the program's own converter.
 */
final class QppWriter {

  /** Measures of one rate over several groups of populations, whose counts are added up. */
  private static final Set<String> SUMMED = Set.of("005", "007", "008", "143", "438");

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_SIZE = 1024;

  private final Basis basis;
  private final Program program;
  private final JsonGenerator json;

  private QppWriter(Basis basis, JsonGenerator json) {
    this.basis = basis;
    this.program = basis.program().orElseThrow();
    this.json = json;
  }

  static byte[] write(Node document, Basis basis) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      new QppWriter(basis, json).submission(document);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private void submission(Node document) throws IOException {
    json.writeStartObject();
    int year = Recognition.periodYear(document).orElse(basis.year().year());
    json.writeNumberField("performanceYear", year);
    json.writeStringField("entityType", program.entityType().code());
    for (Header header : Header.of(basis)) {
      String text = document.text(header.source());
      if (text != null) {
        json.writeStringField(header.name(), text);
      }
    }
    json.writeArrayFieldStart("measurementSets");
    for (Node section : Sets.of(document, basis)) {
      set(document, section);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void set(Node document, Node section) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", category(section));
    json.writeStringField("submissionMethod", "electronicHealthRecord");
    String cehrt = document.text(Field.CEHRT);
    boolean carries =
        (section.template() == Template.PI_SECTION && basis.year().piCehrt())
            || (section.template() == Template.QUALITY_SECTION && basis.year().fullHeader());
    if (cehrt != null && carries) {
      json.writeStringField("cehrtId", cehrt);
    }
    json.writeArrayFieldStart("measurements");
    for (Node measure : Sets.measures(section)) {
      json.writeStartObject();
      measurement(measure);
      json.writeEndObject();
    }
    json.writeEndArray();
    String pathway = document.text(Field.MVP);
    json.writeStringField(
        "programName", pathway != null && program.takesPathway() ? pathway : program.programName());
    Node period = section.child(Template.PERIOD);
    json.writeStringField("performanceStart", date(period.text(Field.START)));
    json.writeStringField("performanceEnd", date(period.text(Field.END)));
    json.writeStringField("source", "qrda3");
    json.writeEndObject();
  }

  private static String category(Node section) {
    return switch (section.template()) {
      case QUALITY_SECTION -> "quality";
      case PI_SECTION -> "pi";
      default -> "ia";
    };
  }

  private static String date(String text) {
    return Day.of(text).map(LocalDate::toString).orElseThrow();
  }

  private void measurement(Node measure) throws IOException {
    switch (measure.template()) {
      case MEASURE -> quality(measure);
      case PI_RATIO -> {
        json.writeStringField("measureId", measure.text(Field.ID));
        json.writeObjectFieldStart("value");
        json.writeNumberField(
            "numerator", Counts.of(measure.child(Template.PI_NUMERATOR)).orElseThrow());
        json.writeNumberField(
            "denominator", Counts.of(measure.child(Template.PI_DENOMINATOR)).orElseThrow());
        json.writeEndObject();
      }
      default -> {
        String id = measure.text(Field.ID);
        json.writeStringField("measureId", id == null ? "" : id);
        json.writeBooleanField("value", Answers.isYes(measure.child(Template.PERFORMED)));
      }
    }
  }

  private void quality(Node node) throws IOException {
    Measure measure = basis.measure(node).orElseThrow();
    Ecqm ecqm = measure.quality().ecqm().orElseThrow();
    List<Node> populations = Populations.of(node);
    json.writeStringField("measureId", measure.measureId());
    json.writeObjectFieldStart("value");
    json.writeBooleanField("isEndToEndReported", true);
    if (SUMMED.contains(measure.measureId())) {
      sum(populations, ecqm);
    } else if (measure.metricType() == MetricType.MULTI_PERFORMANCE_RATE) {
      strata(populations, ecqm);
    } else {
      rate(populations, ecqm.groups().get(0));
    }
    json.writeEndObject();
  }

  private void strata(List<Node> populations, Ecqm ecqm) throws IOException {
    boolean exclusions =
        ecqm.groups().stream().anyMatch(group -> group.ids().containsKey(Population.EXCLUSION));
    json.writeArrayFieldStart("strata");
    for (Group group : ecqm.groups()) {
      json.writeStartObject();
      if (group.ids().isEmpty()) {
        nothing(exclusions);
      } else {
        rate(populations, group);
      }
      json.writeStringField("stratum", group.stratum().orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A stratum that is not collected electronically. */
  private void nothing(boolean exclusions) throws IOException {
    json.writeNumberField("performanceMet", 0);
    if (exclusions) {
      json.writeNumberField("eligiblePopulationExclusion", 0);
    }
    json.writeNumberField("performanceNotMet", 0);
    json.writeNumberField("eligiblePopulation", 0);
  }

  private void rate(List<Node> populations, Group group) throws IOException {
    long met = count(populations, group, Population.NUMERATOR);
    long eligible = count(populations, group, Population.DENOMINATOR);
    Node exclusions = find(populations, group, Population.EXCLUSION);
    Node exceptions = find(populations, group, Population.EXCEPTION);
    json.writeNumberField("performanceMet", met);
    if (exclusions != null) {
      json.writeNumberField("eligiblePopulationExclusion", Counts.of(exclusions).orElse(0));
    }
    if (exceptions != null) {
      json.writeNumberField("eligiblePopulationException", Counts.of(exceptions).orElse(0));
    }
    json.writeNumberField(
        "performanceNotMet",
        eligible - met - Counts.of(exclusions).orElse(0) - Counts.of(exceptions).orElse(0));
    json.writeNumberField("eligiblePopulation", eligible);
  }

  private void sum(List<Node> populations, Ecqm ecqm) throws IOException {
    long met = 0;
    long eligible = 0;
    long exclusions = 0;
    long exceptions = 0;
    for (Group group : ecqm.groups()) {
      met += count(populations, group, Population.NUMERATOR);
      eligible += count(populations, group, Population.DENOMINATOR);
      exclusions += count(populations, group, Population.EXCLUSION);
      exceptions += count(populations, group, Population.EXCEPTION);
    }
    json.writeNumberField("performanceMet", met);
    json.writeNumberField("performanceNotMet", eligible - met - exclusions - exceptions);
    json.writeNumberField("eligiblePopulation", eligible);
    json.writeNumberField("eligiblePopulationExclusion", exclusions);
    json.writeNumberField("eligiblePopulationException", exceptions);
  }

  private static int count(List<Node> populations, Group group, Population type) {
    return Counts.of(find(populations, group, type)).orElse(0);
  }

  private static Node find(List<Node> populations, Group group, Population type) {
    String id = group.ids().get(type);
    return id == null ? null : Populations.find(populations, type, id);
  }

  /**
   * A field of the submission that identifies whose data it is.
   *
   * @param name the published name
   * @param source where the document has it
   */
  record Header(String name, Field source) {

    private static final Header NPI = new Header("nationalProviderIdentifier", Field.NPI);
    private static final Header TIN = new Header("taxpayerIdentificationNumber", Field.TIN);

    static List<Header> of(Basis basis) {
      Program program = basis.program().orElseThrow();
      return switch (program.entityType()) {
        case INDIVIDUAL -> List.of(NPI, TIN);
        case GROUP -> List.of(TIN);
        case VIRTUAL_GROUP ->
            basis.year().fullHeader()
                ? List.of(TIN, entityId(Field.VIRTUAL_GROUP))
                : List.of(entityId(Field.VIRTUAL_GROUP));
        case APM -> List.of(entityId(program == Program.PCF ? Field.PCF : Field.APM));
        case SUBGROUP -> List.of(entityId(Field.SUBGROUP));
      };
    }

    private static Header entityId(Field source) {
      return new Header("entityId", source);
    }
  }
}
