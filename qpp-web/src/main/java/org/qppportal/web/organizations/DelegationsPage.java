package org.qppportal.web.organizations;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.organizations.DelegationRefusedException;
import org.qppportal.core.organizations.DelegationRequest;
import org.qppportal.core.organizations.DelegationService;
import org.qppportal.core.organizations.DelegationState;
import org.qppportal.core.organizations.DelegationTerms;
import org.qppportal.core.organizations.DelegationView;
import org.qppportal.core.organizations.VendorView;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.submission.Ids;
import org.qppportal.persistence.type.Category;
import org.qppportal.web.practice.YearChoice;

/**
 * Who may send data for a practice. Everybody of the practice reads it; its security official looks
 * for a vendor, lets it submit, and takes that back.
 */
@Named("delegationsPage")
@RequestScoped
public class DelegationsPage {

  private static final List<Category> CATEGORIES =
      List.of(Category.QUALITY, Category.IA, Category.ACI, Category.PI);

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @EJB ParticipationService participation;
  @EJB DelegationService service;

  private PracticeOverview practice;
  private List<DelegationView> delegations = List.of();
  private boolean changeable;
  private List<VendorView> found = List.of();
  private VendorView vendor;
  private String category;
  private String year;
  private String lastDay;

  /**
   * Reads the practice of the address, unless that was done. What a form depends on is asked for
   * before the page's action runs, and has to be there by then.
   */
  public void load() {
    if (practice != null) {
      return;
    }
    UUID id = Ids.parse(request.getParameter("practice"));
    practice = participation.practice(id, yearChoice.year());
    delegations = service.ofPractice(id);
    changeable = service.mayChange(id);
    if (changeable) {
      found = service.vendors(id, search());
      vendor = service.vendor(id, parameter("vendor")).orElse(null);
    }
  }

  /** Lets the chosen vendor submit, as filled in. */
  public void grant() {
    load();
    try {
      Optional<Integer> ofYear = Optional.ofNullable(year).map(Integer::valueOf);
      service.grant(
          practice.practiceId(),
          new DelegationRequest(
              parameter("vendor"),
              Optional.ofNullable(category).flatMap(Category::ofCode),
              ofYear,
              lastDay == null ? service.suggestedLastDay(ofYear) : LocalDate.parse(lastDay)));
      Messages.create("Done. {0} may submit for you from now on.", vendor.name()).flash().add();
      Faces.redirect("my/delegations?practice=%s", practice.practiceId());
    } catch (DelegationRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add(fieldId(e.field()));
    } catch (DateTimeParseException e) {
      Messages.create("Enter the last day as year, month and day, such as 2027-03-31.")
          .error()
          .add("lastDay");
    }
  }

  /** Ends the delegation that the address names. */
  public void withdraw() {
    load();
    service.withdraw(practice.practiceId(), Ids.parse(parameter("withdraw")));
    Messages.create("Done. The vendor cannot submit or see anything by that delegation any more.")
        .flash()
        .add();
    Faces.redirect("my/delegations?practice=%s", practice.practiceId());
  }

  private static String fieldId(DelegationTerms.Field field) {
    return switch (field) {
      case VENDOR -> null;
      case CATEGORY -> "category";
      case YEAR -> "delegatedYear";
      case LAST_DAY -> "lastDay";
    };
  }

  private String parameter(String name) {
    return Objects.toString(request.getParameter(name), "");
  }

  public PracticeOverview practice() {
    return practice;
  }

  /** Those that hold, newest first. */
  public List<DelegationView> inForce() {
    return delegations.stream().filter(one -> one.state() == DelegationState.IN_FORCE).toList();
  }

  /** Those that do not hold any more, newest first. */
  public List<DelegationView> ended() {
    return delegations.stream().filter(one -> one.state() != DelegationState.IN_FORCE).toList();
  }

  /** Whether the reader is the security official. */
  public boolean changeable() {
    load();
    return changeable;
  }

  /** What is looked for. */
  public String search() {
    return parameter("search").strip();
  }

  /** The vendors found. */
  public List<VendorView> found() {
    return found;
  }

  /** The vendor chosen; null before one is. */
  public VendorView vendor() {
    load();
    return vendor;
  }

  /** The delegation that is about to be withdrawn; null when none is. */
  public DelegationView toWithdraw() {
    load();
    return inForce().stream()
        .filter(one -> changeable && one.id().toString().equals(parameter("withdraw")))
        .findFirst()
        .orElse(null);
  }

  /** The last day there is when none is entered, for the newest year. */
  public LocalDate suggestedLastDay() {
    return service.suggestedLastDay(Optional.of(service.years().get(0)));
  }

  /** The newest year. */
  public int newestYear() {
    return service.years().get(0);
  }

  public List<Category> getCategories() {
    return CATEGORIES;
  }

  public List<Integer> getYears() {
    return service.years();
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getLastDay() {
    return lastDay;
  }

  public void setLastDay(String lastDay) {
    this.lastDay = lastDay;
  }
}
