package org.qppportal.core.qrda;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was sent: small ones are kept in memory, others on disk until closed. */
public final class QrdaFile implements QrdaSource, Closeable {

  private static final int IN_MEMORY = 1024 * 1024;

  private final String name;
  private final byte[] content;
  private final Path path;
  private final long size;

  private QrdaFile(String name, byte[] content, Path path, long size) {
    this.name = name;
    this.content = content;
    this.path = path;
    this.size = size;
  }

  /**
   * Takes a file in.
   *
   * @param name its name, for answers only
   * @param in its content; not closed
   */
  static QrdaFile of(String name, InputStream in) throws IOException {
    byte[] head = in.readNBytes(IN_MEMORY);
    if (head.length < IN_MEMORY) {
      return new QrdaFile(name, head, null, head.length);
    }
    Path path = Files.createTempFile("qrda", ".xml");
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(head);
      long rest = in.transferTo(out);
      return new QrdaFile(name, null, path, head.length + rest);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** The file's name as sent, without folders. */
  public String name() {
    return name;
  }

  /** How many bytes it has. */
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    return path == null ? new ByteArrayInputStream(content) : Files.newInputStream(path);
  }

  @Override
  public void close() throws IOException {
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }
}
