package org.qppportal.core.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Trino server of the project's own configuration, over a folder of a test. */
final class TrinoServer implements AutoCloseable {

  private static final int OLDEST_JAVA = 22;
  private static final Path CONFIGURATION = Path.of("src/main/trino/etc").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private final Process process;
  private final int port;
  private final Path log;

  private TrinoServer(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Where the server is unpacked, if the build was asked for it. */
  static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("qpp.trino.home"))
        .map(Path::of)
        .filter(Files::isDirectory);
  }

  /** A JDK that is new enough: named by QPP_TRINO_JAVA or JAVA_HOME_25, or in the usual folders. */
  static Optional<Path> java() {
    Stream<Path> named =
        Stream.of("QPP_TRINO_JAVA", "JAVA_HOME_25").map(System::getenv).flatMap(TrinoServer::path);
    Stream<Path> usual =
        Stream.of("/usr/lib/jvm", "/opt", "/Library/Java/JavaVirtualMachines")
            .map(Path::of)
            .flatMap(TrinoServer::children)
            .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
    return Stream.concat(named, usual).filter(TrinoServer::isNewEnough).findFirst();
  }

  private static Stream<Path> path(String text) {
    return text == null || text.isBlank() ? Stream.empty() : Stream.of(Path.of(text));
  }

  private static Stream<Path> children(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? Stream.empty() : Stream.of(names).sorted().map(folder::resolve);
  }

  private static boolean isNewEnough(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return false;
    }
    try {
      Matcher version = RELEASE.matcher(Files.readString(release));
      return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_JAVA;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it and waits until it can work. */
  static TrinoServer start(Path home, Path java, Lake lake, Path data) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Files.createDirectories(data);
    Files.createDirectories(lake.root());
    Path log = data.resolve("trino.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/launcher").toString(),
            "run",
            "--etc-dir=" + CONFIGURATION,
            "--data-dir=" + data);
    builder.environment().put("JAVA_HOME", java.toString());
    builder
        .environment()
        .merge("PATH", java.resolve("bin").toString(), (old, own) -> own + ":" + old);
    builder.environment().put("QPP_TRINO_PORT", Integer.toString(port));
    builder.environment().put("QPP_WAREHOUSE_DIR", lake.root().toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    TrinoServer server = new TrinoServer(process, port, log);
    try {
      server.awaitWork(lake);
      return server;
    } catch (Exception e) {
      server.close();
      throw e;
    }
  }

  String url() {
    return "jdbc:trino://127.0.0.1:" + port + "/lake";
  }

  /** It answers some seconds before it finds a node to work on, so only a query tells. */
  private void awaitWork(Lake lake) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<SQLException> failure = tryOut(new TrinoEngine(url(), lake));
    while (failure.isPresent()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Trino does not work: " + Files.readString(log), failure.get());
      }
      TimeUnit.MILLISECONDS.sleep(250);
      failure = tryOut(new TrinoEngine(url(), lake));
    }
  }

  private static Optional<SQLException> tryOut(SqlEngine engine) {
    try (Connection connection = engine.connect();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from claim_line").next();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    all.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }
}
