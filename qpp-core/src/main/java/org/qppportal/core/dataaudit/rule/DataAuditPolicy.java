package org.qppportal.core.dataaudit.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.qppportal.core.dataaudit.rule.DataAuditFile.Documents;
import org.qppportal.core.dataaudit.rule.DataAuditFile.Sampling;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.DataFile;
import org.qppportal.persistence.type.Category;

/** The numbers of data validation and audit by performance year. */
public final class DataAuditPolicy {

  private static final DataAuditPolicy IN_FORCE =
      new DataAuditPolicy(DataFile.read("dataaudit/rules.yaml", DataAuditFile.class));
  private static final int LAST_DAY_OF_DECEMBER = 31;

  private final DataAuditFile file;

  private DataAuditPolicy(DataAuditFile file) {
    this.file = file;
  }

  /** The policy of all years. */
  public static DataAuditPolicy inForce() {
    return IN_FORCE;
  }

  /** How many TIN/NPIs of a year are looked at. */
  public DataAuditFile.Size clinicians(int year) {
    return sampling(year).clinicians();
  }

  /** How many of a measure's patients are looked at. */
  public SizeRule patients(int year) {
    return sampling(year).patients().rule();
  }

  /** In how many days practices answer. */
  public Cited<Integer> answerDays() {
    return file.answerDays();
  }

  /** The usual last day to answer what is asked today. */
  public LocalDate dueOn(LocalDate today) {
    return today.plusDays(file.answerDays().value());
  }

  /** The last day on which records of a year must be there. */
  public LocalDate retainUntil(int year) {
    return LocalDate.of(year + file.retentionYears().value(), Month.DECEMBER, LAST_DAY_OF_DECEMBER);
  }

  /** How long that is, and where it is written. */
  public Cited<Integer> retentionYears() {
    return file.retentionYears();
  }

  /** Above which part of wrong clinicians a third party's data is inaccurate. */
  public Cited<Integer> inaccurateAbovePercent() {
    return file.inaccurateAbovePercent();
  }

  /** Below which error rate it stops being published. */
  public Cited<Integer> publicUntilBelowPercent() {
    return file.publicUntilBelowPercent();
  }

  /** The documents that are accepted for a category; none where nobody sends data. */
  public List<String> documents(Category category) {
    return file.documents().stream()
        .filter(documents -> documents.categories().contains(category))
        .findFirst()
        .map(Documents::accepted)
        .map(Cited::value)
        .orElse(List.of());
  }

  private Sampling sampling(int year) {
    return file.sampling().stream()
        .filter(sampling -> sampling.firstYear() <= year)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("No program in " + year));
  }
}
