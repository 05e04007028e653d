package org.qppportal.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.policy.PolicyDifferences;
import org.qppportal.core.policy.PolicyReviewService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.web.practice.YearChoice;

/**
 * The policy of a year, or what is different between two. Everything is in the address, so that a
 * finding can be shared and downloaded.
 */
@Named("policyPage")
@RequestScoped
public class PolicyPage {

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @EJB PolicyReviewService review;

  private YearPolicy policy;
  private Optional<YearPolicy> other = Optional.empty();
  private PolicyFilter filter;
  private List<PolicySection<PolicyRow>> sections = List.of();
  private List<PolicySection<PolicyChange>> changes = List.of();
  private List<PolicyChange> citations = List.of();

  /** Reads what the address asks for. */
  public void load() {
    var policies = review.review(yearChoice.year());
    policy = policies.of(yearChoice.year()).orElseThrow();
    filter = PolicyFilter.of(request.getParameter("q"), request.getParameter("notVerified"));
    String compare = Objects.toString(request.getParameter("compare"), "");
    other =
        policies.years().stream()
            .filter(year -> year != policy.performanceYear() && year.toString().equals(compare))
            .findFirst()
            .flatMap(policies::of);
    other.ifPresentOrElse(this::compare, this::list);
  }

  private void list() {
    List<PolicyRow> rows =
        policy.values().stream().filter(filter::passes).map(PolicyRow::new).toList();
    sections = PolicySection.of(rows, PolicyRow::path);
  }

  private void compare(YearPolicy with) {
    PolicyDifferences differences = PolicyDifferences.between(with, policy);
    changes = PolicySection.of(PolicyChange.ofValues(differences, filter), PolicyChange::path);
    citations = PolicyChange.ofCitations(differences, filter);
  }

  public YearPolicy policy() {
    return policy;
  }

  /** The year that it is compared with. */
  public Optional<YearPolicy> other() {
    return other;
  }

  public PolicyFilter filter() {
    return filter;
  }

  /** The years that it can be compared with, newest first. */
  public List<Integer> otherYears() {
    return yearChoice.years().stream().filter(year -> year != policy.performanceYear()).toList();
  }

  /** Every value that passes, when no other year is chosen. */
  public List<PolicySection<PolicyRow>> sections() {
    return sections;
  }

  /** Every value that differs and passes, when another year is chosen. */
  public List<PolicySection<PolicyChange>> changes() {
    return changes;
  }

  /** Values that stayed, but are cited, verified or noted differently. */
  public List<PolicyChange> citations() {
    return citations;
  }

  /** How many values are shown. */
  public int shown() {
    return sections.stream().mapToInt(section -> section.items().size()).sum()
        + changes.stream().mapToInt(section -> section.items().size()).sum();
  }

  /** How many values of the year were not compared with the text they cite. */
  public long notVerified() {
    return policy.values().stream().filter(value -> !value.verified()).count();
  }

  /** The address of the same as a spreadsheet. */
  public String csvUrl() {
    return request.getContextPath()
        + "/staff/policy.csv?year="
        + policy.performanceYear()
        + other.map(with -> "&compare=" + with.performanceYear()).orElse("")
        + (filter.text().isEmpty()
            ? ""
            : "&q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8))
        + (filter.notVerified() ? "&notVerified=true" : "");
  }

  /** The address of the same, all of it, for programs. */
  public String jsonUrl() {
    return request.getContextPath()
        + "/api/policies/"
        + policy.performanceYear()
        + other.map(with -> "/differences/" + with.performanceYear()).orElse("");
  }
}
