package org.qppportal.core.submission;

import java.util.Collection;
import java.util.List;
import org.qppportal.core.problem.Problem;

/** Knows what sending data does besides being stored. */
public interface SendingEffects {

  /** What to warn of before these are sent; paths are of the JSON. */
  List<Problem> warnings(Submission submission);

  /**
   * Does it, in the transaction that stores the data.
   *
   * @param username who sends
   * @param submissions what is sent, of one year or several
   */
  void sent(String username, Collection<Submission> submissions);
}
