package org.qppportal.core.qrda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.problem.Problem;

/** What came of reading a document. */
public final class QrdaReading {

  private final byte[] json;
  private final List<Problem> problems;
  private final Basis basis;
  private final Integer year;
  private final QrdaSource source;
  private final SourceMap map;

  private QrdaReading(
      byte[] json,
      List<Problem> problems,
      Integer year,
      Basis basis,
      QrdaSource source,
      SourceMap map) {
    this.json = json;
    this.problems = List.copyOf(problems);
    this.year = year;
    this.basis = basis;
    this.source = source;
    this.map = map;
  }

  static QrdaReading refused(List<Problem> problems, Integer year, Basis basis) {
    return new QrdaReading(null, problems, year, basis, null, null);
  }

  static QrdaReading converted(
      byte[] json, List<Problem> warnings, Basis basis, QrdaSource source, SourceMap map) {
    return new QrdaReading(json, warnings, basis.year().year(), basis, source, map);
  }

  /** The submission in the published JSON; present exactly when no problem blocks. */
  public Optional<byte[]> json() {
    return Optional.ofNullable(json).map(byte[]::clone);
  }

  /** Everything found, each with its XPath, line and column; may hold warnings beside the JSON. */
  public List<Problem> problems() {
    return problems;
  }

  /** The performance year that the document was recognised as; empty when it was not. */
  public Optional<Integer> year() {
    return Optional.ofNullable(year);
  }

  /** The version of the measures data it was judged by; empty when it did not come to that. */
  public Optional<String> dataVersion() {
    return Optional.ofNullable(basis).map(used -> used.catalogue().version());
  }

  /**
   * Leads problems of the JSON back to the document.
   *
   * @param ofJson problems whose paths are of the JSON
   * @return the same with XPath, line and column of the document; as they were when there is none
   * @throws IOException when the document cannot be read again
   */
  public List<Problem> trace(List<Problem> ofJson) throws IOException {
    if (map == null || ofJson.isEmpty()) {
      return ofJson;
    }
    List<SourceMap.Origin> origins = new ArrayList<>(ofJson.size());
    BitSet elements = new BitSet();
    for (Problem problem : ofJson) {
      SourceMap.Origin origin = map.origin(problem.path());
      origins.add(origin);
      elements.set(origin.element());
    }
    Map<Integer, Places.Place> places = Places.find(source, elements);
    List<Problem> traced = new ArrayList<>(ofJson.size());
    for (int i = 0; i < origins.size(); i++) {
      Problem problem = ofJson.get(i);
      Places.Place place = places.getOrDefault(origins.get(i).element(), Places.Place.UNKNOWN);
      traced.add(
          new Problem(
              problem.code(),
              place.path(),
              place.line(),
              place.column(),
              problem.message(),
              problem.whatToDo(),
              problem.value(),
              Optional.of(origins.get(i).part())));
    }
    return traced;
  }
}
