package org.qppportal.core.warehouse;

import java.nio.file.Path;

/**
 * A file to take in.
 *
 * @param table the table that it fills
 * @param year the year that its services are of; of no meaning for other tables than claim lines
 * @param file the file: CSV, gzipped CSV, or Parquet, told apart by its name's end
 * @param name its name as sent
 */
public record Feed(LakeTable table, int year, Path file, String name) {

  /** Whether it is Parquet rather than CSV. */
  boolean parquet() {
    return name.endsWith(".parquet");
  }

  /** Whether it is packed. */
  boolean gzip() {
    return name.endsWith(".gz");
  }
}
