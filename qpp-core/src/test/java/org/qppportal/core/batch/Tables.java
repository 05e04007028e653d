package org.qppportal.core.batch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.SubmissionReader;
import org.qppportal.core.submission.TestCatalogues;

/** Tables for tests, and what the portal makes of them without a database. */
final class Tables {

  static final String HEADER =
      "performanceYear,entityType,taxpayerIdentificationNumber,nationalProviderIdentifier,"
          + "programName,category,submissionMethod,performanceStart,performanceEnd,cehrtId,"
          + "measureId,stratum,value,isEndToEndReported,performanceMet,performanceNotMet,"
          + "eligiblePopulation,numerator,denominator";

  static final String ACTIVITY =
      "2017,individual,000123456,1234567893,,ia,registry,2017-01-01,2017-12-31,,IA_AHE_1,,true,"
          + ",,,,,";
  static final String RATE =
      "2017,individual,000123456,1234567893,mips,quality,registry,2017-01-01,2017-12-31,,005,,,"
          + "false,80,20,100,,";
  static final String OVERALL =
      "2017,individual,000123456,1234567893,mips,quality,registry,2017-01-01,2017-12-31,,238,"
          + "overall,,false,8,2,10,,";
  static final String SECOND =
      "2017,individual,000123456,1234567893,mips,quality,registry,2017-01-01,2017-12-31,,238,"
          + "2+,,false,8,2,10,,";
  static final String GROUP =
      "2017,group,000987654,,,aci,electronicHealthRecord,2017-01-01,2017-12-31,,ACI_EP_1,,,,,,,1,2";

  private static final EntityReader READER =
      new EntityReader(new SubmissionReader(new TestCatalogues(), Set.of(2017, 2018, 2022)));

  private Tables() {}

  /**
   * What became of a file.
   *
   * @param file what is wrong with it as such
   * @param entities what became of each clinician or practice
   */
  record Result(List<Problem> file, List<EntityReading> entities) {

    List<RowProblem> rowProblems() {
      return entities.stream().flatMap(one -> one.problems().stream()).toList();
    }
  }

  static byte[] file(String... rows) {
    return (HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static Result read(String... rows) {
    return read(file(rows));
  }

  /** Reads a file as the job does: sorted by clinician and kept in between. */
  static Result read(byte[] file) {
    EntityNumbers numbers = new EntityNumbers();
    Map<Integer, List<TableRow>> entities = new LinkedHashMap<>();
    List<Problem> problems =
        new TableReader()
            .read(
                new ByteArrayInputStream(file),
                new TableReader.Rows() {
                  @Override
                  public void header(TableHeader header) {}

                  @Override
                  public void row(TableRow row) {
                    List<String> kept = TableText.split(TableText.join(row.cells()));
                    entities
                        .computeIfAbsent(numbers.of(row), number -> new ArrayList<>())
                        .add(new TableRow(row.number(), kept, row.header()));
                  }
                });
    if (!problems.isEmpty()) {
      return new Result(problems, List.of());
    }
    Optional<String> year =
        entities.values().stream()
            .findFirst()
            .map(rows -> rows.get(0).cell(TableColumn.PERFORMANCE_YEAR))
            .filter(text -> text.matches("\\d{4}"));
    return new Result(
        problems, entities.values().stream().map(rows -> READER.read(rows, year)).toList());
  }
}
