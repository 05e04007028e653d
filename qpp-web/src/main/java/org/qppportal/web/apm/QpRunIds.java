package org.qppportal.web.apm;

import org.qppportal.core.access.NotVisibleException;

/** Ids of runs in addresses. */
final class QpRunIds {

  private QpRunIds() {}

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
