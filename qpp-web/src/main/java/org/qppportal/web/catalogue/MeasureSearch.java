package org.qppportal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;
import org.qppportal.web.paging.Page;

/**
 * The measures of a year that somebody looks for. Everything is in the address, so that a link to
 * the list can be shared and the list downloaded.
 */
@Named("measureSearch")
@RequestScoped
public class MeasureSearch {

  private static final int PAGE_SIZE = 25;

  @Inject HttpServletRequest request;
  @Inject CatalogueService catalogues;
  @Inject Words words;

  private Optional<Catalogue> catalogue;
  private List<Measure> measures;

  /** The years with published measures, newest first. */
  public List<Integer> years() {
    return catalogues.years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The year asked for, or the newest when none or an unknown one is. */
  public int year() {
    List<Integer> years = years();
    return parameter("year")
        .flatMap(MeasureSearch::number)
        .filter(years::contains)
        .orElseGet(() -> years.isEmpty() ? 0 : years.get(0));
  }

  /** What is asked for. */
  public MeasureFilter filter() {
    return MeasureFilter.of(
        parameter("category").orElse(""),
        parameter("method").orElse(""),
        parameter("set").orElse(""),
        parameter("highPriority").isPresent(),
        parameter("outcome").isPresent(),
        parameter("q").orElse(""));
  }

  /** All measures that pass, by category and then by id. */
  public List<Measure> measures() {
    if (measures == null) {
      measures = catalogue().map(filter()::in).orElse(List.of());
    }
    return measures;
  }

  /** The page of them that is asked for. */
  public Page<Measure> page() {
    int number = parameter("page").flatMap(MeasureSearch::number).orElse(1);
    String query = filter().query(year());
    return Page.of(
        measures(),
        number,
        PAGE_SIZE,
        page -> request.getContextPath() + "/measures?" + query + "&page=" + page);
  }

  /** The address of the same list as a spreadsheet. */
  public String csvUrl() {
    return request.getContextPath() + "/measures.csv?" + filter().query(year());
  }

  /** The address of a measure's own page. */
  public String url(Measure measure) {
    return MeasureDetail.url(request.getContextPath(), year(), measure.measureId());
  }

  /** The categories that the year has measures in. */
  public List<Category> categories() {
    return all().stream().map(Measure::category).distinct().sorted().toList();
  }

  /** The ways of collecting that the year's measures name. */
  public List<SubmissionMethod> methods() {
    return all().stream()
        .flatMap(measure -> measure.submissionMethods().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The codes of the year's specialty sets, in the order of their names. */
  public List<String> specialtySets() {
    return all().stream()
        .flatMap(measure -> measure.specialtySets().stream())
        .distinct()
        .sorted(Comparator.comparing(words::specialtySet))
        .toList();
  }

  /** Ways to collect a measure, in words. */
  public String collectionTypes(Measure measure) {
    return Arrays.stream(SubmissionMethod.values())
        .filter(measure.submissionMethods()::contains)
        .map(words::collectionType)
        .reduce((first, second) -> first + ", " + second)
        .orElse("");
  }

  private Collection<Measure> all() {
    return catalogue().map(Catalogue::measures).orElse(List.of());
  }

  private Optional<Catalogue> catalogue() {
    if (catalogue == null) {
      catalogue = catalogues.catalogue(year());
    }
    return catalogue;
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
