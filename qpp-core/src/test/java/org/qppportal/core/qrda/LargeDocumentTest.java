package org.qppportal.core.qrda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qppportal.core.testing.SharedData;

/** Memory does not grow with the document: 100 MB are read by a process that may have 64. */
class LargeDocumentTest {

  @Test
  void aSoundOneIsConverted() throws IOException, InterruptedException {
    assertThat(run()).isEqualTo("converted");
  }

  @Test
  void theFaultsOfAnotherAreFound() throws IOException, InterruptedException {
    assertThat(run("faulty")).contains("COUNT_NOT_WHOLE").contains("line=");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    Path data = SharedData.file("samples/manifest.json").getParent().getParent();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dqpp.shared.data=" + data,
                "-cp",
                System.getProperty("java.class.path"),
                LargeDocument.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    } finally {
      process.destroy();
    }
  }
}
