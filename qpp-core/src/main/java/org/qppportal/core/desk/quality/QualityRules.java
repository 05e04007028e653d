package org.qppportal.core.desk.quality;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketRefusedException.Field;
import org.qppportal.persistence.type.QualityVerdict;

/** Which closed tickets are read again, by whom, and what they must say. */
public final class QualityRules {

  /** One in so many is drawn. */
  public static final int ONE_IN = 20;

  static final int MOST_OF_NOTE = 2_000;

  private QualityRules() {}

  /**
   * Whether a ticket is drawn. The moment of its end goes in, so that nobody who works on it can
   * tell; and whoever doubts the draw can do it again.
   */
  public static boolean isDrawn(long number, Instant closedAt) {
    return Integer.remainderUnsigned(
            ByteBuffer.wrap(sha256(number + " " + closedAt.getEpochSecond())).getInt(), ONE_IN)
        == 0;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * What is wrong with a check; empty when it can be kept.
   *
   * @param involved the accounts of staff who worked on the ticket
   */
  static Optional<Problem> problem(
      String reviewer, Set<String> involved, Optional<QualityVerdict> verdict, String note) {
    if (involved.contains(reviewer)) {
      return Optional.of(
          new Problem(
              Field.NONE, "You worked on this ticket. A colleague who did not must read it."));
    }
    if (verdict.isEmpty()) {
      return Optional.of(new Problem(Field.KIND, "Choose what you found."));
    }
    if (verdict.get() != QualityVerdict.GOOD && note.isBlank()) {
      return Optional.of(new Problem(Field.TEXT, "Write what should have been otherwise."));
    }
    return note.length() > MOST_OF_NOTE
        ? Optional.of(
            new Problem(Field.TEXT, "Write at most %,d characters.".formatted(MOST_OF_NOTE)))
        : Optional.empty();
  }
}
