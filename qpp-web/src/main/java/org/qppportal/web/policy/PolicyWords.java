package org.qppportal.web.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qppportal.core.policy.PolicyValue;
import org.qppportal.web.text.Moments;
import org.qppportal.web.text.Numbers;

/**
 * What people call the values of a policy file. Better words than the file's own keys are in {@code
 * policy-words.properties}; a key that is not there is called by its own words, so that a new one
 * shows at once.
 */
final class PolicyWords {

  private static final Properties WORDS = load();
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

  /** The published id of a measure or activity, which is no word. */
  private static final Pattern ID = Pattern.compile("[A-Z0-9_]+");

  /** The id at the end of a place, where there is a value for each of several measures. */
  private static final Pattern BY_ID = Pattern.compile("\\." + ID + "$");

  private static final Pattern ROW = Pattern.compile("(.*)\\[([^\\]]*)\\]\\.(\\w+)");
  private static final DateTimeFormatter MONTH_NAME =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
  private static final Moments MOMENTS = new Moments();

  private PolicyWords() {}

  /**
   * The part of the policy that a value belongs to: the first key, or the first two of weights and
   * scoring, which hold most of the values.
   */
  static String section(String path) {
    String[] keys = path.split("[.\\[]", 3);
    boolean large = keys[0].equals("weights") || keys[0].equals("scoring");
    return large && keys.length > 1 ? keys[0] + "." + keys[1] : keys[0];
  }

  /** The heading of a section. */
  static String heading(String section) {
    return word("section." + section)
        .orElseGet(() -> sentence(section.substring(section.indexOf('.') + 1)));
  }

  /** What the value is called inside its section. */
  static String name(String path) {
    Matcher row = ROW.matcher(path);
    if (path.startsWith("weights.") && row.matches()) {
      return leftOut(row.group(2)) + ": " + code(row.group(3));
    }
    return word("name." + path).orElseGet(() -> ownWords(path));
  }

  /** The categories left out, of a row of weights. */
  static String leftOut(String codes) {
    if (codes.isEmpty()) {
      return "None left out";
    }
    return Arrays.stream(codes.split(","))
            .map(PolicyWords::code)
            .collect(Collectors.joining(" and "))
        + " left out";
  }

  /** The value with its unit; a list has several lines. */
  static List<String> lines(PolicyValue value) {
    if (value.value() instanceof List<?> items) {
      return items.isEmpty() ? List.of("None") : items.stream().map(PolicyWords::text).toList();
    }
    if (value.value() instanceof BigDecimal number) {
      return List.of(withUnit(number, unit(value.path())));
    }
    return List.of(text(value.value()));
  }

  /** The unit that a value is counted in; empty text where it has none. */
  static String unit(String path) {
    if (path.startsWith("weights.")) {
      return "%";
    }
    String counted = BY_ID.matcher(path).replaceFirst("");
    return word("unit." + path)
        .or(
            () ->
                WORDS.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("ending."))
                    .filter(key -> counted.endsWith(key.substring("ending.".length())))
                    .map(WORDS::getProperty)
                    .findFirst())
        .orElse("");
  }

  /** What people call a published code; the text itself where it is none. */
  static String code(String text) {
    return word("code." + text).orElse(text);
  }

  private static String ownWords(String path) {
    String inside = path.substring(section(path).length());
    if (inside.isEmpty()) {
      return heading(path);
    }
    String[] keys = inside.replaceFirst("^\\.", "").split("\\.(?![0-9]+\\])");
    return Arrays.stream(keys).map(PolicyWords::sentence).collect(Collectors.joining(": "));
  }

  private static String sentence(String key) {
    if (ID.matcher(key).matches()) {
      return key;
    }
    String words =
        key.replace("[", " (")
            .replace("]", ")")
            .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String withUnit(BigDecimal number, String unit) {
    // All decimals: a factor that was rounded would be another factor.
    String figure = Numbers.upTo(Math.max(0, number.scale()), number);
    return switch (unit) {
      case "" -> figure;
      case "%" -> figure + "%";
      case "$" -> "$" + figure;
      default -> figure + " " + (isOne(number) ? unit.replaceFirst("s$", "") : unit);
    };
  }

  private static boolean isOne(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) == 0;
  }

  private static String text(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "Yes" : "No";
    }
    String text = value.toString();
    if (MOMENT.matcher(text).matches()) {
      return MOMENTS.eastern(LocalDateTime.parse(text).atZone(Moments.EASTERN).toInstant());
    }
    if (DAY.matcher(text).matches()) {
      return MOMENTS.day(LocalDate.parse(text));
    }
    return MONTH.matcher(text).matches() ? MONTH_NAME.format(YearMonth.parse(text)) : code(text);
  }

  private static Optional<String> word(String key) {
    return Optional.ofNullable(WORDS.getProperty(key));
  }

  private static Properties load() {
    try (InputStream in = PolicyWords.class.getResourceAsStream("policy-words.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
