package org.qppportal.core.close;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.close.CloseResults;
import org.qppportal.persistence.close.CloseResults.Group;
import org.qppportal.persistence.close.CloseRun;
import org.qppportal.persistence.close.CloseRunRepository;
import org.qppportal.persistence.review.ReviewRepository;

/** The national close, for program staff. To everybody else there is no such thing. */
@Stateless
@PermitAll
public class CloseService {

  private static final String NOT_FOUND = "Not found, or not connected to you.";
  private static final String DIFFERENCES_HEADER =
      "tin,npi,score before,score after,percent before,percent after,status before,"
          + "status after,source before,source after\n";

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @EJB private PolicyService policies;
  @Inject private CloseRegister register;
  @Inject private CloseJob job;
  @Inject private CloseRunRepository runs;
  @Inject private CloseResults results;
  @Inject private PaymentFileWriter files;
  @Inject private ReviewRepository reviews;

  /**
   * Starts a close of a year. The work goes on after the answer.
   *
   * @throws CloseRefusedException when the year cannot be closed now
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CloseView start(int performanceYear) {
    Actor actor = caller.require(Action.RUN_CLOSE, new Resource.ProgramData());
    long run = register.begin(performanceYear, actor.username());
    job.start(run);
    return register.view(run);
  }

  /**
   * Lets a close go on that stopped, where it stood.
   *
   * @throws CloseRefusedException when it is finished or under way
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CloseView resume(long runId) {
    Actor actor = caller.require(Action.RUN_CLOSE, new Resource.ProgramData());
    if (job.isRunning(runId)) {
      throw new CloseRefusedException("This close is under way.");
    }
    job.goOn(runId, register.resume(runId, actor.username()));
    return register.view(runId);
  }

  /** Asks a close to stop after the pieces that are being done; it can be resumed. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void stop(long runId) {
    caller.require(Action.RUN_CLOSE, new Resource.ProgramData());
    if (job.isRunning(runId)) {
      register.execution(runId).ifPresent(job::stop);
    }
  }

  /** Every close, newest first. */
  public List<CloseView> closes() {
    viewing("list");
    return register.views();
  }

  /** One close. */
  public CloseView close(long runId) {
    viewing(Long.toString(runId));
    return register.view(runId);
  }

  /** The years that can be closed, newest first. */
  public List<Integer> years() {
    caller.require(Action.VIEW_CLOSE, new Resource.ProgramData());
    return policies.policies().scoringYears().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** Writes the payment file of a finished close: always the same bytes. */
  public void writePaymentFile(long runId, OutputStream out) {
    viewing(runId + ", payment file");
    CloseRun run = runs.run(runId).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Reconciliation reconciliation = reconciliation(run);
    int paymentYear = policies.policies().of(run.getPerformanceYear()).orElseThrow().paymentYear();
    files.write(run, paymentYear, reconciliation.rounded(), bytes -> write(out, bytes));
  }

  /** Writes the payment file of a finished close as it is in force, with what reviews changed. */
  public void writeCurrentPayments(long runId, OutputStream out) {
    viewing(runId + ", payment file in force");
    CloseRun run = runs.run(runId).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    Reconciliation reconciliation = reconciliation(run);
    int paymentYear = policies.policies().of(run.getPerformanceYear()).orElseThrow().paymentYear();
    files.writeCurrent(
        run,
        paymentYear,
        reconciliation.rounded(),
        reviews.resultsBeside(runId),
        bytes -> write(out, bytes));
  }

  /** How many adjustments targeted reviews changed beside a close. */
  public int reviewed(long runId) {
    viewing(runId + ", reviews");
    return (int)
        reviews.resultsBeside(runId).stream()
            .map(one -> one.getKey().tin() + one.getKey().npi())
            .distinct()
            .count();
  }

  /** The reconciliation of a finished close. */
  public Reconciliation reconciliation(long runId) {
    viewing(runId + ", reconciliation");
    return reconciliation(runs.run(runId).orElseThrow(() -> new NotVisibleException(NOT_FOUND)));
  }

  /** How two finished closes of a year differ, in numbers. */
  public CloseDifferences differences(long before, long after) {
    viewing(before + " and " + after + ", differences");
    requireComparable(before, after);
    List<Group> groups = new ArrayList<>();
    results.differences(before, after, groups::add);
    return CloseDifferences.of(before, after, groups);
  }

  /** Everybody for whom two finished closes of a year differ, as CSV. */
  public void writeDifferences(long before, long after, OutputStream out) {
    viewing(before + " and " + after + ", list of differences");
    requireComparable(before, after);
    write(out, DIFFERENCES_HEADER.getBytes(StandardCharsets.UTF_8));
    results.differenceLines(before, after, bytes -> write(out, bytes));
  }

  private void requireComparable(long before, long after) {
    CloseRun one = runs.run(before).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    CloseRun other = runs.run(after).orElseThrow(() -> new NotVisibleException(NOT_FOUND));
    reconciliation(one);
    reconciliation(other);
    if (one.getPerformanceYear() != other.getPerformanceYear()) {
      throw new CloseRefusedException("Only closes of the same year can be compared.");
    }
  }

  private static Reconciliation reconciliation(CloseRun run) {
    return run.getReconciliation()
        .map(Reconciliation::ofJson)
        .orElseThrow(() -> new CloseRefusedException("This close is not finished yet."));
  }

  private void viewing(String what) {
    Actor actor = caller.require(Action.VIEW_CLOSE, new Resource.ProgramData());
    audit.done(actor.username(), AuditedAction.VIEW_CLOSE, "Close", null, Optional.empty(), what);
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
