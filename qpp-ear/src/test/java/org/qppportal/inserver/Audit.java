package org.qppportal.inserver;

/** The audit trail, counted. */
final class Audit {

  private Audit() {}

  static long refusedTo(String username) {
    return count(username, "refused");
  }

  static long doneBy(String username) {
    return count(username, "done");
  }

  private static long count(String username, String outcome) {
    return Rows.number(
        "select count(*) from audit_event where username = '%s' and outcome = '%s'"
            .formatted(username, outcome));
  }
}
