package org.qppportal.core.desk.file;

import java.util.regex.Pattern;

/** Makes names of files harmless that somebody else chose. */
public final class HarmlessName {

  private static final int LONGEST = 120;
  private static final int KEPT_ENDING = 12;
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"'`<>|:*?;&$%\\\\/]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s._]+|[\\s._]+$");

  private HarmlessName() {}

  /**
   * A name without folders, control characters and quotes, and not too long; its ending stays.
   *
   * @param given the name as it came; may be null
   * @param otherwise the name when nothing is left of it
   */
  public static String of(String given, String otherwise) {
    String name = given == null ? "" : given;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = EDGES.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("");
    return name.isEmpty() ? otherwise : shortened(name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > name.length() - KEPT_ENDING ? name.substring(dot) : "";
    return name.substring(0, LONGEST - ending.length()) + ending;
  }
}
