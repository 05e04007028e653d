package org.qppportal.core.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

  @TempDir private Path folder;
  private LakeFixture fixture;

  @BeforeEach
  void makeWarehouse() {
    fixture = new LakeFixture(folder);
  }

  private void replaceBy(String code) {
    fixture.replace(LakeTable.VISIT_CODE, Stream.of(List.of(2017, code)));
  }

  private static String code(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select hcpcs from visit_code")) {
      row.next();
      return row.getString(1);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(fixture.lake.root().resolve("visit_code"))) {
      return files.toList();
    }
  }

  @Test
  void whoBeganToReadBeforeAChangeReadsOn() throws IOException, SQLException {
    replaceBy("99213");
    try (Connection reader = fixture.engine.connect()) {
      replaceBy("99214");
      fixture.lake.removeOrphans();

      assertThat(code(reader)).isEqualTo("99213");
      try (Connection later = fixture.engine.connect()) {
        assertThat(code(later)).isEqualTo("99214");
      }
    }
  }

  @Test
  void whatWasReplacedLongAgoIsRemoved() throws IOException {
    replaceBy("99213");
    replaceBy("99214");
    Path replaced = fixture.lake.root().resolve("replaced/v000001.json");
    Instant longAgo = Instant.now().minus(Lake.KEPT).minusSeconds(60);

    fixture.lake.removeOrphans();
    assertThat(files()).hasSize(2);

    Files.setLastModifiedTime(replaced, FileTime.from(longAgo));
    fixture.lake.removeOrphans();
    assertThat(files()).hasSize(1);
    assertThat(replaced).doesNotExist();
  }

  @Test
  void aChangeOfWhatChangedMeanwhileIsRefused() {
    Manifest seen = fixture.lake.manifest();
    replaceBy("99213");
    Manifest stale = seen.replacing(Map.of(LakeTable.VISIT_CODE, List.of()));

    assertThatThrownBy(() -> fixture.lake.publish(stale))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("try again");
  }

  @Test
  void oneThreadChangesTheWarehouseAtATime() {
    CompletableFuture<Void> other;
    try (LakeHold hold = fixture.lake.hold()) {
      other = CompletableFuture.runAsync(() -> replaceBy("99214"));
      replaceBy("99213");
      assertThat(other).isNotDone();
    }
    other.orTimeout(1, TimeUnit.MINUTES).join();

    assertThat(fixture.lake.manifest().version()).isEqualTo(2);
  }

  /** Another server is another process: a lock of this one's memory would not keep it out. */
  @Test
  void oneServerChangesTheWarehouseAtATime() throws Exception {
    Process other;
    try (LakeHold hold = fixture.lake.hold()) {
      other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherServer.class.getName(),
                  fixture.lake.root().toString())
              .redirectErrorStream(true)
              .start();
      // It says so before it tries; what it does when it may, it cannot have done yet.
      assertThat(other.inputReader().readLine()).isEqualTo("trying");
      assertThat(fixture.lake.root().resolve(OtherServer.MARK)).doesNotExist();
      replaceBy("99213");
      assertThat(fixture.lake.root().resolve(OtherServer.MARK)).doesNotExist();
    }
    assertThat(other.inputReader().readLine()).isEqualTo("held");
    assertThat(other.waitFor()).isZero();
    assertThat(fixture.lake.root().resolve(OtherServer.MARK)).exists();
  }

  /** Holds a warehouse for a moment. */
  static final class OtherServer {

    static final String MARK = "other-was-here";

    private OtherServer() {}

    /** Waits for the warehouse whose folder is named. */
    public static void main(String[] arguments) throws IOException {
      Path root = Path.of(arguments[0]);
      System.out.println("trying");
      try (LakeHold hold = new Lake(root).hold()) {
        Files.createFile(root.resolve(MARK));
        System.out.println("held");
      }
    }
  }
}
