package org.qppportal.core.participation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a clinician or a practice did for Medicare patients in a determination period.
 *
 * @param allowedCharges Part B allowed charges in dollars
 * @param beneficiaries patients with Part B
 * @param services covered professional services; empty where they were not counted
 */
public record Figures(BigDecimal allowedCharges, int beneficiaries, Optional<Integer> services) {

  /** The figures in a sentence, for those who may see them. */
  public String inWords() {
    String charges = Words.dollars(allowedCharges) + " in Part B charges";
    String patients = Words.count(beneficiaries, "patient");
    List<String> counted =
        services
            .map(n -> List.of(charges, patients, Words.count(n, "service")))
            .orElse(List.of(charges, patients));
    return "Medicare counted " + Words.list(counted) + ".";
  }
}
