package org.qppportal.core.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.policy.EligibilityPolicy;
import org.qppportal.core.warehouse.VolumeQuestion;
import org.qppportal.persistence.eligibility.EligibilityVolumes.PracticeCount;

/**
 * The steps of a determination. Each can be repeated: what a step counted before is forgotten, and
 * practices that are determined stay so.
 */
@ApplicationScoped
class EligibilityWork {

  /** So many TIN/NPIs are determined at once, but never less than a practice. */
  private static final int RANGE = 20_000;

  private static final int FIRST = 1;
  private static final int SECOND = 2;

  /** What follows on the determination period until the end of the year. */
  private static final int AFTERWARDS = 3;

  @Inject private EligibilityRegister register;
  @Inject private EligibilityCounting counting;
  @Inject private EligibilityDetermining determining;

  /** Does a step. */
  void run(long runId, EligibilityTask step) {
    register.begins(runId, step);
    EligibilityRunView run = register.view(runId);
    switch (step) {
      case FIRST_SEGMENT -> count(run, FIRST);
      case SECOND_SEGMENT -> second(run);
      case ENTITIES -> entities(run);
      case DETERMINE -> determine(run);
      case FINISH -> determining.finish(runId);
    }
  }

  private void count(EligibilityRunView run, int segment) {
    VolumeQuestion question = question(run, segment);
    counting.clinicians(run.id(), segment, question);
    counting.practices(run.id(), segment, question);
    counting.apmEntities(run.id(), segment, question);
    counting.virtualGroups(run.id(), segment, question);
  }

  private void second(EligibilityRunView run) {
    if (!run.bothSegments()) {
      return;
    }
    count(run, SECOND);
    if (policy(run).lateJoinerMonths().isPresent()) {
      counting.clinicians(run.id(), AFTERWARDS, question(run, AFTERWARDS));
    }
  }

  private void entities(EligibilityRunView run) {
    counting.refreshStatistics();
    determining.apmEntities(run.id());
    determining.virtualGroups(run.id());
  }

  private void determine(EligibilityRunView run) {
    List<PracticeCount> left = determining.practicesLeft(run.id());
    List<PracticeCount> range = new ArrayList<>();
    int size = 0;
    for (PracticeCount practice : left) {
      range.add(practice);
      size += practice.clinicians();
      if (size >= RANGE) {
        determining.practices(run.id(), range.get(0).tin(), practice.tin());
        range.clear();
        size = 0;
      }
    }
    if (!range.isEmpty()) {
      determining.practices(run.id(), range.get(0).tin(), range.get(range.size() - 1).tin());
    }
  }

  private VolumeQuestion question(EligibilityRunView run, int segment) {
    EligibilityPolicy policy = policy(run);
    int year = run.performanceYear();
    boolean allPartB = policy.allPartB().value();
    if (segment == AFTERWARDS) {
      LocalDate end = LocalDate.of(year, 12, 31);
      int runOut = policy.secondSegmentRunOutDays().value();
      return new VolumeQuestion(
          year, policy.end(SECOND).plusDays(1), end, end.plusDays(runOut), allPartB);
    }
    return new VolumeQuestion(
        year, policy.start(segment), policy.end(segment), policy.processedBy(segment), allPartB);
  }

  private EligibilityPolicy policy(EligibilityRunView run) {
    return register.policy(run.performanceYear()).eligibility();
  }
}
