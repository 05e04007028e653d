package org.qppportal.core.desk.mail;

import java.util.regex.Pattern;

/** Makes names of files harmless that somebody else chose. */
final class AttachmentName {

  private static final int MOST = 120;
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"'`<>|:*?;&$%\\\\/]");
  private static final Pattern RUNS = Pattern.compile("_{2,}");
  private static final Pattern EDGES = Pattern.compile("^[\\s._]+|[\\s._]+$");

  private AttachmentName() {}

  /**
   * A name without folders, control characters and quotes.
   *
   * @param given the name as it came, perhaps encoded; may be null
   * @param number the file's number in its mail, from 1
   */
  static String harmless(String given, int number) {
    String name = given == null ? "" : PartText.decodedHeader(given);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = RUNS.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("_");
    name = EDGES.matcher(name).replaceAll("");
    return name.isEmpty() ? "file-" + number : shortened(name);
  }

  private static String shortened(String name) {
    if (name.length() <= MOST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > name.length() - 12 ? name.substring(dot) : "";
    return name.substring(0, MOST - ending.length()) + ending;
  }
}
