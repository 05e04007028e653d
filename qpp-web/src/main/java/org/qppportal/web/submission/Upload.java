package org.qppportal.web.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.participation.PracticeOverview;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.SubmissionCheck;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.web.practice.YearChoice;
import org.qppportal.web.problem.ProblemLists;
import org.qppportal.web.program.WindowNotice;
import org.qppportal.web.text.FileNames;

/**
 * The page that files are sent from, and one file sent without scripts: checked, or checked and
 * sent.
 */
@Named("upload")
@RequestScoped
public class Upload {

  private static final String FILE_FIELD = "file";

  @Inject HttpServletRequest request;
  @Inject YearChoice yearChoice;
  @Inject ParticipationService participation;
  @EJB BatchService batches;
  @Inject SubmissionCheck checks;
  @Inject SubmissionIntake intake;
  @Inject ScoreService scores;
  @Inject WindowNotice windows;
  @Inject ProblemLists problemLists;
  @Inject ReceiptNotice notice;

  private PracticeOverview practice;
  private Part file;
  private List<Problem> problems = List.of();
  private String problemsKey = "";
  private Score preview;
  private boolean answered;

  /** Reads the practice of the address. */
  public void load() {
    practice =
        Optional.ofNullable(request.getParameter("practice"))
            .map(id -> participation.practice(Ids.parse(id), yearChoice.year()))
            .orElse(null);
    if ("true".equals(request.getParameter("tooLarge"))) {
      refuseFile("The file is larger than 10 MB. Split it, or send it in parts.");
    }
  }

  /** The practice; null for vendors and APM Entities, whose files say for whom they are. */
  public PracticeOverview practice() {
    return practice;
  }

  /**
   * Whether there is anything to send: data of the year, or, where the files say for whom they are,
   * of any year.
   */
  public boolean takesFiles() {
    return practice == null
        ? yearChoice.years().stream().anyMatch(windows::takesData)
        : windows.takesData(yearChoice.year());
  }

  /** Whether the caller may send tables of many clinicians, too. */
  public boolean sendsTables() {
    return !batches.senders().isEmpty();
  }

  /** Goes through the file as sending would, and stores nothing. */
  public void check() throws IOException {
    Optional<byte[]> content = content();
    if (content.isPresent()) {
      show(checks.check(content.get(), id()).problems());
      if (problems.stream().noneMatch(Problem::blocks)) {
        preview = scores.preview(content.get());
      }
    }
  }

  /** Sends the file; the receipt comes next, or the list of problems. */
  public void send() throws IOException {
    Optional<byte[]> content = content();
    if (content.isEmpty()) {
      return;
    }
    try {
      Received received =
          intake.submit(content.get(), Channel.UPLOAD, Optional.of(fileName()), id());
      Faces.redirect(notice.announce(received));
    } catch (SubmissionRefusedException e) {
      show(e.problems());
    } catch (NotVisibleException e) {
      // A TIN that nobody has, or that is not this practice's, is a problem of the file.
      show(checks.check(content.get(), id()).problems());
    }
  }

  private Optional<UUID> id() {
    return Optional.ofNullable(practice).map(PracticeOverview::practiceId);
  }

  private void show(List<Problem> found) {
    answered = true;
    problems = found;
    problemsKey = found.isEmpty() ? "" : problemLists.keep(found);
  }

  /** The bytes chosen; empty, with the reason said, when there are none. */
  private Optional<byte[]> content() throws IOException {
    if (file == null || file.getSize() == 0) {
      refuseFile("Choose a file to send. An empty file cannot be sent.");
      return Optional.empty();
    }
    try (InputStream in = file.getInputStream()) {
      return Optional.of(in.readAllBytes());
    }
  }

  private static void refuseFile(String reason) {
    Messages.create(reason).error().add(FILE_FIELD);
  }

  private String fileName() {
    return FileNames.last(Objects.toString(file.getSubmittedFileName(), ""));
  }

  /** The name of the file that was checked. */
  public String checkedName() {
    return file == null ? "" : fileName();
  }

  /** Whether there is an answer about a file to show. */
  public boolean answered() {
    return answered;
  }

  /** Whether something keeps the file from being accepted. */
  public boolean refused() {
    return problems.stream().anyMatch(Problem::blocks);
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The key to download the problems by. */
  public String problemsKey() {
    return problemsKey;
  }

  /** The score that the file would have; null when it was not checked or has problems. */
  public Score preview() {
    return preview;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Whether the choice of a file is what is wrong. */
  public boolean fileInvalid() {
    return Faces.getContext().getMessageList(FILE_FIELD).stream()
        .anyMatch(message -> message.getSeverity().equals(FacesMessage.SEVERITY_ERROR));
  }
}
