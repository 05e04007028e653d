package org.qppportal.web.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Which measures somebody wants to see. Unknown codes count as not chosen, so that an old or edited
 * link still shows something.
 *
 * @param category one category only
 * @param method measures that can be collected this way
 * @param specialtySet code of the specialty set they are in
 * @param highPriority only high-priority measures
 * @param outcome only outcome measures
 * @param text words that all occur in id, title or description
 */
public record MeasureFilter(
    Optional<Category> category,
    Optional<SubmissionMethod> method,
    Optional<String> specialtySet,
    boolean highPriority,
    boolean outcome,
    String text) {

  /** The filter in the parameters of an address. */
  static MeasureFilter of(
      String category,
      String method,
      String specialtySet,
      boolean highPriority,
      boolean outcome,
      String text) {
    return new MeasureFilter(
        Category.ofCode(category),
        SubmissionMethod.ofCode(method),
        Optional.ofNullable(specialtySet).filter(set -> !set.isBlank()),
        highPriority,
        outcome,
        text == null ? "" : text.strip());
  }

  /** The year's measures that pass, by category and then by id. */
  public List<Measure> in(Catalogue catalogue) {
    return catalogue.measures().stream()
        .filter(this::passes)
        .sorted(Comparator.comparing(Measure::category).thenComparing(Measure::measureId))
        .toList();
  }

  private boolean passes(Measure measure) {
    return category.map(wanted -> measure.category() == wanted).orElse(true)
        && method.map(wanted -> allows(measure, wanted)).orElse(true)
        && specialtySet.map(wanted -> measure.specialtySets().contains(wanted)).orElse(true)
        && (!highPriority || measure.highPriority())
        && (!outcome || measure.outcome())
        && hasAllWords(measure);
  }

  private static boolean allows(Measure measure, SubmissionMethod wanted) {
    return measure.submissionMethods().contains(wanted);
  }

  private boolean hasAllWords(Measure measure) {
    if (text.isEmpty()) {
      return true;
    }
    String all =
        String.join(" ", measure.measureId(), measure.title(), measure.description())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }

  /** The filter as the query of an address, without a leading question mark. */
  public String query(int year) {
    List<String> parameters = new ArrayList<>();
    parameters.add("year=" + year);
    category.ifPresent(chosen -> parameters.add("category=" + chosen.code()));
    method.ifPresent(chosen -> parameters.add("method=" + chosen.code()));
    specialtySet.ifPresent(chosen -> parameters.add("set=" + encode(chosen)));
    if (highPriority) {
      parameters.add("highPriority=true");
    }
    if (outcome) {
      parameters.add("outcome=true");
    }
    if (!text.isEmpty()) {
      parameters.add("q=" + encode(text));
    }
    return String.join("&", parameters);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
