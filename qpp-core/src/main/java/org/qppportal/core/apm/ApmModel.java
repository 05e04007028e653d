package org.qppportal.core.apm;

import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.persistence.type.CodedValue;

/**
 * An APM, or one track of an APM, in a year's register, with what its terms say of the three
 * criteria of Advanced APMs.
 *
 * @param id names it in every year: {@code mssp-basic-e}
 * @param apmId the program's number of the APM, where it is published
 * @param subdivisionId the program's number of the track, where it is published
 * @param name of the APM
 * @param track of the APM; empty where it has none
 * @param list who takes part
 * @param prospectiveAttribution whether patients are attributed before the year begins
 * @param fullTin whether whole practices take part
 * @param mipsApm whether it is a MIPS APM
 * @param records what it asks of certified records
 * @param quality how quality measures affect payment
 * @param risk what an entity can lose
 * @param citation where it is written
 * @param verified whether that was compared with the text
 * @param note what a reader should know besides
 */
public record ApmModel(
    String id,
    Optional<String> apmId,
    Optional<String> subdivisionId,
    String name,
    Optional<String> track,
    ApmList list,
    boolean prospectiveAttribution,
    boolean fullTin,
    boolean mipsApm,
    Records records,
    Quality quality,
    Risk risk,
    String citation,
    boolean verified,
    Optional<String> note) {

  /** Name and track as people say them. */
  public String title() {
    return track.map(part -> name + ", " + part).orElse(name);
  }

  /**
   * Certified records.
   *
   * @param standard how they are asked for
   * @param percent of an entity's clinicians who must use them; only with a share
   */
  public record Records(RecordsStandard standard, Optional<BigDecimal> percent) {}

  /**
   * Quality measures.
   *
   * @param affectsPayment whether payment depends on measures comparable to those of MIPS
   * @param outcome whether one of them is an outcome measure
   */
  public record Quality(boolean affectsPayment, OutcomeMeasure outcome) {}

  /**
   * Financial risk.
   *
   * @param standard by which it is more than nominal
   * @param percent the least that an entity can lose, in percent of what the standard names
   * @param anySize true where a Medical Home Model may be of any size
   */
  public record Risk(
      RiskStandard standard, Optional<BigDecimal> percent, Optional<Boolean> anySize) {}

  /** How a model asks for certified records. */
  public enum RecordsStandard implements CodedValue {
    /** A share of the clinicians of each entity must use them. */
    SHARE("share"),
    /** Entities are paid more or less by how much they are used. */
    REWARD("reward"),
    /** The terms require them. */
    TERMS("terms"),
    NONE("none");

    private final String code;

    RecordsStandard(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Whether one of the measures is an outcome measure. */
  public enum OutcomeMeasure implements CodedValue {
    USED("used"),
    NONE_APPLIES("noneApplies"),
    NOT_USED("notUsed");

    private final String code;

    OutcomeMeasure(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** By which standard risk is more than nominal. */
  public enum RiskStandard implements CodedValue {
    /** Of the Medicare revenue of the entity's providers. */
    REVENUE("revenue"),
    /** Of the expected expenditures that the entity answers for. */
    EXPENDITURE("expenditure"),
    /** Of revenue, by the lower standard of Medical Home Models. */
    MEDICAL_HOME("medicalHome"),
    /** A fixed payment per patient for all services. */
    FULL_CAPITATION("fullCapitation"),
    /** A Medical Home Model expanded by the Secretary: needs no risk. */
    EXPANDED_MEDICAL_HOME("expandedMedicalHome"),
    NONE("none");

    private final String code;

    RiskStandard(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
