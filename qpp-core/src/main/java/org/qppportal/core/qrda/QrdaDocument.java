package org.qppportal.core.qrda;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.problem.QrdaProblem;

/**
 * Reads what the program's rules speak of, and nothing else, in one pass. Memory does not grow with
 * what is passed over.
 */
final class QrdaDocument {

  static final String NAMESPACE = "urn:hl7-org:v3";

  private static final int MOST_KEPT = 250_000;
  private static final int LONGEST_TEXT = 200;

  private static final String MEASURE_GUID = "2.16.840.1.113883.4.738";
  private static final String PROGRAM = "2.16.840.1.113883.3.249.7";
  private static final String NPI = "2.16.840.1.113883.4.6";
  private static final String TIN = "2.16.840.1.113883.4.2";
  private static final String VIRTUAL_GROUP = "2.16.840.1.113883.3.249.5.2";
  private static final String PCF = "2.16.840.1.113883.3.249.5.3";
  private static final String APM = "2.16.840.1.113883.3.249.5.4";
  private static final String SUBGROUP = "2.16.840.1.113883.3.249.5.5";
  private static final String MVP = "2.16.840.1.113883.3.249.5.6";
  private static final String CEHRT = "2.16.840.1.113883.3.2074.1";
  static final String DOCUMENT_TEMPLATE = "2.16.840.1.113883.10.20.27.1.2";

  private final XmlStream xml;
  private final XMLStreamReader reader;
  private final Tag[] tags = new Tag[XmlStream.DEEPEST + 1];
  private final Node[] owners = new Node[XmlStream.DEEPEST + 1];
  private final int[] elements = new int[XmlStream.DEEPEST + 1];
  private final boolean[] begins = new boolean[XmlStream.DEEPEST + 1];
  private final Value[] categories = new Value[XmlStream.DEEPEST + 1];
  private Node document;
  private int depth;
  private int addressDepth;
  private int kept;

  private QrdaDocument(XmlStream xml) {
    this.xml = xml;
    this.reader = xml.reader();
  }

  /** The elements whose names matter. */
  private enum Tag {
    OTHER,
    CLINICAL_DOCUMENT,
    TEMPLATE_ID,
    ID,
    VALUE,
    TRANSLATION,
    LOW,
    HIGH,
    ADDR,
    REFERENCE,
    EXTERNAL_DOCUMENT,
    EXTERNAL_OBSERVATION,
    EFFECTIVE_TIME,
    INFORMATION_RECIPIENT,
    INTENDED_RECIPIENT,
    PARTICIPANT,
    ASSOCIATED_ENTITY,
    DOCUMENTATION_OF,
    SERVICE_EVENT,
    PERFORMER,
    ASSIGNED_ENTITY,
    REPRESENTED_ORGANIZATION;

    static Tag of(String localName) {
      return switch (localName) {
        case "templateId" -> TEMPLATE_ID;
        case "id" -> ID;
        case "value" -> VALUE;
        case "translation" -> TRANSLATION;
        case "low" -> LOW;
        case "high" -> HIGH;
        case "addr" -> ADDR;
        case "reference" -> REFERENCE;
        case "externalDocument" -> EXTERNAL_DOCUMENT;
        case "externalObservation" -> EXTERNAL_OBSERVATION;
        case "effectiveTime" -> EFFECTIVE_TIME;
        case "informationRecipient" -> INFORMATION_RECIPIENT;
        case "intendedRecipient" -> INTENDED_RECIPIENT;
        case "participant" -> PARTICIPANT;
        case "associatedEntity" -> ASSOCIATED_ENTITY;
        case "documentationOf" -> DOCUMENTATION_OF;
        case "serviceEvent" -> SERVICE_EVENT;
        case "performer" -> PERFORMER;
        case "assignedEntity" -> ASSIGNED_ENTITY;
        case "representedOrganization" -> REPRESENTED_ORGANIZATION;
        case "ClinicalDocument" -> CLINICAL_DOCUMENT;
        default -> OTHER;
      };
    }
  }

