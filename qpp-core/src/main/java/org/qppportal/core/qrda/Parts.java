package org.qppportal.core.qrda;

import org.qppportal.core.submission.Shown;

/** What the parts of a document are called. */
final class Parts {

  static final String DOCUMENT = "Clinical Document";

  private final Basis basis;

  Parts(Basis basis) {
    this.basis = basis;
  }

  /** A name such as {@code Quality Measure 2c92… (CMS165v13)}. */
  String name(Node node) {
    Node part = node;
    while (part.parent() != null && !isNamed(part.template())) {
      part = part.parent();
    }
    return switch (part.template()) {
      case QUALITY_SECTION -> "Measure Section";
      case ACTIVITY_SECTION -> "IA Section";
      case PI_SECTION -> "PI Section";
      case MEASURE -> "Quality Measure" + id(part) + version(part);
      case ACTIVITY -> "Improvement Activity" + id(part);
      case PI_RATIO -> "PI Measure" + id(part);
      case PI_ANSWER -> "PI Section, PI Measure" + id(part);
      default -> DOCUMENT;
    };
  }

  private static boolean isNamed(Template template) {
    return template.isSection()
        || template == Template.MEASURE
        || template == Template.ACTIVITY
        || template == Template.PI_RATIO
        || template == Template.PI_ANSWER;
  }

  private static String id(Node node) {
    String id = node.text(Field.ID);
    return id == null ? "" : " " + Shown.plain(id);
  }

  private String version(Node node) {
    return basis.ecqm(node).map(ecqm -> " (" + ecqm.cmsId() + ")").orElse("");
  }
}
