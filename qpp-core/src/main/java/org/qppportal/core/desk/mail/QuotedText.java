package org.qppportal.core.desk.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts off what an answer repeats, and its signature, where that is certain. Answers between quoted
 * lines are left alone, and so is a text that would have nothing left.
 */
final class QuotedText {

  /** The line before a signature, by an old convention (RFC 3676 section 4.3). */
  private static final String SIGNATURE = "-- ";

  private static final Pattern ORIGINAL =
      Pattern.compile("-{2,}\\s*(Original Message|Forwarded message)\\s*-{2,}");
  private static final Pattern FROM = Pattern.compile("\\*?From:\\*?\\s.+");
  private static final Pattern SENT = Pattern.compile("\\*?(Sent|Date):\\*?\\s.+");
  private static final Pattern WROTE = Pattern.compile("On\\s.+\\swrote:");

  /** A line with who wrote can be broken once. */
  private static final Pattern WROTE_BEGINS = Pattern.compile("On\\s.+");

  private static final Pattern WROTE_ENDS = Pattern.compile(".*\\bwrote:");
  private static final Pattern RULE = Pattern.compile("_{8,}");

  private QuotedText() {}

  static String cut(String text) {
    List<String> lines = text.lines().toList();
    String cut = String.join("\n", lines.subList(0, end(lines))).strip();
    return cut.isEmpty() ? text.strip() : cut;
  }

  private static int end(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals(SIGNATURE)
          || ORIGINAL.matcher(lines.get(i).strip()).matches()
          || isOutlookHeader(lines, i)
          || isAttribution(lines, i)) {
        return i;
      }
    }
    return beforeQuotedTail(lines);
  }

  /** The headers of the mail before, with a rule above or not. */
  private static boolean isOutlookHeader(List<String> lines, int at) {
    int from = RULE.matcher(lines.get(at).strip()).matches() ? at + 1 : at;
    return from + 1 < lines.size()
        && FROM.matcher(lines.get(from).strip()).matches()
        && SENT.matcher(lines.get(from + 1).strip()).matches();
  }

  /** Says who wrote the rest, and all the rest is quoted. */
  private static boolean isAttribution(List<String> lines, int at) {
    String line = lines.get(at).strip();
    if (WROTE.matcher(line).matches()) {
      return isQuoted(lines, at + 1);
    }
    return WROTE_BEGINS.matcher(line).matches()
        && at + 1 < lines.size()
        && WROTE_ENDS.matcher(lines.get(at + 1).strip()).matches()
        && isQuoted(lines, at + 2);
  }

  /** Whether from here on all is quoted, and something is. */
  private static boolean isQuoted(List<String> lines, int from) {
    List<String> rest = lines.subList(from, lines.size());
    return rest.stream().anyMatch(QuotedText::isQuotedLine)
        && rest.stream().allMatch(line -> line.isBlank() || isQuotedLine(line));
  }

  private static int beforeQuotedTail(List<String> lines) {
    int end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || isQuotedLine(lines.get(end - 1)))) {
      end--;
    }
    return end;
  }

  private static boolean isQuotedLine(String line) {
    return line.startsWith(">");
  }
}
