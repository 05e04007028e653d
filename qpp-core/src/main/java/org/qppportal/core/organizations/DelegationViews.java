package org.qppportal.core.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.submission.SetVersionRepository;

/** Puts delegations together with the names of both sides and what was last sent by them. */
@ApplicationScoped
class DelegationViews {

  @Inject private OrganizationRepository organizations;
  @Inject private ParticipationRepository participation;
  @Inject private SetVersionRepository sent;

  List<DelegationView> of(List<Delegation> delegations, Instant now) {
    Map<UUID, Organization> vendors =
        organizations
            .organizations(delegations.stream().map(Delegation::getOrganizationId).toList())
            .stream()
            .collect(Collectors.toMap(Organization::getId, Function.identity()));
    Map<UUID, Practice> practices =
        participation
            .practices(delegations.stream().map(Delegation::getPracticeId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Practice::getId, Function.identity()));
    Map<UUID, Instant> lastSent =
        sent.lastSent(delegations.stream().map(Delegation::getId).toList());
    return delegations.stream()
        .map(
            one ->
                view(
                    one,
                    vendors.get(one.getOrganizationId()),
                    practices.get(one.getPracticeId()),
                    Optional.ofNullable(lastSent.get(one.getId())),
                    now))
        .toList();
  }

  private static DelegationView view(
      Delegation delegation,
      Organization vendor,
      Practice practice,
      Optional<Instant> lastSent,
      Instant now) {
    return new DelegationView(
        delegation.getId(),
        practice.getName(),
        practice.getTin().masked(),
        vendor.getCode(),
        vendor.getName(),
        delegation.getCategory(),
        delegation.getPerformanceYear(),
        state(delegation, now),
        delegation.getGrantedBy(),
        delegation.getGrantedAt(),
        delegation.getExpiresAt(),
        delegation.getEndedAt(),
        delegation.getEndedBy(),
        lastSent);
  }

  static DelegationState state(Delegation delegation, Instant now) {
    if (delegation.getEndedAt().isPresent()) {
      return DelegationState.WITHDRAWN;
    }
    return delegation.getExpiresAt().filter(end -> !end.isAfter(now)).isPresent()
        ? DelegationState.EXPIRED
        : DelegationState.IN_FORCE;
  }
}
