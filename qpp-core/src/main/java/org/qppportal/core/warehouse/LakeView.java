package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One version of the warehouse as a folder that holds all its files and no others, for engines that
 * read folders. The files are hard links: they take no space, and stay readable when the originals
 * go.
 */
final class LakeView {

  private static final String FOLDER = "versions";
  private static final Pattern NAME = Pattern.compile("v\\d{6,}");

  private final String name;

  private LakeView(String name) {
    this.name = name;
  }

  /** The view of a manifest, made if it is not there yet. */
  static LakeView of(Lake lake, Manifest manifest) {
    String name = name(manifest);
    Path target = lake.root().resolve(FOLDER).resolve(name);
    if (!Files.exists(target)) {
      Path fresh = target.resolveSibling(UUID.randomUUID().toString());
      try {
        link(lake, manifest, fresh);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (UnsupportedOperationException e) {
        throw new WarehouseException(
            "The warehouse's folder must know hard links for another engine to read it.", e);
      } catch (IOException e) {
        // Another server may have made it at the same moment.
        Lake.remove(fresh);
        if (!Files.exists(target)) {
          throw new WarehouseException("The view " + target + " cannot be made.", e);
        }
      }
    }
    return new LakeView(name);
  }

  private static void link(Lake lake, Manifest manifest, Path folder) throws IOException {
    for (LakeTable table : LakeTable.values()) {
      Files.createDirectories(folder.resolve(table.table()));
    }
    for (LakeFile file : manifest.files()) {
      Path link = folder.resolve(file.path());
      Files.createDirectories(link.getParent());
      Files.createLink(link, lake.root().resolve(file.path()));
    }
  }

  /** What the view of a manifest is called. */
  static String name(Manifest manifest) {
    return "v%06d".formatted(manifest.version());
  }

  /** Whether a view can be called so. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Its name, also that of its schema. */
  String name() {
    return name;
  }

  /**
   * Where a table is, as seen by a server whose {@code local.location} is the warehouse's folder.
   */
  String location(LakeTable table) {
    return "local:///%s/%s/%s".formatted(FOLDER, name, table.table());
  }

  /** Removes the views of other versions than these. */
  static void removeAllBut(Lake lake, Set<String> names) {
    Path folder = lake.root().resolve(FOLDER);
    try (Stream<Path> views = Files.list(folder)) {
      List<Path> old =
          views
              .filter(view -> isName(view.getFileName().toString()))
              .filter(view -> !names.contains(view.getFileName().toString()))
              .toList();
      old.forEach(Lake::remove);
    } catch (IOException e) {
      throw new WarehouseException("Old views cannot be removed from " + folder, e);
    }
  }
}
