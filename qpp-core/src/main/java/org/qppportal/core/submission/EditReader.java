package org.qppportal.core.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.MeasurementSetReading.Context;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;

/**
 * Reads changes of a stored set: some of its fields, or one of its measurements. What was sent is
 * laid over what is stored and the whole is judged by the same rules as a set sent whole, so that
 * no sequence of small changes leads to a set that would be refused at once.
 *
 * <p>Paths of problems start at the document sent.
 */
public final class EditReader {

  private static final List<Field> SET_FIELDS =
      List.of(
          Format.CATEGORY,
          Format.METHOD,
          Format.PROGRAM,
          Format.START,
          Format.END,
          Format.CEHRT_ID,
          Format.SUBMISSION_ID,
          Format.SET_SUBMISSION);

  private final CatalogueSource catalogues;
  private final Set<Integer> acceptedYears;

  /**
   * A reader.
   *
   * @param catalogues where to find the measures of a year
   * @param acceptedYears the performance years that data are taken of
   */
  public EditReader(CatalogueSource catalogues, Set<Integer> acceptedYears) {
    this.catalogues = catalogues;
    this.acceptedYears = Set.copyOf(acceptedYears);
  }

  /**
   * Reads the fields of a set that are to change. Measurements in it take the place of those of the
   * same measure and are added otherwise.
   */
  public MeasurementSetReading patchOfSet(byte[] json, Context context, MeasurementSet stored) {
    Problems problems = new Problems();
    SubmissionReader.Document document =
        SubmissionReader.read(json, Format.SET, "measurementSet", problems);
    MeasurementSet set = null;
    if (document.draft() != null) {
      Draft merged = draft(stored);
      for (Field field : SET_FIELDS) {
        if (document.draft().sent(field)) {
          merged.put(field, document.draft().raw(field));
        }
      }
      merged.put(
          Format.MEASUREMENTS,
          laidOver(document.draft().list(Format.MEASUREMENTS), merged.list(Format.MEASUREMENTS)));
      set = validated(merged, context, problems);
    }
    return reading(set, stored, context, problems, json, document);
  }

  /**
   * Reads one measurement that is to be added to a set or to take a place in it.
   *
   * @param measureId the measure whose place it takes; empty for one more
   */
  public MeasurementSetReading measurement(
      byte[] json, Context context, MeasurementSet stored, Optional<String> measureId) {
    return measurement(json, context, stored, measureId, false);
  }

  /** Reads the fields of one measurement that are to change; a value is taken as a whole. */
  public MeasurementSetReading patchOfMeasurement(
      byte[] json, Context context, MeasurementSet stored, String measureId) {
    return measurement(json, context, stored, Optional.of(measureId), true);
  }

  private MeasurementSetReading measurement(
      byte[] json,
      Context context,
      MeasurementSet stored,
      Optional<String> measureId,
      boolean patch) {
    Problems problems = new Problems();
    SubmissionReader.Document document =
        SubmissionReader.read(json, Format.MEASUREMENT, "measurement", problems);
    MeasurementSet set = null;
    Draft sent = document.draft();
    if (sent != null) {
      checkSameMeasure(sent, measureId, problems);
      Draft merged = draft(stored);
      List<Draft> there = merged.list(Format.MEASUREMENTS);
      if (patch) {
        complete(sent, measureId.orElseThrow(), there);
      }
      merged.put(Format.MEASUREMENTS, laidOver(List.of(sent), there));
      set = validated(merged, context, problems);
      problems.shorten("$.measurements[0]");
    }
    return reading(set, stored, context, problems, json, document);
  }

  /** Which set a measurement names as its own, if the document can be read that far. */
  public Optional<String> measurementSetId(byte[] json) {
    SubmissionReader.Document document =
        SubmissionReader.read(json, Format.MEASUREMENT, "measurement", new Problems());
    return Optional.ofNullable(document.draft())
        .map(draft -> draft.text(Format.MEASUREMENT_SET_ID));
  }

  /** What is wrong with a measurement that does not name its set. */
  public List<Problem> problemsWithoutSet(byte[] json) {
    Problems problems = new Problems();
    SubmissionReader.Document document =
        SubmissionReader.read(json, Format.MEASUREMENT, "measurement", problems);
    if (document.draft() != null) {
      Required.text(document.draft(), Format.MEASUREMENT_SET_ID, Place.ROOT, problems);
    }
    return problems.located(json, document.envelope());
  }

