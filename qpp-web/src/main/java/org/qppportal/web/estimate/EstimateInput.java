package org.qppportal.web.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.qppportal.core.estimate.EstimateRequest;
import org.qppportal.core.estimate.EstimateRequest.MeasureRate;
import org.qppportal.core.estimate.MeasureProblem;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Circumstances.PatientMix;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.web.form.FieldProblem;
import org.qppportal.web.form.NumberFields;

/**
 * The assumptions of an estimate, read from the parameters of an address. The page and the API take
 * the same ones:
 *
 * <ul>
 *   <li>{@code year}: performance year
 *   <li>{@code quality}, {@code pi}, {@code ia}, {@code cost}: category scores, 0 to 100; without
 *       one the category is not scored. {@code pi} is advancing care information in 2017
 *   <li>{@code charges}: what Medicare pays in a year, in dollars
 *   <li>{@code measure1}, {@code method1}, {@code rate1}, {@code cases1} and so on to 6: quality
 *       measures instead of {@code quality}
 *   <li>{@code hcc}, {@code dual}: mean risk score, and percent of patients with Medicare and
 *       Medicaid
 *   <li>{@code small}, {@code nonPatientFacing}, {@code hospitalBased}, {@code ascBased}, {@code
 *       qp}: {@code true} where it holds
 * </ul>
 */
public final class EstimateInput {

  /** How many measures can be entered: as many as the program asks for. */
  static final int MEASURES = 6;

  private static final int PERCENT = 100;
  private static final int HIGHEST_RISK_SCORE = 20;
  private static final int MOST_CASES = 1_000_000;
  private static final int MOST_CHARGES = 1_000_000_000;

  private final NumberFields fields;
  private final List<String> measureFields = new ArrayList<>();
  private final Optional<EstimateRequest> request;

  /**
   * Reads the assumptions.
   *
   * @param parameters gives a parameter's text by name, or null
   * @param measureProblems finds what is wrong with the measures of a request
   */
  public EstimateInput(
      UnaryOperator<String> parameters,
      YearPolicies policies,
      Function<EstimateRequest, List<MeasureProblem>> measureProblems) {
    this.fields = new NumberFields(parameters);
    this.request = year(policies).map(this::read);
    request().map(measureProblems).ifPresent(this::add);
  }

  /** The assumptions; empty when something is wrong. */
  public Optional<EstimateRequest> request() {
    return request.filter(read -> fields.problems().isEmpty());
  }

  /** What is wrong, in the order of the fields. */
  public List<FieldProblem> problems() {
    return fields.problems();
  }

  /** Whether any measure was entered. */
  public boolean hasMeasures() {
    return !measureFields.isEmpty();
  }

  private void add(List<MeasureProblem> problems) {
    for (MeasureProblem problem : problems) {
      String field = measureFields.get(problem.index());
      fields.add(field, label(field), problem.message());
    }
  }

  private Optional<YearPolicy> year(YearPolicies policies) {
    Optional<YearPolicy> policy =
        policies.scoringYears().stream()
            .filter(year -> year.toString().equals(fields.text("year")))
            .findFirst()
            .flatMap(policies::of);
    if (policy.isEmpty()) {
      fields.add(
          "year",
          "Performance year",
          "Choose a year from "
              + policies.scoringYears().first()
              + " to "
              + policies.scoringYears().last()
              + ".");
    }
    return policy;
  }

  private EstimateRequest read(YearPolicy policy) {
    Optional<BigDecimal> charges =
        fields.required("charges", "Medicare payments in a year", 0, MOST_CHARGES);
    Map<Category, BigDecimal> percents = new EnumMap<>(Category.class);
    percent("quality", "Quality", Category.QUALITY, percents);
    percent("pi", "Promoting interoperability", policy.interoperability(), percents);
    percent("ia", "Improvement activities", Category.IA, percents);
    percent("cost", "Cost", Category.COST, percents);
    List<MeasureRate> measures = measures();
    if (percents.isEmpty() && measures.isEmpty() && fields.problems().isEmpty()) {
      fields.add("quality", "Quality", "Enter a score for at least one category.");
    }
    return new EstimateRequest(
        policy.performanceYear(),
        percents,
        measures,
        traits(),
        patients(),
        charges.orElse(BigDecimal.ZERO),
        fields.checked("qp"));
  }

  private void percent(
      String field, String label, Category category, Map<Category, BigDecimal> percents) {
    fields.number(field, label, 0, PERCENT).ifPresent(percent -> percents.put(category, percent));
  }

  private PracticeTraits traits() {
    return new PracticeTraits(
        fields.checked("small"),
        false,
        false,
        fields.checked("nonPatientFacing"),
        fields.checked("hospitalBased"),
        fields.checked("ascBased"),
        false);
  }

  private Optional<PatientMix> patients() {
    if (fields.text("hcc").isEmpty() && fields.text("dual").isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> risk =
        fields.required("hcc", "Average risk score (HCC)", 0, HIGHEST_RISK_SCORE);
    Optional<BigDecimal> dual =
        fields.required("dual", "Patients with Medicare and Medicaid", 0, PERCENT);
    return risk.flatMap(
        score ->
            dual.map(percent -> new PatientMix(score, percent.movePointLeft(2), Optional.empty())));
  }

  private List<MeasureRate> measures() {
    List<MeasureRate> measures = new ArrayList<>();
    for (int i = 1; i <= MEASURES; i++) {
      if (!(fields.text("measure" + i) + fields.text("rate" + i) + fields.text("cases" + i))
          .isEmpty()) {
        measure(i).ifPresent(measures::add);
      }
    }
    return measures;
  }

  private Optional<MeasureRate> measure(int number) {
    String field = "measure" + number;
    measureFields.add(field);
    String name = label(field);
    String id = measureId(fields.text(field));
    if (id.isEmpty()) {
      fields.add(field, name, "Enter the measure's ID, such as 005.");
    }
    Optional<SubmissionMethod> method = SubmissionMethod.ofCode(fields.text("method" + number));
    if (method.isEmpty()) {
      fields.add("method" + number, name + " collection type", "Choose how it is collected.");
    }
    Optional<BigDecimal> rate = fields.required("rate" + number, name + " rate", 0, PERCENT);
    Optional<BigDecimal> cases =
        fields.required("cases" + number, name + " patients", 1, MOST_CASES);
    return method.flatMap(
        by -> rate.flatMap(r -> cases.map(c -> new MeasureRate(id, by, r, c.longValue()))));
  }

  /** The published id: numbers have three digits at least, letters are capitals. */
  private static String measureId(String text) {
    String id = text.toUpperCase(Locale.ROOT);
    return id.matches("\\d{1,2}") ? "0".repeat(3 - id.length()) + id : id;
  }

  private static String label(String measureField) {
    return measureField.replace("measure", "Measure ");
  }
}
