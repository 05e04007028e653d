package org.qppportal.web.participation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.participation.AsOf;
import org.qppportal.core.participation.ClinicianEligibility;
import org.qppportal.core.participation.ParticipationOutcome;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeEligibility;
import org.qppportal.persistence.type.Npi;
import org.qppportal.web.program.ProgramYears;

/** A clinician's part in the program, by NPI and year. Shows only what is public by design. */
@Named("lookup")
@RequestScoped
public class Lookup {

  private static final int NPI_DIGITS = 10;

  @Inject HttpServletRequest request;
  @EJB ParticipationService participation;
  @Inject ProgramYears calendar;

  private Optional<ClinicianEligibility> found;

  /** What was typed, so that it can be corrected rather than typed again. */
  public String typed() {
    return Objects.toString(request.getParameter("npi"), "").strip();
  }

  /** The performance year asked for, or the current one. */
  public int year() {
    String year = Objects.toString(request.getParameter("year"), "");
    return calendar.years().stream()
        .filter(known -> known.toString().equals(year))
        .findFirst()
        .orElseGet(calendar::currentYear);
  }

  public List<Integer> years() {
    return calendar.years();
  }

  /** What is wrong with the NPI and how to mend it; empty when nothing is. */
  public String problem() {
    if (request.getParameter("npi") == null) {
      return "";
    }
    String npi = npi();
    if (npi.isEmpty()) {
      return "Enter an NPI. It is a 10-digit number.";
    }
    if (!npi.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "An NPI has only digits. Take out letters and other signs.";
    }
    if (npi.length() != NPI_DIGITS) {
      return "The NPI you entered has " + digits(npi.length()) + ". An NPI has 10 digits.";
    }
    return Npi.isValid(npi)
        ? ""
        : "This is not a valid NPI: its last digit does not fit the others. Look for a typing"
            + " mistake.";
  }

  /** Whether a clinician was asked for rightly, so that there is an answer to show. */
  public boolean answered() {
    return request.getParameter("npi") != null && problem().isEmpty();
  }

  /** Whether the program knows the clinician in that year. */
  public boolean found() {
    return answered() && lookUp().isPresent();
  }

  public ClinicianEligibility clinician() {
    return lookUp().orElseThrow();
  }

  /** The practices, in words. */
  public List<PracticeWords> practices() {
    return clinician().practices().stream()
        .map(practice -> new PracticeWords(clinician(), practice))
        .toList();
  }

  /** What is determined of the Advanced APM track, in words; empty when no list has them. */
  public Optional<TrackWords> track() {
    return clinician().standing().map(standing -> new TrackWords(standing));
  }

  /** Whether figures were counted from claims; otherwise the portal was told. */
  public boolean fromClaims() {
    return clinician().practices().stream().allMatch(PracticeEligibility::fromClaims);
  }

  /** The tag to show a participation outcome with. */
  public String tag(ParticipationOutcome outcome) {
    return switch (outcome) {
      case REQUIRED, OPTED_IN -> "warning";
      case MAY_CHOOSE -> "info";
      case EXEMPT -> "success";
      case NOT_YET_DETERMINED -> "neutral";
    };
  }

  private Optional<ClinicianEligibility> lookUp() {
    if (found == null) {
      found = participation.lookup(npi(), year(), AsOf.NOW);
    }
    return found;
  }

  private String npi() {
    return typed().replaceAll("[\\s-]", "");
  }

  private static String digits(int count) {
    return count == 1 ? "1 digit" : count + " digits";
  }
}
