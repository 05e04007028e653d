package org.qppportal.core.warehouse;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to take in.
 *
 * @param table the table that it fills
 * @param year the year that its services or lists are of; of no meaning for coverage
 * @param file the file: CSV, gzipped CSV, or Parquet, told apart by its name's end
 * @param name its name as sent
 */
public record Feed(LakeTable table, int year, Path file, String name) {

  /** Whether it is Parquet rather than CSV. */
  boolean parquet() {
    return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** Whether it is packed. */
  boolean gzip() {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }
}