  /**
   * The document as a tree of what is kept.
   *
   * @throws Unreadable when it is no XML, or none that may be read, or no clinical document
   */
  static Node read(QrdaSource source) throws IOException {
    try (XmlStream xml = XmlStream.open(source)) {
      return new QrdaDocument(xml).read();
    }
  }

  private Node read() throws IOException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS -> text();
        default -> {
          return document;
        }
      }
    }
  }

  private void start() throws Unreadable {
    depth = xml.depth();
    boolean ours = NAMESPACE.equals(reader.getNamespaceURI());
    Tag tag = ours ? Tag.of(reader.getLocalName()) : Tag.OTHER;
    tags[depth] = tag;
    elements[depth] = xml.element();
    begins[depth] = false;
    if (depth == 1) {
      root(tag);
      return;
    }
    owners[depth] = owners[depth - 1];
    switch (tag) {
      case TEMPLATE_ID -> template();
      case ID -> id();
      case VALUE -> value();
      case TRANSLATION -> translation();
      case LOW -> time(Field.START);
      case HIGH -> time(Field.END);
      case ADDR -> address();
      default -> {
        // Holds others or says nothing that is read.
      }
    }
  }

  private void root(Tag tag) throws Unreadable {
    if (tag != Tag.CLINICAL_DOCUMENT) {
      throw new Unreadable(
          QrdaProblem.NOT_QRDA,
          xml.line(),
          xml.column(),
          "The document does not begin with a ClinicalDocument of the namespace "
              + NAMESPACE
              + ".");
    }
    document = new Node(Template.DOCUMENT, xml.element(), null);
    owners[1] = document;
    begins[1] = true;
  }

  private void end() throws Unreadable {
    int ended = xml.depth() + 1;
    Node node = owners[ended];
    if (begins[ended] && node.template().isSupplement()) {
      node.parent().fold(node);
      kept--;
    }
    categories[ended] = null;
    if (addressDepth == ended) {
      addressDepth = 0;
    }
    depth = xml.depth();
  }

  private void template() throws Unreadable {
    String root = attribute("root");
    if (root == null) {
      return;
    }
    int parent = depth - 1;
    if (parent == 1) {
      if (root.equals(DOCUMENT_TEMPLATE)) {
        keep(document, Field.EXTENSION, attribute("extension"));
      }
      return;
    }
    Template template = Template.ofRoot(root);
    if (template == null || template == Template.DOCUMENT) {
      return;
    }
    if (template == Template.CATEGORY_SECTION) {
      category(parent);
    } else if (!begins[parent]) {
      Node node = new Node(template, elements[parent], owners[parent]);
      owners[parent].add(node);
      count();
      owners[parent] = node;
      owners[depth] = node;
      begins[parent] = true;
      if (categories[parent] != null) {
        node.add(categories[parent]);
      }
    }
  }

  private void category(int parent) throws Unreadable {
    String extension = attribute("extension");
    Value value =
        new Value(Field.CATEGORY, extension == null ? "" : cut(extension), elements[depth]);
    if (begins[parent]) {
      keep(owners[parent], Field.CATEGORY, value.text());
    } else {
      categories[parent] = value;
    }
  }

  private void id() throws Unreadable {
    switch (tags[depth - 1]) {
      case EXTERNAL_DOCUMENT -> measureId();
      case EXTERNAL_OBSERVATION -> populationId();
      case INTENDED_RECIPIENT -> {
        if (depth == 4 && tags[2] == Tag.INFORMATION_RECIPIENT) {
          header(PROGRAM, Field.PROGRAM);
        }
      }
      case ASSOCIATED_ENTITY -> {
        if (depth == 4 && tags[2] == Tag.PARTICIPANT) {
          header(MVP, Field.MVP);
          header(CEHRT, Field.CEHRT);
          header(PCF, Field.PCF);
        }
      }
      case ASSIGNED_ENTITY -> {
        if (depth == 6 && inPerformer()) {
          header(NPI, Field.NPI);
        }
      }
      case REPRESENTED_ORGANIZATION -> {
        if (depth == 7 && tags[5] == Tag.ASSIGNED_ENTITY && inPerformer()) {
          header(TIN, Field.TIN);
          header(VIRTUAL_GROUP, Field.VIRTUAL_GROUP);
          header(APM, Field.APM);
          header(SUBGROUP, Field.SUBGROUP);
        }
      }
      default -> {
        // Names what is not read.
      }
    }
  }

  private boolean inPerformer() {
    return tags[2] == Tag.DOCUMENTATION_OF
        && tags[3] == Tag.SERVICE_EVENT
        && tags[4] == Tag.PERFORMER;
  }

  private void header(String root, Field field) throws Unreadable {
    if (root.equals(attribute("root"))) {
      keep(document, field, attribute("extension"));
    }
  }

  private void measureId() throws Unreadable {
    Node owner = ownerAbove(Tag.REFERENCE);
    if (owner == null) {
      return;
    }
    switch (owner.template()) {
      case MEASURE -> {
        if (MEASURE_GUID.equals(attribute("root"))) {
          keep(owner, Field.ID, attribute("extension"));
        }
      }
      case PI_RATIO, PI_ANSWER, ACTIVITY -> keep(owner, Field.ID, attribute("extension"));
      default -> {
        // No measure.
      }
    }
  }

  private void populationId() throws Unreadable {
    Node owner = ownerAbove(Tag.REFERENCE);
    if (owner != null
        && (owner.template() == Template.POPULATION
            || owner.template() == Template.RATE
            || owner.template() == Template.STRATUM)) {
      keep(owner, Field.ID, attribute("root"));
    }
  }

  /** The part that an id two levels below it belongs to; null when it is not there. */
  private Node ownerAbove(Tag link) {
    return depth > 3 && tags[depth - 2] == link && begins[depth - 3] ? owners[depth - 3] : null;
  }

  private void value() throws Unreadable {
    if (!begins[depth - 1]) {
      return;
    }
    Node owner = owners[depth - 1];
    switch (owner.template()) {
      case POPULATION -> {
        String code = attribute("code");
        if (code != null && Ecqm.Population.ofCode(code).isPresent()) {
          keep(owner, Field.TYPE, code);
        }
      }
      case SEX, ETHNICITY, RACE, PERFORMED -> keep(owner, Field.TYPE, attribute("code"));
      case COUNT -> keep(owner, Field.VALUE, attribute("value"));
      case RATE -> {
        keep(owner, Field.VALUE, attribute("value"));
        keep(owner, Field.NULL_FLAVOR, attribute("nullFlavor"));
      }
      default -> {
        // Has no value that is read.
      }
    }
  }

  private void translation() throws Unreadable {
    if (depth > 2
        && tags[depth - 1] == Tag.VALUE
        && begins[depth - 2]
        && owners[depth - 2].template() == Template.PAYER) {
      keep(owners[depth - 2], Field.TYPE, attribute("code"));
    }
  }

  private void time(Field field) throws Unreadable {
    if (depth > 2
        && tags[depth - 1] == Tag.EFFECTIVE_TIME
        && begins[depth - 2]
        && owners[depth - 2].template() == Template.PERIOD) {
      keep(owners[depth - 2], field, attribute("value"));
    }
  }

  private void address() {
    if (depth == 4 && tags[3] == Tag.ASSOCIATED_ENTITY && tags[2] == Tag.PARTICIPANT) {
      addressDepth = depth;
    }
  }

  private void text() throws IOException {
    if (addressDepth > 0 && document.count(Field.ADDRESS) == 0 && !xml.isBlank()) {
      keep(document, Field.ADDRESS, "");
    }
  }

  private void keep(Node node, Field field, String text) throws Unreadable {
    if (text != null) {
      node.add(new Value(field, cut(text), elements[depth]));
      count();
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  private void count() throws Unreadable {
    if (++kept > MOST_KEPT) {
      throw new Unreadable(
          QrdaProblem.TOO_LARGE,
          xml.line(),
          xml.column(),
          "The document holds more measures and counts than any submission has.");
    }
  }

  private String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && (reader.getAttributeNamespace(i) == null
              || reader.getAttributeNamespace(i).isEmpty())) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }
}
