package org.qppportal.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.qppportal.web.http.RequestId;

/** What an error page may say of what went wrong: the id to quote, and nothing else. */
@Named("failure")
@RequestScoped
public class Failure {

  @Inject HttpServletRequest request;

  /** The id that the help desk finds the request by. */
  public String getRequestId() {
    Object id = request.getAttribute(RequestId.ATTRIBUTE);
    return id == null ? "" : id.toString();
  }
}
