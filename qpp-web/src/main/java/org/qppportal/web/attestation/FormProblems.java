package org.qppportal.web.attestation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qppportal.core.attestation.AttestationContent;
import org.qppportal.core.attestation.AttestationForm;
import org.qppportal.core.attestation.AttestationService;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;

/** Leads from the problems of what was sent back to the fields of the form. */
final class FormProblems {

  private static final Pattern SET = Pattern.compile("(.*measurementSets\\[\\d+])(?:\\.(\\w+))?.*");

  private static final String NUMERATOR = "-numerator";
  private static final String DENOMINATOR = "-denominator";

  private final AttestationService attestations;
  private final UUID practiceId;
  private final AttestationForm form;

  FormProblems(AttestationService attestations, AttestationForm form) {
    this.attestations = attestations;
    this.practiceId = form.practiceId();
    this.form = form;
  }

  List<FormProblem> of(List<Problem> problems) {
    return problems.stream().map(this::of).distinct().toList();
  }

  private FormProblem of(Problem problem) {
    String message = problem.message() + " " + problem.whatToDo();
    Optional<Measure> measure = measureAt(problem.path());
    if (measure.isPresent()) {
      String field = fieldOf(measure.get(), problem.path());
      return new FormProblem(field, title(measure.get(), field), inWords(field, message));
    }
    return period(problem.path(), message).orElseGet(() -> new FormProblem("", "", message));
  }

  private static String title(Measure measure, String field) {
    if (field.endsWith(NUMERATOR)) {
      return measure.title() + ", numerator";
    }
    return field.endsWith(DENOMINATOR) ? measure.title() + ", denominator" : measure.title();
  }

  /** The reader speaks of the fields of a file; where nothing was entered, the form need not. */
  private String inWords(String field, String message) {
    String id = field.replaceFirst("-\\w+$", "");
    if (field.endsWith(NUMERATOR) && !form.content().numerators().containsKey(id)) {
      return "Enter the numerator, or take the denominator out.";
    }
    if (field.endsWith(DENOMINATOR) && !form.content().denominators().containsKey(id)) {
      return "Enter the denominator, or take the numerator out.";
    }
    return message;
  }

  private String fieldOf(Measure measure, String path) {
    if (measure.metricType() != MetricType.PROPORTION) {
      return measure.measureId();
    }
    return measure.measureId() + (path.endsWith(".denominator") ? "-denominator" : "-numerator");
  }

  /** A set's dates are fields of the form; whose they are shows by the set's first measure. */
  private Optional<FormProblem> period(String path, String message) {
    Matcher set = SET.matcher(path);
    if (!set.matches()) {
      return Optional.empty();
    }
    boolean end = "performanceEnd".equals(set.group(2));
    return measureAt(set.group(1) + ".measurements[0]")
        .map(Measure::category)
        .map(category -> period(category == Category.IA, end, message));
  }

  private FormProblem period(boolean activities, boolean end, String message) {
    return new FormProblem(
        (activities ? "ia" : "aci") + (end ? "End" : "Start"),
        (end ? "Last day" : "First day")
            + (activities ? " of the improvement activities" : " of advancing care information"),
        day(activities, end).isEmpty()
            ? "Enter the " + (end ? "last" : "first") + " day you report."
            : message);
  }

  private String day(boolean activities, boolean end) {
    AttestationContent content = form.content();
    if (activities) {
      return end ? content.iaEnd() : content.iaStart();
    }
    return end ? content.aciEnd() : content.aciStart();
  }

  private Optional<Measure> measureAt(String path) {
    return attestations
        .measureAt(practiceId, form.performanceYear(), form.content(), path)
        .flatMap(this::measure);
  }

  private Optional<Measure> measure(String id) {
    return Stream.concat(form.activities().stream(), form.interoperability().stream())
        .filter(measure -> measure.measureId().equals(id))
        .findFirst();
  }
}
