package org.qppportal.core.batch;

/** How large a table may be. */
public final class TableLimits {

  /** Most bytes of a file. */
  public static final long BYTES = 128L * 1024 * 1024;

  /** Most rows of a file. */
  public static final int ROWS = 500_000;

  /** Most rows about one clinician or practice: many more than there are measures and strata. */
  public static final int ROWS_OF_ONE = 2_000;

  /** Most characters of a row: no cell of the format is long. */
  static final int ROW_CHARACTERS = 16_384;

  /** Most problems that are told of one file as such. */
  static final int FILE_PROBLEMS = 100;

  private TableLimits() {}
}
