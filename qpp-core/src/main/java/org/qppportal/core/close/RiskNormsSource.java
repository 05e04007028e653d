package org.qppportal.core.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.scoring.Circumstances.Distribution;
import org.qppportal.core.scoring.Circumstances.RiskNorms;
import org.qppportal.persistence.close.CloseInputs;
import org.qppportal.persistence.close.CloseInputs.DistributionRow;

/**
 * How complex the patients of all are. From 2022 on the bonus for complex patients compares with
 * the year before (42 CFR 414.1380(c)(3)(v)); where nothing is known of that, with the year itself.
 */
@ApplicationScoped
class RiskNormsSource {

  private static final int FIRST_YEAR = 2022;

  @Inject private CloseInputs inputs;

  Optional<RiskNorms> of(int year) {
    return year < FIRST_YEAR ? Optional.empty() : norms(year - 1).or(() -> norms(year));
  }

  private Optional<RiskNorms> norms(int year) {
    List<DistributionRow> rows = new ArrayList<>();
    inputs.riskDistributions(year, rows::add);
    return rows.stream().allMatch(RiskNormsSource::usable)
        ? Optional.of(new RiskNorms(distribution(rows.get(0)), distribution(rows.get(1))))
        : Optional.empty();
  }

  private static boolean usable(DistributionRow row) {
    return row.deviation() != null && new BigDecimal(row.deviation()).signum() > 0;
  }

  private static Distribution distribution(DistributionRow row) {
    return new Distribution(
        new BigDecimal(row.median()), new BigDecimal(row.mean()), new BigDecimal(row.deviation()));
  }
}
