package org.qppportal.core.close.nation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.close.nation.NationPractice.Sent;
import org.qppportal.core.close.nation.NationPractice.SentSet;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.core.submission.SubmissionJson;
import org.qppportal.core.submission.SubmissionStore;
import org.qppportal.core.submission.Submitter;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Lets the practices of the demonstration report for 2017, so that a close has something to tell
 * apart: most send, some do not. Practices that accounts and examples name send nothing, for that
 * is left to those who try the portal.
 */
@ApplicationScoped
public class DemoReports {

  private static final int YEAR = 2017;
  private static final double REPORTING = 0.75;

  /** TINs of the practices that nothing else names; see the plans of the population. */
  private static final String TINS = "0003";

  private static final Instant SENT_AT = Instant.parse("2018-02-15T12:00:00Z");

  @Inject private SubmissionStore store;
  @EJB private CatalogueService catalogues;

  /** Stores what they send. */
  @Transactional
  public void store(DemoPopulation population) {
    Catalogue catalogue = catalogues.catalogue(YEAR).orElseThrow();
    NationSubmissions reports = new NationSubmissions(NationMeasures.of(YEAR));
    SplittableRandom random = new SplittableRandom(YEAR);
    for (Practice practice : population.practices()) {
      List<String> npis =
          population.participations().stream()
              .filter(one -> one.getPerformanceYear() == YEAR)
              .filter(one -> one.getPracticeId().equals(practice.getId()))
              .map(Participation::getNpi)
              .toList();
      if (practice.getTin().value().startsWith(TINS)
          && !npis.isEmpty()
          && random.nextDouble() < REPORTING) {
        String tin = practice.getTin().value();
        store(
            practice,
            npis.size() > 1
                ? reports.ofGroup(tin, practice.getId(), false, random)
                : reports.ofClinician(tin, npis.get(0), practice.getId(), random),
            catalogue);
      }
    }
  }

  private void store(Practice practice, Sent sent, Catalogue catalogue) {
    SubmissionEntity submission =
        store.findOrCreate(
            new Submission.Entity(
                EntityType.ofCode(sent.entityType()).orElseThrow(),
                Optional.of(practice.getTin()),
                Optional.ofNullable(sent.npi()).map(Npi::new),
                Optional.empty()),
            YEAR,
            Optional.of(practice.getId()),
            SENT_AT);
    for (SentSet set : sent.sets()) {
      store.create(
          submission,
          new MeasurementSet(
              Category.ofCode(set.category()).orElseThrow(),
              SubmissionMethod.ofCode(set.method()).orElseThrow(),
              "mips",
              LocalDate.of(YEAR, 1, 1),
              LocalDate.of(YEAR, 12, 31),
              Optional.empty(),
              set.values().stream()
                  .map(
                      value ->
                          new Measurement(
                              value.measureId(),
                              SubmissionJson.value(
                                  catalogue.measure(value.measureId()).orElseThrow().metricType(),
                                  value.json())))
                  .toList()),
          new Submitter("individual", "securityOfficial", practice.getName()),
          SENT_AT);
    }
  }
}
