package org.qppportal.web.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.batch.BatchProblem;
import org.qppportal.core.batch.BatchRefusedException;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.batch.BatchView;

/**
 * The work on one file. While it goes on the browser is asked to come again, by a header, so that
 * it works without scripts; people can stop that.
 */
@Named("batchPage")
@RequestScoped
public class BatchPage {

  private static final String REFRESH_SECONDS = "2";
  private static final String OFF = "off";
  private static final int MOST_SHOWN = 50;

  @Inject HttpServletRequest request;
  @EJB BatchService service;

  private BatchView batch;
  private List<BatchProblem> problems;

  /** Reads the file in the address; nobody but its senders gets further. */
  public void load() {
    batch = service.batch(BatchIds.parse(request.getParameter("id")));
    problems = service.problems(batch.id());
    if (isUpdating()) {
      Faces.getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
    }
  }

  /** Asks for the work to stop. */
  public void cancel() {
    change(() -> service.cancel(batch.id()));
  }

  /** Lets the work go on that a failure stopped. */
  public void resume() {
    change(() -> service.resume(batch.id()));
  }

  private void change(Runnable change) {
    try {
      change.run();
      Faces.redirect("my/batch?id=%s", batch.id());
    } catch (BatchRefusedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  public BatchView batch() {
    return batch;
  }

  /** The first problems. */
  public List<BatchProblem> problems() {
    return problems.size() > MOST_SHOWN ? problems.subList(0, MOST_SHOWN) : problems;
  }

  /** Whether there are more problems than are shown. */
  public boolean isMoreProblems() {
    return problems.size() > MOST_SHOWN;
  }

  /** Whether the page comes again by itself. */
  public boolean isUpdating() {
    return !batch.isEnded() && !OFF.equals(request.getParameter("updates"));
  }

  /** How the state is to be shown: info, success, warning or error. */
  public String tag(BatchView batch) {
    return switch (batch.state()) {
      case FINISHED -> "success";
      case FINISHED_WITH_REFUSALS, CANCELLED -> "warning";
      case FAILED -> "error";
      default -> "info";
    };
  }
}
