package org.qppportal.web.desk;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.qppportal.core.desk.file.FileRules;
import org.qppportal.core.desk.file.SentFile;

/** The files that came with a form. */
public final class SentParts {

  public static final String TOO_LARGE =
      "Nothing was sent: the files together are larger than 10 MB. Write your message again with"
          + " smaller files, or send them one by one.";

  private SentParts() {}

  /** The chosen files; a form without any sends one without a name. */
  public static List<SentFile> files(List<Part> parts) {
    return parts == null
        ? List.of()
        : parts.stream()
            .filter(part -> !Objects.toString(part.getSubmittedFileName(), "").isBlank())
            .map(SentParts::file)
            .toList();
  }

  /** No more is read than shows that a file is too large. */
  private static SentFile file(Part part) {
    try (InputStream in = part.getInputStream()) {
      return new SentFile(part.getSubmittedFileName(), in.readNBytes(FileRules.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
