package org.qppportal.core.claims;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.claims.ClaimsFilePiece;
import org.qppportal.persistence.claims.ClaimsProblemRow;
import org.qppportal.persistence.claims.ClaimsRun;
import org.qppportal.persistence.claims.ClaimsRunRepository;
import org.qppportal.persistence.claims.ClaimsRunState;

/** Keeps the list of loads. Each change is stored at once, for others to see. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ClaimsRegister {

  private static final int PIECE = 1 << 20;
  private static final int LONGEST_PROBLEM = 500;
  private static final int LONGEST_NAME = 200;

  @Inject private ClaimsRunRepository runs;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /**
   * Begins a load and keeps its file.
   *
   * @throws ClaimsLoadRefusedException when a load of the year is under way
   */
  long begin(int year, String catalogueVersion, String fileName, InputStream file, String username)
      throws IOException {
    List<ClaimsRun> before =
        runs.runs().stream().filter(run -> run.getPerformanceYear() == year).toList();
    if (before.stream().anyMatch(run -> run.getState() == ClaimsRunState.RUNNING)) {
      throw new ClaimsLoadRefusedException(
          "Claims of " + year + " are being loaded now. Wait until that is finished.");
    }
    String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
    List<byte[]> pieces = new ArrayList<>();
    MessageDigest digest = sha256();
    long bytes = 0;
    for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
      digest.update(piece);
      bytes += piece.length;
      pieces.add(piece);
    }
    ClaimsRun run =
        new ClaimsRun(
            year,
            before.size() + 1,
            catalogueVersion,
            new ClaimsRun.LoadedFile(name, bytes, HexFormat.of().formatHex(digest.digest())),
            username,
            clock.instant());
    runs.add(run);
    for (int i = 0; i < pieces.size(); i++) {
      runs.add(new ClaimsFilePiece(run.getId(), i, pieces.get(i)));
    }
    done(username, run.getId(), "Started");
    return run.getId();
  }

  /**
   * Lets a load go on that stopped.
   *
   * @return the batch execution that it stopped in, if any
   */
  Optional<Long> resume(long runId, String username) {
    ClaimsRun run = existing(runId);
    if (run.getState() == ClaimsRunState.COMPLETED || run.getState() == ClaimsRunState.REFUSED) {
      throw new ClaimsLoadRefusedException("This load has ended.");
    }
    boolean newer =
        runs.runs().stream()
            .filter(other -> other.getPerformanceYear() == run.getPerformanceYear())
            .anyMatch(other -> other.getVersion() > run.getVersion());
    if (newer) {
      throw new ClaimsLoadRefusedException("A newer load of the year takes the place of this one.");
    }
    run.resume();
    done(username, runId, "Resumed");
    return run.getExecutionId();
  }

  void executedBy(long runId, long executionId) {
    existing(runId).executedBy(executionId);
  }

  /** Notes what was found in the file; one with errors ends the load. */
  void checked(long runId, long rows, long errors, long warnings, List<Problem> problems) {
    ClaimsRun run = existing(runId);
    runs.removeProblems(runId);
    List<ClaimsProblemRow> rowsOfProblems = new ArrayList<>();
    for (Problem one : problems) {
      rowsOfProblems.add(
          new ClaimsProblemRow(
              runId,
              rowsOfProblems.size(),
              one.code().code(),
              new ClaimsProblemRow.Cell(one.line(), one.column(), one.path()),
              one.message(),
              one.whatToDo()));
    }
    runs.add(rowsOfProblems);
    run.checked(rows, errors, warnings);
    if (errors > 0) {
      runs.removeFile(runId);
      run.refuse(clock.instant());
      done(run.getStartedBy(), runId, "Refused: " + errors + " errors in the file");
    }
  }

  /** Notes that measuring begins, or begins again from nothing. */
  void measuring(long runId) {
    existing(runId).measuring();
    runs.removeResults(runId);
  }

  /** Notes that a load stopped, and why. */
  void failed(long runId, ClaimsTask step, RuntimeException failure) {
    String reason = step.label() + " failed: " + failure.getMessage();
    existing(runId)
        .fail(reason.length() > LONGEST_PROBLEM ? reason.substring(0, LONGEST_PROBLEM) : reason);
  }

  /** Notes that a load was stopped before its end, unless a reason is noted already. */
  void stopped(long runId) {
    ClaimsRun run = existing(runId);
    if (run.getState() == ClaimsRunState.RUNNING) {
      run.fail("Stopped before its end. Resume it to go on.");
    }
  }

  /** Notes that a load that was noted as stopped is under way. */
  void goesOn(long runId) {
    ClaimsRun run = existing(runId);
    if (run.getState() == ClaimsRunState.FAILED) {
      run.resume();
    }
  }

  /** The loads that are marked as under way. */
  List<Long> underWay() {
    return runs.runs().stream()
        .filter(run -> run.getState() == ClaimsRunState.RUNNING)
        .map(ClaimsRun::getId)
        .toList();
  }

  List<ClaimsRunView> views() {
    return runs.runs().stream().map(ClaimsRunView::of).toList();
  }

  ClaimsRunView view(long runId) {
    return ClaimsRunView.of(existing(runId));
  }

  /** A piece of a load's file; empty behind the last. */
  Optional<byte[]> piece(long runId, int number) {
    return runs.piece(runId, number);
  }

  private ClaimsRun existing(long runId) {
    return runs.run(runId)
        .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
  }

  private void done(String username, long runId, String detail) {
    audit.done(
        username,
        AuditedAction.LOAD_CLAIMS,
        "Claims",
        Long.toString(runId),
        Optional.empty(),
        detail);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
