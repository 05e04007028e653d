package org.qppportal.core.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions that are put to the warehouse, each in a file of its own so that it can be read as
 * SQL. What several have in common is a file under {@code parts}, taken in by a line {@code --
 * include}; {@link #text()} is the whole, to run by hand. A parameter is written {@code :name} and
 * may be used several times; it is sent to the engine as {@code ?}.
 */
public enum SqlFile {
  THRESHOLD_ENTITIES,
  THRESHOLD_CLINICIANS,
  VOLUME_CLINICIANS,
  VOLUME_PANELS,
  VOLUME_PRACTICES,
  VOLUME_ENTITIES,
  PAID_CLINICIANS,
  VOLUME_GROUP;

  private final String text;
  private final String sql;
  private final List<String> parameters;

  SqlFile() {
    this.text = read(name().toLowerCase(Locale.ROOT));
    // Comments are for people; one engine counts parameters in them.
    String bare = text.replaceAll("(?m)--.*$", "");
    Pattern parameter = Pattern.compile(":([a-z_]+)");
    this.parameters = parameter.matcher(bare).results().map(match -> match.group(1)).toList();
    this.sql = parameter.matcher(bare).replaceAll("?");
  }

  /** A row of an answer. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Makes something of the current row. */
    T read(ResultSet row) throws SQLException;
  }

  /** The question for people: with its comments, and its parameters by name. */
  public String text() {
    return text;
  }

  /** The question as the engine gets it. */
  public String sql() {
    return sql;
  }

  /**
   * Asks, and hands on every row as it comes.
   *
   * @throws WarehouseException when the engine fails
   */
  public <T> void ask(
      Connection connection, Parameters given, RowReader<T> reader, Consumer<T> each) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, given.value(parameters.get(i)));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(reader.read(rows));
        }
      }
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse did not answer " + name() + ".", e);
    }
  }

  /** Asks, and keeps the whole answer. */
  public <T> List<T> ask(Connection connection, Parameters given, RowReader<T> reader) {
    List<T> all = new ArrayList<>();
    ask(connection, given, reader, all::add);
    return all;
  }

  private static String read(String file) {
    String resource = "/warehouse/" + file + ".sql";
    try (InputStream in = SqlFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The file " + resource + " is missing");
      }
      return Pattern.compile("(?m)^-- include (.+)$\\n")
          .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .replaceAll(part -> Matcher.quoteReplacement(read(part.group(1))));
    } catch (IOException e) {
      throw new IllegalStateException("The file " + resource + " cannot be read", e);
    }
  }
}
