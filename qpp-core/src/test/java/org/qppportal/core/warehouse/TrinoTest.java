package org.qppportal.core.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same questions, put to both engines over the same files, have the same answers. */
class TrinoTest {

  private static final int FIRST_YEAR = 2017;
  private static final int LAST_YEAR = 2026;

  @TempDir private Path folder;

  @Test
  void answersAsTheEngineInProcessDoes() throws Exception {
    Optional<Path> home = TrinoServer.home();
    assumeTrue(
        home.isPresent(),
        "Trino was not compared: its server (800 MB) is only fetched by ./qpp test trino");
    Optional<Path> java = TrinoServer.java();
    assumeTrue(
        java.isPresent(),
        "Trino was not compared: it needs a JDK 22 or newer, named by QPP_TRINO_JAVA");
    LakeFixture fixture = new LakeFixture(folder);
    Map<SqlFile, Integer> rows = new LinkedHashMap<>();
    try (TrinoServer server =
        TrinoServer.start(home.get(), java.get(), fixture.lake, folder.resolve("trino"))) {
      TrinoEngine trino = new TrinoEngine(server.url(), fixture.lake);
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        SmallNation.acrossSegments(year, year).write(fixture);
        try (Connection there = trino.connect();
            Connection here = fixture.engine.connect()) {
          for (Parameters parameters : parameters(year)) {
            for (SqlFile question : SqlFile.values()) {
              List<Map<String, Object>> expected =
                  question.ask(here, parameters, TrinoTest::columns);
              assertThat(question.ask(there, parameters, TrinoTest::columns))
                  .as("%s of %d", question, year)
                  .isEqualTo(expected);
              rows.merge(question, expected.size(), Integer::sum);
            }
          }
        }
      }
      seesWhatTheManifestNamesAndNothingElse(fixture, trino);
    }
    // Equal emptiness would prove nothing.
    assertThat(rows.keySet()).containsExactly(SqlFile.values());
    assertThat(rows.values())
        .allSatisfy(count -> assertThat(count).isGreaterThan(LAST_YEAR - FIRST_YEAR));
    System.out.println("Trino answered as DuckDB did, rows compared: " + rows);
  }

  private static void seesWhatTheManifestNamesAndNothingElse(LakeFixture fixture, TrinoEngine trino)
      throws Exception {
    try (Connection before = trino.connect()) {
      long lines = lines(before);
      Path named =
          fixture
              .lake
              .root()
              .resolve(fixture.lake.manifest().files(LakeTable.CLAIM_LINE).get(0).path());
      Files.copy(named, named.resolveSibling("load999999-0.parquet"));
      assertThat(lines(trino)).isEqualTo(lines);
      fixture.claims(
          2019,
          LakeFixture.CLAIM_COLUMNS,
          "999999,7,000000012,%d,2019-03-04,99213,11,true,7340,5872,2019-03-20"
              .formatted(TestNpis.npi(1)));
      assertThat(lines(trino)).isEqualTo(lines + 1);
      assertThat(lines(before)).as("who connected before").isEqualTo(lines);
    }
  }

  private static long lines(TrinoEngine trino) throws SQLException {
    try (Connection connection = trino.connect()) {
      return lines(connection);
    }
  }

  private static long lines(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from claim_line")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What every file may ask for; a question with another parameter fails until it is here. */
  private static List<Parameters> parameters(int year) {
    List<Parameters> all = new ArrayList<>();
    List<VolumeQuestion> segments = VolumeQuestionTest.questions(year);
    for (ThresholdQuestion question : ThresholdQuestionTest.questions(year)) {
      VolumeQuestion segment = segments.get(all.size() % segments.size());
      all.add(
          question
              .parameters()
              .with("first_year", segment.segmentStart().getYear())
              .with("last_year", segment.segmentEnd().getYear())
              .with("segment_start", segment.segmentStart())
              .with("segment_end", segment.segmentEnd())
              .with("all_part_b", segment.allPartB())
              .with("tins", ",1,3,")
              .with("base_year", year));
    }
    return all;
  }

  private static Map<String, Object> columns(ResultSet row) throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    ResultSetMetaData names = row.getMetaData();
    for (int i = 1; i <= names.getColumnCount(); i++) {
      Object value = row.getObject(i);
      columns.put(
          names.getColumnLabel(i), value instanceof Number number ? number.longValue() : value);
    }
    return columns;
  }
}
