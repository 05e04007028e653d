package org.qppportal.web.apm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmTerms;
import org.qppportal.core.apm.SharedSavings;
import org.qppportal.core.apm.SharedSavings.Outcome;
import org.qppportal.core.apm.SharedSavingsTerms;
import org.qppportal.core.apm.SharedSavingsTerms.Losses;
import org.qppportal.core.apm.SharedSavingsTerms.Track;
import org.qppportal.core.policy.Cited;
import org.qppportal.web.form.FieldProblem;
import org.qppportal.web.program.ProgramYears;
import org.qppportal.web.text.Numbers;

/** What an ACO of the Shared Savings Program gets or owes; everything entered is in the address. */
@Named("sharedSavingsPage")
@RequestScoped
public class SharedSavingsPage {

  private static final int CENTS = 2;

  @Inject HttpServletRequest request;
  @Inject ProgramYears calendar;
  @Inject ApmTerms terms;

  private SharedSavingsInput input;
  private Outcome outcome;

  /**
   * A term of the track, with where it is written.
   *
   * @param name what it is
   * @param value as people read it
   * @param citation where it is written
   * @param verified whether that was compared with the text
   */
  public record Term(String name, String value, String citation, boolean verified) {}

  /** Whether anything was entered. */
  public boolean asked() {
    return request.getParameter("benchmark") != null;
  }

  /** Whether there is an answer. */
  public boolean answered() {
    return asked() && input().aco().isPresent();
  }

  /** What is wrong with what was entered. */
  public List<FieldProblem> problems() {
    return asked() ? input().problems() : List.of();
  }

  /** What is wrong with a field; empty text when nothing is. */
  public String problem(String field) {
    return problems().stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::message)
        .findFirst()
        .orElse("");
  }

  /** What was entered. */
  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  /** The year asked for, else the current one. */
  public int year() {
    return calendar.years().stream()
        .filter(year -> year.toString().equals(typed("year")))
        .findFirst()
        .orElseGet(calendar::currentYear);
  }

  /** The tracks and levels of the year. */
  public List<Track> tracks() {
    List<String> ids = terms.register().models(year()).stream().map(ApmModel::id).toList();
    return terms().tracks().stream().filter(track -> ids.contains(track.id())).toList();
  }

  /** The minimum rates that can be chosen, in percent. */
  public List<BigDecimal> minimumRates() {
    return terms().chosenMinimumPercents().value();
  }

  /** Whether the year has a lesser standard of quality. */
  public boolean lesserStandard() {
    return terms().quality(year()).whenNearlyMet().isPresent();
  }

  /** The answer. */
  public Outcome outcome() {
    if (outcome == null) {
      outcome = new SharedSavings(terms()).of(track(), input().aco().orElseThrow());
    }
    return outcome;
  }

  /** The track asked about. */
  public Track track() {
    return input().track().orElseThrow();
  }

  /** The answer in a few words, such as {@code The ACO gets $1,000,000.00}. */
  public String result() {
    long cents = outcome().paymentCents();
    if (cents == 0) {
      return "Nothing is paid and nothing is owed";
    }
    return (cents > 0 ? "The ACO gets $" : "The ACO owes $")
        + Numbers.exactly(CENTS, BigDecimal.valueOf(Math.abs(cents), CENTS));
  }

  /** The terms that were used. */
  public List<Term> termsUsed() {
    Track track = track();
    List<Term> used = new ArrayList<>();
    used.add(percent("Most of the savings that the ACO gets", track.sharingPercent()));
    used.add(percent("Most it gets, of the benchmark", track.savingsCapPercent()));
    track.losses().ifPresent(losses -> addLosses(losses, used));
    return used;
  }

  private static void addLosses(Losses losses, List<Term> used) {
    losses.fixedPercent().ifPresent(cited -> used.add(percent("Share of losses", cited)));
    losses.leastPercent().ifPresent(cited -> used.add(percent("Least share of losses", cited)));
    losses.mostPercent().ifPresent(cited -> used.add(percent("Most share of losses", cited)));
    Cited<List<BigDecimal>> caps = losses.capPercents();
    used.add(
        new Term(
            "Most it owes, of the benchmark"
                + (caps.value().size() > 1 ? ", by year of the agreement" : ""),
            String.join(", ", caps.value().stream().map(SharedSavingsPage::percent).toList()),
            caps.citation(),
            caps.verified()));
    losses
        .revenueCapPercent()
        .ifPresent(cited -> used.add(percent("Most it owes, of its participants' revenue", cited)));
  }

  private static Term percent(String name, Cited<BigDecimal> cited) {
    return new Term(name, percent(cited.value()), cited.citation(), cited.verified());
  }

  private static String percent(BigDecimal percent) {
    return Numbers.plain(percent) + "%";
  }

  private SharedSavingsTerms terms() {
    return terms.sharedSavings();
  }

  private SharedSavingsInput input() {
    if (input == null) {
      input = new SharedSavingsInput(year(), tracks(), terms(), request::getParameter);
    }
    return input;
  }
}
