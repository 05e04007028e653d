package org.qppportal.web.participation;

import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.ThresholdScore;

/** What is determined of a clinician in the Advanced APM track, in words. */
public final class TrackWords {

  private final QpStanding standing;

  TrackWords(QpStanding standing) {
    this.standing = standing;
  }

  /**
   * The status at a snapshot.
   *
   * @param snapshot counted from 1
   * @param status in words
   */
  public record SnapshotRow(int snapshot, String status) {}

  /** What they are now. */
  public String status() {
    return words(standing.result().status());
  }

  /** Whether they are a QP. */
  public boolean qp() {
    return standing.result().status() == QpStatus.QP;
  }

  /** The calculation that decided, by its shares and without amounts. */
  public String because() {
    return standing
        .result()
        .basis()
        .map(
            one ->
                "Calculated for %s at snapshot %d: %s of payments and %s of patients."
                    .formatted(
                        one.level().words(),
                        one.snapshot(),
                        percent(one.result().payment()),
                        percent(one.result().patients())))
        .orElse("There was nothing to calculate.");
  }

  /** The status at each snapshot so far, the best of its calculations. */
  public List<SnapshotRow> snapshots() {
    List<SnapshotRow> rows = new ArrayList<>();
    for (int snapshot = 1; snapshot <= standing.result().asOf(); snapshot++) {
      int at = snapshot;
      QpStatus best =
          standing.result().calculations().stream()
              .filter(one -> one.snapshot() == at)
              .map(QpCalculation::status)
              .reduce(QpStatus.NONE, QpStatus::best);
      rows.add(new SnapshotRow(snapshot, words(best)));
    }
    return rows;
  }

  private static String percent(ThresholdScore score) {
    return score.percent().map(percent -> percent.toPlainString() + " percent").orElse("no share");
  }

  private static String words(QpStatus status) {
    return switch (status) {
      case QP -> "QP";
      case PARTIAL_QP -> "Partial QP";
      case NONE -> "Not a QP";
    };
  }
}
