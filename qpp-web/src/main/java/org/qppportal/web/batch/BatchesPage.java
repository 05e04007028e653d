package org.qppportal.web.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.batch.BatchView;
import org.qppportal.core.batch.TableColumn;
import org.qppportal.core.batch.TableLimits;
import org.qppportal.core.batch.TableTemplate;
import org.qppportal.core.batch.TemplateService;
import org.qppportal.persistence.type.Category;

/** The files of the caller's organizations, a form to send one, and the templates. */
@Named("batchesPage")
@RequestScoped
public class BatchesPage {

  private static final int MEGABYTE = 1024 * 1024;

  @Inject HttpServletRequest request;
  @EJB BatchService service;
  @EJB TemplateService templates;

  private List<Actor.Link> senders;
  private List<BatchView> batches;

  /** Reads the list; nobody who cannot send files gets further. */
  public void load() {
    senders = service.senders();
    if (senders.isEmpty()) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    batches = service.batches();
  }

  /** For whom the caller may send. */
  public List<Actor.Link> senders() {
    return senders;
  }

  public List<BatchView> batches() {
    return batches;
  }

  /** Why the file chosen last was not taken; empty text when it was, or none was chosen. */
  public String refusal() {
    return UploadRefusal.ofCode(request.getParameter("refused"))
        .map(UploadRefusal::message)
        .orElse("");
  }

  /** What somebody is told who chooses a file that is too large. */
  public String tooLarge() {
    return UploadRefusal.TOO_LARGE.message();
  }

  /** The years that templates are made of, newest first. */
  public List<Integer> years() {
    return templates.years();
  }

  /** The categories that a year has. */
  public List<Category> categories(int year) {
    return TableTemplate.categories(year);
  }

  /** A category in words. */
  public String category(Category category) {
    return switch (category) {
      case QUALITY -> "Quality";
      case IA -> "Improvement activities";
      case ACI -> "Advancing care information";
      case PI -> "Promoting interoperability";
      case COST -> "Cost";
    };
  }

  /** All columns, in the order of the templates. */
  public List<TableColumn> columns() {
    return List.of(TableColumn.values());
  }

  /** The most megabytes a file may have. */
  public long mostMegabytes() {
    return TableLimits.BYTES / MEGABYTE;
  }

  /** The most rows a file may have. */
  public int mostRows() {
    return TableLimits.ROWS;
  }

  /** The most bytes a file may have. */
  public long mostBytes() {
    return TableLimits.BYTES;
  }
}
