package org.qppportal.core.desk;

import java.util.List;
import java.util.Optional;
import org.qppportal.core.policy.DataFile;

/** What solved tickets can come from, as {@code desk/causes.yaml} lists it. */
public final class TicketCauses {

  private static final List<Cause> LISTED =
      DataFile.read("desk/causes.yaml", Content.class).causes();

  private TicketCauses() {}

  /** The file. */
  public record Content(String citation, List<Cause> causes) {}

  /**
   * A cause.
   *
   * @param code the word stored, which never changes its meaning
   * @param title as staff choose it
   */
  public record Cause(String code, String title) {}

  /** Those to choose from, in the order to show them. */
  public static List<Cause> listed() {
    return LISTED;
  }

  /** Whether somebody chose a cause, and one of the list. */
  public static boolean isListed(Optional<String> code) {
    return code.isPresent() && LISTED.stream().anyMatch(cause -> cause.code().equals(code.get()));
  }

  /** A cause in words; a code that is not listed any more as it is, none as not said. */
  public static String title(String code) {
    return code.isEmpty()
        ? "Not said"
        : LISTED.stream()
            .filter(cause -> cause.code().equals(code))
            .findFirst()
            .map(Cause::title)
            .orElse(code);
  }
}
