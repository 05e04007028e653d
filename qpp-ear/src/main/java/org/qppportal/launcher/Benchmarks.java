package org.qppportal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The benchmarks that need the whole portal: {@code start}, {@code http}, {@code close}, {@code
 * batch}, {@code lookup} and {@code desk}.
 */
final class Benchmarks {

  private static final long MEGABYTE = 1024 * 1024;

  /** TIN/NPIs that the program scores in a year, about. */
  private static final int NATION = 650_000;

  /** Rows of a registry's file. */
  private static final int ROWS_OF_BATCH = 200_000;

  /** The heap that a national close has to do with. */
  private static final String HEAP_OF_CLOSE =
      "-Xms256m -Xmx2g -XX:MetaspaceSize=160m -Djava.net.preferIPv4Stack=true"
          + " -Djboss.modules.system.pkgs=org.jboss.byteman -Djava.awt.headless=true";

  private final Path root;
  private final PrintStream out;

  Benchmarks(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  void run(String name, Optional<String> size) {
    out.printf(
        "%d cores, %,d MB of memory, Java %s%n",
        Runtime.getRuntime().availableProcessors(), memoryOfMachine(), Runtime.version());
    Settings settings = settings(name);
    deleteData(settings.dataDirectory());
    switch (name) {
      case "start" -> start(settings);
      case "http" -> http(settings);
      case "close" -> close(settings, size);
      case "batch" -> batch(settings, size);
      case "lookup" -> lookup(settings);
      case "desk" -> desk(settings);
      default ->
          throw new StartFailure(
              "There are the benchmarks rules, start, http, close, batch, lookup and desk.");
    }
  }

  /** Ports and data of its own, so that a running portal is not disturbed. */
  private Settings settings(String name) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("QPP_DATA_DIR", root.resolve("qpp-ear/target/benchmark-data").toString());
    environment.put("QPP_HTTP_PORT", "38080");
    environment.put("QPP_MANAGEMENT_PORT", "39990");
    environment.put("QPP_KEYCLOAK_PORT", "38180");
    environment.put("QPP_KEYCLOAK_MANAGEMENT_PORT", "39180");
    environment.put("QPP_DB_PORT", "35433");
    environment.put("QPP_MAIL_SMTP_PORT", "33025");
    environment.put("QPP_MAIL_IMAP_PORT", "33143");
    environment.put("QPP_RATE_LIMIT", "off");
    if (name.equals("close")) {
      environment.putIfAbsent("QPP_JAVA_OPTS", HEAP_OF_CLOSE);
    }
    if (name.equals("lookup")) {
      // Its own clinicians, and nothing that works in the background.
      environment.put("QPP_DEMO", "false");
    }
    return Settings.from(root, environment);
  }

  private void batch(Settings settings, Optional<String> size) {
    try (Portal portal = Portal.start(settings, out::println)) {
      new BatchBenchmark(settings, out).run(size.map(Integer::parseInt).orElse(ROWS_OF_BATCH));
      printMemory(portal);
    }
  }

  private void lookup(Settings settings) {
    try (Portal portal = Portal.start(settings, out::println)) {
      new LookupBenchmark(settings, out).run();
      printMemory(portal);
    }
  }

  private void desk(Settings settings) {
    try (Portal portal = Portal.start(settings, out::println)) {
      new DeskBenchmark(settings, out).run();
      printMemory(portal);
    }
  }

  private void close(Settings settings, Optional<String> size) {
    try (Portal portal = Portal.start(settings, out::println)) {
      new CloseBenchmark(settings, out).run(size.map(Integer::parseInt).orElse(NATION));
      printMemory(portal);
    }
  }

  private void start(Settings settings) {
    out.println("Start to ready (home page and realm answer):");
    try (Portal portal = timed("first start, no data", () -> start0(settings))) {
      out.flush();
    }
    for (int i = 1; i <= 3; i++) {
      try (Portal portal = timed("later start " + i, () -> start0(settings))) {
        if (i == 3) {
          printMemory(portal);
        }
      }
    }
  }

  private static Portal start0(Settings settings) {
    return Portal.start(settings, line -> {});
  }

  private Portal timed(String what, Supplier<Portal> start) {
    long begin = System.nanoTime();
    Portal portal = start.get();
    out.printf(
        "  %-22s %5.1f s%n", what, Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3);
    return portal;
  }

  private void printMemory(Portal portal) {
    out.println("Resident memory when ready:");
    portal
        .residentBytes()
        .forEach((name, bytes) -> out.printf("  %-22s %,5d MB%n", name, bytes / MEGABYTE));
  }

  private void http(Settings settings) {
    try (Portal portal = Portal.start(settings, out::println)) {
      new PostBenchmark(settings, out).run();
      printMemory(portal);
    }
  }

  private static void deleteData(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new StartFailure("Cannot clear " + data + ".", e);
    }
  }

  private static long memoryOfMachine() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() / MEGABYTE
        : 0;
  }
}
