package org.qppportal.core.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The warehouse's folder: a manifest, and a folder of Parquet files for each table. Whoever changes
 * it {@link #hold holds} it, across all servers that share the folder; readers need nothing.
 */
public final class Lake {

  /**
   * So long the files of a manifest that was replaced are kept: longer than whoever began to read
   * by it can take.
   */
  static final Duration KEPT = Duration.ofDays(1);

  private static final String MANIFEST = "manifest.json";
  private static final String REPLACED = "replaced";
  private static final String STAGING = "staging";
  private static final PathMatcher JSON_FILES =
      FileSystems.getDefault().getPathMatcher("glob:**.json");
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
    return Files.exists(file) ? read(file) : Manifest.EMPTY;
  }

  private static Manifest read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Manifest.class);
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's manifest cannot be read: " + file, e);
    }
  }

  /**
   * Keeps everybody else from changing the warehouse until it is closed; waits while another does.
   * The same thread may hold it several times.
   */
  public LakeHold hold() {
    return LakeHold.of(root);
  }

  /**
   * Lets readers see this from now on, all at once.
   *
   * @throws WarehouseException when the manifest changed since this one was made from it
   */
  public void publish(Manifest manifest) {
    Path current = root.resolve(MANIFEST);
    Path next = root.resolve(MANIFEST + ".next");
    try (LakeHold hold = hold()) {
      Manifest before = manifest();
      if (manifest.version() != before.version() + 1) {
        throw new WarehouseException("The warehouse was changed at the same moment: try again.");
      }
      if (Files.exists(current)) {
        Path kept = Files.createDirectories(root.resolve(REPLACED));
        Files.copy(
            current,
            kept.resolve("v%06d.json".formatted(before.version())),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      Files.move(
          next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's manifest cannot be written.", e);
    }
  }

  /** An empty folder for what is not to be seen yet. */
  public Path staging() {
    Path staging = root.resolve(STAGING).resolve(UUID.randomUUID().toString());
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

  /** The versions of the warehouse that somebody may still read, the present one among them. */
  List<Manifest> readable() {
    Stream<Manifest> replaced = replaced().stream().filter(file -> !expired(file)).map(Lake::read);
    return Stream.concat(replaced, Stream.of(manifest())).toList();
  }

  /**
   * Removes what nobody reads any more: files that neither the manifest names nor one that was
   * replaced a short while ago, and what loads that died left. To be called before anything is
   * staged.
   */
  public void removeOrphans() {
    try (LakeHold hold = hold()) {
      for (Path file : replaced()) {
        if (expired(file)) {
          Files.delete(file);
        }
      }
      Set<Path> named = new HashSet<>();
      readable().forEach(one -> one.files().forEach(file -> named.add(root.resolve(file.path()))));
      for (LakeTable table : LakeTable.values()) {
        for (Path file : files(root.resolve(table.table()))) {
          if (!named.contains(file)) {
            Files.delete(file);
          }
        }
      }
      // Whoever stages holds the warehouse, so what is there now is of the dead.
      remove(root.resolve(STAGING));
    } catch (IOException e) {
      throw new WarehouseException("Files that nothing names cannot be removed.", e);
    }
  }

  private List<Path> replaced() {
    return files(root.resolve(REPLACED)).stream().filter(JSON_FILES::matches).toList();
  }

  private static boolean expired(Path replaced) {
    try {
      Instant when = Files.getLastModifiedTime(replaced).toInstant();
      return when.plus(KEPT).isBefore(Instant.now());
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's folder cannot be read: " + replaced, e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new WarehouseException("The warehouse's folder cannot be read: " + folder, e);
    }
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new WarehouseException("The folder cannot be removed: " + folder, e);
    }
  }
}
