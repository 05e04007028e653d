package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the cases of a measure out of one patient's visits; the order of the visits is all one. */
final class Cases {

  private static final int EPISODE_DAYS = 30;

  private final List<Period> periods;
  private final Set<String> diagnoses;
  private final MeasureKind kind;

  Cases(MeasureKind kind, MeasureRate rate, List<Period> periods) {
    this.kind = kind;
    this.periods = periods;
    this.diagnoses =
        rate.eligibility().stream()
            .flatMap(option -> option.diagnoses().stream())
            .collect(Collectors.toSet());
  }

  /** The cases; visits that belong to none are outside the measure's times. */
  List<Case> of(List<Visit> visits, PatientEvents events) {
    return switch (kind) {
      case PATIENT -> List.of(whole(visits));
      case MOST_RECENT -> List.of(whole(ofLastDay(answeredOrAll(visits))));
      case PERIODIC -> once(grouped(visits, visit -> periodOf(visit.date())));
      case PROCEDURE -> once(grouped(visits, Visit::date));
      case VISIT -> eachVisit(visits);
      case AFTER_DISCHARGE ->
          eachVisit(
              visits.stream().filter(visit -> events.dischargedBefore(visit.date())).toList());
      case EPISODE_BY_DIAGNOSIS -> once(byDiagnosis(visits));
      case EPISODE_OF_30_DAYS ->
          episodes(visits).stream()
              .map(episode -> whole(ofFirstDay(answeredOrAll(episode))))
              .toList();
      case WITH_HEAD_CT ->
          atMostOne(
              visits.stream().filter(visit -> events.headScans().contains(visit.date())).toList());
      case HOSPITAL_STAY -> once(grouped(visits, visit -> stayOf(visit, events)));
      case TWO_ENCOUNTERS -> atMostOne(afterFirstDay(visits));
    };
  }

  private static Case whole(List<Visit> visits) {
    return new Case(visits, 1);
  }

  private static List<Case> atMostOne(List<Visit> visits) {
    return visits.isEmpty() ? List.of() : List.of(whole(visits));
  }

  private static List<Case> once(Collection<List<Visit>> groups) {
    return groups.stream().map(Cases::whole).toList();
  }

  private static List<Case> eachVisit(List<Visit> visits) {
    return grouped(visits, Visit::date).stream()
        .map(day -> new Case(day, day.stream().mapToInt(Visit::encounters).sum()))
        .toList();
  }

  /** Groups by a key; visits without a key are in none. */
  private static <K extends Comparable<? super K>> Collection<List<Visit>> grouped(
      List<Visit> visits, Function<Visit, K> key) {
    Map<K, List<Visit>> groups = new TreeMap<>();
    for (Visit visit : visits) {
      K of = key.apply(visit);
      if (of != null) {
        groups.computeIfAbsent(of, k -> new ArrayList<>(2)).add(visit);
      }
    }
    return groups.values();
  }

  private Integer periodOf(LocalDate day) {
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).contains(day)) {
        return i;
      }
    }
    return null;
  }

  private static Integer stayOf(Visit visit, PatientEvents events) {
    int stay = events.stayOf(visit.date());
    return stay < 0 ? null : stay;
  }

  private static List<Visit> answeredOrAll(List<Visit> visits) {
    List<Visit> answered = visits.stream().filter(visit -> visit.answer() != null).toList();
    return answered.isEmpty() ? visits : answered;
  }

  private static List<Visit> ofLastDay(List<Visit> visits) {
    LocalDate last = visits.stream().map(Visit::date).max(Comparator.naturalOrder()).orElseThrow();
    return visits.stream().filter(visit -> visit.date().equals(last)).toList();
  }

  private static List<Visit> ofFirstDay(List<Visit> visits) {
    LocalDate first = visits.stream().map(Visit::date).min(Comparator.naturalOrder()).orElseThrow();
    return visits.stream().filter(visit -> visit.date().equals(first)).toList();
  }

  private static List<Visit> afterFirstDay(List<Visit> visits) {
    LocalDate first = visits.stream().map(Visit::date).min(Comparator.naturalOrder()).orElseThrow();
    return visits.stream().filter(visit -> visit.date().isAfter(first)).toList();
  }

  /** Visits from an episode's first day to the thirtieth after it; the next begins a new one. */
  private static List<List<Visit>> episodes(List<Visit> visits) {
    List<List<Visit>> episodes = new ArrayList<>();
    LocalDate end = LocalDate.MIN;
    List<Visit> sorted = visits.stream().sorted(Comparator.comparing(Visit::date)).toList();
    for (Visit visit : sorted) {
      if (visit.date().isAfter(end)) {
        episodes.add(new ArrayList<>(2));
        end = visit.date().plusDays(EPISODE_DAYS);
      }
      episodes.get(episodes.size() - 1).add(visit);
    }
    return episodes;
  }

  /** Visits connected by shared diagnoses of the measure, over however many visits between them. */
  private Collection<List<Visit>> byDiagnosis(List<Visit> visits) {
    List<List<Visit>> groups = new ArrayList<>();
    List<Set<String>> shared = new ArrayList<>();
    for (Visit visit : visits) {
      Set<String> own = new HashSet<>(visit.claim().diagnoses());
      own.retainAll(diagnoses);
      List<Visit> group = new ArrayList<>(List.of(visit));
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (shared.get(i).stream().anyMatch(own::contains)) {
          group.addAll(groups.remove(i));
          own.addAll(shared.remove(i));
        }
      }
      groups.add(group);
      shared.add(own);
    }
    return groups;
  }
}
