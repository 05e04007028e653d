package org.qppportal.web.http;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps public pages from opening a session: reading them leaves no cookie behind and costs the
 * server no memory, however many people look. Only signed-in pages keep state, so a public page
 * that needs a view scope does not belong here.
 */
public class StatelessPublicPages implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void afterPhase(PhaseEvent event) {
    UIViewRoot page = event.getFacesContext().getViewRoot();
    if (page != null && !SignedInPages.contain(page.getViewId())) {
      page.setTransient(true);
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
