package org.qppportal.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The messages of a request as one alert at the top of the page, however many there are: people
 * read one box and skip a stack of them.
 */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

  /**
   * One line of the alert.
   *
   * @param fieldId the client id of the field to go to; empty for a message about the whole page
   * @param text what to do
   */
  public record Line(String fieldId, String text) {}

  /** All lines, in page order. */
  public List<Line> lines() {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Line> lines = new ArrayList<>();
    Iterator<String> ids = faces.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      for (FacesMessage message : faces.getMessageList(id)) {
        lines.add(new Line(id == null ? "" : id, message.getSummary()));
      }
    }
    return lines;
  }

  public boolean isPresent() {
    return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
  }

  /** The alert's kind, after the gravest message: error, warning or success. */
  public String getType() {
    Severity gravest =
        FacesContext.getCurrentInstance().getMessageList().stream()
            .map(FacesMessage::getSeverity)
            .max(Comparator.comparingInt(Severity::getOrdinal))
            .orElse(FacesMessage.SEVERITY_INFO);
    if (gravest.getOrdinal() >= FacesMessage.SEVERITY_ERROR.getOrdinal()) {
      return "error";
    }
    return gravest.equals(FacesMessage.SEVERITY_WARN) ? "warning" : "success";
  }

  /** The alert's heading; empty where the message says enough. */
  public String getHeading() {
    if (!getType().equals("error")) {
      return "";
    }
    int count = lines().size();
    return count == 1
        ? "1 thing to fix before you go on"
        : count + " things to fix before you go on";
  }
}
