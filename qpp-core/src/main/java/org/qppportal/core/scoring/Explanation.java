package org.qppportal.core.scoring;

import java.util.Map;

/**
 * What there is to say about a number. Scoring makes millions of numbers of which few are ever
 * looked at, so the words are put together when somebody asks.
 */
public interface Explanation {

  /** One plain sentence with the figures at hand. */
  String because();

  /** The data points that the rule took; see {@link ScoreNode#inputs()}. */
  default Map<String, Object> inputs() {
    return Map.of();
  }
}
