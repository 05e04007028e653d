package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.problem.Problem;

/**
 * Finds the lines and columns of problems that only their path is known of, by reading the file a
 * second time. Accepted files are thereby spared the cost of noting where everything was.
 */
final class JsonLocator {

  private final Lines lines;
  private final JsonParser parser;

  private JsonLocator(JsonParser parser, byte[] json) {
    this.parser = parser;
    this.lines = new Lines(json);
  }

  /**
   * The problems, each with the place of its path. What is missing is shown at the place of the
   * innermost object around it that exists.
   *
   * @param envelope the fields around the object that the paths start from
   */
  static List<Problem> locate(List<Problem> problems, byte[] json, List<String> envelope) {
    Spot document = new Spot();
    Spot root = document;
    for (String field : envelope) {
      root = root.child(field);
    }
    List<Spot> spots = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      spots.add(problem.line() > 0 ? null : root.descendant(problem.path()));
    }
    try (JsonParser parser = JsonSource.parser(json)) {
      parser.nextToken();
      new JsonLocator(parser, json).visit(document);
    } catch (IOException e) {
      // The file was readable up to the point that its problems were found at; whatever comes
      // later has no bearing on them.
    }
    List<Problem> located = new ArrayList<>(problems.size());
    for (int i = 0; i < problems.size(); i++) {
      Spot spot = spots.get(i);
      Problem problem = problems.get(i);
      located.add(spot == null ? problem : spot.place(problem));
    }
    return located;
  }

  private void visit(Spot spot) throws IOException {
    lines.goTo(parser.currentTokenLocation().getByteOffset());
    spot.found(lines.line(), lines.column());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        visitIfWanted(spot.children.get(name));
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        visitIfWanted(spot.children.get(Integer.toString(i)));
      }
    }
  }

  private void visitIfWanted(Spot spot) throws IOException {
    if (spot == null) {
      parser.skipChildren();
    } else {
      visit(spot);
    }
  }

  /** A wanted place, or one on the way to it. */
  private static final class Spot {
    private final Map<String, Spot> children = new HashMap<>();
    private final Spot parent;
    private int line;
    private int column;

    Spot() {
      this(null);
    }

    private Spot(Spot parent) {
      this.parent = parent;
    }

    Spot child(String step) {
      return children.computeIfAbsent(step, s -> new Spot(this));
    }

    /** Follows a path such as {@code $.measurementSets[0].category}. */
    Spot descendant(String path) {
      Spot spot = this;
      int start = 1; // after the dollar sign
      while (start < path.length()) {
        int end = start + 1;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        boolean index = path.charAt(end - 1) == ']';
        spot = spot.child(path.substring(start + 1, index ? end - 1 : end));
        start = end;
      }
      return spot;
    }

    void found(int atLine, int atColumn) {
      // Of a field sent twice the first one was read.
      if (line == 0) {
        line = atLine;
        column = atColumn;
      }
    }

    Problem place(Problem problem) {
      Spot spot = this;
      while (spot.line == 0 && spot.parent != null) {
        spot = spot.parent;
      }
      return problem.at(spot.line, spot.column);
    }
  }
}
