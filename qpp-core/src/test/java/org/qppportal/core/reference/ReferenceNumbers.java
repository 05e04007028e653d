package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/** The numbers of each performance year, typed from the text of the rules. */
final class ReferenceNumbers {

  static final MathContext EXACT = new MathContext(40, RoundingMode.HALF_UP);
  static final BigDecimal TEN = BigDecimal.TEN;
  static final BigDecimal HUNDRED = new BigDecimal(100);
  static final int CASE_MINIMUM = 20;

  private static final Set<String> NURSES_AND_ASSISTANTS =
      Set.of(
          "nurse practitioner",
          "physician assistant",
          "clinical nurse specialist",
          "certified registered nurse anesthetist");

  private static final Set<String> THERAPISTS =
      Set.of(
          "physical therapist",
          "occupational therapist",
          "clinical psychologist",
          "qualified audiologist",
          "qualified speech-language pathologist",
          "registered dietitian or nutrition professional");

  /** Cases that a quality measure computed from claims needs; others are never scored. */
  private static final Map<String, Integer> CLAIMS_MINIMUM =
      Map.of("458", 200, "479", 200, "480", 25, "484", 18, "492", 21);

  private static final Set<String> SIXTEEN_CLINICIANS = Set.of("458", "479", "484");
  private static final Set<String> GROUPS_ONLY = Set.of("458", "479", "484", "492");

  /** Decimals that no division of 40 digits has touched. */
  private static final int SURE = 20;

  private static final int MANY_CLINICIANS = 16;

  private ReferenceNumbers() {}

  /** Performance threshold, 414.1405(b). */
  static BigDecimal threshold(int year) {
    return BigDecimal.valueOf(
        switch (year) {
          case 2017 -> 3;
          case 2018 -> 15;
          case 2019 -> 30;
          case 2020 -> 45;
          case 2021 -> 60;
          default -> 75;
        });
  }

  /** Data completeness in percent, 414.1340. */
  static BigDecimal completeness(int year) {
    return BigDecimal.valueOf(year == 2017 ? 50 : year <= 2019 ? 60 : year <= 2023 ? 70 : 75);
  }

  /** Points of a measure that is not data complete, 414.1380(b)(1)(i)(B). */
  static BigDecimal incomplete(int year, boolean small) {
    return BigDecimal.valueOf(small || year == 2017 ? 3 : year <= 2019 ? 1 : 0);
  }

  /** Points of a complete measure without benchmark or case minimum, (b)(1)(i)(A)(1). */
  static BigDecimal unbenchmarked(int year, boolean small) {
    return BigDecimal.valueOf(year <= 2022 || small ? 3 : 0);
  }

  /** Fewest points of a measure scored by its benchmark. */
  static BigDecimal floor(int year) {
    return BigDecimal.valueOf(year <= 2022 ? 3 : 1);
  }

  /** Fewest points of a complete new measure by its age in years; 0 where there is no such rule. */
  static BigDecimal newMeasureFloor(int year, int firstYear) {
    if (year < 2022) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(firstYear == year ? 7 : firstYear == year - 1 ? 5 : 0);
  }

  /** Whether a quality measure from claims applies to the entity at all and has enough cases. */
  static boolean enoughClaims(ReferenceCase scored, String measureId, long cases) {
    int clinicians = scored.circumstances().clinicians();
    // Where the number is not known, a practice that is not small is taken to be large enough.
    boolean many = clinicians == 0 ? !scored.small() : clinicians >= MANY_CLINICIANS;
    Integer minimum = CLAIMS_MINIMUM.get(measureId);
    return minimum != null
        && cases >= minimum
        && !(scored.individual() && GROUPS_ONLY.contains(measureId))
        && (many || !SIXTEEN_CLINICIANS.contains(measureId));
  }

  /** Whether clinicians of this type need not report interoperability, (c)(2)(i)(A)(4). */
  static boolean exemptFromInteroperability(int year, String type) {
    return (year <= 2022 && NURSES_AND_ASSISTANTS.contains(type))
        || (year >= 2019 && year <= 2023 && THERAPISTS.contains(type))
        || (year >= 2022 && year <= 2024 && type.equals("clinical social worker"));
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, EXACT);
  }

  /** Percent to two decimals, half up, as the published examples show rates. */
  static BigDecimal ratePercent(long part, long whole) {
    return twoDecimals(
        divide(BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole)));
  }

  /** Half up; an exact half that divisions made a little less than one is one all the same. */
  static BigDecimal twoDecimals(BigDecimal value) {
    return value.setScale(SURE, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
  }
}
