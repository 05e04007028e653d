package org.qppportal.web.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.participation.ClinicianStatus;
import org.qppportal.core.participation.ParticipationOutcome;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.persistence.type.Npi;
import org.qppportal.web.program.ProgramYears;

/** A clinician's part in the program, by NPI and year. Shows only what is public by design. */
@Named("lookup")
@RequestScoped
public class Lookup {

  private static final int NPI_DIGITS = 10;

  @Inject HttpServletRequest request;
  @Inject ParticipationService participation;
  @Inject ProgramYears calendar;

  private Optional<ClinicianStatus> status;

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

  public ClinicianStatus status() {
    return lookUp().orElseThrow();
  }

  /** The tag to show a participation outcome with. */
  public String tag(ParticipationOutcome outcome) {
    return switch (outcome) {
      case REQUIRED -> "warning";
      case MAY_CHOOSE -> "info";
      case EXEMPT -> "success";
      case NOT_YET_DETERMINED -> "neutral";
    };
  }

  private Optional<ClinicianStatus> lookUp() {
    if (status == null) {
      status = participation.lookup(new Npi(npi()), year());
    }
    return status;
  }

  private String npi() {
    return typed().replaceAll("[\\s-]", "");
  }

  private static String digits(int count) {
    return count == 1 ? "1 digit" : count + " digits";
  }
}
