package org.qppportal.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.warehouse.FeedRefusedException;
import org.qppportal.core.warehouse.FeedRun;
import org.qppportal.core.warehouse.FeedService;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.web.text.FileNames;

/** The feeds that were sent, and a form to send one. */
@Named("feedsPage")
@RequestScoped
public class FeedsPage {

  private static final String FILE_FIELD = "file";

  @Inject HttpServletRequest request;
  @EJB FeedService service;

  private List<FeedRun> feeds;
  private LakeTable table;
  private Integer year;
  private Part file;

  /** Reads the list; nobody but program staff gets further. */
  public void load() {
    feeds = service.feeds();
    if ("true".equals(request.getParameter("tooLarge"))) {
      refuseFile(
          "The file is larger than 10 MB. Compress it with gzip, or send it by the API, which"
              + " takes larger files.");
    }
  }

  /** Sends the chosen file and shows what becomes of it. */
  public void start() throws IOException {
    if (file == null || file.getSize() == 0) {
      refuseFile("Choose a file. An empty file cannot be loaded.");
      return;
    }
    String name = FileNames.last(Objects.toString(file.getSubmittedFileName(), ""));
    try (InputStream content = file.getInputStream()) {
      FeedRun run = service.send(table, year, name, content);
      Faces.redirect("staff/feed?id=%s", run.id());
    } catch (FeedRefusedException e) {
      refuseFile(e.getMessage());
      load();
    }
  }

  private static void refuseFile(String reason) {
    Messages.create(reason).error().add(FILE_FIELD);
  }

  public List<FeedRun> feeds() {
    return feeds;
  }

  public List<LakeTable> getTables() {
    return service.tables();
  }

  public List<Integer> getYears() {
    return service.years();
  }

  public LakeTable getTable() {
    return table;
  }

  public void setTable(LakeTable table) {
    this.table = table;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Whether the choice of a file is what is wrong. */
  public boolean fileInvalid() {
    return Faces.getContext().getMessageList(FILE_FIELD).stream()
        .anyMatch(message -> message.getSeverity().equals(FacesMessage.SEVERITY_ERROR));
  }
}
