package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.persistence.type.Tin;

/**
 * The APM incentive payment of a QP (42 CFR 414.1450): a percentage of what Medicare paid in the
 * year before the payment year for the clinician's covered professional services, over all TINs.
 *
 * <p>Who is paid follows the regulation's order of TINs in the four steps that the lists can tell:
 * TINs of the APM entity that made the clinician a QP, of another entity of an Advanced APM, of any
 * other APM entity, and then any TIN. Its further steps ask whether a TIN still exists or takes
 * payments, which only the enrollment system knows.
 */
public final class ApmIncentive {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final YearPolicy policy;

  public ApmIncentive(YearPolicy policy) {
    this.policy = policy;
  }

  /**
   * How a TIN is tied to what made the clinician a QP; the first that was paid anything is paid.
   */
  public enum Tie {
    QUALIFYING_ENTITY("of the APM entity that made the clinician a QP"),
    OTHER_ADVANCED_APM("of another entity of an Advanced APM"),
    OTHER_APM("of another APM entity"),
    NONE("that the clinician billed with");

    private final String words;

    Tie(String words) {
      this.words = words;
    }
  }

  /**
   * What Medicare paid through a TIN.
   *
   * @param paidCents for the clinician's covered professional services in the base year, in cents,
   *     without adjustments by score, bonuses and shared savings (42 CFR 414.1450(b))
   */
  public record Paid(Tin tin, long paidCents, Tie tie) {}

  /** What a TIN gets, in cents. */
  public record Share(Tin tin, long cents) {}

  /**
   * The payment and how it was found.
   *
   * @param baseYear the calendar year of the services
   * @param basisCents what was paid for them over all TINs, in cents
   * @param percent of the basis; zero in a year without an incentive
   * @param cents the payment
   * @param shares who gets it; they add up to the payment
   * @param because how it was found, in whole sentences
   * @param missing what is needed before it can be paid, in whole sentences
   */
  public record Payment(
      int baseYear,
      long basisCents,
      BigDecimal percent,
      long cents,
      List<Share> shares,
      String because,
      List<String> missing) {}

  /**
   * The incentive payment of a clinician.
   *
   * @param paid by TIN, each once; all of them, because all count
   */
  public Payment of(QpStatus status, List<Paid> paid) {
    int baseYear = policy.paymentYear() - 1;
    long basis = Math.max(0, paid.stream().mapToLong(Paid::paidCents).reduce(0, Math::addExact));
    BigDecimal percent =
        policy.qpTrack().incentivePercent().map(Cited::value).orElse(BigDecimal.ZERO);
    if (status != QpStatus.QP) {
      return nothing(baseYear, basis, percent, "Only QPs have an APM incentive payment.");
    }
    if (percent.signum() == 0) {
      return nothing(
          baseYear,
          basis,
          percent,
          "Payment year " + policy.paymentYear() + " has no APM incentive.");
    }
    long cents =
        BigDecimal.valueOf(basis)
            .multiply(percent)
            .divide(HUNDRED, 0, RoundingMode.HALF_UP)
            .longValueExact();
    List<Share> shares = shares(cents, paid);
    return new Payment(
        baseYear,
        basis,
        percent,
        cents,
        shares,
        "%s of %s that Medicare paid for covered professional services in %d over all practices is %s."
                .formatted(
                    Words.percent(percent), Words.dollars(basis), baseYear, Words.dollars(cents))
            + payees(paid, shares),
        basis == 0
            ? List.of(
                "No payments for covered professional services in %d are known."
                    .formatted(baseYear))
            : List.of());
  }

  private static Payment nothing(int baseYear, long basis, BigDecimal percent, String because) {
    return new Payment(baseYear, basis, percent, 0, List.of(), because, List.of());
  }

  private static String payees(List<Paid> paid, List<Share> shares) {
    return first(paid).stream()
        .findFirst()
        .map(
            one ->
                " It goes to the %s %s%s."
                    .formatted(
                        shares.size() == 1 ? "practice" : "practices",
                        one.tie().words,
                        shares.size() == 1 ? "" : ", by what each was paid"))
        .orElse("");
  }

  /** Splits by what each TIN was paid; cents left over go where most was cut off. */
  private static List<Share> shares(long cents, List<Paid> paid) {
    List<Paid> payees = first(paid);
    BigInteger total =
        payees.stream()
            .map(one -> BigInteger.valueOf(one.paidCents()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    List<Part> parts = new ArrayList<>();
    for (Paid payee : payees) {
      BigInteger[] part =
          BigInteger.valueOf(cents)
              .multiply(BigInteger.valueOf(payee.paidCents()))
              .divideAndRemainder(total);
      parts.add(new Part(payee.tin(), part[0].longValueExact(), part[1]));
    }
    long left = cents - parts.stream().mapToLong(Part::whole).sum();
    List<Tin> luckier =
        parts.stream()
            .sorted(
                Comparator.comparing(Part::rest)
                    .reversed()
                    .thenComparing(part -> part.tin().value()))
            .limit(left)
            .map(Part::tin)
            .toList();
    return parts.stream()
        .map(part -> new Share(part.tin(), part.whole() + (luckier.contains(part.tin()) ? 1 : 0)))
        .toList();
  }

  private static List<Paid> first(List<Paid> paid) {
    for (Tie tie : Tie.values()) {
      List<Paid> tied =
          paid.stream().filter(one -> one.tie() == tie && one.paidCents() > 0).toList();
      if (!tied.isEmpty()) {
        return tied;
      }
    }
    return List.of();
  }

  private record Part(Tin tin, long whole, BigInteger rest) {}
}
