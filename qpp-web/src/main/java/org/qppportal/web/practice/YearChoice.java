package org.qppportal.web.practice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoringEngines;

/**
 * The performance year that a page is about: the one in the address, else the last that can be
 * scored, for that is the one people can do something about.
 */
@Named("yearChoice")
@RequestScoped
public class YearChoice {

  @Inject HttpServletRequest request;
  @Inject PolicyService policyService;
  @Inject ScoringEngines scoring;

  private YearPolicies policies;
  private int year;

  /** Reads the address. */
  @PostConstruct
  void read() {
    policies = policyService.policies();
    String asked = Objects.toString(request.getParameter("year"), "");
    year =
        policies.years().stream()
            .filter(known -> known.toString().equals(asked))
            .findFirst()
            .orElseGet(scoring.years()::last);
  }

  public int year() {
    return year;
  }

  /** All years that can be chosen, newest first. */
  public List<Integer> years() {
    return policies.years().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** Whether data of the year can be sent and scored here. */
  public boolean scorable() {
    return scoring.years().contains(year);
  }

  /** The years that can be scored, such as {@code 2017}. */
  public String scorableYears() {
    return scoring.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Such as {@code 2017 performance year, affects 2019 payments}. */
  public String inWords() {
    return inWords(year);
  }

  /** The same for any year. */
  public String inWords(int performanceYear) {
    return policies
        .of(performanceYear)
        .map(YearPolicy::paymentYear)
        .map(payments -> performanceYear + " performance year, affects " + payments + " payments")
        .orElse(performanceYear + " performance year");
  }
}
