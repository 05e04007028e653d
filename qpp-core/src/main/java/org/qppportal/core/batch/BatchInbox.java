package org.qppportal.core.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Actor;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.persistence.batch.Batch;
import org.qppportal.persistence.batch.BatchPiece;
import org.qppportal.persistence.batch.BatchRepository;

/** Keeps files as they come: whole, with their hash, or not at all. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BatchInbox {

  private static final int PIECE = 256 * 1024;

  /** Enough for a registry's programs, too few to fill the portal. */
  private static final int MOST_UNDER_WAY = 5;

  @Inject private BatchRepository batches;
  @EJB private AuditRecorder audit;
  @Inject private Clock clock;

  /**
   * Keeps a file.
   *
   * @throws BatchRefusedException when too many of the organization are under way
   * @throws TableTooLargeException when it has more bytes than {@link TableLimits#BYTES}
   */
  UUID keep(Actor actor, Actor.Link organization, Optional<String> fileName, InputStream file) {
    if (batches.countUnderWay(organization.organizationId()) >= MOST_UNDER_WAY) {
      throw new BatchRefusedException(
          "Your organization has %d files under way. Wait until one has ended, then send this one."
              .formatted(MOST_UNDER_WAY));
    }
    UUID id = UUID.randomUUID();
    MessageDigest digest = sha256();
    long length = keepPieces(id, file, digest);
    batches.add(
        new Batch(
            id,
            organization.organizationId(),
            organization.organizationName(),
            actor.username(),
            fileName,
            HexFormat.of().formatHex(digest.digest()),
            length,
            clock.instant()));
    audit.done(
        actor.username(),
        AuditedAction.SEND_BATCH,
        "Batch",
        id.toString(),
        organization.practiceId(),
        "received, %d bytes".formatted(length));
    return id;
  }

  private long keepPieces(UUID id, InputStream file, MessageDigest digest) {
    try {
      long length = 0;
      int number = 0;
      byte[] piece = file.readNBytes(PIECE);
      while (piece.length > 0) {
        length += piece.length;
        if (length > TableLimits.BYTES) {
          throw new TableTooLargeException();
        }
        digest.update(piece);
        batches.add(new BatchPiece(id, number++, piece));
        piece = file.readNBytes(PIECE);
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
