package org.qppportal.web.eligibility;

import org.qppportal.core.access.NotVisibleException;

/** Ids of determinations in addresses. */
final class EligibilityIds {

  private EligibilityIds() {}

  /**
   * The id.
   *
   * @throws NotVisibleException when the text is none, as for an id that nothing has
   */
  static long parse(String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    return Long.parseLong(text);
  }
}
