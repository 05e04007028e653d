package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.core.submission.Schema.Kind;

/**
 * Reads a document into drafts in one pass, refusing what its schema has no place for: unknown
 * fields, fields sent twice, content of the wrong type. What the content means is for others.
 */
final class DraftReader {

  private static final String DATA = "data";

  private final JsonParser parser;
  private final Problems problems;
  private final Lines lines;
  private final List<String> envelope = new ArrayList<>(2);
  private JsonStreamContext root;

  DraftReader(JsonParser parser, byte[] json, Problems problems) {
    this.parser = parser;
    this.problems = problems;
    this.lines = new Lines(json);
  }

  /** Thrown when so much is wrong that reading on would find nothing worth telling. */
  static final class TooManyProblems extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The fields found around the object, outermost first. */
  List<String> envelope() {
    return envelope;
  }

  /**
   * Reads the whole document.
   *
   * @param schema the object looked for
   * @param wrapper the field it may be wrapped in, itself perhaps inside {@code data}
   * @return the object, or null when the document holds none
   */
  Draft readDocument(Schema schema, String wrapper) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      wrongType("The document", Kind.OBJECT, false);
      parser.skipChildren();
      return null;
    }
    root = parser.getParsingContext();
    String first = parser.nextFieldName();
    if (DATA.equals(first)) {
      return readEnvelope(schema, wrapper, DATA, first);
    }
    if (wrapper.equals(first)) {
      return readEnvelope(schema, wrapper, wrapper, first);
    }
    return readFields(schema, first);
  }

  /** Reads one object, whose opening bracket was read already. */
  Draft readObject(Schema schema) throws IOException {
    root = parser.getParsingContext();
    return readFields(schema, parser.nextFieldName());
  }

  private Draft readEnvelope(Schema schema, String wrapper, String wanted, String first)
      throws IOException {
    Draft draft = null;
    boolean found = false;
    for (String name = first; name != null; name = parser.nextFieldName()) {
      if (!name.equals(wanted)) {
        unknownField(name);
      } else if (found) {
        repeatedField(name);
      } else {
        found = true;
        draft = readEnvelopeContent(schema, wrapper, wanted);
      }
    }
    if (!found) {
      report(DataProblem.MISSING_FIELD, null, "The field " + wanted + " is missing.", wanted);
    }
    return draft;
  }

  private Draft readEnvelopeContent(Schema schema, String wrapper, String name) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      wrongType(name, Kind.OBJECT, false);
      parser.skipChildren();
      return null;
    }
    envelope.add(name);
    root = parser.getParsingContext();
    String first = parser.nextFieldName();
    Draft draft =
        name.equals(wrapper)
            ? readFields(schema, first)
            : readEnvelope(schema, wrapper, wrapper, first);
    return draft;
  }

  private Draft readFields(Schema schema, String first) throws IOException {
    Draft draft = new Draft(schema);
    for (String name = first; name != null; name = parser.nextFieldName()) {
      Field field = schema.field(name);
      if (field == null) {
        unknownField(name);
      } else if (draft.sent(field)) {
        repeatedField(name);
      } else {
        draft.put(field, readContent(field));
      }
    }
    return draft;
  }

  private Object readContent(Field field) throws IOException {
    JsonToken token = parser.nextToken();
    if (field.kind() == Kind.READ_ONLY) {
      skipCheckingNames();
      return Draft.SKIPPED;
    }
    return switch (token) {
      case VALUE_NULL -> Draft.NULL;
      case VALUE_STRING -> field.kind() == Kind.TEXT ? parser.getText() : refuse(field);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          field.kind() == Kind.NUMBER ? readNumber(field) : refuse(field);
      case VALUE_TRUE, VALUE_FALSE -> takesFlag(field) ? flag(token) : refuse(field);
      case START_OBJECT ->
          takesObject(field) ? readFields(field.child(), parser.nextFieldName()) : refuse(field);
      case START_ARRAY -> field.kind() == Kind.LIST ? readList(field) : refuse(field);
      default -> refuse(field);
    };
  }

  private static Boolean flag(JsonToken token) {
    return token == JsonToken.VALUE_TRUE ? Boolean.TRUE : Boolean.FALSE;
  }

  private static boolean takesFlag(Field field) {
    return field.kind() == Kind.FLAG || field.kind() == Kind.VALUE;
  }

  private static boolean takesObject(Field field) {
    return field.kind() == Kind.OBJECT || field.kind() == Kind.VALUE;
  }

  private List<Draft> readList(Field field) throws IOException {
    List<Draft> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        items.add(readFields(field.child(), parser.nextFieldName()));
      } else {
        wrongType("The item of " + field.name(), Kind.OBJECT, false);
        parser.skipChildren();
        items.add(null);
      }
    }
    return items;
  }

  private Object readNumber(Field field) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    try {
      return parser.getDecimalValue();
    } catch (JsonProcessingException | NumberFormatException e) {
      // An exponent beyond what a number can have, such as 1e99999999999.
      report(
          DataProblem.NUMBER_OUT_OF_RANGE,
          null,
          field.name() + " is not a number that can be kept.",
          Numbers.RANGE);
      return Draft.REFUSED;
    }
  }

  private Object refuse(Field field) throws IOException {
    wrongType(field.name(), field.kind(), field.secret());
    parser.skipChildren();
    return Draft.REFUSED;
  }

  private void unknownField(String name) throws IOException {
    report(
        DataProblem.UNKNOWN_FIELD,
        name,
        "The field " + Shown.quoted(name) + " is not part of the format.");
    parser.nextToken();
    parser.skipChildren();
  }

  private void repeatedField(String name) throws IOException {
    report(DataProblem.DUPLICATE_KEY, name, "The field " + Shown.quoted(name) + " appears twice.");
    parser.nextToken();
    parser.skipChildren();
  }

  /** Skips content that is of no interest, but still refuses names sent twice in it. */
  private void skipCheckingNames() throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        skipCheckingNames();
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      Set<String> names = new HashSet<>();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (names.add(name)) {
          parser.nextToken();
          skipCheckingNames();
        } else {
          repeatedField(name);
        }
      }
    }
  }

  private void wrongType(String what, Kind expected, boolean secret) throws IOException {
    report(
        DataProblem.WRONG_TYPE,
        secret || !parser.currentToken().isScalarValue() ? null : parser.getText(),
        what + " must be " + expected.expected() + ", but is " + described(secret) + ".",
        expected.expected());
  }

  private String described(boolean secret) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> secret ? "a text" : "the text " + Shown.quoted(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          secret ? "a number" : "the number " + Shown.plain(parser.getText());
      default -> parser.getText();
    };
  }

  private void report(ProblemCode code, String value, String message, String... advice)
      throws IOException {
    lines.goTo(parser.currentTokenLocation().getByteOffset());
    problems.add(
        new Problem(
            code,
            path(),
            lines.line(),
            lines.column(),
            message,
            code.advice(advice),
            Optional.ofNullable(value).map(Shown::plain)));
    if (problems.full()) {
      throw new TooManyProblems();
    }
  }

  private String path() {
    StringBuilder path = new StringBuilder("$");
    if (root != null) {
      appendPath(parser.getParsingContext(), path);
    }
    return path.toString();
  }

  private void appendPath(JsonStreamContext context, StringBuilder path) {
    if (context == null || context.inRoot()) {
      return;
    }
    if (context != root) {
      appendPath(context.getParent(), path);
    }
    if (context.inArray()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    } else if (context.hasCurrentName()) {
      path.append('.').append(Shown.plain(context.getCurrentName()));
    }
  }
}
