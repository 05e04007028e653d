package org.qppportal.core.qrda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class QrdaFilesTest {

  private static final byte[] TEXT = "<a/>".getBytes(StandardCharsets.UTF_8);

  private final QrdaFiles files = new QrdaFiles();

  @Test
  void takesFilesInOrderAndIgnoresFolders() throws Exception {
    add("one.xml", TEXT);
    add("packed.zip", zip("../../etc/two.xml", TEXT, "c:\\temp\\three.xml", TEXT));

    assertThat(files.files())
        .extracting(QrdaFile::name)
        .containsExactly("one.xml", "two.xml", "three.xml");
    for (QrdaFile file : files.files()) {
      try (InputStream in = file.open()) {
        assertThat(in.readAllBytes()).isEqualTo(TEXT);
      }
      assertThat(file.size()).isEqualTo(TEXT.length);
    }
  }

  @Test
  void keepsLargeFilesOnDisk() throws Exception {
    byte[] large = new byte[3 * 1024 * 1024];
    Arrays.fill(large, (byte) 'x');
    add("large.xml", large);
    QrdaFile file = files.files().get(0);
    for (int i = 0; i < 2; i++) {
      try (InputStream in = file.open()) {
        assertThat(in.readAllBytes()).isEqualTo(large);
      }
    }
    files.close();
    assertThatThrownBy(file::open).isInstanceOf(IOException.class);
  }

  @Test
  void refusesZipBombs() throws Exception {
    refused(zip("bomb.xml", new byte[40 * 1024 * 1024]), "times as large");
  }

  @Test
  void refusesZipFilesInZipFiles() throws Exception {
    refused(zip("inner.zip", zip("one.xml", TEXT)), "inside");
  }

  @Test
  void refusesTooManyFiles() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i <= QrdaFiles.MOST_FILES; i++) {
        zip.putNextEntry(new ZipEntry(i + ".xml"));
        zip.write(TEXT);
      }
    }
    refused(bytes.toByteArray(), "more than 500");
  }

  @Test
  void refusesDamagedAndEmptyZipFiles() throws Exception {
    byte[] packed = zip("one.xml", "<a>text</a>".repeat(1000).getBytes(StandardCharsets.UTF_8));
    for (int length = 4; length < 60; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> new QrdaFiles().add("cut.zip", new ByteArrayInputStream(cut)))
          .isInstanceOfAny(QrdaFiles.RefusedException.class);
    }
    refused(zip(), "no file");
  }

  private void refused(byte[] packed, String reason) throws IOException {
    assertThatThrownBy(() -> add("packed.zip", packed))
        .isInstanceOfSatisfying(
            QrdaFiles.RefusedException.class,
            refusal -> {
              assertThat(refusal.problem().message()).contains(reason);
              assertThat(refusal.problem().whatToDo()).contains("500");
            });
    files.close();
  }

  private void add(String name, byte[] content) throws IOException, QrdaFiles.RefusedException {
    files.add(name, new ByteArrayInputStream(content));
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return bytes.toByteArray();
  }
}
