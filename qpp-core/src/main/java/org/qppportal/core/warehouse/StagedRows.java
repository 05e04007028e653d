package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a table as files in a folder of their own, laid out as the warehouse wants them. */
final class StagedRows {

  private final Connection connection;
  private final Path folder;

  StagedRows(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder;
  }

  /**
   * Writes rows, a file for each partition.
   *
   * @param from what to select the table's columns from, beginning with {@code from}
   */
  StagedRows write(LakeTable table, String from) throws SQLException {
    String columns =
        Stream.concat(table.columns().stream(), table.partitions().stream())
            .map(column -> "cast(%1$s as %2$s) as %1$s".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", "));
    String partitions =
        table.partitions().stream().map(LakeColumn::name).collect(Collectors.joining(", "));
    Path target = partitions.isEmpty() ? folder.resolve("rows.parquet") : folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new WarehouseException("The folder cannot be made: " + folder, e);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select %s %s) to %s (format parquet, compression zstd%s)"
              .formatted(
                  columns,
                  from,
                  DuckDbEngine.literal(target.toString()),
                  partitions.isEmpty() ? "" : ", partition_by (" + partitions + ")"));
    }
    return this;
  }

  /** How many rows there are. */
  long count() throws SQLException {
    long count = 0;
    for (Path file : files()) {
      count += count(file);
    }
    return count;
  }

  /** What to select them from. */
  String source(LakeTable table) {
    return read(table, files());
  }

  /** Moves them to their table's folder, where they stay unseen until a manifest names them. */
  List<LakeFile> take(Lake lake, LakeTable table, String name) throws SQLException {
    List<LakeFile> taken = new ArrayList<>();
    for (Path file : files()) {
      long count = count(file);
      if (count > 0) {
        String partition = folder.relativize(file.getParent()).toString().replace('\\', '/');
        String path =
            "%s/%s%s-%d.parquet"
                .formatted(
                    table.table(), partition.isEmpty() ? "" : partition + "/", name, taken.size());
        lake.take(file, path);
        taken.add(new LakeFile(table, path, count));
      }
    }
    return taken;
  }

  /** Reads files of a table with all its columns. */
  static String read(LakeTable table, List<Path> files) {
    String types =
        table.partitions().stream()
            .map(column -> "'" + column.name() + "': " + column.type())
            .collect(Collectors.joining(", "));
    return "read_parquet(%s, %s)"
        .formatted(
            files.stream()
                .map(file -> DuckDbEngine.literal(file.toString()))
                .collect(Collectors.joining(", ", "[", "]")),
            types.isEmpty()
                ? "hive_partitioning = false"
                : "hive_partitioning = true, hive_types = {" + types + "}");
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new WarehouseException("Staged files cannot be listed: " + folder, e);
    }
  }

  /** From the file's own description, without reading its rows. */
  private long count(Path file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select num_rows from parquet_file_metadata("
                    + DuckDbEngine.literal(file.toString())
                    + ")")) {
      row.next();
      return row.getLong(1);
    }
  }
}
