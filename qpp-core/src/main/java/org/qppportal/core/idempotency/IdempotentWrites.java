package org.qppportal.core.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.submission.ContentHash;
import org.qppportal.persistence.idempotency.IdempotencyKey;
import org.qppportal.persistence.idempotency.IdempotencyKeyRepository;

/**
 * Does a write that names a key once. Its answer is kept in the transaction of the write, so that
 * after a crash either both are there or neither is. Only writes that succeed are kept: one that
 * was refused can be mended and sent again under the same key.
 */
@Stateless
@PermitAll
public class IdempotentWrites {

  @Inject private IdempotencyKeyRepository keys;
  @Inject private Clock clock;
  @EJB private CallerService caller;

  /**
   * The answer to a write: that of the first time when the caller has sent it before.
   *
   * @param key what the caller calls the write
   * @param request all that makes the request this one and no other
   * @param write does it; joins the transaction
   * @throws IdempotencyConflictException when the key is at work or was used for another request
   */
  public Reply once(String key, byte[] request, Supplier<Reply> write) {
    String id = hash(caller.username() + '\n' + key);
    if (!keys.take(id)) {
      throw new IdempotencyConflictException(
          IdempotencyConflictException.Kind.IN_PROGRESS,
          "A request with this Idempotency-Key is at work at this moment: wait for its answer, or"
              + " send it again a little later.");
    }
    String fingerprint = ContentHash.sha256(request);
    Optional<IdempotencyKey> earlier = keys.find(id);
    if (earlier.isEmpty()) {
      Reply reply = write.get();
      keys.add(
          new IdempotencyKey(
              id,
              fingerprint,
              reply.status(),
              reply.etag(),
              reply.location(),
              reply.body(),
              clock.instant()));
      return reply;
    }
    return replay(earlier.get(), fingerprint);
  }

  private static Reply replay(IdempotencyKey earlier, String fingerprint) {
    if (!earlier.getFingerprint().equals(fingerprint)) {
      throw new IdempotencyConflictException(
          IdempotencyConflictException.Kind.REUSED,
          "This Idempotency-Key was used for another request: give each request a key of its own.");
    }
    return new Reply(
        earlier.getStatus(), earlier.getEtag(), earlier.getLocation(), earlier.getBody(), true);
  }

  private static String hash(String text) {
    return ContentHash.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
