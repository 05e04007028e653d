package org.qppportal.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the servers under test have written to their logs. */
final class ServerLogs {

  private ServerLogs() {}

  /** The lines that hold a text, over all log files; fails when there are no logs at all. */
  static List<String> linesWith(String text) {
    Path data = RunningPortal.portal().settings().dataDirectory();
    List<String> found = new ArrayList<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".log")).toList()) {
        files++;
        for (String line :
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n")) {
          if (line.contains(text)) {
            found.add(file.getFileName() + ": " + line);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files == 0) {
      throw new IllegalStateException("No logs below " + data);
    }
    return found;
  }
}
