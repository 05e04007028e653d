package org.qppportal.core.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.persistence.submission.BulkSubmissions;

/** Who bills under which practice in the program's records; many are asked for at once. */
@ApplicationScoped
class KnownClinicians {

  @Inject private BulkSubmissions records;

  /** Those of some clinicians who bill under the practice in a year. */
  Set<Biller> among(Collection<Biller> asked, int performanceYear) {
    Map<String, UUID> practices =
        records.practices(asked.stream().map(Biller::tin).collect(Collectors.toSet()));
    Set<String> billing =
        records.participations(
            practices.values(),
            asked.stream().map(Biller::npi).collect(Collectors.toSet()),
            performanceYear);
    return asked.stream()
        .filter(
            one ->
                practices.containsKey(one.tin())
                    && billing.contains(practices.get(one.tin()) + one.npi()))
        .collect(Collectors.toSet());
  }
}
