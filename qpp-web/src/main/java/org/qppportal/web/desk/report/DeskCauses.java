package org.qppportal.web.desk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.qppportal.core.desk.TicketCauses;

/** What staff choose from when they solve a ticket. */
@Named("deskCauses")
@ApplicationScoped
public class DeskCauses {

  public List<TicketCauses.Cause> getListed() {
    return TicketCauses.listed();
  }
}
