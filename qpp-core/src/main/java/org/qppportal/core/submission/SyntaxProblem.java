package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;

/**
 * Says in plain words why a document cannot be read. The parser's own words are not passed on: they
 * are written for programmers, and may quote from the file.
 */
final class SyntaxProblem {

  private static final String UNEXPECTED_CHARACTER = "Unexpected character ('";

  private SyntaxProblem() {}

  static Problem of(JsonProcessingException failure, JsonParser parser, byte[] json) {
    if (failure instanceof StreamConstraintsException) {
      return beyondLimits(parser, json);
    }
    JsonLocation location = failure.getLocation();
    long offset = location == null ? 0 : location.getByteOffset();
    return at(json, offset, DataProblem.NOT_JSON, plainWords(failure));
  }

  private static Problem beyondLimits(JsonParser parser, byte[] json) {
    long offset = parser.currentLocation().getByteOffset();
    boolean deep = parser.getParsingContext().getNestingDepth() >= JsonSource.DEEPEST;
    return deep
        ? at(
            json,
            offset,
            DataProblem.NESTED_TOO_DEEPLY,
            "More than " + JsonSource.DEEPEST + " brackets are open at this place.")
        : at(
            json,
            offset,
            DataProblem.TEXT_TOO_LONG,
            "A text, a number or a field name at this place is longer than the format allows.");
  }

  static Problem at(byte[] json, long offset, ProblemCode code, String message) {
    Lines lines = new Lines(json).goTo(offset);
    return new Problem(code, "$", lines.line(), lines.column(), message, code.whatToDo());
  }

  private static String plainWords(JsonProcessingException failure) {
    String original = failure.getOriginalMessage();
    if (failure instanceof JsonEOFException || original.contains("end-of-input")) {
      return "The file ends in the middle of the document.";
    }
    if (original.startsWith(UNEXPECTED_CHARACTER)) {
      int start = UNEXPECTED_CHARACTER.length();
      int end = original.offsetByCodePoints(start, 1);
      return "The character "
          + Shown.quoted(original.substring(start, end))
          + " is not expected here.";
    }
    if (original.contains("Leading zero")) {
      return "A number starts with a zero. Write identifiers as text in quotation marks.";
    }
    if (original.contains("token")) {
      return "A word outside quotation marks is none of true, false and null.";
    }
    if (original.contains("unquoted character")) {
      return "A text holds a line break, a tab or another control character.";
    }
    return "The text is not JSON at this place.";
  }
}
