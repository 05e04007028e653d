package org.qppportal.web.claims;

import org.qppportal.core.access.NotVisibleException;

/** Ids of loads in addresses. */
final class ClaimsIds {

  private ClaimsIds() {}

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
