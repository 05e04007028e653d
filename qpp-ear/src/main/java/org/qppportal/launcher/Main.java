package org.qppportal.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** The commands behind {@code ./qpp}: {@code run}, {@code token ACCOUNT} and {@code bench NAME}. */
public final class Main {

  private Main() {}

  /** Runs one command; a failure is one sentence on standard error and exit code 1. */
  public static void main(String[] arguments) {
    try {
      Settings settings = Settings.from(Path.of("").toAbsolutePath(), System.getenv());
      switch (arguments.length == 0 ? "" : arguments[0]) {
        case "run" -> run(settings);
        case "bench" ->
            new Benchmarks(Path.of("").toAbsolutePath(), System.out)
                .run(
                    argument(arguments, "Say which benchmark: ./qpp bench http"),
                    Arrays.stream(arguments).skip(2).findFirst());
        case "token" ->
            System.out.println(
                DemoToken.fetch(
                    settings, argument(arguments, "Say whose token: ./qpp token registry.demo")));
        default -> throw new StartFailure("Say run, bench NAME or token ACCOUNT.");
      }
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static String argument(String[] arguments, String whenMissing) {
    if (arguments.length < 2) {
      throw new StartFailure(whenMissing);
    }
    return arguments[1];
  }

  private static void run(Settings settings) {
    Instant begin = Instant.now();
    System.out.println(
        "Starting the portal. A first start takes about a minute, a later one half.");
    Portal portal = Portal.prepare(settings, line -> System.out.println("  " + line));
    // Ctrl-C reaches the launcher as a normal shutdown: stop what it started, in order.
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "stop"));
    portal.startServers();
    Welcome.print(settings, Duration.between(begin, Instant.now()), System.out);
    String ended = portal.unexpectedEnd().join();
    throw new StartFailure(
        ended + " stopped unexpectedly; see " + settings.dataDirectory().resolve("log") + ".");
  }
}
