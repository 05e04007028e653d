package org.qppportal.web.policy;

import java.util.Arrays;
import java.util.Locale;
import org.qppportal.core.policy.PolicyDifferences.Change;
import org.qppportal.core.policy.PolicyValue;

/**
 * Which values somebody wants to see.
 *
 * @param text words that all occur in section, name, value, citation, note or path
 * @param notVerified only values that were not compared with the text they cite
 */
public record PolicyFilter(String text, boolean notVerified) {

  /** The filter in the parameters of an address; absent parameters are null. */
  static PolicyFilter of(String text, String notVerified) {
    return new PolicyFilter(text == null ? "" : text.strip(), notVerified != null);
  }

  boolean passes(PolicyValue value) {
    return (!notVerified || !value.verified()) && hasAllWords(searched(value));
  }

  boolean passes(Change change) {
    boolean verified = change.before().verified() && change.after().verified();
    return (!notVerified || !verified)
        && hasAllWords(searched(change.before()) + " " + searched(change.after()));
  }

  private boolean hasAllWords(String searched) {
    String all = searched.toLowerCase(Locale.ROOT);
    return text.isEmpty()
        || Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }

  private static String searched(PolicyValue value) {
    return String.join(
        " ",
        PolicyWords.heading(PolicyWords.section(value.path())),
        PolicyWords.name(value.path()),
        String.join(" ", PolicyWords.lines(value)),
        value.text(),
        value.citation(),
        value.note().orElse(""),
        value.path());
  }
}
