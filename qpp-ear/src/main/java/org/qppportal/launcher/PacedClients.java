package org.qppportal.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Clients that ask at the same time, each one thing after the other, and how long it takes. */
final class PacedClients {

  private PacedClients() {}

  /** A client of its own, closed when it has asked all. */
  interface Client extends AutoCloseable {

    /** Asks the thing of this number and waits for the whole answer. */
    void ask(int number) throws Exception;

    @Override
    default void close() throws Exception {
      // Most clients have nothing to close.
    }
  }

  /** How long each request took, from sending it to the last byte, and all of them together. */
  static final class Took {

    private final long[] sorted;
    private final long all;

    private Took(long[] nanos, long all) {
      this.sorted = nanos.clone();
      Arrays.sort(this.sorted);
      this.all = all;
    }

    /** What so many percent of the requests took at most, in milliseconds. */
    double millis(int percent) {
      return sorted[sorted.length * percent / 100] / 1e6;
    }

    /** How many were answered in a second. */
    double perSecond() {
      return sorted.length / (all / 1e9);
    }
  }

  /**
   * Lets clients ask.
   *
   * @param requests how many of all together
   * @param pace nanoseconds from one request of a client to its next; 0 for none
   * @param client makes the client of a number, from 0
   */
  static Took measure(int clients, int requests, long pace, IntFunction<Client> client) {
    long[] nanos = new long[requests];
    List<Callable<Void>> work = new ArrayList<>();
    long begin = System.nanoTime();
    for (int number = 0; number < clients; number++) {
      int first = number;
      work.add(
          () -> {
            try (Client one = client.apply(first)) {
              long due = begin + pace * first / clients;
              for (int i = first; i < requests; i += clients) {
                await(due);
                due += pace;
                long sent = System.nanoTime();
                one.ask(i);
                nanos[i] = System.nanoTime() - sent;
              }
              return null;
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    } catch (ExecutionException e) {
      throw new StartFailure("A request failed: " + e.getCause().getMessage(), e);
    } finally {
      threads.shutdownNow();
    }
    return new Took(nanos, System.nanoTime() - begin);
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
