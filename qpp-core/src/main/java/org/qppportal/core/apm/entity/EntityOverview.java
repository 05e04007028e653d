package org.qppportal.core.apm.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.Method;
import org.qppportal.core.apm.QpEstimate;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.ThresholdResult;
import org.qppportal.core.apm.ThresholdScore;

/**
 * An APM entity in a year, as of a snapshot.
 *
 * @param year the performance year
 * @param code its id in the program
 * @param name its name
 * @param model what it takes part in
 * @param criteria how the model does by the criteria of Advanced APMs
 * @param notCounted why nobody is a QP through it, in a sentence; empty when somebody can be
 * @param runs the complete determinations of the year, first snapshot first
 * @param shown the one that the rest is of; empty when there is none
 * @param scores of its group at all snapshots so far
 * @param estimate of the end, as of the snapshot; empty when the period is over or nothing was seen
 * @param counts how many of its clinicians are what
 * @param clinicians how many are on its lists
 * @param election what is chosen for its Partial QPs
 */
public record EntityOverview(
    int year,
    String code,
    String name,
    ApmModel model,
    AdvancedApmCriteria.Outcome criteria,
    Optional<String> notCounted,
    List<Shown> runs,
    Optional<Shown> shown,
    List<Score> scores,
    Optional<QpEstimate> estimate,
    List<Count> counts,
    int clinicians,
    Election election) {

  /**
   * A complete determination.
   *
   * @param snapshot counted from 1
   * @param date the snapshot's
   * @param lists whether it only has the lists of December 31
   * @param at when it was complete
   * @param runOutDays claims processed at most so many days after the snapshot count
   */
  public record Shown(
      int snapshot, LocalDate date, boolean lists, int version, Instant at, int runOutDays) {}

  /**
   * The score of the group at a snapshot by one base.
   *
   * @param result what it makes the group's clinicians
   * @param methods both methods with their distance to each threshold
   */
  public record Score(
      int snapshot, LocalDate date, Base base, ThresholdResult result, List<ByMethod> methods) {}

  /** One method's score. */
  public record ByMethod(Method method, ThresholdScore score, List<Margin> margins) {}

  /**
   * How far a score is from a threshold.
   *
   * @param status what meeting it makes
   * @param percent the threshold
   * @param met whether it is met
   * @param missing how much more of the same denominator is needed, in cents or patients; zero or
   *     less once met
   */
  public record Margin(QpStatus status, BigDecimal percent, boolean met, long missing) {}

  /** How many clinicians are what. */
  public record Count(QpStatus status, int clinicians) {}

  /**
   * What is chosen for Partial QPs.
   *
   * @param open whether it can be chosen or changed now
   * @param due the last day
   * @param inMips the choice that holds; empty when there is none
   * @param history every choice, newest first
   * @param because what it means, in whole sentences
   */
  public record Election(
      boolean open,
      LocalDate due,
      Optional<Boolean> inMips,
      List<Choice> history,
      String because) {}

  /** A choice; empty where an earlier one was taken back. */
  public record Choice(Optional<Boolean> inMips, String by, Instant at) {}
}
