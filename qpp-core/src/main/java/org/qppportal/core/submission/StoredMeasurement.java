package org.qppportal.core.submission;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * One measurement as kept, with the set it is in.
 *
 * @param set the set
 * @param index where in the set it is
 */
public record StoredMeasurement(StoredSet set, int index) {

  private static final int TAG_LENGTH = 16;

  /** The measurement of a set with this id. */
  static Optional<StoredMeasurement> of(StoredSet set, UUID id) {
    int index = set.measurementIds().indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(new StoredMeasurement(set, index));
  }

  /** Its id. */
  public UUID id() {
    return set.measurementIds().get(index);
  }

  /** The data. */
  public Submission.Measurement content() {
    return set.content().measurements().get(index);
  }

  /** Names its content: it changes with the content and with nothing else. */
  public String tag() {
    String text = content().measureId() + '=' + SubmissionJson.valueText(content().value());
    return ContentHash.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, TAG_LENGTH);
  }
}
