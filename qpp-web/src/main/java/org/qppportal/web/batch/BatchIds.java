package org.qppportal.web.batch;

import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;

/** Ids in addresses and headers. */
public final class BatchIds {

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private BatchIds() {}

  /**
   * The id.
   *
   * @throws NotVisibleException when the text is none, as for an id that nothing has
   */
  public static UUID parse(String text) {
    if (text == null || !text.matches(ID)) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    return UUID.fromString(text);
  }
}
