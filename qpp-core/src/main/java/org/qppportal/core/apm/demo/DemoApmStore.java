package org.qppportal.core.apm.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.qppportal.core.nation.demo.DemoApm;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.ApmEntityRow;
import org.qppportal.persistence.apm.ListingRow;

/** Stores the demonstration's APM entities, all or nothing. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DemoApmStore {

  private static final Logger LOG = Logger.getLogger(DemoApmStore.class);
  private static final String TERMINATED_BY = "demonstration";

  @Inject private ApmEntityRepository register;

  /** Stores them if there are none. */
  void storeIfEmpty() {
    if (register.count() > 0) {
      return;
    }
    DemoApm apm = DemoApm.of(DemoPopulation.generate(DemoPopulation.SEED));
    apm.entities().forEach(this::store);
    register.addListings(
        apm.listings().stream()
            .map(
                one ->
                    new ListingRow(
                        one.year(),
                        one.entity(),
                        one.listDate(),
                        one.npi(),
                        one.tin(),
                        one.relationship().code()))
            .toList());
    LOG.infof("Stored %d APM entities of the demonstration", apm.entities().size());
  }

  private void store(DemoApm.Entity entity) {
    ApmEntityRow row =
        new ApmEntityRow(
            entity.year(), entity.number(), entity.code(), entity.name(), entity.modelId());
    entity
        .terminated()
        .ifPresent(
            day -> row.terminate(day, TERMINATED_BY, day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    register.add(row);
  }
}
