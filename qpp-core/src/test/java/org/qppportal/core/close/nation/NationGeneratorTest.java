package org.qppportal.core.close.nation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.close.nation.NationPractice.Sent;
import org.qppportal.core.close.nation.NationPractice.Value;
import org.qppportal.core.submission.SubmissionJson;
import org.qppportal.persistence.close.CopyLines;

/**
 * The made-up nation is as large as asked, always the same, and sends values that can be scored.
 */
class NationGeneratorTest {

  private static final int CLINICIANS = 3_000;

  @Test
  void hasAsManyCliniciansAsAskedEachWithAnIdOfTheirOwn() {
    Set<String> npis = new HashSet<>();
    List<String> tins = new ArrayList<>();
    new NationGenerator(2017, CLINICIANS, 0)
        .forEachPractice(
            practice -> {
              tins.add(practice.tin());
              practice.clinicians().forEach(clinician -> npis.add(clinician.npi()));
            });

    assertThat(npis).hasSize(CLINICIANS);
    assertThat(tins).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(NationTable.class)
  void isAlwaysTheSame(NationTable table) {
    assertThat(rows(table, 0)).isEqualTo(rows(table, 0)).isNotEqualTo(rows(table, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2022})
  void sendsWhatTheYearsMeasuresTake(int year) {
    Catalogue catalogue = Catalogues.of(year);
    List<Sent> everything = new ArrayList<>();
    NationGenerator nation = new NationGenerator(year, CLINICIANS, 0);
    nation.forEachPractice(
        practice -> {
          practice.group().ifPresent(everything::add);
          practice.clinicians().forEach(one -> one.own().ifPresent(everything::add));
        });
    nation.forEachEntity(everything::add);

    assertThat(everything).extracting(Sent::entityType).contains("group", "individual", "apm");
    for (Sent sent : everything) {
      for (var set : sent.sets()) {
        assertThat(set.values()).extracting(Value::measureId).doesNotHaveDuplicates();
        for (Value value : set.values()) {
          var measure = catalogue.measure(value.measureId()).orElseThrow();
          assertThat(measure.category().code()).isEqualTo(set.category());
          assertThat(SubmissionJson.value(measure.metricType(), value.json())).isNotNull();
        }
      }
    }
  }

  private static String rows(NationTable table, int part) {
    // Only 2022 has costs.
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    CopyLines lines = new CopyLines((bytes, length) -> rows.write(bytes, 0, length));
    table.write(new NationGenerator(2022, 200, part), lines);
    lines.flush();
    return rows.toString(UTF_8);
  }
}
