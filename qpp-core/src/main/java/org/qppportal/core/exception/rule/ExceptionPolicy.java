package org.qppportal.core.exception.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.exception.rule.ExceptionFile.KindRules;
import org.qppportal.core.exception.rule.ExceptionFile.ReasonRules;
import org.qppportal.core.exception.rule.ExceptionFile.Share;
import org.qppportal.core.exception.rule.ExceptionFile.Usual;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.DataFile;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;

/** What can be applied for in which year, by whom and until when. */
public final class ExceptionPolicy {

  private static final ExceptionPolicy IN_FORCE =
      new ExceptionPolicy(DataFile.read("exceptions/kinds.yaml", ExceptionFile.class));
  private static final int FIRST_YEAR_OF_PI = 2018;

  private final ExceptionFile file;
  private final Map<ExceptionKind, KindRules> kinds = new EnumMap<>(ExceptionKind.class);

  private ExceptionPolicy(ExceptionFile file) {
    this.file = file;
    file.kinds().forEach(rules -> kinds.put(rules.kind(), rules));
  }

  /** The policy of all years. */
  public static ExceptionPolicy inForce() {
    return IN_FORCE;
  }

  /** What can be applied for in a year. */
  public List<ExceptionKind> kinds(int year) {
    return Arrays.stream(ExceptionKind.values()).filter(kind -> isOf(kind, year)).toList();
  }

  /** Whether a kind is there in a year. */
  public boolean isOf(ExceptionKind kind, int year) {
    return year >= firstYear(kind);
  }

  /** The first performance year of a kind. */
  public int firstYear(ExceptionKind kind) {
    return kinds.get(kind).firstYear().value();
  }

  /** Who may apply. */
  public Set<EntityType> applicants(ExceptionKind kind) {
    return kinds.get(kind).applicants().value();
  }

  /** What can be asked for, in the words of the year. */
  public Set<Category> categories(ExceptionKind kind, int year) {
    return inYear(kinds.get(kind).categories().value(), year);
  }

  /** Whether all categories are asked for or none. */
  public boolean asksAll(ExceptionKind kind) {
    return kinds.get(kind).allCategories();
  }

  /** Whether a reason is needed. */
  public boolean asksReason(ExceptionKind kind) {
    return kinds.get(kind).asksReason();
  }

  /** The reasons of a year. */
  public List<ExceptionReason> reasons(int year) {
    return file.reasons().stream()
        .filter(rules -> rules.isOf(year))
        .map(ReasonRules::reason)
        .toList();
  }

  /** In how many years at most a reason can be used. */
  Optional<Integer> mostYears(ExceptionReason reason) {
    return file.reasons().stream()
        .filter(rules -> rules.reason() == reason)
        .findFirst()
        .flatMap(ReasonRules::mostYears)
        .map(Cited::value);
  }

  /** Which part of the clinicians must qualify; empty where the rule asks for none. */
  public Optional<Share> share(ExceptionKind kind, EntityType applicant) {
    return kinds.get(kind).shares().stream()
        .filter(share -> share.applicants().contains(applicant))
        .findFirst();
  }

  /** The first moment at which applications are taken no more, in Eastern time. */
  public ZonedDateTime deadline(ExceptionKind kind, int year) {
    return deadlineDay(kind, year)
        .value()
        .atTime(file.deadlines().hour().value(), 0)
        .atZone(ZoneId.of(file.deadlines().zone()));
  }

  /** The last day for applications, and where it is written. */
  public Cited<LocalDate> deadlineDay(ExceptionKind kind, int year) {
    Usual usual = file.deadlines().usual();
    return file.deadlines().moved().stream()
        .filter(moved -> moved.performanceYear() == year && moved.kinds().contains(kind))
        .findFirst()
        .map(ExceptionFile.Moved::day)
        .orElseGet(
            () ->
                new Cited<>(
                    LocalDate.of(year, usual.month(), usual.day()),
                    usual.citation(),
                    usual.verifiedYears().contains(year),
                    Optional.empty()));
  }

  /** Whether data sent for a category ends the exception for it. */
  public boolean isEndedByData(ExceptionKind kind, Category category, int year) {
    return kinds.get(kind).endedByData().stream()
        .filter(ending -> year >= ending.firstYear().value())
        .anyMatch(ending -> inYear(ending.categories(), year).contains(category));
  }

  /** Promoting Interoperability was Advancing Care Information in 2017. */
  private static Set<Category> inYear(Set<Category> named, int year) {
    Set<Category> categories =
        named.isEmpty() ? EnumSet.noneOf(Category.class) : EnumSet.copyOf(named);
    if (year < FIRST_YEAR_OF_PI && categories.remove(Category.PI)) {
      categories.add(Category.ACI);
    }
    return categories;
  }
}
