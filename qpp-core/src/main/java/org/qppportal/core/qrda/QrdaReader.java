package org.qppportal.core.qrda;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.CatalogueSource;
import org.qppportal.core.submission.Shown;

/**
 * Reads QRDA Category III documents of 2020 to 2025: recognises the year, applies the program's
 * rules of that year, and makes the published JSON of what keeps them.
 *
 * <p>Safe for use by several threads.
 */
public final class QrdaReader {

  private final CatalogueSource catalogues;

  /**
   * A reader.
   *
   * @param catalogues where to find the measures of a year
   */
  public QrdaReader(CatalogueSource catalogues) {
    this.catalogues = catalogues;
  }

  /**
   * Reads a document.
   *
   * @throws IOException when the source cannot be read
   */
  public QrdaReading read(QrdaSource source) throws IOException {
    Node document;
    try {
      document = QrdaDocument.read(source);
    } catch (Unreadable e) {
      return refused(e);
    }
    Optional<QrdaYear> year = new Recognition(catalogues).year(document);
    if (year.isEmpty()) {
      return QrdaReading.refused(located(source, notRecognised(document)), null, null);
    }
    Optional<Catalogue> catalogue = catalogues.catalogue(year.get().year());
    if (catalogue.filter(Catalogue::hasElectronicMeasures).isEmpty()) {
      return QrdaReading.refused(
          located(source, notLoaded(document, year.get())), year.get().year(), null);
    }
    return read(source, document, year.get(), catalogue.get());
  }

  private QrdaReading read(QrdaSource source, Node document, QrdaYear year, Catalogue catalogue)
      throws IOException {
    List<Value> programs = document.values(Field.PROGRAM);
    Optional<Program> program =
        programs.size() == 1 ? Program.of(programs.get(0).text(), year) : Optional.empty();
    Basis basis = new Basis(year, catalogue, program, catalogues);
    Findings findings = new Findings(basis.sentence());
    new DocumentChecks(basis, findings).check(document);
    List<Problem> problems = located(source, findings);
    if (findings.errors() > 0) {
      return QrdaReading.refused(problems, year.year(), basis);
    }
    return QrdaReading.converted(
        QppWriter.write(document, basis), problems, basis, source, new SourceMap(document, basis));
  }

  private static Findings notRecognised(Node document) {
    Findings findings = new Findings("(No performance year was recognised.)");
    List<Value> extensions = document.values(Field.EXTENSION);
    String found =
        extensions.isEmpty()
            ? "The document does not have the template of a QRDA III document."
            : "The document's template has the extension "
                + Shown.quoted(extensions.get(0).text())
                + Recognition.periodYear(document)
                    .map(year -> ", its performance period is of " + year)
                    .orElse("")
                + ".";
    findings.add(
        QrdaProblem.NOT_QRDA,
        extensions.isEmpty() ? document.element() : extensions.get(0).element(),
        Parts.DOCUMENT,
        found,
        QrdaDocument.DOCUMENT_TEMPLATE,
        Shown.anyOf(QrdaYear.extensions()));
    return findings;
  }

  private Findings notLoaded(Node document, QrdaYear year) {
    Findings findings = new Findings("(Read as performance year " + year.year() + ".)");
    TreeSet<Integer> loaded = new TreeSet<>();
    for (int other : catalogues.years()) {
      if (catalogues.catalogue(other).filter(Catalogue::hasElectronicMeasures).isPresent()) {
        loaded.add(other);
      }
    }
    findings.add(
        QrdaProblem.YEAR_NOT_LOADED,
        document.value(Field.EXTENSION).element(),
        Parts.DOCUMENT,
        "The document is of the performance year "
            + year.year()
            + ", whose electronic measures are not loaded.",
        loaded.isEmpty() ? "no year" : Shown.allOf(loaded));
    return findings;
  }

  private static QrdaReading refused(Unreadable e) {
    Problem problem =
        new Problem(
            e.problem(),
            "",
            e.line(),
            e.column(),
            e.getMessage(),
            e.whatToDo(),
            Optional.empty(),
            Optional.of(Parts.DOCUMENT));
    return QrdaReading.refused(List.of(problem), null, null);
  }

  private static List<Problem> located(QrdaSource source, Findings findings) throws IOException {
    if (findings.isEmpty()) {
      return List.of();
    }
    BitSet elements = new BitSet();
    findings.addElements(elements);
    Map<Integer, Places.Place> places = Places.find(source, elements);
    return findings.problems(places);
  }
}
