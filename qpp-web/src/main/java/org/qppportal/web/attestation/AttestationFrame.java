package org.qppportal.web.attestation;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.exception.ExceptionView;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.scoring.ActivityPoints;
import org.qppportal.core.submission.Ids;
import org.qppportal.persistence.type.Category;
import org.qppportal.web.exception.ExceptionPanel;
import org.qppportal.web.practice.YearChoice;

/**
 * What stands around the entries of the attestation form: the measures, the practice, the points.
 *
 * <p>The measures are at hand even while the database is away, and the rest is left out then, so
 * that a page full of unsaved entries can always be shown again.
 */
@Named("attestationFrame")
@RequestScoped
public class AttestationFrame {

  private static final Logger LOG = Logger.getLogger(AttestationFrame.class);

  @Inject ExceptionPanel exceptions;
  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject CatalogueService catalogues;
  @Inject ParticipationService participation;
  @Inject ActivityPoints activityPoints;

  private Optional<PracticeOverview> practice;
  private Optional<ActivityPoints.Table> points;

  /** Improvement activities by subcategory. */
  public List<MeasureGroup> activityGroups() {
    return MeasureGroups.activities(measures(Category.IA));
  }

  /** Statements and measures asked of everybody. */
  public List<MeasureGroup> sharedGroups() {
    return MeasureGroups.shared(measures(Category.ACI));
  }

  /** The measures of the usual set. */
  public List<MeasureGroup> regularGroups() {
    return MeasureGroups.ofSet(measures(Category.ACI), false);
  }

  /** The measures of the transition set. */
  public List<MeasureGroup> transitionGroups() {
    return MeasureGroups.ofSet(measures(Category.ACI), true);
  }

  private List<Measure> measures(Category category) {
    Catalogue catalogue =
        catalogues
            .catalogue(yearChoice.year())
            .orElseThrow(() -> new NotVisibleException("There is no form for this year."));
    return catalogue.measures().stream().filter(m -> m.category() == category).toList();
  }

  /** What an activity earns this practice; null while it cannot be found out. */
  public BigDecimal points(Measure activity) {
    return table().map(table -> table.byActivity().get(activity.measureId())).orElse(null);
  }

  /** Points for full credit; null while they cannot be found out. */
  public BigDecimal maximumPoints() {
    return table().map(ActivityPoints.Table::maximum).orElse(null);
  }

  /** How many times activities count for this practice. */
  public int countedMore() {
    return table().map(ActivityPoints.Table::countedMore).orElse(1);
  }

  /** Points of the activities checked, up to full credit; null while they cannot be found out. */
  public BigDecimal chosenPoints(AttestationEntries entries) {
    return table().map(table -> sum(entries, table).min(table.maximum())).orElse(null);
  }

  private static BigDecimal sum(AttestationEntries entries, ActivityPoints.Table table) {
    return entries.content().answers().keySet().stream()
        .map(id -> table.byActivity().getOrDefault(id, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The practice's name and masked TIN; only the word for it while they cannot be found out. */
  public String practiceInWords() {
    if (practice == null) {
      practice = ifReachable(() -> participation.practice(practiceId(), yearChoice.year()));
    }
    return practice.map(p -> p.name() + ", TIN " + p.maskedTin()).orElse("Your practice");
  }

  /**
   * The practice's approved exceptions that data would end; none while they cannot be found out.
   */
  public List<ExceptionView> exceptionsAtRisk() {
    return ifReachable(() -> exceptions.atRisk(practiceId(), yearChoice.year())).orElse(List.of());
  }

  private Optional<ActivityPoints.Table> table() {
    if (points == null) {
      points = ifReachable(() -> activityPoints.of(practiceId(), yearChoice.year()));
    }
    return points;
  }

  private UUID practiceId() {
    return Ids.parse(request.getParameter("practice"));
  }

  private static <T> Optional<T> ifReachable(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (EJBException e) {
      LOG.warn("The form is shown without what the database would tell", e);
      return Optional.empty();
    }
  }
}
