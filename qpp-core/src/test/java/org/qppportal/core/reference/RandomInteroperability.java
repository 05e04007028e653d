package org.qppportal.core.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.submission.MeasurementValue;
import org.qppportal.core.submission.MeasurementValue.Proportion;
import org.qppportal.core.submission.MeasurementValue.YesNo;
import org.qppportal.core.submission.Submission.Measurement;

/** Random measures of Advancing Care Information and Promoting Interoperability. */
final class RandomInteroperability {

  private final Dice dice;
  private final Catalogue catalogue;
  private final int year;
  private final Map<String, MeasurementValue> values = new LinkedHashMap<>();

  RandomInteroperability(Dice dice, Catalogue catalogue) {
    this.dice = dice;
    this.catalogue = catalogue;
    this.year = catalogue.performanceYear();
  }

  List<Measurement> measurements() {
    values.clear();
    yes("INFBLO_1", 96);
    yes("ONCDIR_1", 96);
    if (dice.percent(30)) {
      yes("ONCACB_1", 50);
    }
    if (year <= 2018) {
      advancing();
    } else {
      interoperability();
    }
    if (dice.percent(8)) {
      values.remove(dice.one(List.copyOf(values.keySet())));
    }
    String prefix = year == 2017 ? "ACI_" : "PI_";
    return values.entrySet().stream()
        .filter(entry -> catalogue.measure(prefix + entry.getKey()).isPresent())
        .map(entry -> new Measurement(prefix + entry.getKey(), entry.getValue()))
        .toList();
  }

  private void advancing() {
    boolean transition = dice.percent(40);
    String t = transition ? "TRANS_" : "";
    yes(t + "PPHI_1", 96);
    eitherRateOr(t + "EP_1", t + "LVPP_1", 80);
    rate(t + "PEA_1", 95);
    eitherRateOr(t + "HIE_1", t + "LVOTC_1", 80);
    if (!transition) {
      eitherRateOr("HIE_2", "LVITC_1", 80);
    }
    List<String> more =
        transition
            ? List.of("TRANS_PSE_1", "TRANS_PEA_2", "TRANS_SM_1", "TRANS_MR_1")
            : List.of("PEA_2", "CCTPE_1", "CCTPE_2", "CCTPE_3", "HIE_3");
    dice.some(more, dice.between(0, 5)).forEach(id -> rate(id, 90));
    for (int number = 1; number <= 5; number++) {
      if (dice.percent(25)) {
        yes(t + "PHCDRR_" + number, 85);
        if (year == 2018 && dice.percent(25)) {
          yes(t + "PHCDRR_" + number + "_MULTI", 85);
        }
      }
    }
    if (dice.percent(35)) {
      yes("IACEHRT_1", 85);
    }
  }

  private void interoperability() {
    yes("PPHI_1", 96);
    if (year >= 2022) {
      yes("PPHI_2", 85);
    }
    eitherRateOr("EP_1", "LVPP_1", 75);
    if (year >= 2023) {
      eitherYesOr("EP_2", "EP_2_EX_" + dice.between(1, year == 2023 ? 3 : 2), 70);
    } else if (dice.percent(40)) {
      yes("EP_2", 90);
    }
    if (year == 2019 && dice.percent(30)) {
      rate("EP_3", 80);
    }
    if (year >= 2021 && dice.percent(30)) {
      yes(year >= 2023 && dice.percent(40) ? "HIE_6" : "HIE_5", 95);
    } else {
      eitherRateOr("HIE_1", "LVOTC_1", 75);
      eitherRateOr("HIE_4", year == 2019 && dice.percent(30) ? "CUITC_1" : "LVITC_2", 75);
    }
    rate("PEA_1", 95);
    if (year <= 2021) {
      for (int number : dice.some(List.of(1, 2, 3, 4, 5), dice.between(1, 3))) {
        registry(number);
        if (dice.percent(20) && values.get("PHCDRR_" + number) != null) {
          yes("PHCDRR_" + number + "_MULTI", 80);
        }
      }
    } else {
      registry(1);
      registry(3);
      for (int number : dice.some(List.of(2, 4, 5), dice.between(0, 2))) {
        yes("PHCDRR_" + number, 85);
        engagement(number);
      }
      if (year >= 2026 && dice.percent(20)) {
        yes("PHCDRR_6", 85);
      }
    }
  }

  private void registry(int number) {
    String id = "PHCDRR_" + number;
    eitherYesOr(id, id + "_EX_" + dice.between(1, 3), 65);
    if (values.containsKey(id)) {
      engagement(number);
    }
  }

  private void engagement(int number) {
    if (year >= 2023 && dice.percent(92)) {
      values.put("PHCDRR_" + number + (dice.percent(50) ? "_PRE" : "_PROD"), new YesNo(true));
    }
  }

  private void eitherYesOr(String id, String exclusion, int chance) {
    if (dice.percent(chance)) {
      yes(id, 94);
      contradict(exclusion);
    } else {
      yes(exclusion, 94);
    }
  }

  private void eitherRateOr(String id, String exclusion, int chance) {
    if (dice.percent(chance)) {
      rate(id, 96);
      contradict(exclusion);
    } else {
      yes(exclusion, 94);
    }
  }

  /** Now and then what is reported is excluded as well. */
  private void contradict(String exclusion) {
    if (dice.percent(2)) {
      yes(exclusion, 70);
    }
  }

  private void yes(String id, int chance) {
    values.put(id, new YesNo(dice.percent(chance)));
  }

  /** A proportion, above zero with this chance. */
  private void rate(String id, int chance) {
    int denominator = dice.percent(30) ? 1000 : dice.between(1, 300);
    if (!dice.percent(chance)) {
      values.put(id, new Proportion(0, dice.percent(50) ? 0 : denominator));
      return;
    }
    int numerator = dice.percent(20) ? denominator : dice.between(1, denominator);
    values.put(id, new Proportion(numerator, denominator));
  }
}
