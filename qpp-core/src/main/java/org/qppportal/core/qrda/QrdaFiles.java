package org.qppportal.core.qrda;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.QrdaProblem;

/**
 * The documents of one upload: XML files as they are, zip files unpacked. Zip files that would grow
 * beyond measure are given up before they have.
 */
public final class QrdaFiles implements Closeable {

  /** The most documents in one upload. */
  public static final int MOST_FILES = 500;

  private static final long MOST_BYTES = 200L * 1024 * 1024;

  /** Real documents, which repeat themselves much, shrink to a fiftieth at most. */
  private static final long MOST_GROWTH = 200;

  private static final long FREE_GROWTH = 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  private final List<QrdaFile> files = new ArrayList<>();
  private long unpacked;

  /** The zip file must not be unpacked. */
  public static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }

    /** The same as a problem. */
    public Problem problem() {
      QrdaProblem code = QrdaProblem.PACKED_FILE;
      return new Problem(
          code,
          "",
          0,
          0,
          getMessage(),
          code.advice(Integer.toString(MOST_FILES)),
          Optional.empty(),
          Optional.of("Zip file"));
    }
  }

  /** Counts what is taken from a stream. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Ends the unpacking from within a read. */
  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
      super(message);
    }
  }

  /**
   * Takes in one more file of the upload.
   *
   * @param name its name, for answers only
   * @param in its content; not closed
   * @throws RefusedException when it is a zip file that cannot be taken
   */
  public void add(String name, InputStream in) throws IOException, RefusedException {
    BufferedInputStream content = new BufferedInputStream(in);
    if (isPacked(content)) {
      try {
        unpack(content);
      } catch (TooMuch | ZipException | EOFException e) {
        throw new RefusedException(
            e instanceof TooMuch ? e.getMessage() : "The zip file is damaged.");
      } catch (IllegalArgumentException e) {
        throw new RefusedException("A name in the zip file cannot be read.");
      }
    } else {
      take(name, content);
    }
  }

  /** The documents, in the order sent. */
  public List<QrdaFile> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    for (QrdaFile file : files) {
      file.close();
    }
  }

  private void take(String name, InputStream in) throws IOException, RefusedException {
    if (files.size() >= MOST_FILES) {
      throw new RefusedException("There are more than " + MOST_FILES + " documents.");
    }
    files.add(QrdaFile.of(plain(name), in));
  }

  private void unpack(InputStream packed) throws IOException, RefusedException {
    Counted counted = new Counted(packed);
    ZipInputStream zip = new ZipInputStream(counted);
    int before = files.size();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      BufferedInputStream content = new BufferedInputStream(guarded(zip, counted));
      if (isPacked(content)) {
        throw new RefusedException("There is a zip file inside the zip file.");
      }
      take(entry.getName(), content);
    }
    if (files.size() == before) {
      throw new RefusedException("The zip file holds no file, or is damaged.");
    }
  }

  private InputStream guarded(ZipInputStream zip, Counted packed) {
    return new FilterInputStream(zip) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        unpacked += Math.max(0, read);
        if (unpacked > MOST_BYTES) {
          throw new TooMuch(
              "The documents are larger than " + MOST_BYTES / 1024 / 1024 + " megabytes together.");
        }
        if (unpacked > FREE_GROWTH + packed.count * MOST_GROWTH) {
          throw new TooMuch(
              "The documents are more than " + MOST_GROWTH + " times as large as the zip file.");
        }
        return read;
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }
    };
  }

  private static boolean isPacked(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    return magic.length == 4
        && magic[0] == 'P'
        && magic[1] == 'K'
        && (magic[2] == 3 || magic[2] == 5);
  }

  /** Folders in names are ignored: nothing is ever written by a sender's name. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.chars()
        .filter(c -> !Character.isISOControl(c))
        .limit(LONGEST_NAME)
        .forEach(c -> kept.append((char) c));
    return kept.isEmpty() ? "file" : kept.toString();
  }
}
