package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

class CehrtIdsTest {

  @ParameterizedTest
  @CsvSource({
    "0015E00000AB123, 2023, true",
    "0015E00000AB123, 2024, false",
    "0015C00000AB123, 2024, true",
    "0015C00000AB123, 2025, true",
    "2025C0000000123, 2024, false",
    "2025C0000000123, 2025, true"
  })
  void countsByItsEditionAndTheYear(String id, int year, boolean current) {
    assertThat(CehrtIds.looksRight(id)).isTrue();
    assertThat(CehrtIds.isCurrent(id, year)).isEqualTo(current);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, PI, REGISTRY, false",
    "2025, PI, REGISTRY, true",
    "2025, QUALITY, ELECTRONIC_HEALTH_RECORD, true",
    "2025, QUALITY, REGISTRY, false",
    "2025, IA, ELECTRONIC_HEALTH_RECORD, false"
  })
  void isNeededForElectronicDataFrom2025On(
      int year, Category category, SubmissionMethod method, boolean needed) {
    assertThat(CehrtIds.isNeeded(year, category, method)).isEqualTo(needed);
  }
}
