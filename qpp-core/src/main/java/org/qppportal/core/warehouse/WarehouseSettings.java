package org.qppportal.core.warehouse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the warehouse is and what reads it.
 *
 * @param folder the folder of its files
 * @param url the JDBC URL of a Trino server that reads the same folder; empty to read in process
 * @param limits what the engine in process may use
 */
record WarehouseSettings(Path folder, Optional<String> url, DuckDbLimits limits) {

  private static final String DEFAULT_MEGABYTES = "1024";
  private static final int THREADS = 2;

  /**
   * Reads the settings.
   *
   * @param environment the process environment; the launcher sets {@code QPP_WAREHOUSE_DIR}
   */
  static WarehouseSettings from(Map<String, String> environment) {
    return new WarehouseSettings(
        Path.of(environment.getOrDefault("QPP_WAREHOUSE_DIR", ".qpp/warehouse")),
        Optional.ofNullable(environment.get("QPP_WAREHOUSE_URL")).filter(url -> !url.isBlank()),
        new DuckDbLimits(
            THREADS,
            Integer.parseInt(
                environment.getOrDefault("QPP_WAREHOUSE_MEMORY_MB", DEFAULT_MEGABYTES))));
  }
}
