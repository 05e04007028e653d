package org.qppportal.core.reference;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;

/**
 * Category weights by which categories are left out, 414.1380(c)(2)(ii), 414.1370(h) and
 * 414.1367(d). A row reads quality/cost/activities/interoperability; its key names what is left
 * out.
 */
final class ReferenceWeights {

  private static final Map<String, String> Y2017 =
      Map.of("", "60/0/15/25", "P", "85/0/15/0", "Q", "0/0/50/50", "I", "75/0/0/25");

  private static final Map<String, String> Y2018 =
      Map.ofEntries(
          Map.entry("", "50/10/15/25"),
          Map.entry("C", "60/0/15/25"),
          Map.entry("P", "75/10/15/0"),
          Map.entry("Q", "0/10/45/45"),
          Map.entry("I", "65/10/0/25"),
          Map.entry("CP", "85/0/15/0"),
          Map.entry("QC", "0/0/50/50"),
          Map.entry("CI", "75/0/0/25"),
          Map.entry("QP", "0/10/90/0"),
          Map.entry("IP", "90/10/0/0"),
          Map.entry("QI", "0/10/0/90"));

  private static final Map<String, String> Y2019 =
      Map.ofEntries(
          Map.entry("", "45/15/15/25"),
          Map.entry("C", "60/0/15/25"),
          Map.entry("P", "70/15/15/0"),
          Map.entry("Q", "0/15/40/45"),
          Map.entry("I", "60/15/0/25"),
          Map.entry("CP", "85/0/15/0"),
          Map.entry("QC", "0/0/50/50"),
          Map.entry("CI", "75/0/0/25"),
          Map.entry("QP", "0/15/85/0"),
          Map.entry("IP", "85/15/0/0"),
          Map.entry("QI", "0/15/0/85"));

  private static final Map<String, String> Y2020 =
      Map.ofEntries(
          Map.entry("", "45/15/15/25"),
          Map.entry("C", "55/0/15/30"),
          Map.entry("P", "70/15/15/0"),
          Map.entry("Q", "0/15/15/70"),
          Map.entry("I", "60/15/0/25"),
          Map.entry("CP", "85/0/15/0"),
          Map.entry("QC", "0/0/15/85"),
          Map.entry("CI", "70/0/0/30"),
          Map.entry("QP", "0/50/50/0"),
          Map.entry("IP", "85/15/0/0"),
          Map.entry("QI", "0/15/0/85"));

  private static final Map<String, String> Y2021 =
      Map.ofEntries(
          Map.entry("", "40/20/15/25"),
          Map.entry("C", "55/0/15/30"),
          Map.entry("P", "65/20/15/0"),
          Map.entry("Q", "0/20/15/65"),
          Map.entry("I", "55/20/0/25"),
          Map.entry("CP", "85/0/15/0"),
          Map.entry("QC", "0/0/15/85"),
          Map.entry("CI", "70/0/0/30"),
          Map.entry("QP", "0/50/50/0"),
          Map.entry("IP", "80/20/0/0"),
          Map.entry("QI", "0/20/0/80"));

  private static final Map<String, String> LATER =
      Map.ofEntries(
          Map.entry("", "30/30/15/25"),
          Map.entry("C", "55/0/15/30"),
          Map.entry("P", "55/30/15/0"),
          Map.entry("Q", "0/30/15/55"),
          Map.entry("I", "45/30/0/25"),
          Map.entry("CP", "85/0/15/0"),
          Map.entry("QC", "0/0/15/85"),
          Map.entry("CI", "70/0/0/30"),
          Map.entry("QP", "0/50/50/0"),
          Map.entry("IP", "70/30/0/0"),
          Map.entry("QI", "0/30/0/70"));

  private static final Map<String, String> SMALL = Map.of("P", "40/30/30/0", "CP", "50/0/50/0");

  private ReferenceWeights() {}

  /**
   * The weights in percent, with at least two categories left.
   *
   * @param out the categories left out; interoperability as {@link Category#PI} in every year
   */
  static Map<Category, BigDecimal> of(ReferenceCase scored, Set<Category> out) {
    String key =
        out.stream()
            .filter(category -> scored.year() > 2017 || category != Category.COST)
            .map(ReferenceWeights::letter)
            .sorted()
            .map(letter -> letter.substring(1))
            .collect(Collectors.joining());
    return row(
        scored.performancePathway() || scored.apmStandard() ? apm(scored, key) : mips(scored, key));
  }

  private static String mips(ReferenceCase scored, String key) {
    int year = scored.year();
    // The table of small practices is for practices, not for entities of many of them.
    boolean practice = scored.entity() != EntityType.APM;
    if (year >= 2022 && scored.small() && practice && SMALL.containsKey(key)) {
      return SMALL.get(key);
    }
    Map<String, String> table =
        switch (year) {
          case 2017 -> Y2017;
          case 2018 -> Y2018;
          case 2019 -> Y2019;
          case 2020 -> Y2020;
          case 2021 -> Y2021;
          default -> LATER;
        };
    return table.get(key);
  }

  private static String apm(ReferenceCase scored, String key) {
    boolean otherModel2017 = scored.year() == 2017 && !scored.circumstances().webInterfaceModel();
    String without = key.replace("C", "");
    if (otherModel2017) {
      return "0/0/25/75";
    }
    return switch (without) {
      case "" -> "50/0/20/30";
      case "Q" -> "0/0/25/75";
      case "P" -> scored.year() == 2017 || scored.year() >= 2021 ? "75/0/25/0" : "80/0/20/0";
      // No text; in proportion to the standard weights.
      case "I" -> "62.5/0/0/37.5";
      default -> throw new IllegalArgumentException(key);
    };
  }

  /** A digit to sort by and the letter of the key. */
  private static String letter(Category category) {
    return switch (category) {
      case QUALITY -> "1Q";
      case COST -> "2C";
      case IA -> "3I";
      default -> "4P";
    };
  }

  private static Map<Category, BigDecimal> row(String row) {
    String[] cells = row.split("/");
    Map<Category, BigDecimal> weights = new EnumMap<>(Category.class);
    weights.put(Category.QUALITY, new BigDecimal(cells[0]));
    weights.put(Category.COST, new BigDecimal(cells[1]));
    weights.put(Category.IA, new BigDecimal(cells[2]));
    weights.put(Category.PI, new BigDecimal(cells[3]));
    return weights;
  }
}
