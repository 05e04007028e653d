package org.qppportal.web.viewing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.qppportal.core.viewing.ViewingService.Look;

/** Tells staff on each page that they see somebody else's. */
@Named("viewingBanner")
@RequestScoped
public class ViewingBanner {

  @Inject HttpServletRequest request;

  /** The look that this page is shown in; null when it is none. */
  public Look look() {
    return (Look) request.getAttribute(ViewingFilter.LOOK);
  }
}
