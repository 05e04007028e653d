package org.qppportal.web.http;

/**
 * The pages that only signed-in people see: those of a person's own data and those of program
 * staff. The security constraint of web.xml names the same folders.
 */
final class SignedInPages {

  private SignedInPages() {}

  /** Whether a path inside the application is one of theirs. */
  static boolean contain(String path) {
    return path != null && (path.startsWith("/my/") || path.startsWith("/staff/"));
  }
}
