package org.qppportal.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads one section of a year's scoring policy by itself. */
public final class ScoringSections {

  private ScoringSections() {}

  /** The section {@code scoring.KEY} of a year's file. */
  public static <T extends Record> T read(int year, String key, Class<T> type) {
    String file = "policy/" + year + ".yaml";
    try (InputStream in = ScoringSections.class.getClassLoader().getResourceAsStream(file)) {
      PolicySection root = PolicySection.parse(file, in.readAllBytes());
      return PolicyBinder.bind(root.section("scoring").section(key), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
