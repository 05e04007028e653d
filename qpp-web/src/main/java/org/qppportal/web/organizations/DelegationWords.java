package org.qppportal.web.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.core.organizations.DelegationState;
import org.qppportal.core.organizations.DelegationView;
import org.qppportal.persistence.type.Category;
import org.qppportal.web.catalogue.Words;
import org.qppportal.web.text.Moments;

/** What people call the parts of a delegation. */
@Named("delegationWords")
@ApplicationScoped
public class DelegationWords {

  @Inject Words words;
  @Inject Moments moments;

  /** Such as {@code Quality}, or {@code All categories}. */
  public String category(DelegationView one) {
    return category(one.category());
  }

  /** The same for a choice. */
  public String category(Optional<Category> category) {
    return category.map(words::category).orElse("All categories");
  }

  /** Such as {@code 2026}, or {@code All years}. */
  public String year(DelegationView one) {
    return one.performanceYear().map(String::valueOf).orElse("All years");
  }

  /** The last day that it holds, such as {@code March 31, 2027}. */
  public String lastDay(DelegationView one) {
    return one.expiresAt().map(this::lastDay).orElse("No end");
  }

  /** When the vendor last sent data that it covers. */
  public String lastSent(DelegationView one) {
    return one.lastSent().map(moments::eastern).orElse("Nothing yet");
  }

  /**
   * How it ended.
   *
   * @param named whether to say which account ended it; not to the vendor
   */
  public String end(DelegationView one, boolean named) {
    return one.state() == DelegationState.EXPIRED
        ? "Ended by itself after " + lastDay(one)
        : one.endedAt().map(at -> "Withdrawn " + moments.eastern(at)).orElse("")
            + one.endedBy().filter(who -> named).map(who -> " by " + who).orElse("");
  }

  private String lastDay(Instant end) {
    // The end itself belongs no more to it.
    return moments.day(end.minusNanos(1).atZone(Moments.EASTERN).toLocalDate());
  }
}
