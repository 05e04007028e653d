package org.qppportal.core.qrda;

import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Ecqm;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.submission.CatalogueSource;

/**
 * What a document is judged by.
 *
 * @param year the year recognised
 * @param catalogue its measures
 * @param program what the document is for; empty when it names none of the year
 * @param catalogues the measures of all years, to tell where an unknown identifier comes from
 */
record Basis(
    QrdaYear year, Catalogue catalogue, Optional<Program> program, CatalogueSource catalogues) {

  boolean isPcf() {
    return program.filter(Program.PCF::equals).isPresent();
  }

  /** The measure of a quality measure's part; empty when its identifier is not of the year. */
  Optional<Measure> measure(Node node) {
    String guid = node.text(Field.ID);
    return guid == null ? Optional.empty() : catalogue.measureByGuid(guid);
  }

  Optional<Ecqm> ecqm(Node node) {
    return measure(node).flatMap(measure -> measure.quality().ecqm());
  }

  /**
   * What to write instead of an identifier that the year does not have: where another year has it,
   * the same measure's of this year.
   */
  String insteadOf(String guid) {
    for (int other : catalogues.years()) {
      Optional<Measure> found =
          catalogues.catalogue(other).flatMap(catalogue -> catalogue.measureByGuid(guid));
      if (found.isPresent()) {
        return sameMeasure(found.get(), other);
      }
    }
    long known =
        catalogue.measures().stream()
            .filter(measure -> measure.quality().ecqm().isPresent())
            .count();
    return "one of the " + known + " identifiers of electronic measures of " + year.year();
  }

  private String sameMeasure(Measure found, int foundYear) {
    String then = found.quality().ecqm().map(Ecqm::cmsId).orElseThrow() + " of " + foundYear;
    return catalogue
        .measure(found.measureId())
        .flatMap(measure -> measure.quality().ecqm())
        .map(now -> now.guid() + " of " + now.cmsId() + " (the one found is that of " + then + ")")
        .orElse(
            "a measure of "
                + year.year()
                + " (the one found is that of "
                + then
                + ", which "
                + year.year()
                + " does not have)");
  }

  /** The sentence that tells what the document was read as. */
  String sentence() {
    return "(Read as performance year "
        + year.year()
        + ", measures data "
        + catalogue.version()
        + ".)";
  }
}
