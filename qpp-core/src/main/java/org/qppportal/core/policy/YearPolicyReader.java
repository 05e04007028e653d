package org.qppportal.core.policy;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.qppportal.persistence.type.Category;

/** Turns a policy file into a policy; anything unexpected in the file is an error. */
final class YearPolicyReader {

  private static final int VERSION_DIGITS = 16;

  private YearPolicyReader() {}

  static YearPolicy read(String file, byte[] content) {
    PolicySection root = PolicySection.parse(file, content);
    YearPolicy policy =
        new YearPolicy(
            root.integer("performanceYear"),
            root.integer("paymentYear"),
            version(content),
            calendar(root.section("calendar")),
            lowVolume(root.section("lowVolume")),
            cited(root, "eligibleClinicianTypes", PolicySection::texts),
            PolicyBinder.bind(root.section("eligibility"), EligibilityPolicy.class),
            PolicyBinder.bind(root.section("thresholds"), AdjustmentThresholds.class),
            PolicyBinder.bind(root.section("qpTrack"), QpTrackPolicy.class),
            PolicyBinder.bind(root.section("qp"), QpPolicy.class),
            PolicyBinder.bind(root.section("advancedApm"), AdvancedApmPolicy.class),
            root.sections("weights").stream().map(YearPolicyReader::weights).toList(),
            root.optionalSection("scoring")
                .map(section -> PolicyBinder.bind(section, ScoringPolicy.class)),
            root.values());
    root.end();
    return policy;
  }

  /** Reads a cited value; {@code type} says how the value itself is read. */
  static <T> Cited<T> cited(
      PolicySection parent, String key, BiFunction<PolicySection, String, T> type) {
    PolicySection section = parent.section(key);
    Cited<T> cited =
        new Cited<>(
            type.apply(section, "value"),
            section.text("citation"),
            section.flag("verified"),
            section.optionalText("note"));
    section.end();
    return cited;
  }

  private static <T> Optional<Cited<T>> optional(
      PolicySection parent, String key, BiFunction<PolicySection, String, T> type) {
    return parent.has(key) ? Optional.of(cited(parent, key, type)) : Optional.empty();
  }

  private static ProgramCalendar calendar(PolicySection section) {
    ZoneId zone = section.converted("timeZone", ZoneId::of);
    BiFunction<PolicySection, String, ZonedDateTime> moment =
        (value, key) -> value.converted(key, LocalDateTime::parse).atZone(zone);
    BiFunction<PolicySection, String, LocalDate> date =
        (value, key) -> value.converted(key, LocalDate::parse);
    ProgramCalendar calendar =
        new ProgramCalendar(
            cited(section, "performanceStart", date),
            cited(section, "performanceEnd", date),
            optional(section, "submissionOpens", moment),
            optional(section, "submissionCloses", moment),
            optional(section, "feedback", (value, key) -> value.converted(key, YearMonth::parse)),
            optional(section, "targetedReviewCloses", moment),
            optional(section, "targetedReviewOpens", moment),
            cited(section, "targetedReviewDays", PolicySection::integer),
            cited(section, "targetedReviewInformationDays", PolicySection::integer));
    section.end();
    return calendar;
  }

  private static LowVolume lowVolume(PolicySection section) {
    LowVolume lowVolume =
        new LowVolume(
            cited(section, "allowedCharges", PolicySection::decimal),
            cited(section, "beneficiaries", PolicySection::integer),
            optional(section, "services", PolicySection::integer));
    section.end();
    return lowVolume;
  }

  private static WeightTable weights(PolicySection section) {
    Map<Set<Category>, Map<Category, BigDecimal>> rows = new HashMap<>();
    for (PolicySection row : section.sections("rows")) {
      Set<Category> leftOut = EnumSet.noneOf(Category.class);
      for (String code : row.texts("leftOut")) {
        leftOut.add(row.convert("leftOut", code, YearPolicyReader::category));
      }
      rows.put(leftOut, weightsOfRow(row));
      row.end();
    }
    WeightTable table =
        new WeightTable(
            section.text("standard"), section.text("citation"), section.flag("verified"), rows);
    section.end();
    return table;
  }

  private static Map<Category, BigDecimal> weightsOfRow(PolicySection row) {
    Map<Category, BigDecimal> weights = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      if (row.has(category.code())) {
        weights.put(category, row.decimal(category.code()));
      }
    }
    return weights;
  }

  private static Category category(String code) {
    return Category.ofCode(code).orElseThrow();
  }

  private static String version(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
