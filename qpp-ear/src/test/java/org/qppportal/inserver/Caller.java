package org.qppportal.inserver;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;

/**
 * Calls beans in the name of an account, as a request with its token would. There is no transaction
 * but those that the beans open, unless one is asked for.
 */
@Stateless
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Caller {

  @Resource private UserTransaction transaction;

  /** Does the work as that account. */
  public <T> Outcome<T> call(String username, Callable<T> work) {
    try {
      T value = SecurityDomain.getCurrent().createAdHocIdentity(username).runAs(work);
      return new Outcome<>(value, null);
    } catch (Exception | AssertionError e) {
      return new Outcome<>(null, e);
    }
  }

  /** Does the work in one transaction, which is kept or rolled back. */
  public <T> Outcome<T> inTransaction(String username, boolean keep, Callable<T> work) {
    return call(
        username,
        () -> {
          transaction.begin();
          boolean done = false;
          try {
            T value = work.call();
            done = true;
            return value;
          } finally {
            end(done && keep);
          }
        });
  }

  private void end(boolean keep) throws Exception {
    if (keep) {
      transaction.commit();
    } else {
      transaction.rollback();
    }
  }

  /**
   * What came of the work: carried out as data, because the container would wrap what is thrown.
   *
   * @param value what was returned
   * @param failure what was thrown; null when nothing was
   */
  public record Outcome<T>(T value, Throwable failure) {

    T orThrow() {
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
      return value;
    }
  }
}
