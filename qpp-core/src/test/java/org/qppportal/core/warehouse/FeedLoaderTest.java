package org.qppportal.core.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.problem.FeedProblem;
import org.qppportal.core.warehouse.FeedReport.Outcome;

class FeedLoaderTest {

  private static final int YEAR = 2017;
  private static final String HEADER = LakeFixture.CLAIM_COLUMNS;
  private static final String SPANS = LakeTable.COVERAGE.columnNames().replace(" ", "");
  private static final String ATTRIBUTIONS = LakeTable.ATTRIBUTION.columnNames().replace(" ", "");

  @TempDir private Path folder;
  private LakeFixture fixture;

  @BeforeEach
  void makeWarehouse() {
    fixture = new LakeFixture(folder);
  }

  private static String line(int id) {
    return "%d,7,000000012,%d,2017-03-04,99213,11,true,7340,5872,2017-03-20"
        .formatted(id, TestNpis.npi(1));
  }

  /** Enough good lines for one fault not to be too many. */
  private static String[] withGoodLines(String... lines) {
    List<String> all = new ArrayList<>(List.of(HEADER));
    for (int id = 1; id <= 40; id++) {
      all.add(line(id));
    }
    all.addAll(Arrays.asList(lines));
    return all.toArray(String[]::new);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = fixture.engine.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private long lines() throws SQLException {
    return number("select count(*) from claim_line");
  }

  @Test
  void takesAFeedIn() throws SQLException {
    FeedReport report = fixture.claims(YEAR, HEADER, line(1), line(2));

    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.findings()).isEmpty();
    assertThat(number("select sum(paid_cents) from claim_line where year = 2017 and month = '03'"))
        .isEqualTo(2 * 5872);
  }

