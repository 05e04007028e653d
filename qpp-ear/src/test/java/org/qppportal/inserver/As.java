package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.qppportal.core.access.NotVisibleException;

/** Who calls, in the words of a test: {@code As.practice(() -> intake.submit(…))}. */
final class As {

  static final String PRACTICE = "practice.demo";
  static final String BILLER = "biller.demo";
  static final String STRANGER = "other.practice.demo";
  static final String REGISTRY = "registry.demo";

  private As() {}

  /** Fails unless the work is done for those who may do it, and invisible to those who may not. */
  static void assertMay(boolean may, String account, String what, Callable<?> work) {
    if (may) {
      user(account, work);
    } else {
      assertThatThrownBy(() -> user(account, work))
          .as("%s: %s", account, what)
          .isInstanceOf(NotVisibleException.class);
    }
  }

  /** Does work that returns nothing, where work is wanted that returns something. */
  static Object done(Runnable work) {
    work.run();
    return null;
  }

  static <T> T practice(Callable<T> work) {
    return user(PRACTICE, work);
  }

  static <T> T biller(Callable<T> work) {
    return user(BILLER, work);
  }

  static <T> T stranger(Callable<T> work) {
    return user(STRANGER, work);
  }

  static <T> T registry(Callable<T> work) {
    return user(REGISTRY, work);
  }

  /** Does the work as that account; what it throws comes out as it is. */
  static <T> T user(String username, Callable<T> work) {
    return Beans.bean(Caller.class).call(username, work).orThrow();
  }

  /** As the practice, in a transaction that is rolled back at the end. */
  static <T> T practiceRollingBack(Callable<T> work) {
    return Beans.bean(Caller.class).inTransaction(PRACTICE, false, work).orThrow();
  }

  /** As the practice, in one transaction. */
  static <T> T practiceInOneTransaction(Callable<T> work) {
    return Beans.bean(Caller.class).inTransaction(PRACTICE, true, work).orThrow();
  }
}
