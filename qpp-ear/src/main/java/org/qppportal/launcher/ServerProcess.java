package org.qppportal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that runs as a child process and answers over HTTP when it is ready. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final String name;
  private final Process process;
  private final Path log;

  private ServerProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts a command with its output going to a log file. */
  static ServerProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new ServerProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * Waits until the address answers 200.
   *
   * @param failed a file whose appearing means that it never will
   */
  void awaitReady(String url, Path failed, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (status(url) != HttpURLConnection.HTTP_OK) {
      if (!process.isAlive()) {
        throw new StartFailure(name + " stopped while starting; the reason is in " + log + ".");
      }
      if (Files.exists(failed)) {
        throw new StartFailure(
            name + " refused the portal's archive; the reason is in " + log + ".");
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailure(
            "%s did not answer at %s within %d seconds; see %s."
                .formatted(name, url, patience.toSeconds(), log));
      }
      pause();
    }
  }

  /** The HTTP status at an address, or 0 when nothing answers. */
  static int status(String url) {
    HttpURLConnection connection = null;
    try {
      connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      return connection.getResponseCode();
    } catch (IOException e) {
      return 0;
    } finally {
      if (connection != null) {
        // Otherwise each probe leaves a connection open at the server.
        connection.disconnect();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while starting.", e);
    }
  }

  /** Resident memory of the server and its children, in bytes; 0 where the system does not tell. */
  long residentBytes() {
    return residentBytes(process.toHandle());
  }

  /** Resident memory of a process and its children, in bytes; 0 where the system does not tell. */
  static long residentBytes(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.descendants())
        .mapToLong(ServerProcess::residentBytesOfOne)
        .sum();
  }

  /** Resident memory of this process alone, in bytes. */
  static long residentBytesOfThis() {
    return residentBytesOfOne(ProcessHandle.current());
  }

  /** The proportional share, so that memory that PostgreSQL's processes share counts once. */
  private static long residentBytesOfOne(ProcessHandle handle) {
    Path memory = Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup");
    try (var lines = Files.lines(memory)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private List<ProcessHandle> memberHandles() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Completes when the process ends, for whatever reason. */
  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  String name() {
    return name;
  }

  /** Ends the process at once, as a crash would. */
  public void kill() {
    memberHandles().forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  @Override
  public void close() {
    List<ProcessHandle> members = memberHandles();
    members.forEach(ProcessHandle::destroy);
    for (ProcessHandle member : members) {
      try {
        member.onExit().get(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        member.destroyForcibly();
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        member.destroyForcibly();
      }
    }
  }
}
