package org.qppportal.web.text;

import java.nio.charset.StandardCharsets;

/** File names that came from outside. */
public final class FileNames {

  private static final int LONGEST = 120;
  private static final String UNSAFE = "[^A-Za-z0-9 ._()-]";

  private FileNames() {}

  /** The name without the folders that some browsers send, and of a length fit to show. */
  public static String last(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    name = name.replaceAll("\\p{Cntrl}", "").strip();
    return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
  }

  /**
   * A Content-Disposition that has the browser save under this name (RFC 6266): in plain letters
   * for old programs, in full for the others.
   */
  public static String attachment(String name) {
    return "attachment; filename=\""
        + name.replaceAll(UNSAFE, "_")
        + "\"; filename*=UTF-8''"
        + encoded(name);
  }

  /** As RFC 8187 asks: everything but letters, digits and a few signs as bytes in hex. */
  private static String encoded(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
      text.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return text.toString();
  }
}
