package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCode;
import org.qppportal.core.submission.MeasurementSetReading.Context;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.EntityType;

/**
 * Reads and checks submissions in the published JSON format. Everything that takes data in goes
 * through here, whatever its own format: what is made of a table or a QRDA document is written as
 * this JSON, read here, and its problems led back to the source by their paths.
 *
 * <p>All problems of a document are found at once, each with its published path and its line and
 * column in the file; only a document that is not JSON ends at its first problem. Unknown fields
 * and fields sent twice are refused. Fields that the API itself gives out, such as {@code id} or
 * {@code reportingRate}, are accepted and ignored, so that an answer can be sent back as it came.
 *
 * <p>Safe for use by several threads.
 */
public final class SubmissionReader {

  private final CatalogueSource catalogues;
  private final Set<Integer> acceptedYears;

  /**
   * A reader.
   *
   * @param catalogues where to find the measures of a year
   * @param acceptedYears the performance years that data are taken of
   */
  public SubmissionReader(CatalogueSource catalogues, Set<Integer> acceptedYears) {
    this.catalogues = catalogues;
    this.acceptedYears = Set.copyOf(acceptedYears);
  }

  /**
   * Reads a whole submission: {@code {"data":{"submission":{…}}}}, {@code {"submission":{…}}} or
   * the submission itself. Paths of problems start at the submission.
   */
  public SubmissionReading readSubmission(byte[] json) {
    Problems problems = new Problems();
    Document document = read(json, Format.SUBMISSION, "submission", problems);
    Submission submission =
        document.draft() == null ? null : validator(problems).submission(document.draft());
    boolean accepted = problems.errors() == 0;
    return new SubmissionReading(
        accepted ? Optional.ofNullable(submission) : Optional.empty(),
        problems.located(json, document.envelope()));
  }

  /**
   * Reads one measurement set that says itself which submission it belongs to: by an object {@code
   * submission}, or by {@code submissionId}, in which case {@link
   * MeasurementSetReading#needsContext} asks for a second reading. The set may be wrapped in {@code
   * measurementSet}, with or without {@code data}. Paths of problems start at the set.
   */
  public MeasurementSetReading readMeasurementSet(byte[] json) {
    return readSet(json, null);
  }

  /**
   * Reads one measurement set of a known submission. The body may name its submission, but no other
   * one.
   */
  public MeasurementSetReading readMeasurementSet(byte[] json, Context context) {
    return readSet(json, context);
  }

  private MeasurementSetReading readSet(byte[] json, Context known) {
    Problems problems = new Problems();
    Document document = read(json, Format.SET, "measurementSet", problems);
    Draft draft = document.draft();
    MeasurementSet set = null;
    Context context = known;
    String submissionId = null;
    if (draft != null) {
      submissionId = draft.textOrNull(Format.SUBMISSION_ID);
      SubmissionValidator validator = validator(problems);
      Draft named = draft.object(Format.SET_SUBMISSION);
      Context sent =
          named == null ? null : validator.context(named, Place.ROOT.field(Format.SET_SUBMISSION));
      if (known == null) {
        context = sent;
        checkNamesSubmission(draft, problems);
      } else {
        checkSame(known, sent, problems);
      }
      int year = known != null ? known.performanceYear() : yearOf(named);
      set = validator.set(draft, year, known != null ? known.entity().type() : typeOf(named));
    }
    boolean complete = problems.errors() == 0 && context != null;
    return new MeasurementSetReading(
        complete ? Optional.ofNullable(set) : Optional.empty(),
        Optional.ofNullable(context),
        Optional.ofNullable(submissionId),
        problems.located(json, document.envelope()));
  }

  private static int yearOf(Draft submission) {
    return submission == null ? 0 : SubmissionValidator.yearOf(submission);
  }

  private static EntityType typeOf(Draft submission) {
    return submission == null ? null : SubmissionValidator.typeOf(submission);
  }

  private static void checkNamesSubmission(Draft set, Problems problems) {
    if (set.filled(Format.SET_SUBMISSION) || set.filled(Format.SUBMISSION_ID)) {
      return;
    }
    problems.add(
        DataProblem.MISSING_FIELD,
        Place.ROOT.field(Format.SET_SUBMISSION),
        "The set does not say which submission it belongs to.",
        "submission or submissionId");
  }

  static void checkSame(Context known, Context sent, Problems problems) {
    if (sent != null && !sent.equals(known)) {
      problems.add(
          DataProblem.SUBMISSION_MISMATCH,
          Place.ROOT.field(Format.SET_SUBMISSION),
          "The set names another practice, clinician, entity or year than the submission it is sent"
              + " to.");
    }
  }

  private SubmissionValidator validator(Problems problems) {
    return new SubmissionValidator(catalogues, acceptedYears, problems);
  }

  /**
   * What was read of a file.
   *
   * @param draft null when nothing could be
   * @param envelope the fields around it
   */
  record Document(Draft draft, List<String> envelope) {
    static final Document NONE = new Document(null, List.of());
  }

  /** Reads bytes into a draft, and reports whatever the schema has no place for. */
  static Document read(byte[] json, Schema schema, String wrapper, Problems problems) {
    Optional<Problem> unreadable = checkBytes(json);
    if (unreadable.isPresent()) {
      problems.add(unreadable.get());
      return Document.NONE;
    }
    try (JsonParser parser = JsonSource.parser(json)) {
      return read(parser, json, schema, wrapper, problems);
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
    }
  }

  private static Document read(
      JsonParser parser, byte[] json, Schema schema, String wrapper, Problems problems)
      throws IOException {
    DraftReader reader = new DraftReader(parser, json, problems);
    try {
      Draft draft = reader.readDocument(schema, wrapper);
      if (parser.nextToken() != null) {
        return refuse(
            problems,
            SyntaxProblem.at(
                json,
                parser.currentTokenLocation().getByteOffset(),
                DataProblem.CONTENT_AFTER_END,
                "The document ends before this place, but the file goes on."));
      }
      return new Document(draft, reader.envelope());
    } catch (DraftReader.TooManyProblems e) {
      return Document.NONE;
    } catch (JsonProcessingException e) {
      return refuse(problems, SyntaxProblem.of(e, parser, json));
    }
  }

  // What was found before says little about a document that nobody can read to its end.
  private static Document refuse(Problems problems, Problem problem) {
    problems.clear();
    problems.add(problem);
    return Document.NONE;
  }

  private static Optional<Problem> checkBytes(byte[] json) {
    if (json.length > JsonSource.MOST_BYTES) {
      return Optional.of(tooLarge(json.length));
    }
    int foreign = JsonSource.firstForeignByte(json);
    if (foreign >= 0) {
      return Optional.of(
          SyntaxProblem.at(
              json,
              foreign,
              DataProblem.WRONG_ENCODING,
              "The bytes at this place are not UTF-8 text."));
    }
    if (JsonSource.isBlank(json)) {
      return Optional.of(
          SyntaxProblem.at(json, 0, DataProblem.EMPTY_FILE, "The file has no content."));
    }
    return Optional.empty();
  }

  private static Problem tooLarge(int size) {
    ProblemCode code = DataProblem.FILE_TOO_LARGE;
    int megabyte = 1024 * 1024;
    return new Problem(
        code,
        "$",
        0,
        0,
        "The file has " + size / megabyte + " megabytes.",
        code.advice(JsonSource.MOST_BYTES / megabyte + " megabytes"));
  }
}
