package org.qppportal.web.dataaudit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.dataaudit.DataAuditRefusedException;
import org.qppportal.core.dataaudit.EvidenceService;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.access.CurrentUser;
import org.qppportal.web.desk.SentParts;

/** One item that evidence is asked for, with a form to send it. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

  private static final String FILES = "files";
  private static final String TRUE = "true";

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @EJB EvidenceService service;

  private EvidenceService.Asked asked;
  private List<Part> files;

  /** Reads the item in the address; to strangers there is none. */
  public void load() {
    asked = service.asked(id());
    if (TRUE.equals(request.getParameter("tooLarge")) && !Faces.isPostback()) {
      Messages.create("{0}", SentParts.TOO_LARGE).error().add(FILES);
    }
  }

  /** Puts the files into the evidence locker, and shows the receipt. */
  public void send() {
    try {
      service.send(
          id(), SentParts.files(files), new EvidenceService.Sender(user.getName(), user.email()));
      Faces.redirect("my/evidence?item=%s&sent=true", id().toString());
    } catch (DataAuditRefusedException | TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add(FILES);
    }
  }

  private UUID id() {
    return Ids.parse(request.getParameter("item"));
  }

  public EvidenceService.Asked asked() {
    return asked;
  }

  /** Whether files have just been sent. */
  public boolean isSent() {
    return TRUE.equals(request.getParameter("sent"));
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
