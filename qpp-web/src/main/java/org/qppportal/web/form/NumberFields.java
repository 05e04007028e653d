package org.qppportal.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.qppportal.web.text.Numbers;

/**
 * Reads numbers the way people write them, with dollar and percent signs, commas and spaces, and
 * collects what is wrong.
 */
public final class NumberFields {

  private static final Pattern SIGNS = Pattern.compile("[\\s$%]");

  /** Commas stand only between thousands, so that 1,5 is not read as 15. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})([.]\\d{1,4})?");

  private final UnaryOperator<String> parameters;
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * Reads from parameters.
   *
   * @param parameters gives a parameter's text by name, or null
   */
  public NumberFields(UnaryOperator<String> parameters) {
    this.parameters = parameters;
  }

  public String text(String field) {
    return Objects.toString(parameters.apply(field), "").strip();
  }

  public boolean checked(String field) {
    return "true".equals(text(field));
  }

  /** A number from least to most; empty when nothing was entered or it is wrong. */
  public Optional<BigDecimal> number(String field, String label, long least, long most) {
    if (text(field).isEmpty()) {
      return Optional.empty();
    }
    String bare = SIGNS.matcher(text(field)).replaceAll("");
    if (NUMBER.matcher(bare).matches()) {
      BigDecimal number = new BigDecimal(bare.replace(",", ""));
      if (number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return Optional.of(number);
      }
    }
    addRange(field, label, least, most);
    return Optional.empty();
  }

  /** The same where something must be entered. */
  public Optional<BigDecimal> required(String field, String label, long least, long most) {
    if (text(field).isEmpty()) {
      addRange(field, label, least, most);
      return Optional.empty();
    }
    return number(field, label, least, most);
  }

  public void add(String field, String label, String message) {
    problems.add(new FieldProblem(field, label, message, text(field).isEmpty()));
  }

  public List<FieldProblem> problems() {
    return problems;
  }

  private void addRange(String field, String label, long least, long most) {
    String range = Numbers.plain(least) + " to " + Numbers.plain(most);
    add(field, label, "Enter a number from " + range + ".");
  }
}
