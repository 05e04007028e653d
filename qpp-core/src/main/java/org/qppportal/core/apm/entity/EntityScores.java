package org.qppportal.core.apm.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.Method;
import org.qppportal.core.apm.ObservedFigures;
import org.qppportal.core.apm.QpEstimate;
import org.qppportal.core.apm.QpEstimator;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.StoredFigures;
import org.qppportal.core.apm.ThresholdFigures;
import org.qppportal.core.apm.ThresholdRule;
import org.qppportal.core.apm.ThresholdScore;
import org.qppportal.core.apm.entity.EntityOverview.ByMethod;
import org.qppportal.core.apm.entity.EntityOverview.Margin;
import org.qppportal.core.apm.entity.EntityOverview.Score;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.persistence.apm.QpRunFacts.OfEntity;

/**
 * The scores of an entity's group, their distance to the thresholds, and what to expect of them.
 */
final class EntityScores {

  private final QpPolicy policy;
  private final ThresholdRule rule;
  private final List<ObservedFigures> seen;

  EntityScores(QpPolicy policy, List<OfEntity> figures) {
    this.policy = policy;
    this.rule = new ThresholdRule(policy.thresholds());
    this.seen =
        figures.stream()
            .map(one -> new ObservedFigures(one.snapshot(), StoredFigures.read(one.figures())))
            .toList();
  }

  List<Score> all() {
    return seen.stream()
        .map(
            one ->
                new Score(
                    one.snapshot(),
                    policy.date(one.snapshot()),
                    one.figures().base(),
                    rule.of(one.figures()),
                    Arrays.stream(Method.values())
                        .map(method -> byMethod(method, one.figures()))
                        .toList()))
        .toList();
  }

  /** Empty when the period is over, for then nothing is left to estimate. */
  Optional<QpEstimate> estimate(int asOf) {
    if (asOf >= policy.lastSnapshot()) {
      return Optional.empty();
    }
    QpEstimator estimator = new QpEstimator(policy, QpEstimator.Assumptions.USUAL);
    List<Integer> counting = IntStream.rangeClosed(1, policy.lastSnapshot()).boxed().toList();
    List<QpEstimate> estimates = new ArrayList<>();
    for (Base base : Base.of(policy)) {
      estimator
          .of(seen.stream().filter(one -> one.figures().base() == base).toList(), counting)
          .ifPresent(estimates::add);
    }
    return QpEstimate.best(estimates);
  }

  private ByMethod byMethod(Method method, ThresholdFigures figures) {
    ThresholdScore score = figures.score(method);
    List<Margin> margins =
        Stream.of(QpStatus.QP, QpStatus.PARTIAL_QP)
            .map(
                status -> {
                  BigDecimal percent = rule.threshold(status, method);
                  return new Margin(status, percent, score.meets(percent), score.missing(percent));
                })
            .toList();
    return new ByMethod(method, score, margins);
  }
}
