package org.qppportal.core.nation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.qppportal.core.warehouse.DuckDbEngine;
import org.qppportal.core.warehouse.DuckDbLimits;
import org.qppportal.core.warehouse.Lake;
import org.qppportal.core.warehouse.LakeFile;
import org.qppportal.core.warehouse.LakeTable;

/** The command that makes a nation: its scale, and a folder for the warehouse. */
public final class NationCommand {

  private static final DuckDbLimits LIMITS = new DuckDbLimits(2, 1024);

  private NationCommand() {}

  /**
   * Makes a nation.
   *
   * @param arguments one text or several: the scale, more than 0 and at most 1, then the folder
   */
  public static void main(String[] arguments) {
    String[] given = String.join(" ", arguments).trim().split(" +", 2);
    if (given.length < 2) {
      System.err.println("Usage: ./qpp nation SCALE [FOLDER], such as 0.01");
      System.exit(2);
      return;
    }
    Lake lake = new Lake(Path.of(given[1]));
    Instant start = Instant.now();
    make(NationPlan.of(Double.parseDouble(given[0])), lake);
    System.out.printf(
        "Made in %d s in %s%n", Duration.between(start, Instant.now()).toSeconds(), lake.root());
    for (LakeTable table : LakeTable.values()) {
      System.out.printf(
          "%-14s %,15d rows%n",
          table.table(), lake.manifest().files(table).stream().mapToLong(LakeFile::rows).sum());
    }
  }

  private static void make(NationPlan plan, Lake lake) {
    try (DuckDbEngine engine = new DuckDbEngine(lake, LIMITS)) {
      new NationGenerator(plan)
          .write(lake, engine, percent -> System.out.printf("%d percent%n", percent));
    }
  }
}
