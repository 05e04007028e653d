package org.qppportal.core.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files the warehouse consists of. Readers see just these, so a load becomes visible as a
 * whole, when the next manifest takes this one's place.
 *
 * @param version counts up with every change
 * @param files the files
 * @param feeds what was taken in, oldest first
 */
public record Manifest(int version, List<LakeFile> files, List<LoadedFeed> feeds) {

  /** The manifest of an empty warehouse. */
  public static final Manifest EMPTY = new Manifest(0, List.of(), List.of());

  /** Copies what is given. */
  public Manifest {
    files = List.copyOf(files);
    feeds = List.copyOf(feeds);
  }

  /** The files of a table. */
  public List<LakeFile> files(LakeTable table) {
    return files.stream().filter(file -> file.table() == table).toList();
  }

  /** The feed with this hash, if it was taken in before. */
  public Optional<LoadedFeed> feed(LakeTable table, String sha256) {
    return feeds.stream()
        .filter(feed -> feed.table() == table && feed.sha256().equals(sha256))
        .findFirst();
  }

  /** The number of the next load. */
  public int nextLoad() {
    return feeds.stream().mapToInt(LoadedFeed::load).max().orElse(0) + 1;
  }

  /** The same with one more feed and its files. */
  public Manifest with(LoadedFeed feed, List<LakeFile> added) {
    return new Manifest(version + 1, joined(files, added), joined(feeds, List.of(feed)));
  }

  /** The same with other files for some tables. */
  public Manifest replacing(Map<LakeTable, List<LakeFile>> with) {
    List<LakeFile> others = files.stream().filter(file -> !with.containsKey(file.table())).toList();
    return new Manifest(
        version + 1, joined(others, with.values().stream().flatMap(List::stream).toList()), feeds);
  }

  /** The same with one more feed, whose files take the place of its table's. */
  public Manifest replacing(LoadedFeed feed, List<LakeFile> with) {
    Manifest replaced = replacing(Map.of(feed.table(), with));
    return new Manifest(version + 1, replaced.files(), joined(feeds, List.of(feed)));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
