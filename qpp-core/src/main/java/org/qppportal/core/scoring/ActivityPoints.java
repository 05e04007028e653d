package org.qppportal.core.scoring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.participation.PracticeTraitsSource;
import org.qppportal.core.policy.ImprovementActivitiesPolicy;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Category;

/**
 * Tells what each improvement activity would earn a practice, so that a form can add up while
 * somebody chooses without knowing the rules itself.
 */
@Stateless
@PermitAll
public class ActivityPoints {

  @Inject private PracticeTraitsSource traits;
  @EJB private PolicyService policies;
  @EJB private CatalogueService catalogues;
  @EJB private CallerService caller;

  /**
   * What the activities of a year earn.
   *
   * @param byActivity points by measure id
   * @param maximum points for full credit
   * @param countedMore how many times activities count for this practice; 1 where they do not
   */
  public record Table(Map<String, BigDecimal> byActivity, BigDecimal maximum, int countedMore) {}

  /** The points of a practice and year. */
  public Table of(UUID practiceId, int year) {
    caller.require(Action.VIEW_SUBMISSION, Resource.PracticeData.of(practiceId, year));
    ImprovementActivitiesPolicy policy =
        policies
            .policies()
            .of(year)
            .flatMap(YearPolicy::scoring)
            .map(ScoringPolicy::improvementActivities)
            .orElseThrow(() -> new NotVisibleException("This year cannot be scored."));
    boolean special = ImprovementActivitiesScore.special(traits.traits(practiceId, year));
    Map<String, BigDecimal> points =
        catalogues.catalogue(year).orElseThrow().measures().stream()
            .filter(measure -> measure.category() == Category.IA)
            .map(measure -> ImprovementActivity.of(measure, policy).node(true, special))
            .collect(Collectors.toMap(ScoreNode::name, ScoreNode::value));
    return new Table(
        points,
        policy.maximumPoints().value(),
        special ? policy.specialStatusMultiplier().value() : 1);
  }
}
