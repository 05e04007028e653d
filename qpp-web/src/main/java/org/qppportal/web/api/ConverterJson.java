package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.SubmissionReading;

/** What the converter answers, in the shape that the program's own converter gives it. */
final class ConverterJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ConverterJson() {}

  /** The submission itself, as version 1 answers it. */
  static String submission(SubmissionReading reading) {
    return new String(json(reading), StandardCharsets.UTF_8);
  }

  /**
   * The submission with what is to be said about it, as version 2 answers it.
   *
   * @param location where it was stored; null when it was not
   */
  static ObjectNode conversion(SubmissionReading reading, String location) {
    ObjectNode conversion = NODES.objectNode();
    conversion.put("location", location);
    conversion.putRawValue("qpp", new RawValue(submission(reading)));
    conversion.set("warnings", details(reading.problems()));
    addRecognised(conversion, reading);
    return conversion;
  }

  /** Adds one file and its problems to an answer of errors. */
  static void addError(ArrayNode errors, String file, List<Problem> problems) {
    ObjectNode error = errors.addObject();
    error.put("sourceIdentifier", file);
    error.putNull("type");
    error.putNull("message");
    error.set("details", details(problems));
  }

  /** Says which year a refused document was taken for. */
  static void addRecognised(ObjectNode answer, SubmissionReading reading) {
    reading
        .qrda()
        .ifPresent(
            qrda -> {
              qrda.year().ifPresent(year -> answer.put("performanceYear", year));
              qrda.dataVersion().ifPresent(version -> answer.put("measuresData", version));
            });
  }

  private static byte[] json(SubmissionReading reading) {
    return reading.qrda().flatMap(qrda -> qrda.json()).orElseThrow();
  }

  private static ArrayNode details(List<Problem> problems) {
    ArrayNode details = NODES.arrayNode(problems.size());
    problems.forEach(problem -> details.add(detail(problem)));
    return details;
  }

  private static ObjectNode detail(Problem problem) {
    ProblemCode code = problem.code();
    ObjectNode detail = NODES.objectNode();
    if (code instanceof QrdaProblem known) {
      detail.put("errorCode", known.errorCode());
    } else {
      // The validator behind the converter has no numbers; its codes are texts.
      detail.putNull("errorCode");
    }
    detail.put("message", problem.message());
    detail.put("value", problem.value().orElse(null));
    detail.put("type", code.kind().detailType());
    ObjectNode location = detail.putObject("location");
    location.put("location", problem.part().orElse(null));
    location.put("path", problem.path());
    if (problem.line() > 0) {
      location.put("line", problem.line());
      location.put("column", problem.column());
    } else {
      location.putNull("line");
      location.putNull("column");
    }
    detail.put("severity", code.severity().name().toLowerCase(Locale.ROOT));
    detail.put("whatToDo", problem.whatToDo());
    detail.put("citation", code.citation());
    detail.put("code", code.code());
    detail.put("documentation", code.documentation());
    return detail;
  }
}
