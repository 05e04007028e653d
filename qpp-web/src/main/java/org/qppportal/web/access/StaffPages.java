package org.qppportal.web.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.qppportal.core.organizations.AccountService;

/** The way to what program staff do; everybody else finds nothing here. */
@Named("staffPages")
@RequestScoped
public class StaffPages {

  @EJB AccountService accounts;

  /** Lets program staff through. */
  public void load() {
    accounts.requireProgramStaff();
  }
}
