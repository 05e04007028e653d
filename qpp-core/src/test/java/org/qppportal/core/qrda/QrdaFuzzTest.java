package org.qppportal.core.qrda;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.CatalogueSource;
import org.qppportal.core.submission.DocumentReader;
import org.qppportal.core.submission.SubmissionReading;

/** Any bytes whatever are taken or refused with a reason. */
class QrdaFuzzTest {

  private static final DocumentReader READER = reader();

  private static DocumentReader reader() {
    Catalogue packaged = Catalogues.of(2021);
    CatalogueSource source =
        year ->
            year == packaged.performanceYear()
                ? java.util.Optional.of(packaged)
                : java.util.Optional.empty();
    return new DocumentReader(source, Set.of(2021));
  }

  @FuzzTest(maxDuration = "10m")
  void read(byte[] document) {
    SubmissionReading reading = READER.read(document);
    boolean blocked = reading.problems().stream().anyMatch(Problem::blocks);
    if (reading.accepted() == blocked) {
      throw new IllegalStateException("Accepted with errors, or refused without: " + reading);
    }
  }
}
