package org.qppportal.core.desk.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {

  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);

  private static AcceptedFile accept(String name, byte[] content) {
    return FileRules.accept(List.of(new SentFile(name, content))).get(0);
  }

  @Test
  void tellsKindsByContent() {
    assertThat(accept("letter.pdf", PDF).mediaType()).isEqualTo("application/pdf");
    assertThat(accept("letter.txt", PDF).mediaType()).isEqualTo("application/pdf");
    assertThat(accept("rows.csv", "a,b\n1,2\n".getBytes(UTF_8)).mediaType()).isEqualTo("text/csv");
    assertThat(accept("note.txt", "Hello".getBytes(UTF_8)).mediaType()).isEqualTo("text/plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"program.pdf", "program.txt", "program.exe"})
  void refusesWhatRunsWhateverItsName(String name) {
    byte[] program = new byte[200];
    program[0] = 'M';
    program[1] = 'Z';
    assertThatThrownBy(() -> accept(name, program))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("not a kind of file");
  }

  @Test
  void refusesPagesWithScripts() {
    assertThatThrownBy(
            () -> accept("page.html", "<html><script>alert(1)</script></html>".getBytes(UTF_8)))
        .isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(
            () ->
                accept(
                    "picture.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(UTF_8)))
        .isInstanceOf(FileRefusedException.class);
  }

  @Test
  void takesExactlyTheLargestAndNoLarger() {
    byte[] largest = new byte[FileRules.MOST_BYTES];
    System.arraycopy(PDF, 0, largest, 0, PDF.length);
    assertThat(accept("a.pdf", largest).content()).hasSize(FileRules.MOST_BYTES);
    byte[] larger = new byte[FileRules.MOST_BYTES + 1];
    System.arraycopy(PDF, 0, larger, 0, PDF.length);
    assertThatThrownBy(() -> accept("a.pdf", larger)).hasMessageContaining("larger than 10 MB");
    assertThatThrownBy(
            () ->
                FileRules.accept(
                    List.of(new SentFile("a.pdf", largest), new SentFile("b.pdf", PDF))))
        .hasMessageContaining("together are larger than 10 MB");
    assertThatThrownBy(() -> accept("a.pdf", new byte[0])).hasMessageContaining("is empty");
  }

  @Test
  void takesTenFilesAndNoMore() {
    SentFile one = new SentFile("a.pdf", PDF);
    assertThat(FileRules.accept(Collections.nCopies(10, one))).hasSize(10);
    assertThatThrownBy(() -> FileRules.accept(Collections.nCopies(11, one)))
        .hasMessageContaining("at most 10 files");
  }

  @Test
  void takesASmallZipAndRefusesABomb() throws IOException {
    assertThat(accept("a.zip", zip("a.txt", "Hello".getBytes(UTF_8))).mediaType())
        .isEqualTo("application/zip");
    byte[] bomb = zip("zeros.txt", new byte[50 * 1024 * 1024]);
    assertThat(bomb).hasSizeLessThan(100_000);
    assertThatThrownBy(() -> accept("a.zip", bomb)).hasMessageContaining("far more than it is");
  }

  @ParameterizedTest
  @CsvSource({
    "../a.txt,leads out",
    "/a.txt,leads out",
    "inner.zip,ending in .zip",
    "run.exe,ending in .exe",
    "xl/vbaProject.bin,macros"
  })
  void refusesWhatIsInAZip(String entry, String because) throws IOException {
    byte[] zip = zip(entry, "Hello".getBytes(UTF_8));
    assertThatThrownBy(() -> accept("a.zip", zip)).hasMessageContaining(because);
  }

  @Test
  void refusesADamagedZip() throws IOException {
    byte[] zip = zip("a.txt", "Hello, hello, hello".getBytes(UTF_8));
    for (int i = 35; i < 45; i++) {
      zip[i] = (byte) 0xff;
    }
    assertThatThrownBy(() -> accept("a.zip", zip)).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> accept("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))
        .isInstanceOf(FileRefusedException.class);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
