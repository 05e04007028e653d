package org.qppportal.core.startup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the published files of each year: those shipped with the portal, then those of a folder.
 */
record CatalogueFiles(int performanceYear, String source, Opener opener) {

  /** The years of the pinned npm package qpp-measures-data that the build brings in. */
  private static final int FIRST_SHIPPED = 2017;

  private static final int LAST_SHIPPED = 2022;

  /** Opens one of the two files by name. */
  interface Opener {
    InputStream open(String name) throws IOException;
  }

  InputStream measures() throws IOException {
    return opener.open("measures-data.json");
  }

  InputStream benchmarks() throws IOException {
    return opener.open("benchmarks.json");
  }

  /**
   * All files to load.
   *
   * @param folder has one folder a year with {@code measures-data.json} and {@code
   *     benchmarks.json}; null for none. A year found there is loaded instead of the shipped one.
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
            resource(
                name.startsWith("measures")
                    ? "/catalogue/measures/" + year + "/measures-data.json"
                    : "/catalogue/benchmarks/" + year + ".json"));
  }

  private static InputStream resource(String path) throws IOException {
    InputStream stream = CatalogueFiles.class.getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException("Not in the application: " + path);
    }
    return stream;
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
                      name -> Files.newInputStream(year.resolve(name))))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("QPP_CATALOGUE_DIR names a folder that cannot be read", e);
    }
  }
}
