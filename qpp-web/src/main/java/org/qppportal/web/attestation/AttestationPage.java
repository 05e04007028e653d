package org.qppportal.web.attestation;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.attestation.AttestationForm;
import org.qppportal.core.attestation.AttestationService;
import org.qppportal.core.attestation.DraftConflictException;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.practice.YearChoice;
import org.qppportal.web.problem.ProblemLists;

/**
 * The attestation form while it is filled in.
 *
 * <p>The page itself carries all entries and the version they were made on, so that nothing is lost
 * when a save fails.
 */
@Named("attestation")
@RequestScoped
public class AttestationPage {

  private static final Logger LOG = Logger.getLogger(AttestationPage.class);

  private static final int NO_CONFLICT = -2;

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject AttestationService attestations;
  @Inject ProblemLists problemLists;
  @Inject Clock clock;

  private AttestationEntries entries = new AttestationEntries();
  private int version;
  private int theirVersion = NO_CONFLICT;
  private Instant savedAt;
  private String savedBy = "";
  private boolean failed;
  private DraftConflictException conflict;
  private List<Difference> differences = List.of();
  private List<FormProblem> problems = List.of();

  /** Opens the form with what was saved last. */
  public void load() {
    AttestationForm form = attestations.form(practiceId(), year());
    entries = AttestationEntries.of(form.content());
    version = form.version();
    savedAt = form.savedAt().orElse(null);
    savedBy = form.savedBy().orElse("");
    problems =
        new FormProblems(attestations, form)
            .of(problemLists.get(Objects.toString(request.getParameter("problems"), "")));
  }

  /** Saves without leaving the page. */
  public void save() {
    save(version);
  }

  /** Saves and opens the page again, for browsers without scripts. */
  public void saveAndReload() {
    save(version);
    if (saved()) {
      Messages.create("Saved. You can go on now or another day.").flash().add();
      Faces.redirect(address("attest"));
    }
  }

  /** Saves, then shows everything that was entered. */
  public void review() {
    save(version);
    if (saved()) {
      Faces.redirect(address("attest-review"));
    }
  }

  /** Saves in place of what somebody else saved: their own choice, with both versions in view. */
  public void keepMine() {
    save(theirVersion);
  }

  /**
   * Whether to offer the choice between two versions: there is a conflict, or the page that was
   * posted showed one, for Faces presses no button that it would not show.
   */
  public boolean choosing() {
    String posted = request.getParameter("theirVersion");
    return conflict != null
        || (savedAt == null && posted != null && !posted.equals(Integer.toString(NO_CONFLICT)));
  }

  private void save(int openedVersion) {
    try {
      version = attestations.save(practiceId(), year(), entries.content(), openedVersion);
      savedAt = clock.instant();
      savedBy = "";
      theirVersion = NO_CONFLICT;
    } catch (DraftConflictException e) {
      conflict = e;
      compare();
    } catch (NotVisibleException e) {
      throw e;
    } catch (EJBException e) {
      LOG.error("The draft could not be saved", e);
      failed = true;
    }
  }

  private void compare() {
    AttestationForm theirs = attestations.form(practiceId(), year());
    theirVersion = theirs.version();
    differences =
        EntryList.differences(
            Stream.concat(theirs.activities().stream(), theirs.interoperability().stream())
                .toList(),
            entries.content(),
            theirs.content());
  }

  private boolean saved() {
    return !failed && conflict == null;
  }

  private String address(String page) {
    return request.getContextPath()
        + "/my/"
        + page
        + "?practice="
        + practiceId()
        + "&year="
        + year();
  }

  private UUID practiceId() {
    return Ids.parse(request.getParameter("practice"));
  }

  public int year() {
    return yearChoice.year();
  }

  /** The address of the form as saved. */
  public String url() {
    return address("attest");
  }

  public List<FormProblem> problems() {
    return problems;
  }

  /** What is wrong with a field; empty when nothing is. */
  public String problemAt(String fieldId) {
    return problems.stream()
        .filter(problem -> problem.fieldId().equals(fieldId))
        .map(FormProblem::message)
        .findFirst()
        .orElse("");
  }

  public AttestationEntries getEntries() {
    return entries;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public int getTheirVersion() {
    return theirVersion;
  }

  public void setTheirVersion(int theirVersion) {
    this.theirVersion = theirVersion;
  }

  /** When the form was last saved; empty when never. */
  public Optional<Instant> savedAt() {
    return Optional.ofNullable(savedAt);
  }

  /** Who saved it last; empty when it was just saved from this page. */
  public String savedBy() {
    return savedBy;
  }

  /** Whether the last save failed, so that the entries are only on the page. */
  public boolean failed() {
    return failed;
  }

  /** Who else saved the form since it was opened; null when nobody did. */
  public DraftConflictException conflict() {
    return conflict;
  }

  /** Where the page and what they saved differ. */
  public List<Difference> differences() {
    return differences;
  }
}
