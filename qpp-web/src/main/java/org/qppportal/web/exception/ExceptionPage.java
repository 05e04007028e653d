package org.qppportal.web.exception;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.exception.ExceptionRefusedException;
import org.qppportal.core.exception.ExceptionRequest;
import org.qppportal.core.exception.ExceptionService;
import org.qppportal.core.exception.rule.ApplicationDraft;
import org.qppportal.core.exception.rule.ApplicationProblem;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.submission.Ids;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.web.access.CurrentUser;
import org.qppportal.web.practice.YearChoice;

/** An application for an exception, of a practice, a clinician there, or an APM entity. */
@Named("exceptionPage")
@RequestScoped
public class ExceptionPage {

  private static final String GROUP = "group";
  private static final String CLINICIAN = "clinician";
  private static final String ENTITY = "entity";

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @Inject YearChoice yearChoice;
  @EJB ExceptionService service;
  @EJB CallerService caller;

  private final ExceptionPolicy policy = ExceptionPolicy.inForce();
  private Map<String, String> whose;
  private String kind;
  private String who;
  private String npi;
  private String reason;
  private List<String> chosen = new ArrayList<>();
  private Integer share;
  private String text;

  /** Lets through whoever may apply for somebody here. */
  public void load() {
    if (whose().isEmpty()) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
  }

  /** Applies, and shows the ticket. */
  public void apply() {
    ExceptionRequest application = application();
    List<ApplicationProblem> problems = service.check(application);
    problems.forEach(
        problem -> Messages.create("{0}", problem.message()).error().add(field(problem)));
    if (problems.isEmpty()) {
      try {
        long number =
            service.apply(application, new TicketService.Asker(user.getName(), user.email()));
        Faces.redirect("my/ticket?number=%s&asked=true", Long.toString(number));
      } catch (ExceptionRefusedException | TicketRefusedException e) {
        Messages.create("{0}", e.getMessage()).error().add();
      }
    }
  }

  private ExceptionRequest application() {
    String one =
        who == null || !whose().containsKey(who) ? whose().keySet().iterator().next() : who;
    EntityType type =
        switch (one) {
          case GROUP -> EntityType.GROUP;
          case ENTITY -> EntityType.APM;
          default -> EntityType.INDIVIDUAL;
        };
    Optional<String> clinician =
        type != EntityType.INDIVIDUAL
            ? Optional.empty()
            : Optional.of(CLINICIAN.equals(one) ? Objects.toString(npi, "").strip() : one);
    Set<Category> categories =
        chosen.stream().map(Category::ofCode).flatMap(Optional::stream).collect(Collectors.toSet());
    return new ExceptionRequest(
        new ApplicationDraft(
            ExceptionKind.ofCode(Objects.toString(kind, "")),
            year(),
            type,
            ExceptionReason.ofCode(Objects.toString(reason, "")),
            categories,
            Optional.ofNullable(share),
            Objects.toString(text, "")),
        practice(),
        clinician,
        entity());
  }

  private static String field(ApplicationProblem problem) {
    return switch (problem.field()) {
      case KIND -> "kind";
      case APPLICANT -> "who";
      case REASON -> "reason";
      case CATEGORIES -> "categories";
      case SHARE -> "share";
      case TEXT -> "text";
    };
  }

  /** For whom the caller may apply, by what the form sends. */
  public Map<String, String> whose() {
    if (whose == null) {
      whose = new LinkedHashMap<>();
      practice().ifPresent(this::addOf);
      entity()
          .filter(service::mayForEntity)
          .ifPresent(code -> whose.put(ENTITY, "APM entity " + code));
    }
    return whose;
  }

  private void addOf(UUID practice) {
    boolean group = service.mayForGroup(practice);
    if (group) {
      whose.put(GROUP, "The practice as a group");
    }
    caller.actor().connections().stream()
        .filter(link -> link.practiceId().filter(practice::equals).isPresent())
        .map(Actor.Link::npi)
        .flatMap(Optional::stream)
        .forEach(own -> whose.put(own, "Yourself, NPI " + own));
    if (group) {
      whose.put(CLINICIAN, "One clinician of the practice");
    }
  }

  /** The lines of the choice for whom. */
  public List<Map.Entry<String, String>> getApplicants() {
    return List.copyOf(whose().entrySet());
  }

  private Optional<UUID> practice() {
    return Optional.ofNullable(request.getParameter("practice")).map(Ids::parse);
  }

  private Optional<String> entity() {
    return Optional.ofNullable(request.getParameter("entity")).filter(code -> !code.isBlank());
  }

  /** Whether it is about an APM entity. */
  public boolean isForEntity() {
    return entity().isPresent();
  }

  /** Where the person comes from, under the portal's root. */
  public String back() {
    return entity()
        .map(code -> "/my/entity?id=" + code + "&year=" + year())
        .orElseGet(
            () ->
                "/my/practice?id=" + practice().map(UUID::toString).orElse("") + "&year=" + year());
  }

  public int year() {
    return yearChoice.year();
  }

  /** What can be applied for here in the year. */
  public List<ExceptionKind> getKinds() {
    return policy.kinds(year()).stream()
        .filter(one -> isForEntity() == policy.applicants(one).contains(EntityType.APM))
        .toList();
  }

  /** The reasons for a hardship in the year. */
  public List<ExceptionReason> getReasons() {
    return policy.reasons(year());
  }

  /** Whether categories can be chosen in the year. */
  public boolean isChoosing() {
    return getKinds().stream().anyMatch(one -> !policy.asksAll(one));
  }

  /** Whether a reason can be chosen. */
  public boolean isReasoning() {
    return getKinds().stream().anyMatch(policy::asksReason);
  }

  /** The categories that can be chosen. */
  public List<Category> getChoices() {
    return Arrays.stream(ExceptionKind.values())
        .filter(one -> !policy.asksAll(one))
        .flatMap(one -> policy.categories(one, year()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public String getNpi() {
    return npi;
  }

  public void setNpi(String npi) {
    this.npi = npi;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen == null ? List.of() : chosen;
  }

  public Integer getShare() {
    return share;
  }

  public void setShare(Integer share) {
    this.share = share;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