  @Test
  void theSameFileTwiceChangesNothing() throws SQLException {
    fixture.claims(YEAR, HEADER, line(1));
    int version = fixture.lake.manifest().version();

    FeedReport again = fixture.claims(YEAR, HEADER, line(1));

    assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_TAKEN);
    assertThat(fixture.lake.manifest().version()).isEqualTo(version);
    assertThat(lines()).isEqualTo(1);
  }

  @Test
  void linesThatAreThereTwiceCountOnce() throws SQLException {
    fixture.claims(YEAR, HEADER, line(1), line(2));

    FeedReport report = fixture.claims(YEAR, HEADER, line(2), line(3), line(3));

    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.leftOut()).isEqualTo(2);
    assertThat(report.findings().stream().map(FeedFinding::problem))
        .containsExactly(FeedProblem.TWICE_IN_THE_FEED, FeedProblem.ALREADY_THERE);
    assertThat(lines()).isEqualTo(3);
  }

  @Test
  void claimsTakenBackAreTakenInAndCounted() throws SQLException {
    FeedReport report =
        fixture.claims(
            YEAR,
            HEADER,
            line(1),
            "2,7,000000012,%d,2017-03-04,99213,11,true,-7340,-5872,2017-04-20"
                .formatted(TestNpis.npi(1)));

    assertThat(report.takenBack()).isEqualTo(1);
    assertThat(number("select sum(paid_cents) from claim_line")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "line_id, NOT_A_NUMBER, x",
    "bene_id, NOT_A_NUMBER, ''",
    "tin, TIN_FORMAT, 12",
    "npi, NPI_FORMAT, 1234567890",
    "npi, NPI_FORMAT, 12345",
    "service_date, NOT_A_DATE, 2017-02-30",
    "service_date, OTHER_YEAR, 2018-03-04",
    "hcpcs, CODE_FORMAT, 9921",
    "hcpcs, CODE_FORMAT, =1+1",
    "pos, PLACE_FORMAT, A1",
    "professional, NOT_YES_OR_NO, perhaps",
    "professional, NOT_YES_OR_NO, t",
    "service_date, NOT_A_DATE, 2017-03-4",
    "processed_date, NOT_A_DATE, 2017-03-2",
    "allowed_cents, NOT_A_NUMBER, 73.4",
    "bene_id, NOT_A_NUMBER, 99999999999999999999",
    "allowed_cents, NOT_A_NUMBER, 73.4.0",
    "paid_cents, NOT_A_NUMBER, $58",
    "processed_date, PROCESSED_BEFORE_SERVICE, 2017-03-03"
  })
  void aFaultyRowIsLeftOutAndNamed(String column, FeedProblem problem, String value)
      throws SQLException {
    List<String> cells = new ArrayList<>(List.of(line(99).split(",")));
    cells.set(List.of(HEADER.split(",")).indexOf(column), value);

    FeedReport report = fixture.claims(YEAR, withGoodLines(String.join(",", cells)));

    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.leftOut()).isEqualTo(1);
    assertThat(report.findings()).hasSize(1);
    FeedFinding finding = report.findings().get(0);
    assertThat(finding.problem()).isEqualTo(problem);
    assertThat(finding.column()).isEqualTo(column);
    assertThat(finding.examples()).containsExactly(new FeedFinding.Example(42, value));
    assertThat(lines()).isEqualTo(40);
  }

  @Test
  void tooManyFaultsRefuseTheFeed() throws SQLException {
    FeedReport report = fixture.claims(YEAR, HEADER, line(1), line(2).replace("99213", "?"));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.findings().stream().map(FeedFinding::problem))
        .containsExactly(FeedProblem.CODE_FORMAT, FeedProblem.TOO_MANY_FAULTS);
    assertThat(lines()).isZero();
  }

  @Test
  void aFeedThatIsCutOffIsRefused() throws SQLException {
    FeedReport report = fixture.claims(YEAR, withGoodLines("99,7,000000012"));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().get(0).problem()).isEqualTo(FeedProblem.BROKEN_ROW);
    assertThat(report.findings().get(0).examples().get(0).row()).isEqualTo(42);
    assertThat(lines()).isZero();
    assertThat(fixture.lake.manifest()).isEqualTo(Manifest.EMPTY);
  }

  @Test
  void aPackedFeedThatIsCutOffIsRefused() throws IOException, SQLException {
    Path whole = folder.resolve("whole.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(String.join("\n", withGoodLines()).getBytes(StandardCharsets.UTF_8));
    }
    Path cut = folder.resolve("cut.csv.gz");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    FeedReport refused =
        fixture.loader.load(
            new Feed(LakeTable.CLAIM_LINE, YEAR, cut, "cut.csv.gz"), LakeFixture.NOW);
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(lines()).isZero();

    FeedReport taken =
        fixture.loader.load(
            new Feed(LakeTable.CLAIM_LINE, YEAR, whole, "whole.csv.gz"), LakeFixture.NOW);
    assertThat(taken.taken()).isEqualTo(40);
  }

  @Test
  void otherColumnsAreNamed() {
    FeedReport report = fixture.claims(YEAR, HEADER.replace("npi", "provider"), line(1));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.findings().stream().map(f -> f.problem() + " " + f.column()))
        .containsExactly("MISSING_COLUMN npi", "UNKNOWN_COLUMN provider");
  }

  @Test
  void anEmptyFeedIsRefused() {
    assertThat(problems(fixture.claims(YEAR, HEADER))).containsExactly(FeedProblem.EMPTY_FEED);
    assertThat(fixture.claims(YEAR, "").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void takesParquet() throws IOException, SQLException {
    Path csv = folder.resolve("lines.csv");
    Files.writeString(csv, HEADER + "\n" + line(1) + "\n");
    Path parquet = folder.resolve("lines.parquet");
    try (Connection connection = fixture.engine.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select * from read_csv('%s', all_varchar = true)) to '%s' (format parquet)"
              .formatted(csv, parquet));
    }

    FeedReport report =
        fixture.loader.load(
            new Feed(LakeTable.CLAIM_LINE, YEAR, parquet, "lines.parquet"), LakeFixture.NOW);

    assertThat(report.findings()).isEmpty();
    assertThat(report.taken()).isEqualTo(1);
    assertThat(number("select min(tin) from claim_line")).isEqualTo(12);
  }

  @Test
  void aNewCoverageFeedTakesThePlaceOfTheOld() throws SQLException {
    String header = LakeTable.COVERAGE.columnNames().replace(" ", "");
    String span = ",2017-01-01,2017-12-31,true,true,false,false,true,1940-05-06";
    fixture.load(LakeTable.COVERAGE, YEAR, header + "\n1" + span + "\n2" + span + "\n");

    FeedReport report = fixture.load(LakeTable.COVERAGE, YEAR, header + "\n3" + span + "\n");

    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(number("select count(*) from coverage")).isEqualTo(1);
    assertThat(number("select min(bene_id) from coverage")).isEqualTo(3);
  }

  @Test
  void whatALoadThatDiedLeftBehindIsNeitherSeenNorKept() throws IOException, SQLException {
    fixture.claims(YEAR, HEADER, line(1));
    Path named =
        fixture
            .lake
            .root()
            .resolve(fixture.lake.manifest().files(LakeTable.CLAIM_LINE).get(0).path());
    Path orphan = named.resolveSibling("load000009-0.parquet");
    Files.copy(named, orphan);

    assertThat(lines()).isEqualTo(1);
    fixture.claims(YEAR, HEADER, line(2));

    assertThat(lines()).isEqualTo(2);
    assertThat(orphan).doesNotExist();
  }

  @Test
  void linesOfAnUnknownClinicianAreKeptAndNamed() throws SQLException {
    long stranger = TestNpis.npi(4_711);
    FeedReport report =
        fixture.claims(
            YEAR, HEADER, line(1), line(2).replace(Long.toString(TestNpis.npi(1)), "" + stranger));

    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.findings())
        .containsExactly(
            new FeedFinding(
                FeedProblem.UNKNOWN_CLINICIAN,
                "npi",
                1,
                List.of(new FeedFinding.Example(3, Long.toString(stranger)))));
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void anUnreadableFeedIsRefused() throws IOException, SQLException {
    Path file = folder.resolve("lines.parquet");
    Files.writeString(file, "no Parquet at all");

    assertThat(problems(load(file))).containsExactly(FeedProblem.UNREADABLE_FEED);
    assertNothingHappened();
  }

  @Test
  void aParquetFeedThatIsCutOffIsRefused() throws IOException, SQLException {
    Path whole = parquet(withGoodLines());
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.parquet");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length * 9 / 10));

    assertThat(problems(load(cut))).containsExactly(FeedProblem.UNREADABLE_FEED);
    assertNothingHappened();
    assertThat(load(whole).taken()).isEqualTo(40);
  }

  @Test
  void aFeedThatIsCutOffWithinItsLastCellLosesThatRowOnly() throws SQLException {
    String whole = line(99);
    FeedReport report = fixture.claims(YEAR, withGoodLines(whole.substring(0, whole.length() - 1)));

    assertThat(problems(report)).containsExactly(FeedProblem.NOT_A_DATE);
    assertThat(report.leftOut()).isEqualTo(1);
    assertThat(lines()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    "to_date, DATES_OUT_OF_ORDER, 2016-12-31",
    "birth_date, BORN_IN_THE_FUTURE, 2018-01-06",
    "part_a, NOT_YES_OR_NO, 1"
  })
  void aFaultySpanIsLeftOutAndNamed(String column, FeedProblem problem, String value)
      throws SQLException {
    List<String> rows = spans(40);
    List<String> cells = new ArrayList<>(List.of(span(99, "2017-01-01", "2017-12-31").split(",")));
    cells.set(List.of(SPANS.split(",")).indexOf(column), value);
    rows.add(String.join(",", cells));

    FeedReport report = fixture.load(LakeTable.COVERAGE, YEAR, String.join("\n", rows) + "\n");

    assertThat(report.findings())
        .containsExactly(
            new FeedFinding(problem, column, 1, List.of(new FeedFinding.Example(42, value))));
    assertThat(number("select count(*) from coverage")).isEqualTo(40);
  }

  @Test
  void spansThatOverlapAreKeptAndCounted() throws SQLException {
    FeedReport report =
        fixture.load(
            LakeTable.COVERAGE,
            YEAR,
            String.join(
                    "\n",
                    SPANS,
                    span(1, "2017-01-01", "2017-06-30"),
                    span(1, "2017-06-30", "2017-12-31"),
                    span(2, "2017-01-01", "2017-06-30"),
                    span(2, "2017-07-01", "2017-12-31"))
                + "\n");

    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.findings())
        .containsExactly(new FeedFinding(FeedProblem.SPANS_OVERLAP, "from_date", 1, List.of()));
    assertThat(number("select count(*) from coverage")).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "entity, UNKNOWN_ENTITY, 4",
    "list_date, OTHER_YEAR, 2016-12-31",
    "prospective, NOT_YES_OR_NO, tru"
  })
  void aFaultyAttributionIsLeftOutAndNamed(String column, FeedProblem problem, String value)
      throws SQLException {
    List<String> rows = attributions(40);
    List<String> cells = new ArrayList<>(List.of("1,99,2017-03-01,true".split(",")));
    cells.set(List.of(ATTRIBUTIONS.split(",")).indexOf(column), value);
    rows.add(String.join(",", cells));

    FeedReport report = fixture.load(LakeTable.ATTRIBUTION, YEAR, String.join("\n", rows) + "\n");

    assertThat(report.findings())
        .containsExactly(
            new FeedFinding(problem, column, 1, List.of(new FeedFinding.Example(42, value))));
    assertThat(number("select count(*) from attribution")).isEqualTo(40);
  }

  @Test
  void anAttributionThatIsThereTwiceCountsOnce() throws SQLException {
    fixture.load(LakeTable.ATTRIBUTION, YEAR, String.join("\n", attributions(3)) + "\n");
    List<String> more = attributions(4);
    more.add(more.get(4));

    FeedReport report = fixture.load(LakeTable.ATTRIBUTION, YEAR, String.join("\n", more) + "\n");

    assertThat(problems(report))
        .containsExactly(FeedProblem.TWICE_IN_THE_FEED, FeedProblem.ALREADY_THERE);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(number("select count(*) from attribution")).isEqualTo(4);
  }

  /** What no test raises cannot be relied on, and would be in the handbook for nothing. */
  @Test
  void everyProblemIsRaisedInThisClass() throws IOException {
    String tests =
        Files.readString(Path.of("src/test/java/org/qppportal/core/warehouse/FeedLoaderTest.java"));

    assertThat(FeedProblem.values())
        .allSatisfy(problem -> assertThat(tests).contains(problem.name()));
  }

  private static String span(int bene, String from, String to) {
    return bene + "," + from + "," + to + ",true,true,false,false,true,1940-05-06";
  }

  private static List<String> spans(int count) {
    List<String> rows = new ArrayList<>(List.of(SPANS));
    for (int bene = 1; bene <= count; bene++) {
      rows.add(span(bene, "2017-01-01", "2017-12-31"));
    }
    return rows;
  }

  private static List<String> attributions(int count) {
    List<String> rows = new ArrayList<>(List.of(ATTRIBUTIONS));
    for (int bene = 1; bene <= count; bene++) {
      rows.add("1," + bene + ",2017-03-01,true");
    }
    return rows;
  }

  private static List<FeedProblem> problems(FeedReport report) {
    return report.findings().stream().map(FeedFinding::problem).toList();
  }

  private FeedReport load(Path file) {
    return fixture.loader.load(
        new Feed(LakeTable.CLAIM_LINE, YEAR, file, file.getFileName().toString()), LakeFixture.NOW);
  }

  private Path parquet(String... lines) throws IOException, SQLException {
    Path csv = folder.resolve("whole.csv");
    Files.writeString(csv, String.join("\n", lines) + "\n");
    Path parquet = folder.resolve("whole.parquet");
    try (Connection connection = fixture.engine.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select * from read_csv('%s', all_varchar = true)) to '%s' (format parquet)"
              .formatted(csv, parquet));
    }
    return parquet;
  }

  private void assertNothingHappened() throws SQLException {
    assertThat(lines()).isZero();
    assertThat(fixture.lake.manifest()).isEqualTo(Manifest.EMPTY);
  }
}
