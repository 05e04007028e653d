package org.qppportal.core.startup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qppportal.core.catalogue.PublishedFiles;

/**
 * Finds the published files of each year: those shipped with the portal, then those of a folder.
 */
record CatalogueFiles(int performanceYear, String source, Opener opener) {

  /** The years of the pinned npm package qpp-measures-data that the build brings in. */
  private static final int FIRST_SHIPPED = 2017;

  private static final int LAST_SHIPPED = 2022;

  /** Opens one of the files by name; empty when the year has no such file. */
  interface Opener {
    Optional<InputStream> open(String name) throws IOException;
  }

  /** Opens the files; whoever asked closes them. */
  PublishedFiles open() throws IOException {
    return new PublishedFiles(
        needed("measures-data.json"),
        needed("benchmarks.json"),
        opener.open("clinical-clusters.json"),
        opener.open("mvp.json"));
  }

  private InputStream needed(String name) throws IOException {
    return opener
        .open(name)
        .orElseThrow(() -> new FileNotFoundException(name + " is not in " + source));
  }

  /**
   * All files to load.
   *
   * @param folder has one folder a year with {@code measures-data.json}, {@code benchmarks.json}
   *     and, where there are, {@code clinical-clusters.json} and {@code mvp.json}; null for none. A
   *     year found there is loaded instead of the shipped one.
   */
  static List<CatalogueFiles> find(String folder) {
    List<CatalogueFiles> found = new ArrayList<>();
    List<CatalogueFiles> inFolder = folder == null ? List.of() : inFolder(Path.of(folder));
    IntStream.rangeClosed(FIRST_SHIPPED, LAST_SHIPPED)
        .filter(year -> inFolder.stream().noneMatch(files -> files.performanceYear() == year))
        .mapToObj(CatalogueFiles::shipped)
        .forEach(found::add);
    found.addAll(inFolder);
    return found;
  }

  private static CatalogueFiles shipped(int year) {
    return new CatalogueFiles(
        year,
        "qpp-measures-data",
        name ->
            Optional.ofNullable(
                CatalogueFiles.class.getResourceAsStream("/catalogue/" + path(name, year))));
  }

  /** Where the npm package keeps a file. */
  private static String path(String name, int year) {
    return switch (name) {
      case "measures-data.json" -> "measures/" + year + "/" + name;
      case "benchmarks.json" -> "benchmarks/" + year + ".json";
      default -> name.replace(".json", "") + "/" + year + "/" + name;
    };
  }

  private static Optional<InputStream> file(Path path) throws IOException {
    return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
  }

  private static List<CatalogueFiles> inFolder(Path folder) {
    try (Stream<Path> years = Files.list(folder)) {
      return years
          .filter(year -> year.getFileName().toString().matches("20\\d\\d"))
          .sorted()
          .map(
              year ->
                  new CatalogueFiles(
                      Integer.parseInt(year.getFileName().toString()),
                      year.toString(),
                      name -> file(year.resolve(name))))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("QPP_CATALOGUE_DIR names a folder that cannot be read", e);
    }
  }
}
