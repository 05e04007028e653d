package org.qppportal.web.problem;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemCatalogue;
import org.qppportal.core.problem.ProblemCode;

/** The documentation of all problems, made from the catalogue that the validator itself uses. */
@Named("problemHandbook")
@RequestScoped
public class ProblemHandbook {

  /** What the letter in the middle of a code stands for. */
  private static final Map<String, String> FAMILIES = families();

  @Inject HttpServletRequest request;

  private String words;

  private static Map<String, String> families() {
    Map<String, String> families = new LinkedHashMap<>();
    families.put("F", "The file as such");
    families.put("S", "Submissions and measurement sets");
    families.put("M", "Measures");
    families.put("V", "Values of measures");
    families.put("K", "What is known of the practice, the clinician and the year");
    families.put("Q", "QRDA Category III documents");
    families.put("T", "CSV files of many clinicians");
    families.put("C", "Claim lines");
    families.put("W", "Feeds of the claims warehouse");
    families.put("L", "Lists of APM entities");
    families.put("X", "Approved exceptions");
    return families;
  }

  /** Reads the address. */
  @PostConstruct
  void read() {
    words = Objects.toString(request.getParameter("q"), "").strip();
  }

  /** The words looked for; empty for all problems. */
  public String words() {
    return words;
  }

  /** How many problems there are in all. */
  public int size() {
    return ProblemCatalogue.all().size();
  }

  /** How many problems fit the words looked for. */
  public long found() {
    return ProblemCatalogue.all().stream().filter(this::fits).count();
  }

  /** The problems that fit, by family. */
  public List<ProblemFamily> sections() {
    return FAMILIES.entrySet().stream()
        .map(family -> new ProblemFamily(family.getValue(), of(family.getKey())))
        .filter(family -> !family.problems().isEmpty())
        .toList();
  }

  private List<ProblemCode> of(String letter) {
    return ProblemCatalogue.all().stream()
        .filter(problem -> letterOf(problem).equals(letter))
        .filter(this::fits)
        .sorted(Comparator.comparing(ProblemCode::code))
        .toList();
  }

  /** Such as {@code S} of {@code QPP-S-014}. */
  static String letterOf(ProblemCode problem) {
    return problem.code().split("-")[1];
  }

  /** Whether every problem of the catalogue has a place in the documentation. */
  static boolean hasPlaceFor(ProblemCode problem) {
    return FAMILIES.containsKey(letterOf(problem));
  }

  private boolean fits(ProblemCode problem) {
    String text =
        String.join(" ", problem.code(), problem.title(), problem.whatToDo(), problem.citation())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  /** Whether the problem keeps data from being accepted. */
  public boolean blocks(ProblemCode problem) {
    return problem.severity() == Problem.Severity.ERROR;
  }

  /** The id of the problem's place on the page. */
  public String anchor(ProblemCode problem) {
    return problem.documentation().substring(problem.documentation().indexOf('#') + 1);
  }

  /** The advice with its open places as words, such as {@code Use one of: allowed values}. */
  public String advice(ProblemCode problem) {
    return problem.whatToDo().replace("{", "(").replace("}", ")");
  }
}
