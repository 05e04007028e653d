package org.qppportal.core.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Problems in the published error format, with our additions beside it. Clients of the older format
 * read {@code location.path} (without {@code $.}), those of the newer one {@code path}; both are
 * given.
 */
public final class ProblemJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ProblemJson() {}

  /** The whole answer: {@code {"error":{"type","message","details":[…]}}}. */
  public static ObjectNode error(List<Problem> problems) {
    boolean unreadable = problems.stream().anyMatch(p -> p.code().kind() == ProblemKind.UNREADABLE);
    return unreadable
        ? error(ProblemKind.UNREADABLE.errorType(), "the request body could not be read", problems)
        : error(ProblemKind.INVALID.errorType(), "invalid submission object", problems);
  }

  /**
   * The whole answer with a type and message of the caller's choice.
   *
   * @param type published type, such as {@code DuplicateEntryError}
   * @param message what went wrong as a whole
   * @param problems the single problems
   */
  public static ObjectNode error(String type, String message, List<Problem> problems) {
    ObjectNode answer = NODES.objectNode();
    ObjectNode error = answer.putObject("error");
    error.put("type", type);
    error.put("message", message);
    error.set("details", details(problems));
    return answer;
  }

  /** The problems alone, as for {@code warnings} beside an accepted object. */
  public static ArrayNode details(List<Problem> problems) {
    ArrayNode details = NODES.arrayNode(problems.size());
    problems.forEach(problem -> details.add(detail(problem)));
    return details;
  }

  private static ObjectNode detail(Problem problem) {
    ProblemCode code = problem.code();
    ObjectNode detail = NODES.objectNode();
    detail.put("message", problem.message());
    detail.put("path", problem.path());
    detail.put("type", code.kind().detailType());
    problem.value().ifPresent(value -> detail.put("value", value));
    ObjectNode location = detail.putObject("location");
    location.put("path", withoutRoot(problem.path()));
    if (problem.line() > 0) {
      location.put("line", problem.line());
      location.put("column", problem.column());
    }
    detail.put("severity", code.severity().name().toLowerCase(Locale.ROOT));
    detail.put("whatToDo", problem.whatToDo());
    detail.put("citation", code.citation());
    detail.put("code", code.code());
    detail.put("documentation", code.documentation());
    return detail;
  }

  private static String withoutRoot(String path) {
    return path.startsWith("$.") ? path.substring(2) : path.equals("$") ? "" : path;
  }
}
