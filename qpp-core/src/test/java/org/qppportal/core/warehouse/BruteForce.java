package org.qppportal.core.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qppportal.core.warehouse.SmallNation.Attributed;
import org.qppportal.core.warehouse.SmallNation.Line;
import org.qppportal.core.warehouse.SmallNation.Member;
import org.qppportal.core.warehouse.SmallNation.Span;
import org.qppportal.core.warehouse.ThresholdRow.Sums;

/**
 * The warehouse's questions answered the slow way: beneficiary by beneficiary and day by day, as
 * the regulation tells it, sharing nothing with the SQL.
 */
record BruteForce(SmallNation nation, ThresholdQuestion question) {

  List<ThresholdRow> entities() {
    Set<Integer> entities =
        membersSoFar().stream()
            .filter(member -> member.relationship().equals("P"))
            .map(Member::entity)
            .collect(Collectors.toCollection(TreeSet::new));
    List<ThresholdRow> rows = new ArrayList<>();
    for (int entity : entities) {
      Set<String> pairs =
          membersSoFar().stream()
              .filter(member -> member.entity() == entity && member.relationship().equals("P"))
              .map(member -> member.tin() + "/" + member.npi())
              .collect(Collectors.toSet());
      add(
          rows,
          entity,
          linesSoFar().stream()
              .filter(line -> pairs.contains(line.tin() + "/" + line.npi()))
              .toList(),
          Set.of(entity));
    }
    return rows;
  }

  List<ThresholdRow> clinicians() {
    Map<Long, Set<Integer>> entities = new TreeMap<>();
    Set<Long> affiliated = new HashSet<>();
    for (Member member : membersSoFar()) {
      if (nation.excluded().filter(entity -> entity == member.entity()).isPresent()) {
        continue;
      }
      entities.computeIfAbsent(member.npi(), n -> new TreeSet<>()).add(member.entity());
      if (member.relationship().equals("A")) {
        affiliated.add(member.npi());
      }
    }
    List<ThresholdRow> rows = new ArrayList<>();
    entities.forEach(
        (npi, own) -> {
          if (question.everybody() || own.size() > 1 || affiliated.contains(npi)) {
            add(rows, npi, linesSoFar().stream().filter(line -> line.npi() == npi).toList(), own);
          }
        });
    return rows;
  }

  private void add(List<ThresholdRow> rows, long subject, List<Line> lines, Set<Integer> own) {
    Map<Long, List<Line>> byBene =
        lines.stream()
            .collect(Collectors.groupingBy(Line::bene, TreeMap::new, Collectors.toList()));
    byBene.keySet().removeIf(bene -> !covered(bene) || claimedElsewhere(bene, own));
    if (byBene.isEmpty()) {
      return;
    }
    rows.add(new ThresholdRow(subject, sums(byBene, own, true), sums(byBene, own, false)));
  }

  private Sums sums(Map<Long, List<Line>> byBene, Set<Integer> own, boolean visitNeeded) {
    long attributedPaid = 0;
    long eligiblePaid = 0;
    long attributedPatients = 0;
    long eligiblePatients = 0;
    for (Map.Entry<Long, List<Line>> one : byBene.entrySet()) {
      long paid = 0;
      long services = 0;
      long visits = 0;
      for (Line line : one.getValue()) {
        int sign = line.allowed() < 0 ? -1 : 1;
        if (line.professional()) {
          paid += line.paid();
          services += sign;
        }
        if (SmallNation.VISITS.contains(line.code())) {
          visits += sign;
        }
      }
      boolean counts = visitNeeded ? visits > 0 : services > 0;
      if (counts) {
        boolean attributed = own.stream().anyMatch(entity -> listed(entity, one.getKey()));
        eligiblePaid += paid;
        eligiblePatients += services > 0 ? 1 : 0;
        attributedPaid += attributed ? paid : 0;
        attributedPatients += attributed && services > 0 ? 1 : 0;
      }
    }
    return new Sums(attributedPaid, eligiblePaid, attributedPatients, eligiblePatients);
  }

  private boolean covered(long bene) {
    boolean oneDay = false;
    for (LocalDate day = question.periodStart();
        !day.isAfter(question.snapshot());
        day = day.plusDays(1)) {
      for (Span span : nation.spans()) {
        if (span.bene() == bene && !day.isBefore(span.from()) && !day.isAfter(span.to())) {
          boolean good =
              span.partA()
                  && span.partB()
                  && !span.advantage()
                  && !span.secondary()
                  && span.resident()
                  && !span.born().plusYears(18).isAfter(question.periodStart());
          if (!good) {
            return false;
          }
          oneDay = true;
        }
      }
    }
    return oneDay;
  }

  private boolean claimedElsewhere(long bene, Set<Integer> own) {
    if (!question.dropClaimedElsewhere() || own.stream().anyMatch(e -> listed(e, bene))) {
      return false;
    }
    return lists().stream()
        .filter(one -> one.bene() == bene && one.prospective())
        .anyMatch(one -> listed(one.entity(), bene));
  }

  /** On the entity's latest list. */
  private boolean listed(int entity, long bene) {
    Map<Integer, LocalDate> latest = new HashMap<>();
    lists()
        .forEach(one -> latest.merge(one.entity(), one.listed(), (a, b) -> a.isAfter(b) ? a : b));
    return lists().stream()
        .anyMatch(
            one ->
                one.entity() == entity
                    && one.bene() == bene
                    && one.listed().equals(latest.get(entity)));
  }

  private List<Attributed> lists() {
    return nation.lists().stream()
        .filter(one -> !one.listed().isAfter(question.snapshot()))
        .toList();
  }

  private List<Member> membersSoFar() {
    return nation.members().stream()
        .filter(member -> member.year() == question.year())
        .filter(member -> !member.listed().isAfter(question.snapshot()))
        .toList();
  }

  private List<Line> linesSoFar() {
    return nation.lines().stream()
        .filter(line -> !line.service().isAfter(question.snapshot()))
        .filter(line -> !line.processed().isAfter(question.processedBy()))
        .toList();
  }
}
