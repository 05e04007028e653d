package org.qppportal.core.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.core.participation.AutomaticCircumstances.Covered;
import org.qppportal.core.participation.AutomaticCircumstances.Event;
import org.qppportal.core.testing.SharedData;

class AutomaticCircumstancesTest {

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024, 2025})
  void coversEveryZipCodeThatTheProgramListsAndNoOther(int year) throws IOException {
    byte[] list = SharedData.bytes("euc/" + year + "-county-zip.csv");
    AutomaticCircumstances circumstances = AutomaticCircumstances.of(year);
    LocalDate end = LocalDate.of(year + 1, 12, 31);
    List<String> rows =
        new String(list, StandardCharsets.UTF_8).lines().skip(1).map(String::strip).toList();
    assertThat(rows).hasSizeGreaterThan(700);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      boolean covered = circumstances.covers(cells[0], cells[2], end).isPresent();
      assertThat(covered).as(row).isEqualTo(!cells[2].isEmpty());
    }
    Set<String> florida =
        rows.stream()
            .map(row -> row.split(",", -1))
            .filter(cells -> cells[0].equals("FL"))
            .map(cells -> cells[2])
            .collect(Collectors.toSet());
    for (int zip = 0; zip < 100_000; zip++) {
      String text = String.format("%05d", zip);
      assertThat(circumstances.covers("FL", text, end).isPresent())
          .as(text)
          .isEqualTo(florida.contains(text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-07-31, FL, 32603, ''",
    "2024, 2024-08-01, FL, 32603, Hurricane Debby",
    "2024, 2024-09-23, FL, 326031234, 'Hurricane Debby, Hurricane Helene'",
    "2024, 2024-12-31, FL, 32603-1234, 'Hurricane Debby, Hurricane Helene, Hurricane Milton'",
    "2024, 2024-12-31, GA, 32603, ''",
    "2024, 2024-12-31, FL, 3260, ''",
    "2025, 2025-01-06, CA, 90639, ''",
    "2025, 2025-01-07, CA, 90639, Wildfires in Los Angeles County",
    "2023, 2024-12-31, FL, 00012, ''",
    "2018, 2024-12-31, FL, 32603, ''",
    "2020, 2020-02-29, NY, 00012, ''",
    "2020, 2020-12-31, NY, 00012, COVID-19 public health emergency",
    "2021, 2021-12-31, NY, '', COVID-19 public health emergency",
  })
  void byPlaceAndDay(int year, LocalDate asOf, String state, String zip, String events) {
    String names =
        AutomaticCircumstances.of(year)
            .covers(state, zip, asOf)
            .map(covered -> String.join(", ", covered.events().stream().map(Event::name).toList()))
            .orElse("");
    assertThat(names).isEqualTo(events);
  }

  @Test
  void namesTheCountyAndSaysWhatFollows() {
    Covered covered =
        AutomaticCircumstances.of(2022)
            .covers("KY", "41366", LocalDate.of(2022, 12, 31))
            .orElseThrow();
    assertThat(covered.county()).contains("breathitt");
    assertThat(covered.inWords())
        .isEqualTo(
            "Automatic extreme and uncontrollable circumstances: Severe storms and flooding in"
                + " Kentucky. Categories without data do not count.");
  }

  @Test
  void everyListedYearCanBeRead() {
    for (int year : AutomaticCircumstances.years()) {
      AutomaticCircumstances.of(year);
    }
  }
}
