package org.qppportal.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.qppportal.core.idempotency.IdempotencyConflictException;
import org.qppportal.core.idempotency.IdempotentWrites;
import org.qppportal.core.idempotency.Reply;

/**
 * Does what a form asks for once, however often it is sent: people press twice, and go back and
 * press again. The form carries a key in a hidden field; with other words in it, it is another
 * form.
 */
@Named("sentOnce")
@RequestScoped
public class SentOnce {

  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(100);
  private static final int LOOKS = 100;
  private static final int DONE = 200;

  @EJB IdempotentWrites writes;

  private String key = UUID.randomUUID().toString();

  /**
   * What the work gave the first time.
   *
   * @param words all that the form says
   * @param work gives a short text, such as the number of what it made
   * @throws IdempotencyConflictException when the first time takes longer than ten seconds
   */
  public String once(String words, Supplier<String> work) {
    for (int look = 1; ; look++) {
      try {
        return writes
            .once(
                "form " + key + " " + words.hashCode(),
                words.getBytes(StandardCharsets.UTF_8),
                () -> Reply.of(DONE, Optional.empty(), Optional.empty(), work.get()))
            .body();
      } catch (IdempotencyConflictException e) {
        if (e.kind() != IdempotencyConflictException.Kind.IN_PROGRESS || look == LOOKS) {
          throw e;
        }
        LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
      }
    }
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
