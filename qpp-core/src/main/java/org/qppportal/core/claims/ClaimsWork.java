package org.qppportal.core.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.problem.Problem;

/**
 * The steps of a load. Each can be repeated: what is stored is stored practice by practice, and
 * storing the same again changes nothing.
 */
@ApplicationScoped
class ClaimsWork {

  private static final String DONE = "DONE";

  /** Ends the job; see {@code META-INF/batch-jobs}. */
  private static final String REFUSED = "REFUSED";

  /** So many problems are kept of each severity; the rest is counted. */
  private static final int KEPT = 500;

  @Inject private ClaimsRegister register;
  @Inject private ClaimsRulesSource rules;
  @Inject private ClaimsStoring storing;
  @Inject private KnownClinicians known;

  /** Does a step and answers whether the next may follow. */
  String run(long runId, ClaimsTask step) {
    ClaimsRunView run = register.view(runId);
    return switch (step) {
      case CHECK -> check(run);
      case MEASURE -> measure(run);
      case FINISH -> finish(run);
    };
  }

  private String check(ClaimsRunView run) {
    Findings findings = new Findings();
    UnknownClinicians unknown =
        new UnknownClinicians(
            run.performanceYear(),
            asked -> known.among(asked, run.performanceYear()),
            findings::add);
    long rows =
        ClaimsCsvReader.withRows(calculator(run).rules().context(), unknown::note, findings::add)
            .read(file(run.id()));
    unknown.finish();
    register.checked(run.id(), rows, findings.errors, findings.warnings, findings.kept);
    return findings.errors > 0 ? REFUSED : DONE;
  }

  private String measure(ClaimsRunView run) {
    register.measuring(run.id());
    ClaimsCalculator calculator = calculator(run);
    ReportingPeriods periods = new ReportingPeriods(calculator.rules());
    try (SpooledClaimLines lines = new SpooledClaimLines(calculator.rules())) {
      new ClaimsCsvReader(
              calculator.rules().context(),
              line -> {
                periods.note(line);
                lines.accept(line);
              },
              problem -> {})
          .read(file(run.id()));
      lines.forEachPractice(
          new PracticeMeasuring(
              calculator,
              periods,
              practice -> storing.store(run.id(), calculator.rules(), practice)));
    }
    return DONE;
  }

  private String finish(ClaimsRunView run) {
    storing.finish(run.id());
    return DONE;
  }

  private ClaimsCalculator calculator(ClaimsRunView run) {
    return rules
        .calculator(run.performanceYear())
        .orElseThrow(
            () ->
                new ClaimsLoadRefusedException(
                    "The measures data of " + run.performanceYear() + " has no claims rules."));
  }

  private InputStream file(long runId) {
    return new PieceStream(number -> register.piece(runId, number));
  }

  /** What reading a file showed. */
  private static final class Findings {

    private final List<Problem> kept = new ArrayList<>();
    private long errors;
    private long warnings;

    void add(Problem problem) {
      long before = problem.blocks() ? errors++ : warnings++;
      if (before < KEPT) {
        kept.add(problem);
      }
    }
  }
}
