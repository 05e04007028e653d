package org.qppportal.core.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.SetVersionView;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.persistence.type.Category;

/**
 * Everything that was sent for an entity and year, by whomever, as far as the reader may see it.
 *
 * @param submission the submission
 * @param score its score
 * @param categories what was sent of each category, in the order of the score
 * @param withdrawn what was taken back, newest first
 * @param precedence whose score applies to a clinician who has several
 */
public record SentData(
    StoredSubmission submission,
    Score score,
    List<OfCategory> categories,
    List<Withdrawn> withdrawn,
    Rule precedence) {

  /**
   * What was sent of a category.
   *
   * @param category the category
   * @param rule the year's rule about several sets of it
   * @param sets the sets, in the order first sent
   */
  public record OfCategory(Category category, Rule rule, List<SentSet> sets) {}

  /**
   * A set with what became of it.
   *
   * @param set the set
   * @param senderName who sent it, by name
   * @param receipt the receipt that brought it, where there is one
   * @param channel the way in, where there is a receipt
   * @param choice whether it counts, and why
   * @param own whether the reader's own organization or practice sent it
   */
  public record SentSet(
      StoredSet set,
      String senderName,
      Optional<UUID> receipt,
      Optional<Channel> channel,
      SetChoice choice,
      boolean own) {}

  /**
   * A set that was taken back.
   *
   * @param last what it held last
   * @param senderName who sent it, by name
   */
  public record Withdrawn(SetVersionView last, String senderName) {}
}
