package org.qppportal.core.participation;

import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.participation.SpecialStatusRules.Work;
import org.qppportal.persistence.eligibility.EligibilityVolumes.Amounts;
import org.qppportal.persistence.eligibility.EligibilityVolumes.WorkRow;

/** Turns stored volumes into what the rules take. Null stands for nothing billed. */
public final class StoredVolumes {

  private static final int CENTS = 2;

  private StoredVolumes() {}

  public static SegmentFigures figures(boolean bothSegments, Amounts first, Amounts second) {
    return bothSegments
        ? SegmentFigures.ofBoth(figures(first), figures(second))
        : SegmentFigures.ofFirst(figures(first));
  }

  public static Work work(WorkRow first, WorkRow second) {
    return new Work(practised(first), practised(second));
  }

  public static Amounts amounts(WorkRow row) {
    return row == null ? null : row.amounts();
  }

  private static Optional<Figures> figures(Amounts amounts) {
    return Optional.ofNullable(amounts)
        .map(
            one ->
                new Figures(
                    BigDecimal.valueOf(one.cents(), CENTS),
                    Math.toIntExact(one.beneficiaries()),
                    Optional.of(Math.toIntExact(one.services()))));
  }

  private static Optional<Practised> practised(WorkRow row) {
    return Optional.ofNullable(row)
        .map(
            one ->
                new Practised(
                    one.amounts().services(),
                    one.hospital(),
                    one.facility(),
                    one.inpatient(),
                    one.surgicalCenter(),
                    one.visits()));
  }
}
