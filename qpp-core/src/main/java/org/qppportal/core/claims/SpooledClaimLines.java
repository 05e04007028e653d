package org.qppportal.core.claims;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Claim lines in any order, sorted on disk: first by patient, to see what happened to each, then by
 * practice.
 */
public final class SpooledClaimLines implements ClaimLines, Consumer<ClaimLine>, Closeable {

  /** Sorts before every NPI, so that events come before the patient's lines. */
  private static final String EVENTS = "!";

  private final ClaimsRules rules;
  private final SortedSpool byPatient;
  private final SortedSpool byPractice;

  /** An empty source for lines of a year. */
  public SpooledClaimLines(ClaimsRules rules) {
    this(rules, new SortedSpool(), new SortedSpool());
  }

  SpooledClaimLines(ClaimsRules rules, SortedSpool byPatient, SortedSpool byPractice) {
    this.rules = rules;
    this.byPatient = byPatient;
    this.byPractice = byPractice;
  }

  @Override
  public void accept(ClaimLine line) {
    byPractice.add(LineText.byPractice(line));
    if (rules.tellsEvent(line)) {
      byPatient.add(LineText.byPatient(line));
    } else {
      // Of other lines only where the patient went is needed.
      byPatient.add(line.beneficiary() + "\t" + line.tin());
    }
  }

  @Override
  public void forEachPractice(PracticeSink sink) {
    Patients patients = new Patients();
    byPatient.drain(patients::next);
    patients.end();
    Practices practices = new Practices(sink);
    byPractice.drain(practices::next);
    practices.end();
  }

  @Override
  public void close() {
    byPatient.close();
    byPractice.close();
  }

  /** Gathers a patient's events and puts them beside the lines with each practice. */
  private final class Patients {

    private final List<ClaimLine> lines = new ArrayList<>();
    private final Set<String> tins = new HashSet<>();
    private String beneficiary = "";

    void next(String text) {
      String[] fields = LineText.fields(text);
      if (!fields[0].equals(beneficiary)) {
        end();
        beneficiary = fields[0];
      }
      tins.add(fields[1]);
      if (fields.length > 2) {
        lines.add(LineText.readByPatient(text));
      }
    }

    void end() {
      if (!lines.isEmpty()) {
        String events = write(rules.events(lines));
        tins.forEach(tin -> byPractice.add(tin + "\t" + beneficiary + "\t" + EVENTS + events));
      }
      lines.clear();
      tins.clear();
    }
  }

  /** Hands on practices and patients as their lines come. */
  private static final class Practices {

    private final PracticeSink sink;
    private final List<ClaimLine> lines = new ArrayList<>();
    private PatientEvents events = PatientEvents.NONE;
    private String tin = "";
    private String beneficiary = "";

    Practices(PracticeSink sink) {
      this.sink = sink;
    }

    void next(String text) {
      String[] fields = LineText.fields(text);
      if (!fields[0].equals(tin)) {
        end();
        tin = fields[0];
        sink.begin(tin);
      } else if (!fields[1].equals(beneficiary)) {
        endPatient();
      }
      beneficiary = fields[1];
      if (fields[2].startsWith(EVENTS)) {
        events = read(fields[2].substring(EVENTS.length()));
      } else {
        lines.add(LineText.readByPractice(text));
      }
    }

    private void endPatient() {
      if (!lines.isEmpty()) {
        sink.patient(List.copyOf(lines), events);
      }
      lines.clear();
      events = PatientEvents.NONE;
    }

    void end() {
      endPatient();
      if (!tin.isEmpty()) {
        sink.end(tin);
      }
    }
  }

  private static String write(PatientEvents events) {
    return days(events.discharges())
        + ";"
        + days(new TreeSet<>(events.headScans()))
        + ";"
        + events.stays().stream()
            .map(stay -> stay.first() + "/" + stay.last())
            .collect(Collectors.joining(" "));
  }

  private static String days(Set<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
  }

  private static PatientEvents read(String text) {
    String[] parts = text.split(";", -1);
    List<Period> stays = new ArrayList<>();
    for (String stay : words(parts[2])) {
      int slash = stay.indexOf('/');
      stays.add(
          new Period(
              LocalDate.parse(stay.substring(0, slash)),
              LocalDate.parse(stay.substring(slash + 1))));
    }
    TreeSet<LocalDate> discharges = new TreeSet<>();
    words(parts[0]).forEach(day -> discharges.add(LocalDate.parse(day)));
    Set<LocalDate> scans = new HashSet<>();
    words(parts[1]).forEach(day -> scans.add(LocalDate.parse(day)));
    return new PatientEvents(discharges, scans, stays);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
