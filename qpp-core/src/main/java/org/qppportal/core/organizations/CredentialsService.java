package org.qppportal.core.organizations;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource.OrganizationData;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.organizations.Connection;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.persistence.organizations.VendorClient;
import org.qppportal.persistence.organizations.VendorClientRepository;
import org.qppportal.persistence.type.ConnectionRole;

/**
 * The credentials that a registry's programs sign in with. What they may do is decided by the
 * connection that each of them has, so that disabling one acts on its next request, whatever tokens
 * it still holds.
 */
@Stateless
@PermitAll
public class CredentialsService {

  /** As many programs as a registry can have at a time. */
  static final int MOST_ACTIVE = 10;

  private static final Logger LOG = Logger.getLogger(CredentialsService.class);
  private static final String NOT_FOUND = "Not found, or not connected to you.";
  private static final String TYPE = "VendorClient";
  private static final String SERVICE_ACCOUNT = "service-account-";
  private static final int LONGEST_LABEL = 60;
  private static final int RANDOM_DIGITS = 8;

  @Inject private VendorCredentials provider;
  @Inject private VendorClientRepository clients;
  @Inject private OrganizationRepository organizations;
  @Inject private Clock clock;
  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Resource private TransactionSynchronizationRegistry transactions;

  /** The credentials of the caller's registry, newest first. */
  public List<CredentialsView> all() {
    return clients.of(vendor().organizationId()).stream().map(CredentialsService::view).toList();
  }

  /**
   * Issues credentials, which work at once.
   *
   * @param label what they are for, at most 60 characters
   * @return the secret, which cannot be had again
   * @throws CredentialsRefusedException when they cannot be issued; nothing has changed then
   */
  public ClientSecret issue(String label) {
    Actor.Link vendor = vendor();
    String name = label == null ? "" : label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      throw new CredentialsRefusedException(
          "Say in 1 to " + LONGEST_LABEL + " characters which program they are for.");
    }
    long active =
        clients.of(vendor.organizationId()).stream()
            .filter(one -> one.getDisabledAt().isEmpty())
            .count();
    if (active >= MOST_ACTIVE) {
      throw new CredentialsRefusedException(
          "You have " + MOST_ACTIVE + " that work. Disable one that you do not need any more.");
    }
    String clientId =
        "registry-"
            + vendor.organizationCode().toLowerCase(java.util.Locale.ROOT)
            + "-"
            + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS);
    Instant now = clock.instant();
    Connection connection =
        new Connection(
            UUID.randomUUID(),
            SERVICE_ACCOUNT + clientId,
            vendor.organizationId(),
            ConnectionRole.AGENT,
            Optional.empty(),
            caller.username(),
            now,
            Optional.empty());
    VendorClient client =
        new VendorClient(
            vendor.organizationId(), clientId, name, connection.getId(), caller.username(), now);
    clients.addNow(connection, client);
    record(client, "issued " + clientId);
    discardUnlessCommitted(clientId);
    return provider.create(clientId, name, vendor.organizationCode());
  }

  /**
   * Replaces a secret. The old one is refused from then on; tokens that were had with it last until
   * they expire, at most five minutes.
   *
   * @throws CredentialsRefusedException when that cannot be done; the old secret works on then
   */
  public ClientSecret rotate(UUID id) {
    VendorClient client = own(id);
    if (client.getDisabledAt().isPresent()) {
      throw new CredentialsRefusedException("It is disabled. Issue new credentials instead.");
    }
    client.rotated(caller.username(), clock.instant());
    record(client, "replaced the secret of " + client.getClientId());
    return provider.rotate(client.getClientId());
  }

  /**
   * Disables credentials: the next request with them is refused, though the identity provider be
   * away. Done again, it tells the identity provider where that failed before.
   *
   * @return whether the identity provider knows it, too
   */
  public boolean disable(UUID id) {
    VendorClient client = own(id);
    if (client.getDisabledAt().isEmpty()) {
      Instant now = clock.instant();
      client.disable(caller.username(), now);
      organizations.connection(client.getConnectionId()).orElseThrow().end(now);
      record(client, "disabled " + client.getClientId());
    }
    if (!client.isProviderDisabled()) {
      disableAtProvider(client);
    }
    return client.isProviderDisabled();
  }

  private void disableAtProvider(VendorClient client) {
    try {
      provider.disable(client.getClientId());
      client.disabledAtProvider();
    } catch (CredentialsRefusedException e) {
      LOG.warnf("%s is disabled here, but not yet at the identity provider", client.getClientId());
    }
  }

  private VendorClient own(UUID id) {
    UUID organization = vendor().organizationId();
    return clients
        .locked(id)
        .filter(client -> client.getOrganizationId().equals(organization))
        .orElseThrow(() -> new NotVisibleException(NOT_FOUND));
  }

  private Actor.Link vendor() {
    Actor.Link vendor =
        caller.actor().vendor().orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    caller.require(Action.MANAGE_CREDENTIALS, new OrganizationData(vendor.organizationId()));
    return vendor;
  }

  private void discardUnlessCommitted(String clientId) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
              provider.discard(clientId);
            }
          }
        });
  }

  private void record(VendorClient client, String detail) {
    audit.done(
        caller.username(),
        AuditedAction.MANAGE_CREDENTIALS,
        TYPE,
        client.getId().toString(),
        Optional.empty(),
        detail);
  }

  private static CredentialsView view(VendorClient client) {
    return new CredentialsView(
        client.getId(),
        client.getClientId(),
        client.getLabel(),
        client.getCreatedBy(),
        client.getCreatedAt(),
        client.getRotatedBy(),
        client.getRotatedAt(),
        client.getDisabledBy(),
        client.getDisabledAt(),
        client.getDisabledAt().isPresent() && !client.isProviderDisabled());
  }
}
