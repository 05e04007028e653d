package org.qppportal.core.apm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.warehouse.PaymentQuestion;
import org.qppportal.core.warehouse.PaymentQuestion.Paid;
import org.qppportal.core.warehouse.Warehouse;
import org.qppportal.persistence.apm.IncentiveBasis;
import org.qppportal.persistence.apm.IncentiveBasisRepository;
import org.qppportal.persistence.apm.IncentiveBasisRepository.PaidRow;

/**
 * Adds up what APM incentive payments are a share of, from the claims of the year before the
 * payment year. Whoever calls has authorized.
 */
@ApplicationScoped
public class IncentiveBasisWork {

  private static final int TIN_DIGITS = 9;

  @Inject private Warehouse warehouse;
  @Inject private IncentiveBasisRepository bases;
  @Inject private QpStatusSource statuses;
  @Inject private Clock clock;

  /** The last day of processing that counts: March 31 of the payment year (42 CFR 414.1450(b)). */
  public static LocalDate processedBy(YearPolicy policy) {
    return LocalDate.of(policy.paymentYear(), Month.MARCH, 31);
  }

  /** Whether all snapshots of a year are determined, and its basis was never added up. */
  @Transactional
  public boolean isDue(YearPolicy policy) {
    return statuses
            .determined(policy.performanceYear())
            .filter(run -> run.getSnapshot() == policy.qp().lastSnapshot())
            .isPresent()
        && bases.newest(policy.performanceYear()).isEmpty();
  }

  /** Adds up a year's basis as a new version. */
  @Transactional
  public IncentiveBasis compute(YearPolicy policy, String by) {
    PaymentQuestion question =
        new PaymentQuestion(
            policy.performanceYear(), policy.paymentYear() - 1, processedBy(policy));
    IncentiveBasis basis =
        new IncentiveBasis(
            question.year(),
            bases.newest(question.year()).map(IncentiveBasis::getVersion).orElse(0) + 1,
            question.baseYear(),
            question.processedBy(),
            by,
            clock.instant());
    bases.add(basis);
    Tally tally = new Tally();
    bases.addPaid(
        basis,
        rows ->
            question.ofClinicians(
                warehouse.engine(),
                paid -> {
                  tally.add(paid);
                  rows.accept(row(paid));
                }));
    basis.addedUp(tally.clinicians, tally.cents);
    return basis;
  }

  private static PaidRow row(Paid paid) {
    String tin = Integer.toString(paid.tin());
    return new PaidRow(
        Long.toString(paid.npi()), "0".repeat(TIN_DIGITS - tin.length()) + tin, paid.cents());
  }

  /** Adds up rows that come by NPI. */
  private static final class Tally {

    private int clinicians;
    private long last;
    private long cents;

    void add(Paid paid) {
      clinicians += paid.npi() == last ? 0 : 1;
      last = paid.npi();
      cents = Math.addExact(cents, paid.cents());
    }
  }
}
