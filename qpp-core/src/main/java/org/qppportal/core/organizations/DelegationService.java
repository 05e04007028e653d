package org.qppportal.core.organizations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.Organization;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.persistence.type.OrganizationType;

/** Who may submit for a practice: what its people see, and what its security official decides. */
@Stateless
@PermitAll
public class DelegationService {

  private static final int MOST_FOUND = 20;
  private static final String TYPE = "Delegation";

  @Inject private OrganizationRepository organizations;
  @Inject private DelegationViews views;
  @Inject private Clock clock;
  @EJB private PolicyService policies;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;

  /** All delegations of a practice, in force or not, newest first. */
  public List<DelegationView> ofPractice(UUID practiceId) {
    Actor actor = caller.require(Action.VIEW_PRACTICE, Resource.PracticeData.of(practiceId));
    audit.done(
        actor.username(), AuditedAction.VIEW_PRACTICE, TYPE, null, Optional.of(practiceId), null);
    return views.of(organizations.delegationsOf(practiceId), clock.instant());
  }

  /** Whether the caller may change who submits for a practice; decides only what is shown. */
  public boolean mayChange(UUID practiceId) {
    return Access.may(
        caller.actor(), Action.MANAGE_DELEGATIONS, Resource.PracticeData.of(practiceId));
  }

  /**
   * Vendors whose name holds a text or whose id it is, at most 20, by name.
   *
   * @param practiceId the practice that looks for one
   */
  public List<VendorView> vendors(UUID practiceId, String text) {
    require(practiceId);
    return text.isBlank()
        ? List.of()
        : organizations.named(OrganizationType.REGISTRY, text.strip(), MOST_FOUND).stream()
            .map(DelegationService::view)
            .toList();
  }

  /** The vendor with an id, for the practice that wants to delegate to it. */
  public Optional<VendorView> vendor(UUID practiceId, String code) {
    require(practiceId);
    return vendor(code).map(DelegationService::view);
  }

  /** The years that can be chosen, newest first. */
  public List<Integer> years() {
    return terms().years();
  }

  /** The last day to suggest for a delegation of a year, or of all years. */
  public LocalDate suggestedLastDay(Optional<Integer> performanceYear) {
    return terms().suggestedLastDay(performanceYear, today());
  }

  /**
   * Lets a vendor submit for a practice, from now on.
   *
   * @throws DelegationRefusedException when it cannot be granted as asked
   * @throws NotVisibleException when the caller is not the practice's security official
   */
  public UUID grant(UUID practiceId, DelegationRequest request) {
    Actor actor = require(practiceId);
    organizations.lockDelegations(practiceId);
    Organization vendor =
        vendor(request.vendorCode())
            .orElseThrow(
                () ->
                    new DelegationRefusedException(
                        DelegationTerms.Field.VENDOR,
                        "Look for the vendor by its name or id, and choose it from the list."));
    Instant now = clock.instant();
    terms()
        .faultOf(request, inForce(practiceId, now), today())
        .ifPresent(
            fault -> {
              throw new DelegationRefusedException(fault.field(), fault.message());
            });
    Delegation delegation =
        new Delegation(
            UUID.randomUUID(),
            practiceId,
            vendor.getId(),
            request.category(),
            request.performanceYear(),
            actor.username(),
            now,
            Optional.of(DelegationTerms.endOf(request.lastDay())));
    organizations.add(List.of(delegation));
    record(actor, delegation, "granted to " + vendor.getCode() + scope(delegation));
    return delegation.getId();
  }

  /**
   * Ends a delegation: the vendor's very next request is refused. One that has ended stays as it
   * is.
   *
   * @throws NotVisibleException when there is none, or the caller is not the security official
   */
  public void withdraw(UUID practiceId, UUID delegationId) {
    Actor actor = require(practiceId);
    organizations.lockDelegations(practiceId);
    Delegation delegation =
        organizations
            .delegation(delegationId)
            .filter(one -> one.getPracticeId().equals(practiceId))
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    Instant now = clock.instant();
    if (DelegationViews.state(delegation, now) == DelegationState.IN_FORCE) {
      delegation.end(now, actor.username());
      record(actor, delegation, "withdrawn" + scope(delegation));
    }
  }

  /** The practices that let the caller's organization submit, in force or not, newest first. */
  public List<DelegationView> clients() {
    Actor.Link vendor =
        caller
            .actor()
            .vendor()
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    caller.require(Action.VIEW_CLIENTS, new Resource.OrganizationData(vendor.organizationId()));
    return views.of(organizations.delegationsTo(vendor.organizationId()), clock.instant());
  }

  private Actor require(UUID practiceId) {
    return caller.require(Action.MANAGE_DELEGATIONS, Resource.PracticeData.of(practiceId));
  }

  private Set<DelegationTerms.Scope> inForce(UUID practiceId, Instant now) {
    return views.of(organizations.delegationsOf(practiceId), now).stream()
        .filter(one -> one.state() == DelegationState.IN_FORCE)
        .map(
            one ->
                new DelegationTerms.Scope(one.vendorCode(), one.category(), one.performanceYear()))
        .collect(Collectors.toSet());
  }

  private Optional<Organization> vendor(String code) {
    return organizations
        .byCode(code)
        .filter(organization -> organization.getType() == OrganizationType.REGISTRY);
  }

  private DelegationTerms terms() {
    return new DelegationTerms(policies.policies());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DelegationTerms.EASTERN);
  }

  private void record(Actor actor, Delegation delegation, String detail) {
    audit.done(
        actor.username(),
        AuditedAction.MANAGE_DELEGATIONS,
        TYPE,
        delegation.getId().toString(),
        Optional.of(delegation.getPracticeId()),
        detail);
  }

  private static String scope(Delegation delegation) {
    return ", category "
        + delegation.getCategory().map(category -> category.code()).orElse("any")
        + ", year "
        + delegation.getPerformanceYear().map(String::valueOf).orElse("any")
        + delegation.getExpiresAt().map(end -> ", until " + end).orElse("");
  }

  private static VendorView view(Organization vendor) {
    return new VendorView(vendor.getCode(), vendor.getName());
  }
}
