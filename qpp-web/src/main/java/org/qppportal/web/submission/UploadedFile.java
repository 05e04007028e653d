package org.qppportal.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.scoring.Score;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.SubmissionCheck;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.web.problem.ProblemLists;
import org.qppportal.web.text.FileNames;

/**
 * One of the files chosen on the upload page: checked, or checked and sent. The answer is the part
 * of the page that tells what came of it.
 *
 * <p>Only a script of the portal's own pages can ask: the header it has to send is one that a page
 * elsewhere cannot add without leave, which nobody gets.
 */
@Named("uploadedFile")
@RequestScoped
public class UploadedFile {

  /** What came of a file. */
  public enum Outcome {
    READY,
    REFUSED,
    SENT,
    REPEATED
  }

  private static final String SCRIPT_HEADER = "X-QPP-Upload";

  @Inject HttpServletRequest request;
  @Inject SubmissionCheck checks;
  @Inject SubmissionIntake intake;
  @Inject ScoreService scores;
  @Inject ProblemLists problemLists;

  private String name = "";
  private Outcome outcome = Outcome.REFUSED;
  private SubmissionReading reading;
  private List<Problem> problems = List.of();
  private String problemsKey = "";
  private Score preview;
  private Received received;

  /** Takes the file of the request. */
  public void load() throws IOException, ServletException {
    if (request.getHeader(SCRIPT_HEADER) == null) {
      Faces.responseSendError(Response.Status.FORBIDDEN.getStatusCode(), "Not from a page");
      return;
    }
    Part file = request.getPart("file");
    if (file == null) {
      Faces.responseSendError(Response.Status.BAD_REQUEST.getStatusCode(), "No file");
      return;
    }
    name = FileNames.last(Objects.toString(file.getSubmittedFileName(), ""));
    take(content(file), Boolean.parseBoolean(request.getParameter("send")));
  }

  private static byte[] content(Part file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private void take(byte[] content, boolean send) {
    reading = checks.check(content, practice());
    show(reading.problems());
    if (!reading.accepted()) {
      return;
    }
    if (!send) {
      preview = scores.preview(content);
      outcome = Outcome.READY;
      return;
    }
    try {
      received = intake.submit(content, Channel.UPLOAD, Optional.of(name), practice());
      outcome = received.repeated() ? Outcome.REPEATED : Outcome.SENT;
    } catch (SubmissionRefusedException e) {
      // What is stored can say no where the file alone is right, such as a window that closed.
      show(e.problems());
    }
  }

  private Optional<UUID> practice() {
    return Optional.ofNullable(request.getParameter("practice"))
        .filter(id -> !id.isBlank())
        .map(Ids::parse);
  }

  private void show(List<Problem> found) {
    problems = found;
    problemsKey = found.isEmpty() ? "" : problemLists.keep(found);
  }

  public String name() {
    return name;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** What the file holds; null when it cannot be read. */
  public Submission submission() {
    return reading == null ? null : reading.submission().orElse(null);
  }

  /** Whose data it is, with the TIN masked. */
  public String entity() {
    return UploadWords.entity(submission().entity());
  }

  /**
   * What a QRDA document was recognised as, such as {@code QRDA III of 2021, measures data 5.5.4};
   * empty for other files.
   */
  public String recognised() {
    return Optional.ofNullable(reading).flatMap(SubmissionReading::qrda).stream()
        .flatMap(qrda -> qrda.year().stream().map(year -> UploadWords.recognised(year, qrda)))
        .findFirst()
        .orElse("");
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The key to download the problems by. */
  public String problemsKey() {
    return problemsKey;
  }

  /** The score that the file would have; null when it was sent or has problems. */
  public Score preview() {
    return preview;
  }

  /** What was stored; null when nothing was. */
  public Received received() {
    return received;
  }
}
