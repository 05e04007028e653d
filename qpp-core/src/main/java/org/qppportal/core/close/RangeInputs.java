package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.TinRange;

/** Reads all that the groups and individuals of a range are scored from, and scores them. */
@ApplicationScoped
class RangeInputs {

  @Inject private CloseInputs inputs;

  /**
   * Scores a range.
   *
   * @param facts with the corrections of targeted reviews; the rest is added here
   */
  RangeScoring scored(YearScoring rules, KnownFacts facts, TinRange range) {
    int year = rules.year();
    SentData sent = new SentData(rules.catalogue());
    SpanningEntities spanning = new SpanningEntities();
    inputs.spanningEntities(year, entity -> spanning.sent(entity[0], entity[1]));
    RangeScoring scoring = new RangeScoring(rules, sent, facts, spanning);
    inputs.measurements(year, range, sent::add);
    inputs.facts(year, range, facts::add);
    inputs.claims(year, range, facts::add);
    inputs.exceptions(year, range, facts::add);
    inputs.practices(year, rules.eligibilityRun(), range, scoring::add);
    inputs.participants(year, rules.eligibilityRun(), range, scoring::add);
    scoring.run();
    return scoring;
  }
}
