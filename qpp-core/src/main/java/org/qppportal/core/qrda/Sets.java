package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a document become measurement sets and measurements, in their order. */
final class Sets {

  private Sets() {}

  static List<Node> of(Node document, Basis basis) {
    List<Node> sections = new ArrayList<>();
    for (Node part : document.children()) {
      boolean taken =
          basis.isPcf() ? part.template() == Template.QUALITY_SECTION : part.template().isSection();
      if (taken) {
        sections.add(part);
      }
    }
    return sections;
  }

  static List<Node> measures(Node section) {
    List<Node> measures = new ArrayList<>();
    for (Node part : section.children()) {
      boolean taken =
          switch (section.template()) {
            case QUALITY_SECTION -> part.template() == Template.MEASURE;
            case ACTIVITY_SECTION -> part.template() == Template.ACTIVITY;
            default ->
                part.template() == Template.PI_RATIO || part.template() == Template.PI_ANSWER;
          };
      if (taken) {
        measures.add(part);
      }
    }
    return measures;
  }
}
