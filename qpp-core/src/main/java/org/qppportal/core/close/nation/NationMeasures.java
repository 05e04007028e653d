package org.qppportal.core.close.nation;

import java.util.List;

/**
 * Published measures of a year that the nation reports.
 *
 * @param quality measures with one performance rate and benchmarks for registries and certified
 *     records
 * @param activities improvement activities
 * @param interoperability the code of the category of certified records
 * @param attested its measures answered by yes
 * @param counted its measures with a numerator and a denominator
 * @param cost measures that are computed from claims
 */
record NationMeasures(
    List<String> quality,
    List<String> activities,
    String interoperability,
    List<String> attested,
    List<String> counted,
    List<String> cost) {

  private static final List<String> QUALITY =
      List.of(
          "236", "001", "005", "008", "019", "066", "110", "111", "112", "113", "117", "119", "128",
          "130", "134", "143", "191");

  private static final List<String> ACTIVITIES =
      List.of("IA_EPA_3", "IA_EPA_4", "IA_PM_13", "IA_PM_5", "IA_PM_2");

  private static final NationMeasures OF_2017 =
      new NationMeasures(
          QUALITY,
          ACTIVITIES,
          "aci",
          List.of("ACI_INFBLO_1", "ACI_ONCDIR_1", "ACI_PPHI_1"),
          List.of("ACI_EP_1", "ACI_PEA_1", "ACI_HIE_1", "ACI_HIE_2", "ACI_PEA_2", "ACI_CCTPE_1"),
          List.of());

  private static final NationMeasures OF_2022 =
      new NationMeasures(
          QUALITY,
          ACTIVITIES,
          "pi",
          List.of(
              "PI_PPHI_1", "PI_PPHI_2", "PI_ONCDIR_1", "PI_INFBLO_1", "PI_PHCDRR_1", "PI_PHCDRR_3"),
          List.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1"),
          List.of("TPCC_1", "MSPB_1"));

  /** The measures of a year that a nation can be made for. */
  static NationMeasures of(int year) {
    return switch (year) {
      case 2017 -> OF_2017;
      case 2022 -> OF_2022;
      default -> throw new IllegalArgumentException("There is no made-up nation of " + year);
    };
  }
}
