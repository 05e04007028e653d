package org.qppportal.web.close;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.close.CloseDifferences;
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;

/**
 * One close: its progress while it goes on, its reports when it is finished. While it goes on the
 * browser is asked to come again, by a header, so that it works without scripts; people can stop
 * that.
 */
@Named("closePage")
@RequestScoped
public class ClosePage {

  private static final String REFRESH_SECONDS = "3";
  private static final String OFF = "off";

  @Inject HttpServletRequest request;
  @EJB CloseService service;

  private CloseView close;
  private List<CloseView> others;
  private int reviewed;

  /** Reads the close in the address; nobody but program staff gets further. */
  public void load() {
    close = service.close(CloseIds.parse(request.getParameter("id")));
    others =
        service.closes().stream()
            .filter(CloseView::isCompleted)
            .filter(other -> other.performanceYear() == close.performanceYear())
            .filter(other -> other.id() != close.id())
            .toList();
    reviewed = close.isCompleted() ? service.reviewed(close.id()) : 0;
    if (isUpdating()) {
      Faces.getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
    }
  }

  /** Lets the close go on. */
  public void resume() {
    try {
      service.resume(close.id());
      Faces.redirect("staff/close?id=%s", close.id());
    } catch (CloseRefusedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  public CloseView close() {
    return close;
  }

  /** Whether the work goes on at this moment, as far as is known. */
  public boolean isRunning() {
    return !close.isCompleted() && !close.isFailed();
  }

  /** Whether the page comes again by itself. */
  public boolean isUpdating() {
    return isRunning() && !OFF.equals(request.getParameter("updates"));
  }

  /** How many adjustments targeted reviews changed since. */
  public int reviewed() {
    return reviewed;
  }

  /** The other finished closes of the year, newest first. */
  public List<CloseView> others() {
    return others;
  }

  /** How the close differs from the one in the address; empty when none is there. */
  public Optional<CloseDifferences> differences() {
    String before = request.getParameter("compare");
    return before == null || before.isBlank() || !close.isCompleted()
        ? Optional.empty()
        : Optional.of(service.differences(CloseIds.parse(before), close.id()));
  }
}
