package org.qppportal.core.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What staff compare to find out who somebody is. The compared numbers are kept nowhere. */
public enum IdentityCheck {
  NAME_AND_NPI("nameNpi", "Name and NPI matched"),
  TIN_LAST_FOUR("tinLastFour", "Last four digits of the practice's TIN matched"),
  PRACTICE_ADDRESS("practiceAddress", "Street address of the practice matched"),
  CALLED_BACK("calledBack", "Called back at the practice's listed number"),
  OFFICIAL("official", "The practice's security official vouched for the person");

  private final String code;
  private final String title;

  IdentityCheck(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** The check of this code. */
  public static Optional<IdentityCheck> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Checks as an event keeps them. */
  static String codes(List<IdentityCheck> checks) {
    return checks.stream()
        .sorted()
        .distinct()
        .map(IdentityCheck::code)
        .collect(Collectors.joining(","));
  }

  /** The same for people to read. */
  static String words(String codes) {
    return Arrays.stream(codes.split(","))
        .flatMap(code -> of(code).stream())
        .map(IdentityCheck::title)
        .collect(Collectors.joining("; "));
  }
}
