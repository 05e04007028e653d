package org.qppportal.core.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Puts a question on a connection of its own. */
final class Asked {

  private Asked() {}

  static <T> List<T> of(
      SqlEngine engine, SqlFile question, Parameters given, SqlFile.RowReader<T> reader) {
    try (Connection connection = engine.connect()) {
      return question.ask(connection, given, reader);
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine does not answer.", e);
    }
  }

  static <T> void each(
      SqlEngine engine,
      SqlFile question,
      Parameters given,
      SqlFile.RowReader<T> reader,
      Consumer<T> each) {
    try (Connection connection = engine.connect()) {
      question.ask(connection, given, reader, each);
    } catch (SQLException e) {
      throw new WarehouseException("The warehouse's engine does not answer.", e);
    }
  }
}
