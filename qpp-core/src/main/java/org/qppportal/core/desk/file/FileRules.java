package org.qppportal.core.desk.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Which files are taken with a message: documents, pictures and data, told by their content and not
 * by their name; none that run, none that unpack to far more than they are.
 */
public final class FileRules {

  /** The most that the files of one message may have together, in bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** The most files with one message. */
  public static final int MOST_FILES = 10;

  private static final Tika CONTENT = new Tika();

  private static final Set<String> TAKEN =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/gif",
          "text/plain",
          "text/csv",
          "application/json",
          "application/xml",
          "application/zip",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private FileRules() {}

  /**
   * Takes the files of a message.
   *
   * @throws FileRefusedException for the first that is not taken; then none is
   */
  public static List<AcceptedFile> accept(List<SentFile> files) {
    if (files.size() > MOST_FILES) {
      throw new FileRefusedException(
          "Attach at most %d files to one message. Send the others with a second message."
              .formatted(MOST_FILES));
    }
    if (files.stream().mapToLong(file -> file.content().length).sum() > MOST_BYTES) {
      throw new FileRefusedException(
          "The files together are larger than %d MB. Send some of them with a second message."
              .formatted(MOST_BYTES / 1024 / 1024));
    }
    return files.stream().map(FileRules::accept).toList();
  }

  private static AcceptedFile accept(SentFile file) {
    String name = HarmlessName.of(file.name(), "file");
    byte[] content = file.content();
    if (content.length == 0) {
      throw new FileRefusedException("%s is empty. Choose the file again.".formatted(name));
    }
    String type = type(name, content);
    if (!TAKEN.contains(type)) {
      throw new FileRefusedException(
          ("%s is not a kind of file that can be attached. Send a PDF, a picture (PNG, JPEG, GIF),"
                  + " text, CSV, JSON, XML, a Word or Excel document without macros, or a zip file"
                  + " of those.")
              .formatted(name));
    }
    if (isZip(content)) {
      ZipRules.check(name, content);
    }
    return new AcceptedFile(name, type, sha256(content), content);
  }

  /** What a file is. Its name only decides among kinds that look alike inside. */
  private static String type(String name, byte[] content) {
    return CONTENT.detect(content, name);
  }

  private static boolean isZip(byte[] content) {
    return content.length > 1 && content[0] == 'P' && content[1] == 'K';
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
