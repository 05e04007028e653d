package org.qppportal.core.claims;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qppportal.core.problem.ClaimsProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.type.Tin;

/**
 * Tells of each clinician in a file who does not bill under the practice that the claim names:
 * once, at the first row. Memory grows with the clinicians of a file, by a few dozen bytes each.
 */
final class UnknownClinicians {

  private static final int ASKED_AT_A_TIME = 2_000;

  private final int year;
  private final Function<Collection<Biller>, Set<Biller>> known;
  private final Consumer<Problem> problems;
  private final Set<Long> seen = new HashSet<>();
  private final Map<Biller, Long> asked = new LinkedHashMap<>();

  /**
   * A new one for a file.
   *
   * @param year the year of the claims
   * @param known those of some clinicians who bill under their practice in the year
   * @param problems takes each problem
   */
  UnknownClinicians(
      int year, Function<Collection<Biller>, Set<Biller>> known, Consumer<Problem> problems) {
    this.year = year;
    this.known = known;
    this.problems = problems;
  }

  /** Notes whom a line names. */
  void note(ClaimLine line, long row) {
    Biller biller = new Biller(line.tin(), line.npi());
    if (seen.add(biller.key())) {
      asked.put(biller, row);
      if (asked.size() == ASKED_AT_A_TIME) {
        finish();
      }
    }
  }

  /** Tells of those noted last. */
  void finish() {
    Set<Biller> there = asked.isEmpty() ? Set.of() : known.apply(asked.keySet());
    asked.forEach(
        (biller, row) -> {
          if (!there.contains(biller)) {
            problems.accept(problem(biller, row));
          }
        });
    asked.clear();
  }

  private Problem problem(Biller biller, long row) {
    ClaimsProblem code = ClaimsProblem.UNKNOWN_CLINICIAN;
    return new Problem(
        code,
        ClaimsColumn.NPI.title(),
        (int) Math.min(Integer.MAX_VALUE, row),
        0,
        "The clinician with NPI %s does not bill under the practice with TIN %s in %d."
            .formatted(biller.npi(), new Tin(biller.tin()).masked(), year),
        code.whatToDo());
  }
}
