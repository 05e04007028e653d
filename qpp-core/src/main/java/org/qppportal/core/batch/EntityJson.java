package org.qppportal.core.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes the rows of a clinician or practice as the published JSON that they stand for. */
final class EntityJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_SIZE = 4096;
  private static final TableColumn[] COLUMNS = TableColumn.values();

  private EntityJson() {}

  /** A submission. */
  static byte[] write(EntityRows entity) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      fields(json, entity.first(), TableColumn.Part.ENTITY);
      json.writeArrayFieldStart("measurementSets");
      for (EntityRows.SetRows set : entity.sets()) {
        json.writeStartObject();
        fields(json, set.first(), TableColumn.Part.SET);
        json.writeArrayFieldStart("measurements");
        for (List<TableRow> rows : set.measurements().values()) {
          measurement(json, rows);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void measurement(JsonGenerator json, List<TableRow> rows) throws IOException {
    TableRow first = rows.get(0);
    json.writeStartObject();
    field(json, first, TableColumn.MEASURE_ID);
    if (!first.cell(TableColumn.VALUE).isEmpty()) {
      field(json, first, TableColumn.VALUE);
    } else if (!first.cell(TableColumn.STRATUM).isEmpty()) {
      json.writeObjectFieldStart("value");
      field(json, first, TableColumn.END_TO_END);
      json.writeArrayFieldStart("strata");
      for (TableRow row : rows) {
        json.writeStartObject();
        fields(json, row, TableColumn.Part.VALUE);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } else if (hasCounts(first)) {
      json.writeObjectFieldStart("value");
      field(json, first, TableColumn.END_TO_END);
      fields(json, first, TableColumn.Part.VALUE);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static boolean hasCounts(TableRow row) {
    for (TableColumn column : COLUMNS) {
      if (column.part() == TableColumn.Part.VALUE && !row.cell(column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void fields(JsonGenerator json, TableRow row, TableColumn.Part part)
      throws IOException {
    for (TableColumn column : COLUMNS) {
      if (column.part() == part) {
        field(json, row, column);
      }
    }
  }

  private static void field(JsonGenerator json, TableRow row, TableColumn column)
      throws IOException {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      return;
    }
    json.writeFieldName(column.header());
    switch (column.kind()) {
      case NUMBER, YEAR -> {
        if (CellChecks.isNumber(cell)) {
          json.writeNumber(cell);
        } else {
          json.writeString(cell);
        }
      }
      case FLAG -> {
        // Spreadsheet programs write TRUE and FALSE.
        if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
          json.writeBoolean(cell.equalsIgnoreCase("true"));
        } else {
          json.writeString(cell);
        }
      }
      default -> json.writeString(cell);
    }
  }
}
