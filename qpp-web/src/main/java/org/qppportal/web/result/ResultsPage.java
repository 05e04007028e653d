package org.qppportal.web.result;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qppportal.core.close.ClinicianResult;
import org.qppportal.core.close.PracticeResult;
import org.qppportal.core.close.PracticeResults;
import org.qppportal.core.participation.ClinicianRow;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.web.practice.YearChoice;
import org.qppportal.web.text.Numbers;

/** What the close of a year found for a practice and each of its clinicians. */
@Named("resultsPage")
@RequestScoped
public class ResultsPage {

  private static final int CENTS = 2;

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject ParticipationService participation;
  @Inject PracticeResults results;
  @Inject SubmissionQueries submissions;

  private PracticeOverview practice;
  private PracticeResult result;
  private List<StoredSubmission> sent = List.of();
  private Map<String, String> names = Map.of();

  /** Reads the practice of the address. */
  public void load() {
    UUID id = Ids.parse(request.getParameter("practice"));
    practice = participation.practice(id, yearChoice.year());
    result = results.of(id, yearChoice.year()).orElse(null);
    sent = submissions.ofPractice(id, yearChoice.year());
    names =
        participation.clinicians(id, yearChoice.year()).stream()
            .collect(Collectors.toMap(ClinicianRow::npi, ClinicianRow::name));
  }

  public PracticeOverview practice() {
    return practice;
  }

  /** What was sent for the practice and its clinicians. */
  public List<StoredSubmission> sent() {
    return sent;
  }

  /** Whether the year is closed. */
  public boolean closed() {
    return result != null;
  }

  public PracticeResult result() {
    return result;
  }

  /** Those whose payment is adjusted. */
  public List<ClinicianResult> adjusted() {
    return result.clinicians().stream().filter(one -> one.scored().isPresent()).toList();
  }

  /** Those whose adjustment a targeted review changed. */
  public List<ClinicianResult> changed() {
    return result.clinicians().stream().filter(one -> !one.versions().isEmpty()).toList();
  }

  /** Those whose payment stays as it is. */
  public List<ClinicianResult> others() {
    return result.clinicians().stream().filter(one -> one.scored().isEmpty()).toList();
  }

  /** The clinician's name. */
  public String name(String npi) {
    return names.getOrDefault(npi, "");
  }

  /** Such as {@code +0.63%}. */
  public String percent(BigDecimal percent) {
    return sign(percent) + Numbers.exactly(CENTS, percent.abs()) + "%";
  }

  /** Such as {@code −$1,234.50}. */
  public String dollars(BigDecimal dollars) {
    return sign(dollars) + "$" + Numbers.exactly(CENTS, dollars.abs());
  }

  /** What the practice's payments change by altogether, in dollars. */
  public BigDecimal total() {
    return adjusted().stream()
        .map(one -> one.scored().orElseThrow().dollars())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String sign(BigDecimal number) {
    return switch (number.signum()) {
      case 1 -> "+";
      case -1 -> "−";
      default -> "";
    };
  }
}
