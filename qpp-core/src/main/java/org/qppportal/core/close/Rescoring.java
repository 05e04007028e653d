package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.payment.PaymentAdjustments;
import org.qppportal.core.payment.PaymentFactors;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreNode;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.CloseInputs.CorrectionRow;
import org.qppportal.persistence.close.CloseResults;
import org.qppportal.persistence.close.CloseResults.ResultRow;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.TinRange;
import org.qppportal.persistence.type.EntityType;

/**
 * Scores one practice again beside a finished close, by the close's own rules and factors. The
 * factors stay: they are set once for everybody's payments of the year (42 CFR 414.1405(b)(3)), and
 * a review recalculates one score, not the year (42 CFR 414.1385(a)(6)). For services of the core
 * that have asked whether the caller may: it does not ask itself.
 */
@ApplicationScoped
public class Rescoring {

  private static final int HUNDREDTHS = 2;

  @Inject private CloseYears years;
  @Inject private CloseInputs inputs;
  @Inject private CloseResults results;
  @Inject private RangeInputs ranges;
  @Inject private RiskNormsSource norms;

  /**
   * Scores a practice again.
   *
   * @param more corrections besides those of approved reviews
   * @return everybody's result, by NPI
   * @throws CloseRefusedException when the rules or measures changed since the close
   */
  public Map<String, Rescored> of(CloseRun run, String tin, Collection<CorrectionRow> more) {
    int year = run.getPerformanceYear();
    TinRange range = TinRange.only(tin);
    YearScoring rules = years.of(run);
    Map<EntityKey, Score> heard = new HashMap<>();
    rules.showTo(heard::put);
    KnownFacts facts = new KnownFacts(year, norms.of(run));
    inputs.corrections(year, range, facts::add);
    more.forEach(facts::add);
    RangeScoring scoring = ranges.scored(rules, facts, range);
    SpanningEntities spanning = new SpanningEntities();
    results.spanningScores(
        run.getId(),
        score -> spanning.scored(score.entityType(), score.entityId(), score.scoreHundredths()));
    MemberChoice choice = new MemberChoice(rules, spanning, facts.corrections());
    scoring.scores().forEach(choice::add);
    inputs.practices(year, rules.eligibilityRun(), range, choice::add);
    inputs.members(year, rules.eligibilityRun(), range, choice::settle);
    PaymentAdjustments adjustments = new PaymentAdjustments(years.policy(year));
    PaymentFactors factors =
        new PaymentFactors(
            run.getScaling().orElseThrow(), run.getExceptionalScaling().orElseThrow());
    List<ResultRow> rows = new ArrayList<>(scoring.results());
    rows.addAll(choice.results());
    Map<String, Rescored> byNpi = new HashMap<>();
    for (ResultRow row : rows) {
      byNpi.put(row.npi(), rescored(row, heard, adjustments, factors));
    }
    return byNpi;
  }

  /** The policy of a year that was closed. */
  public YearPolicy policy(int year) {
    return years.policy(year);
  }

  private static Rescored rescored(
      ResultRow row,
      Map<EntityKey, Score> heard,
      PaymentAdjustments adjustments,
      PaymentFactors factors) {
    boolean adjusted = row.scoreHundredths() >= 0;
    return new Rescored(
        PaymentStatus.ofCode(row.status()),
        Optional.ofNullable(row.source()),
        adjusted ? Optional.of(row.scoreHundredths()) : Optional.empty(),
        adjusted
            ? Optional.of(
                adjustments.of(BigDecimal.valueOf(row.scoreHundredths(), HUNDREDTHS), factors))
            : Optional.empty(),
        row.chargesCents(),
        adjusted ? categories(row, heard) : List.of());
  }

  /** Of entities that span practices the close's own score counts, which has no categories here. */
  private static List<CategoryFigure> categories(ResultRow row, Map<EntityKey, Score> heard) {
    EntityKey whose =
        EntityType.GROUP.code().equals(row.source())
            ? EntityKey.group(row.tin())
            : EntityKey.individual(row.tin(), row.npi());
    Score score = row.entityId() == null ? heard.get(whose) : null;
    return score == null
        ? List.of()
        : score.total().parts().stream().map(Rescoring::figure).toList();
  }

  private static CategoryFigure figure(ScoreNode category) {
    return new CategoryFigure(
        category.name(),
        category.title(),
        category.value().setScale(HUNDREDTHS, RoundingMode.HALF_UP),
        category.maximum().orElse(BigDecimal.ZERO).setScale(HUNDREDTHS, RoundingMode.HALF_UP));
  }
}
