package org.qppportal.core.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.qppportal.core.warehouse.KnownSubjects;
import org.qppportal.persistence.apm.ApmSubjects;

/** The clinicians and APM Entities of the portal's own records. */
@ApplicationScoped
@Transactional
class KnownProgramSubjects implements KnownSubjects {

  @Inject private ApmSubjects subjects;

  @Override
  public void npis(LongConsumer each) {
    subjects.npis(each);
  }

  @Override
  public void entities(IntConsumer each) {
    subjects.entities(each);
  }
}
