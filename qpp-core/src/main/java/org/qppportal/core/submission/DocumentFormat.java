package org.qppportal.core.submission;

/** What a submission comes as, told by its first character that is not blank. */
public enum DocumentFormat {
  /** The published JSON. */
  JSON("Submission in the published JSON format"),
  /** A QRDA Category III document. */
  QRDA("QRDA Category III document");

  private final String label;

  DocumentFormat(String label) {
    this.label = label;
  }

  /** The format in words. */
  public String label() {
    return label;
  }

  /** The format of a file; what is neither counts as JSON, and is refused as such. */
  public static DocumentFormat of(byte[] content) {
    for (int i = JsonSource.markLength(content); i < content.length; i++) {
      byte b = content[i];
      if (b == '<') {
        return QRDA;
      }
      // The zero bytes and the mark of UTF-16, which JSON is never in.
      boolean passed = b == 0 || b == (byte) 0xFE || b == (byte) 0xFF || b == ' ' || isBreak(b);
      if (!passed) {
        return JSON;
      }
    }
    return JSON;
  }

  private static boolean isBreak(byte b) {
    return b == '\t' || b == '\n' || b == '\r';
  }
}
