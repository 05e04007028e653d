package org.qppportal.core.claims;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.claims.demo.DemoClaims;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.problem.ClaimsProblem;
import org.qppportal.persistence.claims.ClaimsRunRepository;
import org.qppportal.persistence.claims.ClaimsRunRepository.RateRow;

/** Claims-based quality, for program staff. To everybody else there is no such thing. */
@Stateless
@PermitAll
public class ClaimsService {

  @EJB private CallerService caller;
  @EJB private CatalogueService catalogues;
  @Inject private ClaimsRegister register;
  @Inject private ClaimsJob job;
  @Inject private ClaimsRulesSource rules;
  @Inject private ClaimsRunRepository runs;

  /**
   * Starts to load a file of claim lines. The work goes on after the answer.
   *
   * @param performanceYear the year of the claims
   * @param fileName as chosen
   * @param file CSV, with or without gzip; see {@link ClaimsColumn}
   * @throws ClaimsLoadRefusedException when the year has no claims rules, or is being loaded
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ClaimsRunView load(int performanceYear, String fileName, InputStream file)
      throws IOException {
    Actor actor = require();
    if (!rules.years().contains(performanceYear)) {
      throw new ClaimsLoadRefusedException(
          "There are no claims rules for " + performanceYear + ". Choose another year.");
    }
    String version = catalogues.catalogue(performanceYear).orElseThrow().version();
    long run = register.begin(performanceYear, version, fileName, file, actor.username());
    job.start(run);
    return register.view(run);
  }

  /**
   * Lets a load go on that stopped.
   *
   * @throws ClaimsLoadRefusedException when it has ended or is under way
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ClaimsRunView resume(long runId) {
    Actor actor = require();
    if (job.isRunning(runId)) {
      throw new ClaimsLoadRefusedException("This load is under way.");
    }
    job.goOn(runId, register.resume(runId, actor.username()));
    return register.view(runId);
  }

  /**
   * A made-up file for the demonstration's practices.
   *
   * @param rows takes the file row by row, the first with the names of the columns
   * @throws ClaimsLoadRefusedException when the year has no claims rules
   */
  public void writeExample(int performanceYear, Consumer<String> rows) {
    require();
    ClaimsRules ofYear =
        rules
            .calculator(performanceYear)
            .orElseThrow(
                () ->
                    new ClaimsLoadRefusedException(
                        "There are no claims rules for " + performanceYear + "."))
            .rules();
    rows.accept(ClaimsCsv.header());
    new DemoClaims(ofYear)
        .make(
            DemoPopulation.generate(DemoPopulation.SEED), line -> rows.accept(ClaimsCsv.row(line)));
  }

  /** Every load, newest first. */
  public List<ClaimsRunView> runs() {
    require();
    return register.views();
  }

  /** One load. */
  public ClaimsRunView run(long runId) {
    require();
    return register.view(runId);
  }

  /** The years whose claims can be loaded, newest first. */
  public List<Integer> years() {
    require();
    return rules.years();
  }

  /** What was wrong with a file, in the order found; only the first of many are kept. */
  public List<ClaimsProblemView> problems(long runId) {
    require();
    Map<String, ClaimsProblem> byCode = new HashMap<>();
    for (ClaimsProblem problem : ClaimsProblem.values()) {
      byCode.put(problem.code(), problem);
    }
    return runs.problems(runId).stream()
        .map(
            row ->
                new ClaimsProblemView(
                    row.getCode(),
                    byCode.get(row.getCode()).severity().name(),
                    row.getCell().row(),
                    row.getCell().name(),
                    row.getMessage(),
                    row.getWhatToDo(),
                    byCode.get(row.getCode()).documentation()))
        .toList();
  }

  /** What a load gave, measure by measure, over all clinicians whose sets were stored. */
  public List<MeasureTotal> totals(long runId) {
    ClaimsRunView run = run(runId);
    Map<String, SingleSourceMeasure> measures = measures(run.performanceYear());
    Map<String, MeasureTotal> totals = new LinkedHashMap<>();
    runs.results(
        runId,
        row -> {
          if (row.npi() != null && row.standing().equals(Standing.STORED.code())) {
            totals.merge(
                row.measureId() + ' ' + row.stratum(),
                total(row, measures.get(row.measureId())),
                MeasureTotal::plus);
          }
        });
    List<MeasureTotal> sorted = new ArrayList<>(totals.values());
    sorted.sort(java.util.Comparator.comparing(MeasureTotal::measureId));
    return sorted;
  }

  private static MeasureTotal total(RateRow row, SingleSourceMeasure measure) {
    Map<LineFate, Long> fates = LineFates.read(row.lines());
    long counted = fates.getOrDefault(LineFate.COUNTED, 0L);
    long all = fates.values().stream().mapToLong(Long::longValue).sum();
    return new MeasureTotal(
        row.measureId(),
        measure.title(),
        row.stratum(),
        measure.kind().label(),
        1,
        row.met(),
        row.notMet(),
        row.exclusions(),
        row.exceptions(),
        row.population(),
        counted,
        all - counted);
  }

  /** Hands on everything that a load gave, clinician by clinician. */
  public void results(long runId, Consumer<ClaimsResultRow> reader) {
    ClaimsRunView run = run(runId);
    Map<String, SingleSourceMeasure> measures = measures(run.performanceYear());
    runs.results(runId, row -> reader.accept(result(row, measures)));
  }

  private static ClaimsResultRow result(RateRow row, Map<String, SingleSourceMeasure> measures) {
    return new ClaimsResultRow(
        row.entityType(),
        row.tin(),
        row.npi() == null ? "" : row.npi(),
        Standing.ofCode(row.standing()),
        row.measureId(),
        row.stratum(),
        measures.get(row.measureId()).kind().label(),
        row.met(),
        row.notMet(),
        row.exclusions(),
        row.exceptions(),
        row.population(),
        LineFates.inWords(row.lines()));
  }

  private Map<String, SingleSourceMeasure> measures(int year) {
    return rules.calculator(year).orElseThrow().rules().measures().stream()
        .collect(Collectors.toMap(SingleSourceMeasure::measureId, Function.identity()));
  }

  private Actor require() {
    return caller.require(Action.LOAD_CLAIMS, new Resource.ProgramData());
  }
}
