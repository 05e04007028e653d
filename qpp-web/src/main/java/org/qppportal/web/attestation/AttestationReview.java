package org.qppportal.web.attestation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.attestation.AttestationContent;
import org.qppportal.core.attestation.AttestationForm;
import org.qppportal.core.attestation.AttestationService;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.web.practice.YearChoice;
import org.qppportal.web.problem.ProblemLists;
import org.qppportal.web.submission.ReceiptNotice;

/** Everything entered on the attestation form, to go over and send. */
@Named("attestationReview")
@RequestScoped
public class AttestationReview {

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject AttestationService attestations;
  @Inject ParticipationService participation;
  @Inject ProblemLists problemLists;
  @Inject ReceiptNotice notice;

  private PracticeOverview practice;
  private AttestationForm form;
  private int version;

  /** Opens what was saved last; sending must find it unchanged. */
  public void load() {
    version = form().version();
    practice();
  }

  /** Sends what is on the page; the receipt comes next, or the form with its problems. */
  public void send() {
    if (version != form().version()) {
      Messages.create(
              "The form was changed by "
                  + form().savedBy().orElse("somebody")
                  + " while you looked at it. Nothing was sent. Go over it again.")
          .warn()
          .flash()
          .add();
      Faces.redirect(request.getContextPath() + "/my/attest-review?" + request.getQueryString());
      return;
    }
    try {
      Faces.redirect(
          notice.announce(
              attestations.send(form().practiceId(), form().performanceYear(), form().content())));
    } catch (SubmissionRefusedException e) {
      Faces.redirect(url() + "&problems=" + problemLists.keep(e.problems()));
    }
  }

  /** The address of the form. */
  public String url() {
    return request.getContextPath()
        + "/my/attest?practice="
        + practiceId()
        + "&year="
        + yearChoice.year();
  }

  /** The practice; read when first asked for, for a post asks early. */
  public PracticeOverview practice() {
    if (practice == null) {
      practice = participation.practice(practiceId(), yearChoice.year());
    }
    return practice;
  }

  private AttestationForm form() {
    if (form == null) {
      form = attestations.form(practiceId(), yearChoice.year());
    }
    return form;
  }

  private UUID practiceId() {
    return Ids.parse(request.getParameter("practice"));
  }

  /** The activities checked. */
  public Map<String, String> activities() {
    return EntryList.of(form().activities(), form().content());
  }

  /** The measures that something is entered for and that will be sent. */
  public Map<String, String> measures() {
    List<MeasureGroup> groups = new ArrayList<>();
    groups.addAll(MeasureGroups.shared(form().interoperability()));
    groups.addAll(
        MeasureGroups.ofSet(form().interoperability(), form().content().transitionMeasures()));
    return EntryList.of(
        groups.stream().flatMap(group -> group.measures().stream()).toList(), form().content());
  }

  /** Which of the two sets of measures was chosen. */
  public String set() {
    return EntryList.set(form().content());
  }

  /** Such as {@code 2017-01-01 to 2017-12-31}. */
  public String activityPeriod() {
    AttestationContent content = form().content();
    return EntryList.period(content.iaStart(), content.iaEnd());
  }

  /** The same of the measures. */
  public String measurePeriod() {
    AttestationContent content = form().content();
    return EntryList.period(content.aciStart(), content.aciEnd());
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
