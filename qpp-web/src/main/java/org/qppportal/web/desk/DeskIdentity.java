package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.qppportal.core.desk.IdentityCheck;
import org.qppportal.core.desk.IdentityCheckService;

/** The list of what staff compare to find out who asks. */
@Named("deskIdentity")
@RequestScoped
public class DeskIdentity {

  @Inject HttpServletRequest request;
  @Inject DeskTicketPage page;
  @EJB IdentityCheckService service;

  /** Takes down what was ticked. */
  public void keep() {
    page.change("checks", () -> service.record(page.number(), page.getSeen(), ticked(request)));
  }

  static List<IdentityCheck> ticked(HttpServletRequest request) {
    String[] codes = request.getParameterValues("check");
    return codes == null
        ? List.of()
        : Arrays.stream(codes).flatMap(code -> IdentityCheck.of(code).stream()).toList();
  }

  /** Whether a check was ticked in the form that came. */
  public boolean isTicked(IdentityCheck check) {
    return ticked(request).contains(check);
  }

  public IdentityCheck[] getChecks() {
    return IdentityCheck.values();
  }
}
