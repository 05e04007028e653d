package org.qppportal.core.submission;

import java.util.UUID;
import org.qppportal.core.access.NotVisibleException;

/** Ids as they come from outside. */
public final class Ids {

  private Ids() {}

  /**
   * The id in a text.
   *
   * @throws NotVisibleException when the text is no id, for then nothing has it
   */
  public static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
  }
}
