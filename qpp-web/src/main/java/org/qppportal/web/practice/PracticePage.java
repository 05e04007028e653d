package org.qppportal.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.qppportal.core.close.PracticeResults;
import org.qppportal.core.participation.ClinicianRow;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.ReceiptView;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionQueries;

/** One practice in a year: its people, what it sent, and the receipts. */
@Named("practicePage")
@RequestScoped
public class PracticePage {

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject ParticipationService participation;
  @Inject SubmissionQueries submissions;
  @Inject PracticeResults results;

  private boolean closed;
  private PracticeCard card;
  private List<ClinicianRow> clinicians = List.of();
  private List<ReceiptView> receipts = List.of();

  /** Reads the practice of the address. */
  public void load() {
    UUID id = Ids.parse(request.getParameter("id"));
    int year = yearChoice.year();
    PracticeOverview practice = participation.practice(id, year);
    card = new PracticeCard(practice, submissions.ofPractice(id, year));
    clinicians = participation.clinicians(id, year);
    closed = results.closed(id, year);
    receipts =
        card.submissions().stream()
            .map(StoredSubmission::id)
            .flatMap(submission -> submissions.receipts(submission).stream())
            .sorted(Comparator.comparing(ReceiptView::receivedAt).reversed())
            .toList();
  }

  /** Whether final scores of the year are there. */
  public boolean closed() {
    return closed;
  }

  public PracticeCard card() {
    return card;
  }

  public List<ClinicianRow> clinicians() {
    return clinicians;
  }

  /** Newest first. */
  public List<ReceiptView> receipts() {
    return receipts;
  }
}
