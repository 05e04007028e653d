package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.quality.QualityService;
import org.qppportal.core.desk.quality.QualityService.Drawn;
import org.qppportal.persistence.type.QualityVerdict;

/** Closed tickets that staff read again, and what they found. */
@Named("qualityPage")
@RequestScoped
public class QualityPage {

  @Inject HttpServletRequest request;
  @EJB QualityService service;

  private List<Drawn> open;
  private List<Drawn> checked;
  private String verdict;
  private String note;

  /** Reads both lists; nobody but staff gets further. */
  public void load() {
    open = service.open();
    checked = service.checked();
  }

  /** Keeps what was found of the ticket in the address. */
  public void keep() {
    try {
      long number =
          TicketNumbers.read(request.getParameter("number"))
              .orElseThrow(() -> new NotVisibleException("There is no such ticket."));
      service.check(
          number, QualityVerdict.ofCode(Objects.toString(verdict, "")), Objects.toString(note, ""));
      Messages.create("Kept for {0}.", TicketNumbers.write(number)).flash().add();
      Faces.redirect("staff/quality");
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage())
          .error()
          .add(
              switch (e.field()) {
                case KIND -> "verdict";
                case TEXT -> "qualityNote";
                default -> null;
              });
    }
  }

  /** The ticket in the address; null when none of those is there. */
  public Drawn chosen() {
    Optional<Long> number = TicketNumbers.read(request.getParameter("number"));
    return open.stream()
        .filter(one -> number.filter(chosen -> chosen == one.ticket().number()).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** A verdict in words. */
  public String words(QualityVerdict one) {
    return switch (one) {
      case GOOD -> "Right, clear, and nothing in it that should not be";
      case BETTER -> "Right, but could be better";
      case WRONG -> "Wrong, or not for this person to read";
    };
  }

  /** The tag to show a verdict with. */
  public String tag(QualityVerdict one) {
    return switch (one) {
      case GOOD -> "success";
      case BETTER -> "warning";
      case WRONG -> "error";
    };
  }

  public List<QualityVerdict> getVerdicts() {
    return Arrays.asList(QualityVerdict.values());
  }

  public List<Drawn> open() {
    return open;
  }

  public List<Drawn> checked() {
    return checked;
  }

  public String getVerdict() {
    return verdict;
  }

  public void setVerdict(String verdict) {
    this.verdict = verdict;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
