package org.qppportal.core.claims;

import java.util.List;

/**
 * What a measure counts once: a patient, a day, an episode.
 *
 * @param deciding the visits whose codes can decide it, at least one
 * @param weight how often it counts; more than once for several visits on a day
 */
record Case(List<Visit> deciding, int weight) {

  /** The most advantageous answer; null when there is none. */
  Answer answer(boolean inverse) {
    Answer best = null;
    for (Visit visit : deciding) {
      Answer one = visit.answer();
      if (one != null && (best == null || one.rank(inverse) < best.rank(inverse))) {
        best = one;
      }
    }
    return best;
  }
}
