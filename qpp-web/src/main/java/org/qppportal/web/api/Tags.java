package org.qppportal.web.api;

import jakarta.ws.rs.BadRequestException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qppportal.core.submission.Precondition;

/** Reads entity tags, which name states of things (RFC 9110, section 8.8.3). */
final class Tags {

  // Gateways that compress an answer weaken its tag; the state it names is still the same.
  private static final Pattern TAG =
      Pattern.compile("\\s*(?:(?:W/)?\"([^\"]*)\"|(\\d+))\\s*(?:,|$)");

  private Tags() {}

  /**
   * What the header {@code If-Match} asks for.
   *
   * @param ifMatch the header; null where it was not sent
   * @throws BadRequestException when it holds something else than tags
   */
  static Precondition precondition(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return Precondition.NONE;
    }
    Set<String> tags = new HashSet<>();
    Matcher matcher = TAG.matcher(ifMatch);
    int end = 0;
    while (end < ifMatch.length() && matcher.find() && matcher.start() == end) {
      tags.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      end = matcher.end();
    }
    if (end < ifMatch.length()) {
      throw new BadRequestException("If-Match takes the ETag of an earlier answer, such as \"3\".");
    }
    return Precondition.anyOf(tags);
  }
}
