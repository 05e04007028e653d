package org.qppportal.core.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.batch.Batch;
import org.qppportal.persistence.batch.BatchRepository;
import org.qppportal.persistence.batch.BatchResults;

/**
 * Files of many clinicians or practices, for the people and programs of the organizations that send
 * them. To everybody else there is no such file.
 */
@Stateless
@PermitAll
public class BatchService {

  private static final String NOT_FOUND = "Not found, or not connected to you.";
  private static final int MOST_LISTED = 200;
  private static final int MOST_PROBLEMS = 1_000;

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private BatchInbox inbox;
  @Inject private BatchJob job;
  @Inject private BatchControl control;
  @Inject private BatchRepository batches;
  @Inject private BatchResults results;

  /** The organizations that the caller may send files for. */
  public List<Actor.Link> senders() {
    Actor actor = caller.actor();
    return actor.connections().stream()
        .filter(link -> Access.may(actor, Action.SEND_BATCH, resource(link.organizationId())))
        .toList();
  }

  /**
   * Keeps a file; the work on it goes on after the answer.
   *
   * @param organizationId for whom it is sent; may be empty for somebody who acts for one only
   * @param fileName its name, where it has one
   * @param file its bytes
   * @throws BatchRefusedException when too many are under way
   * @throws TableTooLargeException when it has more bytes than {@link TableLimits#BYTES}
   * @throws NotVisibleException when the caller may not send for the organization
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BatchView send(
      Optional<UUID> organizationId, Optional<String> fileName, InputStream file) {
    UUID organization = organizationId.or(this::onlySender).orElseThrow(BatchService::hidden);
    Actor actor = caller.require(Action.SEND_BATCH, resource(organization));
    Actor.Link link =
        actor.connections().stream()
            .filter(one -> one.organizationId().equals(organization))
            .findFirst()
            .orElseThrow(BatchService::hidden);
    UUID id = inbox.keep(actor, link, fileName, file);
    job.start(id);
    return view(id);
  }

  private Optional<UUID> onlySender() {
    List<Actor.Link> senders = senders();
    if (senders.isEmpty()) {
      throw hidden();
    }
    if (senders.size() > 1) {
      throw new BatchRefusedException(
          "You act for several organizations. Say which one sends the file.");
    }
    return Optional.of(senders.get(0).organizationId());
  }

  /** The files of the caller's organizations, newest first, the latest two hundred. */
  public List<BatchView> batches() {
    return batches
        .ofOrganizations(senders().stream().map(Actor.Link::organizationId).toList(), MOST_LISTED)
        .stream()
        .map(BatchView::of)
        .toList();
  }

  /** One file. */
  public BatchView batch(UUID id) {
    return view(id);
  }

  /** The first thousand problems of a file, those with the file as such first. */
  public List<BatchProblem> problems(UUID id) {
    visible(id);
    return results.problems(id, MOST_PROBLEMS).stream().map(BatchProblem::of).toList();
  }

  /**
   * Asks for the work on a file to stop. What is stored by then stays.
   *
   * @throws BatchRefusedException when it has ended
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BatchView cancel(UUID id) {
    Actor actor = requireFor(id);
    control.cancel(id, actor.username(), job.isRunning(id));
    return view(id);
  }

  /**
   * Lets the work on a file go on that a failure stopped.
   *
   * @throws BatchRefusedException when it did not stop
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BatchView resume(UUID id) {
    Actor actor = requireFor(id);
    job.goOn(id, control.resume(id, actor.username()));
    return view(id);
  }

  /** Hands out every row with what became of it, in the order of the file. */
  public void rows(UUID id, Consumer<BatchRow> reader) {
    visible(id);
    read(id, "results");
    results.rows(
        id,
        row ->
            reader.accept(
                new BatchRow(
                    row.number(),
                    row.tin(),
                    row.npi(),
                    row.entityId(),
                    row.outcome().map(BatchOutcome::ofCode).orElse(BatchOutcome.NOT_PROCESSED),
                    row.submissionId(),
                    row.receiptId(),
                    row.problem().map(BatchProblem::of))));
  }

  /**
   * Hands out the header, then every row of the clinicians and practices that were refused, so that
   * they can be mended and sent again.
   */
  public void refusedRows(UUID id, Consumer<List<String>> reader) {
    Batch batch = visible(id);
    read(id, "refused rows");
    if (batch.getHeader().isPresent()) {
      reader.accept(TableText.split(batch.getHeader().get()));
      results.cells(
          id, BatchOutcome.REFUSED.code(), cells -> reader.accept(TableText.split(cells)));
    }
  }

  private void read(UUID id, String what) {
    audit.done(
        caller.username(),
        AuditedAction.SEND_BATCH,
        "Batch",
        id.toString(),
        Optional.empty(),
        what + " read");
  }

  private BatchView view(UUID id) {
    return BatchView.of(visible(id));
  }

  private Actor requireFor(UUID id) {
    return caller.require(Action.SEND_BATCH, resource(visible(id).getOrganizationId()));
  }

  private Batch visible(UUID id) {
    Batch batch = batches.batch(id).orElseThrow(BatchService::hidden);
    caller.require(Action.SEND_BATCH, resource(batch.getOrganizationId()));
    return batch;
  }

  private static Resource resource(UUID organizationId) {
    return new Resource.OrganizationData(organizationId);
  }

  private static NotVisibleException hidden() {
    return new NotVisibleException(NOT_FOUND);
  }
}
