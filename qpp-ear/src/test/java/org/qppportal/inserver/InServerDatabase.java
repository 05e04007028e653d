package org.qppportal.inserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.qppportal.launcher.Database;
import org.qppportal.launcher.Settings;
import org.qppportal.testing.SharedData;

/**
 * Starts an empty PostgreSQL before the in-server tests and stops it after them. The server finds
 * it by the variable {@code QPP_DB_URL}, which the build sets.
 */
public final class InServerDatabase implements LauncherSessionListener {

  private static final String PORT = "15434";

  private Database database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!"in-server".equals(System.getProperty("qpp.test.kind"))) {
      return;
    }
    // The server's process is told where the shared data are, by arquillian.xml.
    System.setProperty(SharedData.PROPERTY, SharedData.directory().toString());
    Path root = Path.of(System.getProperty("qpp.root")).toAbsolutePath();
    Path data = root.resolve("qpp-ear/target/in-server-data");
    delete(data);
    database =
        Database.start(
            Settings.from(root, Map.of("QPP_DATA_DIR", data.toString(), "QPP_DB_PORT", PORT)));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }

  private static void delete(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot clear " + data, e);
    }
  }
}
