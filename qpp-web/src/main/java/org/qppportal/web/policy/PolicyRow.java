package org.qppportal.web.policy;

import java.util.List;
import org.qppportal.core.policy.PolicyValue;

/**
 * A value of one year, in words.
 *
 * @param value the value
 */
public record PolicyRow(PolicyValue value) {

  /** What people call it. */
  public String name() {
    return PolicyWords.name(path());
  }

  /** The value with its unit; a list has several lines. */
  public List<String> lines() {
    return PolicyWords.lines(value);
  }

  public String path() {
    return value.path();
  }

  public String citation() {
    return value.citation();
  }

  public boolean verified() {
    return value.verified();
  }

  /** What a reader should know besides; empty text when there is nothing. */
  public String note() {
    return value.note().orElse("");
  }
}
