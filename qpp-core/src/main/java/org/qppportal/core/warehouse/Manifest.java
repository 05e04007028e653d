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

  /** The same with other files for a table. */
  public Manifest replacing(LakeTable table, List<LakeFile> with) {
    return replacing(Map.of(table, with));
  }

  /** The same with other files for some tables, as one change. */
  public Manifest replacing(Map<LakeTable, List<LakeFile>> with) {
    List<LakeFile> all =
        new ArrayList<>(files.stream().filter(file -> !with.containsKey(file.table())).toList());
    with.values().forEach(all::addAll);
    return new Manifest(version + 1, all, feeds);
  }

  /** The same without a table's files, to be followed by others of one change. */
  public Manifest without(LakeTable table) {
    return new Manifest(
        version, files.stream().filter(file -> file.table() != table).toList(), feeds);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
