package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of one clinician for one patient under one claim id, whatever order they came in.
 * Whether a patient counts for a measure is decided claim by claim, because a quality data code
 * belongs to the claim of the visit it is about.
 */
final class Claim {

  private final List<ClaimLine> lines;
  private final LocalDate date;
  private final Set<String> diagnoses;

  private Claim(List<ClaimLine> lines) {
    this.lines = lines;
    LocalDate earliest = lines.get(0).serviceDate();
    Set<String> all = new HashSet<>();
    for (ClaimLine line : lines) {
      earliest = line.serviceDate().isBefore(earliest) ? line.serviceDate() : earliest;
      all.addAll(line.diagnoses());
    }
    this.date = earliest;
    this.diagnoses = all;
  }

  /** The claims of a patient with one clinician, or with a group as if it were one. */
  static List<Claim> of(List<ClaimLine> lines) {
    Map<String, List<ClaimLine>> byId = new LinkedHashMap<>();
    for (ClaimLine line : lines) {
      byId.computeIfAbsent(line.npi() + ' ' + line.claim(), id -> new ArrayList<>(4)).add(line);
    }
    List<Claim> claims = new ArrayList<>(byId.size());
    byId.values().forEach(ofOne -> claims.add(new Claim(ofOne)));
    return claims;
  }

  List<ClaimLine> lines() {
    return lines;
  }

  /** The first day of service; age is taken on it. */
  LocalDate date() {
    return date;
  }

  Set<String> diagnoses() {
    return diagnoses;
  }

  LocalDate birthDate() {
    return lines.get(0).birthDate();
  }

  Sex sex() {
    return lines.get(0).sex();
  }
}
