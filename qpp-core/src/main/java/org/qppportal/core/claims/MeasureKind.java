package org.qppportal.core.claims;

/** What a measure counts, and which visit decides (the kinds of the program's own calculator). */
public enum MeasureKind {
  /** Each patient once; the most advantageous visit decides. */
  PATIENT("Each patient once; the most advantageous answer counts"),
  /** Each patient once; the most recent visit with an answer decides. */
  MOST_RECENT("Each patient once; the most recent answer counts"),
  /** Each patient once in each period of the measure. */
  PERIODIC("Each patient once in each period; the most advantageous answer counts"),
  /** Each day with a procedure once. */
  PROCEDURE("Each day with a procedure; the day's most advantageous answer counts"),
  /** Each line with a visit; the day's most advantageous answer counts for all of them. */
  VISIT("Each visit; the day's most advantageous answer counts for all visits of the day"),
  /** Each visit within 30 days after a discharge from a hospital. */
  AFTER_DISCHARGE("Each visit within 30 days after a discharge from a hospital"),
  /** Visits that share a diagnosis are one episode. */
  EPISODE_BY_DIAGNOSIS("Each episode: visits that share a diagnosis of the measure"),
  /** Visits within 30 days of the episode's first are one episode; its first answer counts. */
  EPISODE_OF_30_DAYS("Each episode of 30 days; its first answer counts"),
  /** Each patient once who had a head CT on the day of the visit. */
  WITH_HEAD_CT("Each patient with a CT of the head on the day of the visit"),
  /** Each stay in a hospital for the diagnosis once. */
  HOSPITAL_STAY("Each hospital stay; the most advantageous answer counts"),
  /** Each patient once who came on two days or more; the first day's codes do not count. */
  TWO_ENCOUNTERS("Each patient seen on two days or more; codes of the first day do not count");

  private final String label;

  MeasureKind(String label) {
    this.label = label;
  }

  /** In words, for people. */
  public String label() {
    return label;
  }
}
