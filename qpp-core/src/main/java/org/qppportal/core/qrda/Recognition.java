package org.qppportal.core.qrda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.submission.CatalogueSource;

/**
 * Tells which year a document is of: by its template's extension and, where two years share one, by
 * the measures and then the performance period in it.
 */
final class Recognition {

  private final CatalogueSource catalogues;

  Recognition(CatalogueSource catalogues) {
    this.catalogues = catalogues;
  }

  /** The year; empty when the template is of none, or the period of a later one. */
  Optional<QrdaYear> year(Node document) {
    List<QrdaYear> candidates = new ArrayList<>();
    for (Value extension : document.values(Field.EXTENSION)) {
      candidates.addAll(QrdaYear.ofExtension(extension.text()));
    }
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    QrdaYear latest = candidates.get(candidates.size() - 1);
    int period = periodYear(document).orElse(latest.year());
    if (period > latest.year()) {
      return Optional.empty();
    }
    return Optional.of(candidates.size() == 1 ? latest : among(candidates, document, period));
  }

  /** The year that the first performance period begins in. */
  static Optional<Integer> periodYear(Node document) {
    for (Node section : document.children()) {
      for (Node period : section.children(Template.PERIOD)) {
        String start = period.text(Field.START);
        if (start != null) {
          return Day.of(start).map(LocalDate::getYear);
        }
      }
    }
    return Optional.empty();
  }

  private QrdaYear among(List<QrdaYear> candidates, Node document, int period) {
    QrdaYear best = candidates.get(candidates.size() - 1);
    int most = -1;
    for (QrdaYear candidate : candidates) {
      // The measures decide; the period only where they leave it open.
      int votes = 2 * measures(candidate, document) + (candidate.year() == period ? 1 : 0);
      if (votes >= most) {
        most = votes;
        best = candidate;
      }
    }
    return best;
  }

  private int measures(QrdaYear year, Node document) {
    int known = 0;
    for (Node section : document.children()) {
      for (Node measure : section.children(Template.MEASURE)) {
        String guid = measure.text(Field.ID);
        known +=
            guid != null
                    && catalogues
                        .catalogue(year.year())
                        .flatMap(catalogue -> catalogue.measureByGuid(guid))
                        .isPresent()
                ? 1
                : 0;
      }
    }
    return known;
  }
}
