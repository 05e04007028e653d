package org.qppportal.web.apm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Messages;
import org.qppportal.core.apm.register.ApmRegisterService;
import org.qppportal.core.apm.register.RegisterBusyException;
import org.qppportal.core.problem.Problem;

/** The APM entities of a year, forms to load lists and figures, and to note who left. */
@Named("apmStaffPage")
@RequestScoped
public class ApmStaffPage {

  private static final String FILE_FIELD = "file";
  private static final String DAY_FIELD = "day";

  @Inject HttpServletRequest request;
  @EJB ApmRegisterService service;

  private List<Integer> years;
  private Integer year;
  private List<ApmRegisterService.EntityView> entities;
  private List<LocalDate> dates;
  private List<Problem> problems = List.of();
  private String kind = "lists";
  private Part file;
  private String entity;
  private String day;

  /** Reads the year in the address; nobody but program staff gets further. */
  public void load() {
    entities = service.entities(year());
    dates = service.listDates(year());
    if ("true".equals(request.getParameter("tooLarge"))) {
      Messages.create("The file is larger than 10 MB. Split it, then choose the first part.")
          .error()
          .add(FILE_FIELD);
    }
  }

  /** Loads the chosen file. */
  public void loadFile() throws IOException {
    if (file == null || file.getSize() == 0) {
      Messages.create("Choose a file. An empty file cannot be loaded.").error().add(FILE_FIELD);
      return;
    }
    try (InputStream content = file.getInputStream()) {
      ApmRegisterService.Loaded loaded =
          kind.equals("lists") ? service.load(content) : service.loadAllPayer(content);
      problems = loaded.problems();
      if (problems.isEmpty()) {
        Messages.create(
                "The file was loaded: {0} rows. Run the snapshots again to count it.",
                loaded.rows())
            .add();
      } else {
        Messages.create("Nothing was loaded. The list below says what is wrong.")
            .error()
            .add(FILE_FIELD);
      }
    } catch (RegisterBusyException e) {
      Messages.create(e.getMessage()).error().add(FILE_FIELD);
    }
    load();
  }

  /** Notes that the chosen entity left its APM, or takes that back when no day is given. */
  public void terminate() {
    try {
      Optional<LocalDate> date =
          day == null || day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day));
      service.terminate(year(), entity, date);
      Messages.create(
              date.isPresent()
                  ? "It is noted that {0} left. Run the snapshots of the year again."
                  : "It is noted that {0} did not leave. Run the snapshots of the year again.",
              entity)
          .add();
    } catch (DateTimeException e) {
      Messages.create("Write the day as year, month and day: 2026-07-15.").error().add(DAY_FIELD);
    } catch (RegisterBusyException e) {
      Messages.create(e.getMessage()).error().add(DAY_FIELD);
    }
    load();
  }

  /** The year in the address, or the newest. */
  public int year() {
    if (year == null) {
      String asked = request.getParameter("year");
      year =
          years().stream()
              .filter(known -> known.toString().equals(asked))
              .findFirst()
              .orElseGet(() -> years().get(0));
    }
    return year;
  }

  /** All years, newest first. */
  public List<Integer> years() {
    if (years == null) {
      years = service.years();
    }
    return years;
  }

  /** The entities of the year; a choice is compared with them before the page is loaded. */
  public List<ApmRegisterService.EntityView> getEntities() {
    if (entities == null) {
      entities = service.entities(year());
    }
    return entities;
  }

  public List<LocalDate> dates() {
    return dates;
  }

  public List<Problem> problems() {
    return problems;
  }

  /** What the file holds: {@code lists} or {@code allPayer}. */
  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getEntity() {
    return entity;
  }

  public void setEntity(String entity) {
    this.entity = entity;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
