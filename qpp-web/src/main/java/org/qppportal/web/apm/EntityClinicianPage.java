package org.qppportal.web.apm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.apm.entity.ApmEntityService;
import org.qppportal.core.apm.entity.EntityClinician;
import org.qppportal.persistence.type.Npi;

/** One clinician of an APM entity, with every calculation that the entity is part of. */
@Named("entityClinicianPage")
@RequestScoped
public class EntityClinicianPage {

  private static final String NOT_FOUND = "Not found, or not connected to you.";

  @Inject HttpServletRequest request;
  @EJB ApmEntityService entities;

  private EntityAddress address;
  private EntityClinician clinician;

  /** Reads the clinician in the address. */
  public void load() {
    String code =
        Optional.ofNullable(request.getParameter("id"))
            .orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    address = EntityAddress.of(request, code, entities.years(code));
    String npi = request.getParameter("npi");
    if (npi == null || !(Npi.isValid(npi) || Npi.isForTests(npi)) || address.year().isEmpty()) {
      throw new NotVisibleException(NOT_FOUND);
    }
    clinician = entities.clinician(code, address.year().get(), address.snapshot(), new Npi(npi));
  }

  public EntityAddress address() {
    return address;
  }

  public EntityClinician clinician() {
    return clinician;
  }
}
