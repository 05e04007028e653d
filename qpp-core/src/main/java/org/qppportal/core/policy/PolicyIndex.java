package org.qppportal.core.policy;

import java.util.List;

/** The list of years that have a policy file. */
final class PolicyIndex {

  private PolicyIndex() {}

  static List<Integer> years(String file, byte[] content) {
    PolicySection index = PolicySection.parse(file, content);
    List<Integer> years = index.integers("years");
    index.end();
    return years;
  }
}
