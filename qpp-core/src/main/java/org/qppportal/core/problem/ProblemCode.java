package org.qppportal.core.problem;

import java.util.Locale;

/**
 * One thing that can be wrong with what somebody sends. Each family of them is an enum; {@link
 * ProblemCatalogue} holds all. The code texts are stable: clients and help pages refer to them, so
 * a code is never given a new meaning.
 *
 * <p>Advice may hold places in braces, such as {@code Use one of {allowed values}}, which are
 * filled in their order by {@link #advice}.
 */
public interface ProblemCode {

  /**
   * What the catalogue says about a problem.
   *
   * @param code the stable text clients may rely on, such as {@code QPP-S-014}
   * @param severity whether it keeps the data from being accepted
   * @param kind what the published error format calls it
   * @param title what is wrong in general, in plain words
   * @param whatToDo what to do in general; may hold places in braces
   * @param citation the rule it comes from
   */
  record Entry(
      String code,
      Problem.Severity severity,
      ProblemKind kind,
      String title,
      String whatToDo,
      String citation) {}

  /** What the catalogue says about this problem. */
  Entry entry();

  /** The stable text clients may rely on, such as {@code QPP-S-014}. */
  default String code() {
    return entry().code();
  }

  /** Whether it keeps the data from being accepted. */
  default Problem.Severity severity() {
    return entry().severity();
  }

  /** What the published error format calls it. */
  default ProblemKind kind() {
    return entry().kind();
  }

  /** What is wrong in general, in plain words. */
  default String title() {
    return entry().title();
  }

  /** What to do in general; may hold places in braces. */
  default String whatToDo() {
    return entry().whatToDo();
  }

  /** The rule it comes from. */
  default String citation() {
    return entry().citation();
  }

  /** Where the problem is explained, from the portal's root: {@code /problems#qpp-s-014}. */
  default String documentation() {
    return "/problems#" + code().toLowerCase(Locale.ROOT);
  }

  /**
   * What to do in one case: the places of {@link #whatToDo} filled, in their order.
   *
   * @param fillings one text for each place
   */
  default String advice(String... fillings) {
    String general = whatToDo();
    StringBuilder text = new StringBuilder(general.length() + 40);
    int from = 0;
    for (String filling : fillings) {
      int open = general.indexOf('{', from);
      if (open < 0) {
        break;
      }
      text.append(general, from, open).append(filling);
      from = general.indexOf('}', open) + 1;
    }
    return text.append(general, from, general.length()).toString();
  }
}
