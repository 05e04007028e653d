package org.qppportal.web.apm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.entity.ApmEntityService;
import org.qppportal.core.apm.entity.ElectionClosedException;
import org.qppportal.core.apm.entity.EntityClinician;
import org.qppportal.core.apm.entity.EntityOverview;
import org.qppportal.persistence.type.OrganizationType;
import org.qppportal.web.paging.Page;

/**
 * An APM entity in a year, as of a snapshot, with its clinicians. Everything is in the address, so
 * that a link can be shared among those who may see it.
 */
@Named("entityPage")
@RequestScoped
public class EntityPage {

  private static final int PAGE_SIZE = 50;

  @Inject HttpServletRequest request;
  @EJB ApmEntityService entities;
  @EJB CallerService caller;

  private EntityAddress address;
  private List<Integer> years;
  private Optional<EntityOverview> entity = Optional.empty();
  private Page<EntityClinician> clinicians;

  /** Reads the entity in the address, or the first one that the person acts for. */
  public void load() {
    String code = Optional.ofNullable(request.getParameter("id")).orElseGet(this::own);
    years = entities.years(code);
    address = EntityAddress.of(request, code, years);
    if (address.year().isEmpty()) {
      return;
    }
    int year = address.year().get();
    entity = Optional.of(entities.overview(code, year, address.snapshot()));
    int number = address.page();
    ApmEntityService.Listing listing =
        entities.clinicians(
            code,
            year,
            address.snapshot(),
            address.words(),
            address.status(),
            (number - 1) * PAGE_SIZE,
            PAGE_SIZE);
    clinicians =
        Page.part(listing.clinicians(), number, PAGE_SIZE, listing.total(), address::pageUrl);
  }

  private String own() {
    return caller.actor().connections().stream()
        .filter(link -> link.type() == OrganizationType.APM_ENTITY)
        .findFirst()
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."))
        .organizationCode();
  }

  /** Stores the choice that the address asks to confirm. */
  public void elect() {
    try {
      entities.elect(address.code(), address.year().orElseThrow(), choice());
      Faces.redirect(
          "my/entity?id=%s&year=%s&chosen=true#partial", address.code(), address.year().get());
    } catch (ElectionClosedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  private Optional<Boolean> choice() {
    return address.choice().equals("back")
        ? Optional.empty()
        : Optional.of(address.choice().equals("in"));
  }

  public EntityAddress address() {
    return address;
  }

  public List<Integer> years() {
    return years;
  }

  /** The entity; empty when no list of any year has it. */
  public Optional<EntityOverview> entity() {
    return entity;
  }

  public Page<EntityClinician> clinicians() {
    return clinicians;
  }

  /** What clinicians can be, the best first. */
  public List<QpStatus> statuses() {
    return List.of(QpStatus.QP, QpStatus.PARTIAL_QP, QpStatus.NONE);
  }

  /** Whether the person chooses for the entity, rather than only seeing it. */
  public boolean represents() {
    return caller.actor().connections().stream()
        .anyMatch(
            link ->
                link.type() == OrganizationType.APM_ENTITY
                    && link.organizationCode().equals(address.code()));
  }
}