  private static void checkSameMeasure(Draft sent, Optional<String> measureId, Problems problems) {
    String named = sent.text(Format.MEASURE_ID);
    if (measureId.isPresent() && named != null && !named.equals(measureId.get())) {
      problems.addValue(
          DataProblem.MEASURE_CHANGED,
          Place.ROOT.field(Format.MEASURE_ID),
          named,
          "The measurement is of the measure "
              + measureId.get()
              + ", but "
              + Shown.quoted(named)
              + " was sent.");
    }
  }

  private static void complete(Draft sent, String measureId, List<Draft> there) {
    for (Draft stored : there) {
      if (measureId.equals(stored.text(Format.MEASURE_ID))) {
        for (Field field : List.of(Format.MEASURE_ID, Format.MEASUREMENT_VALUE)) {
          if (!sent.sent(field)) {
            sent.put(field, stored.raw(field));
          }
        }
      }
    }
  }

  /** What was sent comes first, so that it keeps its places and with them its paths. */
  private static List<Draft> laidOver(List<Draft> sent, List<Draft> stored) {
    List<Draft> all = new ArrayList<>(sent);
    for (Draft draft : stored) {
      String measureId = draft.text(Format.MEASURE_ID);
      if (sent.stream()
          .noneMatch(one -> one != null && measureId.equals(one.text(Format.MEASURE_ID)))) {
        all.add(draft);
      }
    }
    return all;
  }

  private MeasurementSet validated(Draft merged, Context context, Problems problems) {
    SubmissionValidator validator = new SubmissionValidator(catalogues, acceptedYears, problems);
    Draft named = merged.object(Format.SET_SUBMISSION);
    if (named != null) {
      Context sent = validator.context(named, Place.ROOT.field(Format.SET_SUBMISSION));
      SubmissionReader.checkSame(context, sent, problems);
    }
    return validator.set(merged, context.performanceYear(), context.entity().type());
  }

  private static MeasurementSetReading reading(
      MeasurementSet set,
      MeasurementSet stored,
      Context context,
      Problems problems,
      byte[] json,
      SubmissionReader.Document document) {
    boolean accepted = problems.errors() == 0 && set != null;
    return new MeasurementSetReading(
        accepted ? Optional.of(inStoredOrder(set, stored)) : Optional.empty(),
        Optional.of(context),
        Optional.ofNullable(document.draft())
            .filter(draft -> draft.schema() == Format.SET)
            .map(draft -> draft.textOrNull(Format.SUBMISSION_ID)),
        problems.located(json, document.envelope()));
  }

  private static MeasurementSet inStoredOrder(MeasurementSet set, MeasurementSet stored) {
    List<String> order =
        new ArrayList<>(
            new LinkedHashSet<>(
                stored.measurements().stream().map(Measurement::measureId).toList()));
    List<Measurement> sorted = new ArrayList<>(set.measurements());
    sorted.sort(
        Comparator.comparingInt(
            measurement -> {
              int place = order.indexOf(measurement.measureId());
              return place < 0 ? Integer.MAX_VALUE : place;
            }));
    return set.with(sorted);
  }

  /** The stored set as if it had just been sent. */
  private static Draft draft(MeasurementSet stored) {
    byte[] json = json(stored).toString().getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    try (JsonParser parser = JsonSource.parser(json)) {
      parser.nextToken();
      Draft draft = new DraftReader(parser, json, problems).readObject(Format.SET);
      if (problems.errors() > 0) {
        throw new IllegalStateException("A stored set cannot be read");
      }
      return draft;
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
    }
  }

  private static ObjectNode json(MeasurementSet set) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(Format.CATEGORY.name(), set.category().code());
    node.put(Format.METHOD.name(), set.submissionMethod().code());
    node.put(Format.PROGRAM.name(), set.programName());
    set.cehrtId().ifPresent(id -> node.put(Format.CEHRT_ID.name(), id));
    node.put(Format.START.name(), set.performanceStart().toString());
    node.put(Format.END.name(), set.performanceEnd().toString());
    ArrayNode measurements = node.putArray(Format.MEASUREMENTS.name());
    for (Measurement measurement : set.measurements()) {
      ObjectNode one = measurements.addObject();
      one.put(Format.MEASURE_ID.name(), measurement.measureId());
      one.set(Format.MEASUREMENT_VALUE.name(), ValueJson.write(measurement.value()));
    }
    return node;
  }
}
