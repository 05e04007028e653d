package org.qppportal.core.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Measures practice by practice, as their claim lines come. */
final class PracticeMeasuring implements ClaimLines.PracticeSink {

  private final ClaimsCalculator calculator;
  private final ReportingPeriods periods;
  private final Consumer<PracticeClaims> results;
  private final boolean groups;

  private final Map<String, ClaimsTally> clinicians = new TreeMap<>();
  private ClaimsTally group;
  private long lines;

  PracticeMeasuring(
      ClaimsCalculator calculator, ReportingPeriods periods, Consumer<PracticeClaims> results) {
    this.calculator = calculator;
    this.periods = periods;
    this.results = results;
    this.groups = calculator.rules().smallPracticesOnly();
  }

  @Override
  public void begin(String tin) {
    clinicians.clear();
    group = calculator.tally();
    lines = 0;
  }

  @Override
  public void patient(List<ClaimLine> ofPatient, PatientEvents events) {
    lines += ofPatient.size();
    String tin = ofPatient.get(0).tin();
    Map<String, List<ClaimLine>> byClinician = new LinkedHashMap<>();
    for (ClaimLine line : ofPatient) {
      byClinician.computeIfAbsent(line.npi(), npi -> new ArrayList<>()).add(line);
    }
    byClinician.forEach(
        (npi, own) ->
            calculator.add(
                own,
                events,
                periods.of(tin, npi),
                clinicians.computeIfAbsent(npi, any -> calculator.tally())));
    if (groups) {
      calculator.add(ofPatient, events, Period.ofYear(calculator.rules().year()), group);
    }
  }

  @Override
  public void end(String tin) {
    Map<String, List<ClaimsMeasureResult>> measured = new LinkedHashMap<>();
    Map<String, Period> days = new LinkedHashMap<>();
    clinicians.forEach(
        (npi, tally) -> {
          List<ClaimsMeasureResult> own = tally.results();
          if (!own.isEmpty()) {
            measured.put(npi, own);
            days.put(npi, periods.of(tin, npi));
          }
        });
    results.accept(new PracticeClaims(tin, lines, measured, days, group.results()));
  }
}
