package org.qppportal.core.track;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource.ClinicianData;
import org.qppportal.core.apm.ApmIncentive;
import org.qppportal.core.apm.ApmIncentive.Paid;
import org.qppportal.core.apm.ApmMembership;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpStanding;
import org.qppportal.core.apm.QpStatusSource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.IncentiveBasisRepository;
import org.qppportal.persistence.apm.PartialQpChoice;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/** Tells clinicians which payment track they are in. */
@Stateless
@PermitAll
public class TrackService {

  @Inject private CallerService caller;
  @Inject private PolicyService policies;
  @Inject private QpStatusSource statuses;
  @Inject private ApmEntityRepository entities;
  @Inject private IncentiveBasisRepository bases;
  @Inject private AuditRecorder audit;

  /**
   * The tracks of the clinicians that the caller is, mostly one or none; empty in unknown years.
   */
  public List<Track> mine(int year) {
    return caller.actor().connections().stream()
        .filter(link -> link.role() == ConnectionRole.CLINICIAN)
        .map(link -> link.npi())
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .flatMap(npi -> of(new Npi(npi), year).stream())
        .toList();
  }

  private Optional<Track> of(Npi npi, int year) {
    return policies.policies().of(year).map(policy -> seen(npi, policy));
  }

  private Track seen(Npi npi, YearPolicy policy) {
    String username = caller.require(Action.VIEW_TRACK, new ClinicianData(npi.value())).username();
    audit.done(
        username,
        AuditedAction.VIEW_TRACK,
        "Clinician",
        npi.value(),
        Optional.empty(),
        Integer.toString(policy.performanceYear()));
    TrackRules rules = new TrackRules(policy);
    return statuses
        .of(npi, policy.performanceYear())
        .map(standing -> rules.of(standing, elected(standing), paid(standing)))
        .orElseGet(
            () -> rules.withoutApm(npi, statuses.determined(policy.performanceYear()).isPresent()));
  }

  /** What the entities chose through which the clinician has the status. */
  private Optional<Boolean> elected(QpStanding standing) {
    Set<String> through = through(standing);
    return standing.apms().stream()
        .map(ApmMembership::entityCode)
        .distinct()
        .filter(code -> through.isEmpty() || through.contains(code))
        .flatMap(code -> entities.entity(standing.year(), code).stream())
        .flatMap(entity -> entities.choices(standing.year(), entity.getNumber()).stream().limit(1))
        .map(PartialQpChoice::getInMips)
        .flatMap(Optional::stream)
        // In several entities that chose differently the clinician is in MIPS.
        .reduce((one, other) -> one || other);
  }

  private static Set<String> through(QpStanding standing) {
    return standing.result().basis().map(QpCalculation::entities).orElse(Set.of());
  }

  private Optional<List<Paid>> paid(QpStanding standing) {
    return bases
        .newest(standing.year())
        .map(
            basis ->
                bases.paid(basis, standing.npi()).stream()
                    .map(row -> new Paid(new Tin(row.tin()), row.cents(), tie(standing, row.tin())))
                    .toList());
  }

  private static ApmIncentive.Tie tie(QpStanding standing, String tin) {
    Set<String> through = through(standing);
    List<ApmMembership> there =
        standing.apms().stream().filter(apm -> apm.tin().equals(tin)).toList();
    if (there.stream().anyMatch(apm -> through.contains(apm.entityCode()))) {
      return ApmIncentive.Tie.QUALIFYING_ENTITY;
    }
    if (there.stream().anyMatch(ApmMembership::advanced)) {
      return ApmIncentive.Tie.OTHER_ADVANCED_APM;
    }
    return there.isEmpty() ? ApmIncentive.Tie.NONE : ApmIncentive.Tie.OTHER_APM;
  }
}
