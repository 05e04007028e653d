package org.qppportal.core.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.qppportal.core.apm.run.QpRunRecovery;
import org.qppportal.core.batch.BatchRecovery;
import org.qppportal.core.catalogue.CatalogueLoadReport;
import org.qppportal.core.catalogue.CatalogueLoader;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.PublishedFiles;
import org.qppportal.core.claims.ClaimsRecovery;
import org.qppportal.core.close.CloseRecovery;
import org.qppportal.core.eligibility.EligibilityRecovery;
import org.qppportal.core.nation.demo.DemoLakeLoader;
import org.qppportal.core.participation.demo.DemoPopulationLoader;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.warehouse.FeedWork;

/**
 * Loads what the portal needs before anybody comes: the policies, the published catalogue and, in a
 * demonstration, the population. Each load has its own transaction and does nothing the second
 * time.
 */
@Singleton
@jakarta.ejb.Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

  private static final Logger LOG = Logger.getLogger(Startup.class);

  @EJB private PolicyService policies;
  @EJB private CatalogueLoader loader;
  @EJB private CatalogueService catalogues;
  @EJB private DemoPopulationLoader population;
  @Inject private CloseRecovery closes;
  @Inject private BatchRecovery batches;
  @Inject private ClaimsRecovery claims;
  @Inject private EligibilityRecovery eligibility;
  @Inject private FeedWork feeds;
  @Inject private QpRunRecovery determinations;
  @Inject private DemoLakeLoader demoLake;

  /** Runs the loads. */
  @PostConstruct
  public void load() {
    LOG.infof("Policies of %s", policies.policies().years());
    for (CatalogueFiles files : catalogueFiles()) {
      load(files);
    }
    population.loadIfEmpty();
    // The years that are scored are read now, so that the first submission does not wait for it.
    policies.policies().scoringYears().forEach(catalogues::catalogue);
    closes.resumeAll();
    batches.resumeAll();
    claims.resumeAll();
    eligibility.resumeAll();
    feeds.resumeAll();
    determinations.resumeAll();
    demoLake.start();
  }

  private static List<CatalogueFiles> catalogueFiles() {
    return CatalogueFiles.find(System.getenv("QPP_CATALOGUE_DIR"));
  }

  private void load(CatalogueFiles files) {
    int year = files.performanceYear();
    try (PublishedFiles published = files.open()) {
      CatalogueLoadReport report = loader.load(year, published, files.source());
      LOG.infof(
          "Catalogue %d from %s: %d measures, %d benchmarks, %d refused%s",
          report.performanceYear(),
          files.source(),
          report.measures(),
          report.benchmarks(),
          report.refused().size(),
          report.changed() ? "" : " (unchanged)");
      if (report.changed()) {
        report.refused().forEach(refusal -> LOG.infof("Catalogue %d: %s", year, refusal));
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "Catalogue " + files.performanceYear() + " from " + files.source(), e);
    }
  }
}
