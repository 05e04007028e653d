package org.qppportal.core.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warehouse's folder: a manifest, and a folder of Parquet files for each table. */
public final class Lake {

  private static final String MANIFEST = "manifest.json";
  private static final String STAGING = "staging";
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Path root;

  /** The warehouse in a folder, which is made when something is written. */
  public Lake(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** What readers see now. */
  public Manifest manifest() {
    Path file = root.resolve(MANIFEST);
    try {
      return Files.exists(file) ? JSON.readValue(file.toFile(), Manifest.class) : Manifest.EMPTY;
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's manifest cannot be read: " + file, e);
    }
  }

  /** Lets readers see this from now on, all at once. */
  public void publish(Manifest manifest) {
    Path next = root.resolve(MANIFEST + ".next");
    try {
      Files.createDirectories(root);
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      Files.move(
          next,
          root.resolve(MANIFEST),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's manifest cannot be written.", e);
    }
  }

  /** An empty folder for what is not to be seen yet; what an earlier load left there is removed. */
  public Path staging() {
    Path staging = root.resolve(STAGING);
    remove(staging);
    try {
      return Files.createDirectories(staging);
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's folder cannot be written: " + root, e);
    }
  }

  /**
   * Moves a staged file to its table's folder, where it stays unseen until a manifest names it.
   *
   * @param staged the file under {@link #staging()}
   * @param path its path from now on, under the warehouse's folder
   */
  public void take(Path staged, String path) {
    Path target = root.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's folder cannot be written: " + target, e);
    }
  }

  /** Removes the files that the manifest does not name: a load that died left them. */
  public void removeOrphans() {
    Set<Path> named =
        manifest().files().stream()
            .map(file -> root.resolve(file.path()))
            .collect(Collectors.toSet());
    for (LakeTable table : LakeTable.values()) {
      Path folder = root.resolve(table.table());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            if (!named.contains(file)) {
              Files.delete(file);
            }
          }
        } catch (IOException e) {
          throw new WarehouseException("Files that nothing names cannot be removed.", e);
        }
      }
    }
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder cannot be emptied: " + folder, e);
    }
  }
}
