package org.qppportal.core.desk.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Which packed files are taken, office documents among them: not many files, not far larger
 * unpacked than packed, nothing packed inside, nothing that runs, no name that leads out of the
 * folder it is unpacked in.
 */
final class ZipRules {

  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;
  private static final long MOST_TIMES = 100;
  private static final int BLOCK = 8192;
  private static final Set<String> REFUSED =
      Set.of(
          "zip", "gz", "7z", "rar", "tar", "jar", "exe", "dll", "com", "bat", "cmd", "ps1", "js",
          "vbs", "scr", "msi", "sh", "lnk", "hta");

  /** Where office documents keep macros. */
  private static final String MACROS = "vbaproject.bin";

  private ZipRules() {}

  static void check(String name, byte[] content) {
    long unpacked = 0;
    int entries = 0;
    byte[] block = new byte[BLOCK];
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        checkName(name, entry.getName());
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED || unpacked > MOST_TIMES * content.length) {
            throw refused(name, "it unpacks to far more than it is");
          }
        }
        if (entries > MOST_ENTRIES) {
          throw refused(name, "it has more than 1,000 files in it");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refused(name, "it cannot be unpacked: it is damaged or needs a password");
    }
    if (entries == 0) {
      throw refused(name, "nothing is in it, or it is damaged");
    }
  }

  private static void checkName(String name, String entry) {
    String lower = entry.toLowerCase(Locale.ROOT);
    if (lower.startsWith("/") || lower.contains("\\") || lower.contains("..")) {
      throw refused(name, "a name in it leads out of its folder");
    }
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    if (REFUSED.contains(ending)) {
      throw refused(name, "it has a file ending in ." + ending + " in it");
    }
    if (lower.endsWith(MACROS)) {
      throw refused(name, "it has macros");
    }
  }

  private static FileRefusedException refused(String name, String because) {
    return new FileRefusedException(
        "%s is not taken: %s. Attach what matters as single files.".formatted(name, because));
  }
}
