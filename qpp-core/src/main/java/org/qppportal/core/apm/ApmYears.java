package org.qppportal.core.apm;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;

/** The rules and the register of APMs, by year. */
@ApplicationScoped
public class ApmYears {

  @EJB private PolicyService policies;

  private ApmRegister register;

  /** Reads the register. */
  @PostConstruct
  void read() {
    register = ApmRegister.load(policies.policies());
  }

  /** All years, oldest first. */
  public SortedSet<Integer> years() {
    return policies.policies().years();
  }

  /** The rules of a year; empty for a year that the portal does not know. */
  public Optional<YearPolicy> policy(int year) {
    return policies.policies().of(year);
  }

  /** The models of all years. */
  public ApmRegister register() {
    return register;
  }

  /** The dates of a year's lists: of each snapshot, then the one of December 31. */
  public List<LocalDate> listDates(int year) {
    return policy(year)
        .map(
            policy -> {
              List<LocalDate> dates = new ArrayList<>(policy.qp().determinationDates().value());
              dates.add(policy.qp().finalListDate().value());
              return dates;
            })
        .orElse(List.of());
  }
}
