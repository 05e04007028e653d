package org.qppportal.core.nation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The statements that make a nation, each in a file of its own; a setting is {@code ${name}}. */
public enum NationSql {
  /** Chance, and what clinicians of each kind do. */
  MACROS,
  /** Practices, clinicians and their figures, into temporary tables. */
  REGION,
  /** Claim lines of the temporary table {@code provider}. */
  LINES,
  COVERAGE,
  ATTRIBUTION,
  PARTICIPATION,
  /** The demonstration's providers, from its figures. */
  DEMO_PROVIDERS,
  DEMO_COVERAGE,
  DEMO_ATTRIBUTION;

  private final String text = read("/nation/" + name().toLowerCase(java.util.Locale.ROOT) + ".sql");

  /**
   * The statements with their settings.
   *
   * @throws IllegalArgumentException if a setting is missing
   */
  public String with(Map<String, ?> settings) {
    String sql = text;
    for (Map.Entry<String, ?> setting : settings.entrySet()) {
      sql = sql.replace("${" + setting.getKey() + "}", String.valueOf(setting.getValue()));
    }
    if (sql.contains("${")) {
      throw new IllegalArgumentException(
          name()
              + " needs "
              + sql.substring(sql.indexOf("${"), sql.indexOf('}', sql.indexOf("${"))));
    }
    return sql;
  }

  private static String read(String resource) {
    try (InputStream in = NationSql.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The file " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The file " + resource + " cannot be read", e);
    }
  }
}
