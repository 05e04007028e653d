package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.Category;

/**
 * Everything that a score depends on besides the data sent: what the program knows of the
 * clinician, group or other entity.
 *
 * @param traits special statuses
 * @param clinicians how many clinicians the entity has; 0 when unknown
 * @param clinicianTypes types of its clinicians, in the words of the policy; empty when unknown
 * @param webInterfaceModel whether it is in a payment model that reports by the CMS Web Interface,
 *     which 2017 scored by weights of its own
 * @param exceptions categories that need not be reported
 * @param claims measures that CMS computes from claims: cost, and quality by administrative claims
 * @param patientMix how complex its patients are; empty when unknown
 * @param prior what it scored the year before; empty when nothing can be compared
 * @param facility the scores of the hospital where it works; empty unless facility-based
 * @param memberPercents an APM Entity's mean of its members' category scores, 0 to 100, for
 *     categories that the entity did not send itself (42 CFR 414.1317(b)(1))
 */
public record Circumstances(
    PracticeTraits traits,
    int clinicians,
    Set<String> clinicianTypes,
    boolean webInterfaceModel,
    Exceptions exceptions,
    List<ClaimsResult> claims,
    Optional<PatientMix> patientMix,
    Optional<PriorScores> prior,
    Optional<FacilityResult> facility,
    Map<Category, BigDecimal> memberPercents) {

  /** Nothing is known but the special statuses. */
  public static Circumstances of(PracticeTraits traits) {
    return new Circumstances(
        traits,
        0,
        Set.of(),
        true,
        Exceptions.NONE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** The same with exceptions. */
  public Circumstances with(Exceptions other) {
    return new Circumstances(
        traits,
        clinicians,
        clinicianTypes,
        webInterfaceModel,
        other,
        claims,
        patientMix,
        prior,
        facility,
        memberPercents);
  }

  /** The same with results from claims. */
  public Circumstances withClaims(List<ClaimsResult> other) {
    return new Circumstances(
        traits,
        clinicians,
        clinicianTypes,
        webInterfaceModel,
        exceptions,
        other,
        patientMix,
        prior,
        facility,
        memberPercents);
  }

  /** The same with the number and types of clinicians. */
  public Circumstances withClinicians(int number, Set<String> types) {
    return new Circumstances(
        traits,
        number,
        types,
        webInterfaceModel,
        exceptions,
        claims,
        patientMix,
        prior,
        facility,
        memberPercents);
  }

  /** The same with patients. */
  public Circumstances with(PatientMix other) {
    return new Circumstances(
        traits,
        clinicians,
        clinicianTypes,
        webInterfaceModel,
        exceptions,
        claims,
        Optional.of(other),
        prior,
        facility,
        memberPercents);
  }

  /** The same with last year's scores. */
  public Circumstances with(PriorScores other) {
    return new Circumstances(
        traits,
        clinicians,
        clinicianTypes,
        webInterfaceModel,
        exceptions,
        claims,
        patientMix,
        Optional.of(other),
        facility,
        memberPercents);
  }

  /** The same with a hospital's scores. */
  public Circumstances with(FacilityResult other) {
    return new Circumstances(
        traits,
        clinicians,
        clinicianTypes,
        webInterfaceModel,
        exceptions,
        claims,
        patientMix,
        prior,
        Optional.of(other),
        memberPercents);
  }

  /** The same with members' mean scores. */
  public Circumstances withMemberPercents(Map<Category, BigDecimal> other) {
    return new Circumstances(
        traits,
        clinicians,
        clinicianTypes,
        webInterfaceModel,
        exceptions,
        claims,
        patientMix,
        prior,
        facility,
        other.isEmpty() ? Map.of() : new EnumMap<>(other));
  }

  /**
   * Categories that need not be reported (42 CFR 414.1380(c)(2)(i)).
   *
   * @param granted left out by a granted application, unless data of the category is sent
   * @param binding left out whatever is sent: compromised data, an APM Entity's exception
   * @param automaticExtreme whether the clinician's practice lies where CMS found extreme and
   *     uncontrollable circumstances: all categories are left out but those with data sent, and
   *     cost in any case; individuals only
   */
  public record Exceptions(Set<Category> granted, Set<Category> binding, boolean automaticExtreme) {

    /** No exception. */
    public static final Exceptions NONE = new Exceptions(Set.of(), Set.of(), false);

    /** Granted applications only. */
    public static Exceptions granted(Set<Category> categories) {
      return new Exceptions(
          categories.isEmpty() ? Set.of() : EnumSet.copyOf(categories), Set.of(), false);
    }
  }

  /**
   * A measure that CMS computed from claims.
   *
   * @param measureId the published id
   * @param result its result in the measure's unit: dollars for cost, a rate for quality
   * @param cases episodes or patients behind it
   */
  public record ClaimsResult(String measureId, BigDecimal result, long cases) {}

  /**
   * How complex the patients are (42 CFR 414.1380(c)(3)).
   *
   * @param averageRiskScore mean HCC risk score of the patients
   * @param dualRatio share of patients eligible for Medicare and Medicaid, 0 to 1
   * @param norms the program's distribution of both, needed from 2022 on; empty when unknown
   */
  public record PatientMix(
      BigDecimal averageRiskScore, BigDecimal dualRatio, Optional<RiskNorms> norms) {}

  /**
   * How the two risk indicators are distributed over all that were scored.
   *
   * @param riskScore of the mean HCC risk score
   * @param dualRatio of the share of dually eligible patients
   */
  public record RiskNorms(Distribution riskScore, Distribution dualRatio) {}

  /**
   * A distribution.
   *
   * @param median the median
   * @param mean the mean
   * @param deviation the standard deviation, greater than zero
   */
  public record Distribution(BigDecimal median, BigDecimal mean, BigDecimal deviation) {}

  /**
   * What the same entity scored the year before.
   *
   * @param qualityAchievementPercent quality points without bonuses over the points available, 0 to
   *     100; empty when it cannot be compared
   * @param costPercent the cost category's score, 0 to 100; empty when it cannot be compared
   */
  public record PriorScores(
      Optional<BigDecimal> qualityAchievementPercent, Optional<BigDecimal> costPercent) {}

  /**
   * Category scores at the percentile of a hospital's total performance in Hospital Value-Based
   * Purchasing (42 CFR 414.1380(e)).
   *
   * @param hospital the hospital, as people know it
   * @param qualityPercent quality score, 0 to 100
   * @param costPercent cost score, 0 to 100
   */
  public record FacilityResult(
      String hospital, BigDecimal qualityPercent, BigDecimal costPercent) {}
}
