package org.qppportal.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Single patients, worked out by hand from the rows of the published single source. Counts are met,
 * not met, excluded, excepted and eligible; what became of the lines that report comes after them.
 */
class ClaimsCalculatorTest {

  private static final int FIRST = 0;

  /** Who counts: each row leaves out, or brings in, one thing that the measure asks for. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 2018, row 111: 65 and older, any of the visits; 4040F met, 4040F-8P not met, G9707 excluded
          visit and code                     | 111 | 1950-01-01 | F | A 03-01 99213; A 03-01 4040F                     | 1 0 0 0 1 | COUNTED=1
          visit without a code               | 111 | 1950-01-01 | F | A 03-01 99213                                    | 0 0 0 0 1 | ''
          code without a visit               | 111 | 1950-01-01 | F | A 03-01 4040F                                    | 0 0 0 0 0 | NO_ENCOUNTER=1
          code on another claim              | 111 | 1950-01-01 | F | A 03-01 99213; B 03-01 4040F                     | 0 0 0 0 1 | NO_ENCOUNTER=1
          65 on the very day                 | 111 | 1953-03-01 | F | A 03-01 99213; A 03-01 4040F                     | 1 0 0 0 1 | COUNTED=1
          65 on the next day                 | 111 | 1953-03-02 | F | A 03-01 99213; A 03-01 4040F                     | 0 0 0 0 0 | AGE=1
          reported as not done               | 111 | 1950-01-01 | F | A 03-01 99213; A 03-01 4040F-8P                  | 0 1 0 0 1 | COUNTED=1
          reported with another modifier     | 111 | 1950-01-01 | F | A 03-01 99213; A 03-01 4040F-1P                  | 0 0 0 0 1 | INCOMPLETE=1
          before the year                    | 111 | 1950-01-01 | F | A 2017-12-31 99213; A 2017-12-31 4040F           | 0 0 0 0 0 | ''
          # 2018, row 112: women from 51 to 74
          last day at 74                     | 112 | 1943-03-02 | F | A 03-01 99213; A 03-01 G9899                     | 1 0 0 0 1 | COUNTED=1
          75th birthday                      | 112 | 1943-03-01 | F | A 03-01 99213; A 03-01 G9899                     | 0 0 0 0 0 | AGE=1
          a man                              | 112 | 1950-01-01 | M | A 03-01 99213; A 03-01 G9899                     | 0 0 0 0 0 | SEX=1
          # 2018, row 128: the visit must not be by telehealth (modifiers GQ, GT, 95; place 02)
          telehealth modifier                | 128 | 1950-01-01 | F | A 03-01 99213-95; A 03-01 G8420                  | 0 0 0 0 0 | NO_ENCOUNTER=1
          telehealth place                   | 128 | 1950-01-01 | F | A 03-01 99213 @02; A 03-01 G8420 @02             | 0 0 0 0 0 | NO_ENCOUNTER=1
          # 2018, row 254: women from 14 to 50, in the emergency department, two diagnoses together
          both diagnoses                     | 254 | 1988-01-01 | F | A 03-01 99281 @23 O26.891 R10.0; A 03-01 G8806   | 1 0 0 0 1 | COUNTED=1
          one of the diagnoses               | 254 | 1988-01-01 | F | A 03-01 99281 @23 O26.891; A 03-01 G8806         | 0 0 0 0 0 | DIAGNOSIS=1
          not in the emergency department    | 254 | 1988-01-01 | F | A 03-01 99281 @11 O26.891 R10.0; A 03-01 G8806   | 0 0 0 0 0 | NO_ENCOUNTER=1
          # 2018, row 155: 65 and older, and 1100F (two falls or a fall with injury) on the claim
          with the fall on the claim         | 155 | 1950-01-01 | F | A 03-01 99213; A 03-01 1100F; A 03-01 0518F      | 1 0 0 0 1 | COUNTED=1
          without it                         | 155 | 1950-01-01 | F | A 03-01 99213; A 03-01 0518F                     | 0 0 0 0 0 | NO_ENCOUNTER=1
          # 2018, row 154: two codes make one answer
          both codes                         | 154 | 1950-01-01 | F | A 03-01 99213; A 03-01 1100F; A 03-01 3288F      | 1 0 0 0 1 | COUNTED=2
          one of two codes                   | 154 | 1950-01-01 | F | A 03-01 99213; A 03-01 3288F                     | 0 0 0 0 1 | INCOMPLETE=1
          both, the second not done          | 154 | 1950-01-01 | F | A 03-01 99213; A 03-01 1100F; A 03-01 3288F-8P   | 0 1 0 0 1 | COUNTED=2
          """)
  void whoCounts(
      String name, String id, String born, String sex, String text, String counts, String fates) {
    expect(2018, id, FIRST, LinesInWords.lines(2018, born, Sex.ofCode(sex), text), counts, fates);
  }

  /** Which code decides, by the kind of the measure. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 2018, row 111: each patient once, the most advantageous answer
          two visits, better one first       | 2018 | 111 | A 03-01 99213; A 03-01 4040F; B 05-01 99213; B 05-01 4040F-8P | 1 0 0 0 1 | LESS_ADVANTAGEOUS=1 COUNTED=1
          excluded counts before not met     | 2018 | 111 | A 03-01 99213; A 03-01 G9707; B 05-01 99213; B 05-01 4040F-8P | 0 0 1 0 1 | LESS_ADVANTAGEOUS=1 COUNTED=1
          conflict on one claim              | 2018 | 111 | A 03-01 99213; A 03-01 4040F; A 03-01 4040F-8P                | 1 0 0 0 1 | LESS_ADVANTAGEOUS=1 COUNTED=1
          # 2018, row 001: lower is better; each patient once, the most recent answer
          later answer wins though worse     | 2018 | 001 | A 03-01 99213 E10.10; A 03-01 3044F; B 05-01 99213 E10.10; B 05-01 3046F   | 1 0 0 0 1 | OTHER_VISIT=1 COUNTED=1
          visits without a code do not       | 2018 | 001 | A 03-01 99213 E10.10; A 03-01 3044F; B 05-01 99213 E10.10                   | 0 1 0 0 1 | COUNTED=1
          same day, better for the clinician | 2018 | 001 | A 03-01 99213 E10.10; A 03-01 3046F; B 03-01 99213 E10.10; B 03-01 3044F   | 0 1 0 0 1 | LESS_ADVANTAGEOUS=1 COUNTED=1
          # 2018, row 110: each part of the influenza season once; April to September is outside
          once in each part                  | 2018 | 110 | A 02-01 99213; A 02-01 G8482; B 03-01 99213; B 03-01 G8484; C 10-01 99213 | 1 0 0 0 2 | LESS_ADVANTAGEOUS=1 COUNTED=1
          between the parts                  | 2018 | 110 | A 06-01 99213; A 06-01 G8482                                    | 0 0 0 0 0 | OUTSIDE_PERIOD=1
          # row 014: in 2018 January does not count, in 2019 it does
          January of 2018                    | 2018 | 014 | A 01-31 99213 H35.3110; A 01-31 G9974                             | 0 0 0 0 0 | OUTSIDE_PERIOD=1
          February of 2018                   | 2018 | 014 | A 02-01 99213 H35.3110; A 02-01 G9974                             | 1 0 0 0 1 | COUNTED=1
          January of 2019                    | 2019 | 014 | A 01-31 99213 H35.3110; A 01-31 G9974                             | 1 0 0 0 1 | COUNTED=1
          # 2018, row 021: each day with a procedure once
          two procedures on a day            | 2018 | 021 | A 03-01 15734; A 03-01 15736; A 03-01 G9197                     | 1 0 0 0 1 | COUNTED=1
          two days                           | 2018 | 021 | A 03-01 15734; A 03-01 G9197; B 03-02 15734; B 03-02 G9198      | 1 1 0 0 2 | COUNTED=2
          # 2018, row 130: each visit; the day's best answer counts for all visits of the day
          two visits on a day                | 2018 | 130 | A 03-01 99213; A 03-01 G8427; B 03-01 99203; B 03-01 G8428      | 2 0 0 0 2 | LESS_ADVANTAGEOUS=1 COUNTED=1
          two days                           | 2018 | 130 | A 03-01 99213; A 03-01 G8427; B 03-02 99213                     | 1 0 0 0 2 | COUNTED=1
          # 2018, row 091: episodes of 30 days; the first answer counts
          within 30 days                     | 2018 | 091 | A 03-01 99213 H60.311; B 03-31 99213 H60.311; B 03-31 4130F     | 1 0 0 0 1 | COUNTED=1
          on the thirty-first day            | 2018 | 091 | A 03-01 99213 H60.311; B 04-01 99213 H60.311; B 04-01 4130F     | 1 0 0 0 2 | COUNTED=1
          the first answer though worse      | 2018 | 091 | A 03-01 99213 H60.311; A 03-01 4130F-8P; B 03-05 99213 H60.311; B 03-05 4130F | 0 1 0 0 1 | OTHER_VISIT=1 COUNTED=1
          # 2018, row 024: visits that share a fracture are one episode, also over a third visit
          two fractures                      | 2018 | 024 | A 03-01 99213 M48.40XA; A 03-01 5015F; B 03-02 99213 M48.41XA   | 1 0 0 0 2 | COUNTED=1
          joined by a third visit            | 2018 | 024 | A 03-01 99213 M48.40XA; A 03-01 5015F; B 03-02 99213 M48.41XA; C 03-03 99213 M48.40XA M48.41XA | 1 0 0 0 1 | COUNTED=1
          # 2018, row 435: patients seen on two days; codes of the first day do not count
          one day                            | 2018 | 435 | A 03-01 99213 G43.001; A 03-01 G9634                            | 0 0 0 0 0 | OUTSIDE_PERIOD=1
          code on the first day              | 2018 | 435 | A 03-01 99213 G43.001; A 03-01 G9634; B 04-01 99213 G43.001     | 0 0 0 0 1 | OTHER_VISIT=1
          code on the second day             | 2018 | 435 | A 03-01 99213 G43.001; B 04-01 99213 G43.001; B 04-01 G9634     | 1 0 0 0 1 | COUNTED=1
          # 2018, row 407: each hospital stay with A41.01; days in a row are one stay
          two stays                          | 2018 | 407 | A 03-01 99221 A41.01 to03-03; A 03-01 G9558; B 03-04 99221 A41.01; C 03-06 99221 A41.01 | 1 0 0 0 2 | COUNTED=1
          # 2021, row 024: the file says 5015F without a word about 8P, which still means not done
          not done in 2021                   | 2021 | 024 | A 03-01 99213 M48.40XA; A 03-01 5015F-8P                        | 0 1 0 0 1 | COUNTED=1
          # 2021, row 001: a walking aid (E0100) and a diagnosis explain an exclusion, G2090 reports it
          equipment reports nothing          | 2021 | 001 | A 03-01 99213 E10.10 C25.0; A 03-01 E0100                       | 0 0 0 0 1 | ''
          its quality data code does         | 2021 | 001 | A 03-01 99213 E10.10; A 03-01 G2090                             | 0 0 1 0 1 | COUNTED=1
          """)
  void whichCodeDecides(
      String name, int year, String id, String text, String counts, String fates) {
    expect(
        year, id, FIRST, LinesInWords.lines(year, "1950-01-01", Sex.FEMALE, text), counts, fates);
  }

  /** Measures that look at what other clinicians' claims say, and measures with strata. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 2018, row 046: visits up to 30 days after a hospital service; strata 18-64, 65+, overall
          thirty days after                  | 2018 | 046 | 1950-01-01 | 1 | A 04-01 99213; A 04-01 1111F; X 03-02 99238 by2 | 1 0 0 0 1
          thirty-one days after              | 2018 | 046 | 1950-01-01 | 1 | A 04-02 99213; A 04-02 1111F; X 03-02 99238 by2 | 0 0 0 0 0
          discharged last December           | 2018 | 046 | 1950-01-01 | 1 | A 01-05 99213; A 01-05 1111F; X 2017-12-20 99238 by2 | 1 0 0 0 1
          in the other age group             | 2018 | 046 | 1950-01-01 | 0 | A 04-01 99213; A 04-01 1111F; X 03-02 99238 by2 | 0 0 0 0 0
          in the overall stratum             | 2018 | 046 | 1950-01-01 | 2 | A 04-01 99213; A 04-01 1111F; X 03-02 99238 by2 | 1 0 0 0 1
          # 2018, row 416: visits of children with a head injury on the day of a head CT; lower is better
          CT by the radiologist              | 2018 | 416 | 2010-01-01 | 0 | A 03-01 99281 S00.03XA; A 03-01 G9593; A 03-01 G9594; X 03-01 70450 by2 | 1 0 0 0 1
          no CT                              | 2018 | 416 | 2010-01-01 | 0 | A 03-01 99281 S00.03XA; A 03-01 G9593; A 03-01 G9594 | 0 0 0 0 0
          # rows 226, 226.01 and 226.02 of 2019, which the file has mixed up: screened; user helped; both
          screened                           | 2019 | 226 | 1950-01-01 | 0 | A 03-01 99213; A 03-01 G9903 | 1 0 0 0 1
          no user, so no second rate         | 2019 | 226 | 1950-01-01 | 1 | A 03-01 99213; A 03-01 G9903 | 0 0 0 0 0
          a user who was helped              | 2019 | 226 | 1950-01-01 | 1 | A 03-01 99213; A 03-01 G9902; A 03-01 G9906 | 1 0 0 0 1
          a user who was not                 | 2019 | 226 | 1950-01-01 | 1 | A 03-01 99213; A 03-01 G9902; A 03-01 G9908 | 0 1 0 0 1
          screened and helped                | 2020 | 226 | 1950-01-01 | 2 | A 03-01 99213; A 03-01 4004F | 1 0 0 0 1
          not screened, for a reason         | 2020 | 226 | 1950-01-01 | 2 | A 03-01 99213; A 03-01 4004F-1P | 0 0 0 1 1
          not screened                       | 2021 | 226 | 1950-01-01 | 2 | A 03-01 99213; A 03-01 4004F-8P | 0 1 0 0 1
          """)
  void eventsAndStrata(
      String name, int year, String id, String born, int rate, String text, String counts) {
    expect(year, id, rate, LinesInWords.lines(year, born, Sex.FEMALE, text), counts, null);
  }

  @Test
  void saysNothingOfMeasuresThatNobodyReported() {
    ClaimsTally tally =
        counted(2018, LinesInWords.lines(2018, "1950-01-01", Sex.FEMALE, "A 03-01 99213"));

    assertThat(tally.everything("111").reported()).isFalse();
    assertThat(tally.results()).isEmpty();
  }

  @Test
  void neitherTheOrderOfLinesNorUnrelatedOnesChangeAnything() {
    List<ClaimLine> lines =
        LinesInWords.lines(
            2018,
            "1950-01-01",
            Sex.FEMALE,
            "A 03-01 99213 E10.10 H60.311 M48.40XA; A 03-01 3044F; A 03-01 4040F-8P; A 03-01 G8427;"
                + "B 03-15 99203 M48.41XA E10.11; B 03-15 3046F; B 03-15 5015F; C 10-02 99213 M48.40XA"
                + " M48.41XA; C 10-02 4040F; C 10-02 G8482; X 02-20 99238 by2; A 03-01 1111F;"
                + "D 03-01 99213 H60.311; D 03-01 4130F; D 03-01 G8428");
    List<ClaimsMeasureResult> expected = counted(2018, lines).results();
    assertThat(expected).hasSizeGreaterThan(6);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      List<ClaimLine> others = new ArrayList<>(lines);
      others.addAll(
          LinesInWords.lines(
              2018, "1950-01-01", Sex.FEMALE, "Z 07-04 A0428 Z00.00; Z 07-04 J1100"));
      Collections.shuffle(others, random);
      assertThat(counted(2018, others).results()).isEqualTo(expected);
    }
  }

  @Test
  void countsAddUpAndAMetNeverLowers() {
    Random random = new Random(11);
    String[] codes = {"4040F", "4040F-8P", "G9707", "4040F-1P", "", ""};
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int visit = 0; visit < 1 + random.nextInt(4); visit++) {
        char claim = (char) ('A' + visit);
        String day = "0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10));
        text.append("; %c %s 99213".formatted(claim, day));
        String code = codes[random.nextInt(codes.length)];
        text.append(code.isEmpty() ? "" : "; %c %s %s".formatted(claim, day, code));
      }
      List<ClaimLine> lines = LinesInWords.lines(2018, "1950-01-01", Sex.FEMALE, text.substring(2));
      RateResult before = rate(2018, "111", FIRST, lines);
      assertThat(before.reported() + before.notReported()).isEqualTo(before.eligiblePopulation());
      assertThat(before.eligiblePopulation()).isEqualTo(1);

      List<ClaimLine> more = new ArrayList<>(lines);
      more.addAll(
          LinesInWords.lines(2018, "1950-01-01", Sex.FEMALE, "Y 12-01 99213; Y 12-01 4040F"));
      RateResult after = rate(2018, "111", FIRST, more);
      assertThat(after.performanceMet())
          .isEqualTo(1)
          .isGreaterThanOrEqualTo(before.performanceMet());
    }
  }

  private static void expect(
      int year, String id, int rate, List<ClaimLine> lines, String counts, String fates) {
    RateResult result = rate(year, id, rate, lines);
    assertThat(
            "%d %d %d %d %d"
                .formatted(
                    result.performanceMet(),
                    result.performanceNotMet(),
                    result.exclusion(),
                    result.exception(),
                    result.eligiblePopulation()))
        .isEqualTo(counts);
    if (fates != null) {
      Map<LineFate, Long> expected = new EnumMap<>(LineFate.class);
      expected.putAll(LineFates.read(fates));
      assertThat(result.lines()).isEqualTo(expected);
    }
  }

  private static RateResult rate(int year, String id, int rate, List<ClaimLine> lines) {
    return counted(year, lines).everything(id).rates().get(rate);
  }

  /** What the first clinician gets; events are told by everybody's claims. */
  private static ClaimsTally counted(int year, List<ClaimLine> lines) {
    ClaimsCalculator calculator = new ClaimsCalculator(PublishedClaimsRules.of(year));
    ClaimsTally tally = calculator.tally();
    calculator.add(
        lines.stream().filter(line -> line.npi().equals("2999900014")).toList(),
        calculator.rules().events(lines),
        Period.ofYear(year),
        tally);
    return tally;
  }
}
