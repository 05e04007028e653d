package org.qppportal.web.claims;

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
import org.qppportal.core.claims.ClaimsColumn;
import org.qppportal.core.claims.ClaimsLoadRefusedException;
import org.qppportal.core.claims.ClaimsRunView;
import org.qppportal.core.claims.ClaimsService;

/** The loads of claim lines of all years, and a form to start one. */
@Named("claimsPage")
@RequestScoped
public class ClaimsPage {

  private static final String FILE_FIELD = "file";
  private static final String YEAR_FIELD = "year";

  @Inject HttpServletRequest request;
  @EJB ClaimsService service;

  private List<ClaimsRunView> runs;
  private List<Integer> years;
  private Integer year;
  private Part file;

  /** Reads the list; nobody but program staff gets further. */
  public void load() {
    runs = service.runs();
    if ("true".equals(request.getParameter("tooLarge"))) {
      refuseFile("The file is larger than 10 MB. Compress it with gzip, then choose it again.");
    }
  }

  /** Starts to load the chosen file and shows its progress. */
  public void start() throws IOException {
    if (file == null || file.getSize() == 0) {
      refuseFile("Choose a file with claim lines. An empty file cannot be loaded.");
      return;
    }
    try (InputStream content = file.getInputStream()) {
      ClaimsRunView run = service.load(year, name(), content);
      Faces.redirect("staff/claims-run?id=%s", run.id());
    } catch (ClaimsLoadRefusedException e) {
      Messages.create(e.getMessage()).error().add(YEAR_FIELD);
      load();
    }
  }

  /** The file's last name: some browsers send a whole path. */
  private String name() {
    String name = Objects.toString(file.getSubmittedFileName(), "");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static void refuseFile(String reason) {
    Messages.create(reason).error().add(FILE_FIELD);
  }

  public List<ClaimsRunView> runs() {
    return runs;
  }

  /** What a file has. */
  public ClaimsColumn[] columns() {
    return ClaimsColumn.values();
  }

  /**
   * The years whose claims can be loaded, newest first. A choice is compared with them before the
   * page is loaded.
   */
  public List<Integer> getYears() {
    if (years == null) {
      years = service.years();
    }
    return years;
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
