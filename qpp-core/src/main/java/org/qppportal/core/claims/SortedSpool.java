package org.qppportal.core.claims;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts more texts than fit in memory: pieces that fit are sorted and put on disk, then read again
 * side by side. Texts are compared character by character and must not hold line ends.
 */
final class SortedSpool implements Closeable {

  private static final long USUAL_PIECE = 24L << 20;

  private final long piece;
  private final List<Path> pieces = new ArrayList<>();
  private List<String> texts = new ArrayList<>();
  private long characters;

  SortedSpool() {
    this(USUAL_PIECE);
  }

  /**
   * A spool with pieces of another size.
   *
   * @param piece characters kept in memory at once
   */
  SortedSpool(long piece) {
    this.piece = piece;
  }

  void add(String text) {
    texts.add(text);
    characters += text.length();
    if (characters >= piece) {
      write();
    }
  }

  /** Hands on everything that was added, in order; the spool is then empty. */
  void drain(Consumer<String> sink) {
    Collections.sort(texts);
    if (pieces.isEmpty()) {
      List<String> all = texts;
      texts = new ArrayList<>();
      all.forEach(sink);
      return;
    }
    write();
    merge(sink);
  }

  private void write() {
    if (texts.isEmpty()) {
      return;
    }
    Collections.sort(texts);
    try {
      Path file = Files.createTempFile("qpp-claims-", ".spool");
      pieces.add(file);
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (String text : texts) {
          out.write(text);
          out.write('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Claim lines cannot be put on disk", e);
    }
    texts = new ArrayList<>();
    characters = 0;
  }

  private void merge(Consumer<String> sink) {
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::text));
    List<BufferedReader> open = new ArrayList<>();
    try {
      for (Path file : pieces) {
        BufferedReader reader = Files.newBufferedReader(file);
        open.add(reader);
        push(reader, heads);
      }
      while (!heads.isEmpty()) {
        Head head = heads.poll();
        sink.accept(head.text());
        push(head.rest(), heads);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Claim lines cannot be read back", e);
    } finally {
      open.forEach(SortedSpool::closeQuietly);
    }
  }

  private record Head(String text, BufferedReader rest) {}

  private static void push(BufferedReader reader, PriorityQueue<Head> heads) throws IOException {
    String text = reader.readLine();
    if (text != null) {
      heads.add(new Head(text, reader));
    }
  }

  private static void closeQuietly(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets everything, on disk too. */
  @Override
  public void close() {
    texts = new ArrayList<>();
    for (Path file : pieces) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("Claim lines are left on disk", e);
      }
    }
    pieces.clear();
  }
}
