package org.qppportal.persistence.apm;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qppportal.persistence.type.Npi;

/** Some of the clinicians of a run, as a condition of a query. */
public final class NpiRange {

  private final String condition;

  private NpiRange(String condition) {
    this.condition = condition;
  }

  /** Those after one and up to another; empty begins with the first. */
  public static NpiRange between(Optional<String> after, String upTo) {
    String end = "%1$s <= '" + new Npi(upTo) + "'";
    return new NpiRange(after.map(npi -> "%1$s > '" + new Npi(npi) + "' and " + end).orElse(end));
  }

  /** Just these, of whom there is at least one. */
  public static NpiRange of(Collection<Npi> npis) {
    return new NpiRange(
        npis.stream()
            .map(npi -> "'" + npi + "'")
            .collect(Collectors.joining(", ", "%1$s in (", ")")));
  }

  String condition(String column) {
    return condition.formatted(column);
  }
}
