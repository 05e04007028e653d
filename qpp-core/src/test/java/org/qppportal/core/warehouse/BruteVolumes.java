package org.qppportal.core.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qppportal.core.warehouse.SmallNation.Line;
import org.qppportal.core.warehouse.SmallNation.Member;

/**
 * What was done in a determination segment, added up line by line, sharing nothing with the SQL.
 */
record BruteVolumes(SmallNation nation, VolumeQuestion question) {

  List<ClinicianVolume> clinicians() {
    Set<String> pairs = new TreeSet<>();
    inSegment().forEach(line -> pairs.add("%09d/%d".formatted(line.tin(), line.npi())));
    List<ClinicianVolume> all = new ArrayList<>();
    for (String pair : pairs) {
      List<Line> lines =
          inSegment().stream()
              .filter(line -> "%09d/%d".formatted(line.tin(), line.npi()).equals(pair))
              .toList();
      all.add(
          new ClinicianVolume(
              lines.get(0).tin(),
              lines.get(0).npi(),
              volume(lines),
              at(lines, Set.of("19", "21", "22", "23")),
              at(lines, Set.of("21", "22", "23")),
              at(lines, Set.of("21", "23")),
              at(lines, Set.of("24")),
              visits(lines)));
    }
    return all;
  }

  List<GroupVolume> practices() {
    Set<Integer> tins = new TreeSet<>();
    inSegment().forEach(line -> tins.add(line.tin()));
    return tins.stream()
        .map(
            tin ->
                new GroupVolume(
                    tin, volume(inSegment().stream().filter(line -> line.tin() == tin).toList())))
        .toList();
  }

  List<GroupVolume> entities() {
    List<GroupVolume> all = new ArrayList<>();
    for (int entity = 1; entity <= 3; entity++) {
      Set<String> members = new HashSet<>();
      for (Member member : nation.members()) {
        if (member.year() == question.year()
            && member.entity() == entity
            && member.relationship().equals("P")) {
          members.add(member.tin() + "/" + member.npi());
        }
      }
      List<Line> lines =
          inSegment().stream()
              .filter(line -> members.contains(line.tin() + "/" + line.npi()))
              .toList();
      if (!lines.isEmpty()) {
        all.add(new GroupVolume(entity, volume(lines)));
      }
    }
    return all;
  }

  private List<Line> inSegment() {
    return nation.lines().stream()
        .filter(line -> !line.service().isBefore(question.segmentStart()))
        .filter(line -> !line.service().isAfter(question.segmentEnd()))
        .filter(line -> !line.processed().isAfter(question.processedBy()))
        .toList();
  }

  private Volume volume(List<Line> lines) {
    long allowed = 0;
    long services = 0;
    Map<Long, Integer> servicesOf = new HashMap<>();
    for (Line line : lines) {
      int one = line.allowed() < 0 ? -1 : 1;
      if (line.professional()) {
        services += one;
      }
      if (line.professional() || question.allPartB()) {
        allowed += line.allowed();
        servicesOf.merge(line.bene(), one, Integer::sum);
      }
    }
    long patients = servicesOf.values().stream().filter(count -> count > 0).count();
    return new Volume(allowed, patients, services);
  }

  private static long at(List<Line> lines, Set<String> places) {
    long count = 0;
    for (Line line : lines) {
      if (line.professional() && places.contains(line.place())) {
        count += line.allowed() < 0 ? -1 : 1;
      }
    }
    return count;
  }

  private static long visits(List<Line> lines) {
    long count = 0;
    for (Line line : lines) {
      if (SmallNation.VISITS.contains(line.code())) {
        count += line.allowed() < 0 ? -1 : 1;
      }
    }
    return count;
  }
}
