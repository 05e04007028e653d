package org.qppportal.core.desk.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final int LONGEST_NAME = 120;
  private static final int KEPT_ENDING = 12;
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"'`<>|:*?;&$%\\\\/]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s._]+|[\\s._]+$");
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
    String name = harmless(file.name());
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

  /** A name without folders, control characters and quotes, never empty. */
  static String harmless(String given) {
    String name = given == null ? "" : given;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = EDGES.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("");
    if (name.isEmpty()) {
      return "file";
    }
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > name.length() - KEPT_ENDING ? name.substring(dot) : "";
    return name.substring(0, LONGEST_NAME - ending.length()) + ending;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
