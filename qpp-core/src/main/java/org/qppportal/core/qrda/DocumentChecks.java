package org.qppportal.core.qrda;

import java.util.List;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;
import org.qppportal.persistence.type.EntityType;

/** The rules for a document as a whole; those for its sections follow from here. */
final class DocumentChecks {

  private final Basis basis;
  private final Findings findings;
  private final Parts parts;

  DocumentChecks(Basis basis, Findings findings) {
    this.basis = basis;
    this.findings = findings;
    this.parts = new Parts(basis);
  }

  void check(Node document) {
    checkSections(document);
    checkProgram(document);
    if (basis.isPcf()) {
      new PcfDocumentChecks(findings).check(document);
    }
    QualityChecks quality = new QualityChecks(basis, findings, parts);
    PiChecks interoperability = new PiChecks(findings, parts);
    ActivityChecks activities = new ActivityChecks(findings, parts);
    for (Node section : document.children()) {
      switch (section.template()) {
        case QUALITY_SECTION -> quality.check(section);
        case PI_SECTION -> interoperability.check(section);
        case ACTIVITY_SECTION -> activities.check(section);
        default -> {
          // Parts outside every section are not data.
        }
      }
    }
  }

  private void checkSections(Node document) {
    if (document.children().stream().noneMatch(part -> part.template().isSection())) {
      add(document, QrdaProblem.NO_SECTION, "The document has no section that is read.");
    }
    checkOnce(document, Template.PI_SECTION, QrdaProblem.SECOND_PI_SECTION);
    checkOnce(document, Template.ACTIVITY_SECTION, QrdaProblem.SECOND_ACTIVITY_SECTION);
    checkOnce(document, Template.QUALITY_SECTION, QrdaProblem.SECOND_QUALITY_SECTION);
  }

  private void checkOnce(Node document, Template section, QrdaProblem code) {
    List<Node> sections = document.children(section);
    if (sections.size() > 1) {
      findings.add(
          code,
          sections.get(1).element(),
          Parts.DOCUMENT,
          "There are "
              + sections.size()
              + " sections of the kind "
              + parts.name(sections.get(0))
              + ".");
    }
  }

  private void checkProgram(Node document) {
    List<Value> programs = document.values(Field.PROGRAM);
    if (programs.size() != 1) {
      add(
          document,
          QrdaProblem.PROGRAM_COUNT,
          "The document names " + programs.size() + " programs.",
          known());
      return;
    }
    if (basis.program().isEmpty()) {
      Value program = programs.get(0);
      findings.addValue(
          QrdaProblem.UNKNOWN_PROGRAM,
          program.element(),
          Parts.DOCUMENT,
          program.text(),
          basis.year().year() + " has no program " + Shown.quoted(program.text()) + ".",
          known());
    } else if (basis.program().get().entityType() == EntityType.VIRTUAL_GROUP
        && document.count(Field.VIRTUAL_GROUP) == 0) {
      add(document, QrdaProblem.VIRTUAL_GROUP_ID, "The virtual group is not identified.");
    }
  }

  /** The programs of the year, in words. */
  private String known() {
    return Shown.anyOf(Program.codes(basis.year()));
  }

  private void add(Node document, QrdaProblem code, String message, String... advice) {
    findings.add(code, document.element(), Parts.DOCUMENT, message, advice);
  }
}
