package org.qppportal.web.election;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.participation.MipsChoice;
import org.qppportal.core.participation.election.ElectionOffer;
import org.qppportal.core.participation.election.ElectionRefusedException;
import org.qppportal.core.participation.election.ElectionService;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.practice.YearChoice;
import org.qppportal.web.text.Moments;

/**
 * The choice to opt in or to report voluntarily, on the page of a practice. What is to be confirmed
 * stands in the address, so that the choice works without scripts.
 */
@Named("electionPanel")
@RequestScoped
public class ElectionPanel {

  private static final String GROUP = "group";

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject Moments moments;
  @EJB ElectionService elections;

  private UUID practice;
  private List<ElectionOffer> offers = List.of();

  /** Reads what the person can choose under the practice in the address. */
  public void load() {
    practice = Ids.parse(request.getParameter("id"));
    offers = elections.offers(practice, yearChoice.year());
  }

  public List<ElectionOffer> offers() {
    return offers;
  }

  /** Whose choice it is, as the address names it. */
  public String key(ElectionOffer offer) {
    return offer.npi().orElse(GROUP);
  }

  /** Whether the person is asked to confirm this one's choice. */
  public boolean asks(ElectionOffer offer) {
    return key(offer).equals(Objects.toString(request.getParameter("for"), ""))
        && choice().filter(wanted -> offer.whyNot(wanted).isEmpty()).isPresent();
  }

  /** Whether the person is asked to confirm a choice. */
  public boolean asking() {
    return offers.stream().anyMatch(this::asks);
  }

  /** Whether the choice to confirm is to opt in. */
  public boolean optsIn() {
    return choice().filter(MipsChoice.OPT_IN::equals).isPresent();
  }

  /** Whether somebody opted in. */
  public boolean optedIn(ElectionOffer offer) {
    return offer.held().filter(held -> held.choice() == MipsChoice.OPT_IN).isPresent();
  }

  /** Why there is nothing to choose any more; empty when there is. */
  public String closed(ElectionOffer offer) {
    return offer.open() || optedIn(offer) ? "" : offer.whyNotOptIn().orElse("");
  }

  /** Until when the choice can be made; empty while it is not announced. */
  public String until(ElectionOffer offer) {
    return offer.until().map(ZonedDateTime::toInstant).map(moments::eastern).orElse("");
  }

  /** The most that payment can fall, such as {@code 9}. */
  public String most(ElectionOffer offer) {
    return offer.mostPercent().stripTrailingZeros().toPlainString();
  }

  /** Stores the choice that the address asks to confirm. */
  public void elect() {
    String whose = Objects.toString(request.getParameter("for"), GROUP);
    Optional<String> npi = GROUP.equals(whose) ? Optional.empty() : Optional.of(whose);
    try {
      elections.elect(practice, yearChoice.year(), npi, choice().orElseThrow());
      Faces.redirect("my/practice?id=%s&year=%s#choice", practice, yearChoice.year());
    } catch (ElectionRefusedException e) {
      Messages.create(e.getMessage()).error().add();
    }
  }

  private Optional<MipsChoice> choice() {
    String code = Objects.toString(request.getParameter("choose"), "");
    return List.of(MipsChoice.values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
