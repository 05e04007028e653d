package org.qppportal.web.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qppportal.core.estimate.Estimate.Outlook;
import org.qppportal.web.text.Numbers;

/** Changes of payment in words and signed figures. */
@Named("estimateWords")
@ApplicationScoped
public class EstimateWords {

  private static final String MINUS = "\u2212";
  private static final int TWO = 2;

  /** Such as {@code +0.63%}. */
  public String percent(BigDecimal percent) {
    return signed("", Numbers.exactly(TWO, percent.abs()), percent) + "%";
  }

  /** Such as {@code +$630.00}. */
  public String dollars(BigDecimal dollars) {
    return signed("$", Numbers.exactly(TWO, dollars.abs()), dollars);
  }

  /** An amount without a sign, such as {@code $100,000}. */
  public String money(BigDecimal dollars) {
    return "$" + Numbers.upTo(TWO, dollars);
  }

  /** Such as {@code $630 more a year}. */
  public String change(BigDecimal dollars) {
    BigDecimal whole = dollars.setScale(0, RoundingMode.HALF_UP);
    if (whole.signum() == 0) {
      return "No change";
    }
    return "$"
        + Numbers.exactly(0, whole.abs())
        + (whole.signum() > 0 ? " more a year" : " less a year");
  }

  /** What an outlook is called. */
  public String title(Outlook outlook) {
    return switch (outlook.basis()) {
      case PUBLISHED -> "Payment adjustment";
      case LAST_PUBLISHED -> "If factors are those of " + outlook.factorsOf();
      case STATUTORY_MAXIMUM -> "The most the law allows";
    };
  }

  /** Where an outlook's factors come from, in a sentence. */
  public String basis(Outlook outlook) {
    String factor = Numbers.upTo(12, outlook.factors().scaling());
    return switch (outlook.basis()) {
      case PUBLISHED ->
          "By the factors that fit what was paid: positive adjustments times " + factor + ".";
      case LAST_PUBLISHED ->
          "An assumption. Positive adjustments are multiplied by a factor that CMS works out when"
              + " all scores are known. The last one known, of "
              + outlook.factorsOf()
              + ", was "
              + factor
              + ".";
      case STATUTORY_MAXIMUM ->
          "A limit, not a forecast. The factor may not exceed " + factor + ".";
    };
  }

  private static String signed(String unit, String figure, BigDecimal number) {
    return switch (number.signum()) {
      case 1 -> "+" + unit + figure;
      case -1 -> MINUS + unit + figure;
      default -> unit + figure;
    };
  }
}
