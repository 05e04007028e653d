package org.qppportal.web.organizations;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.qppportal.core.organizations.DelegationService;
import org.qppportal.core.organizations.DelegationState;
import org.qppportal.core.organizations.DelegationView;

/** The practices that let the reader's organization submit for them. */
@Named("clientsPage")
@RequestScoped
public class ClientsPage {

  @EJB DelegationService service;

  private List<DelegationView> clients = List.of();

  /** Reads them. */
  public void load() {
    clients = service.clients();
  }

  /** Those that hold, newest first. */
  public List<DelegationView> inForce() {
    return clients.stream().filter(one -> one.state() == DelegationState.IN_FORCE).toList();
  }

  /** Those that do not hold any more, newest first. */
  public List<DelegationView> ended() {
    return clients.stream().filter(one -> one.state() != DelegationState.IN_FORCE).toList();
  }
}
