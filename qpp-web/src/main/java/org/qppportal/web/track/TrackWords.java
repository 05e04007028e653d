package org.qppportal.web.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qppportal.core.apm.Method;
import org.qppportal.core.apm.QpCalculation;
import org.qppportal.core.apm.QpEstimate.Margin;
import org.qppportal.core.apm.QpStatus;
import org.qppportal.core.apm.ThresholdScore;
import org.qppportal.core.track.Track;
import org.qppportal.web.text.Numbers;

/** Threshold Scores, money and chances of a track in words and figures. */
@Named("trackWords")
@ApplicationScoped
public class TrackWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final int CENTS = 2;
  private static final double LEAST = 0.01;

  /** Such as {@code August 31, 2017}. */
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The tag to show a status with. */
  public String tag(QpStatus status) {
    return switch (status) {
      case QP -> "success";
      case PARTIAL_QP -> "info";
      case NONE -> "neutral";
    };
  }

  /** A status in a word or two. */
  public String status(QpStatus status) {
    return switch (status) {
      case QP -> "QP";
      case PARTIAL_QP -> "Partial QP";
      case NONE -> "Not a QP";
    };
  }

  /** Such as {@code 25.03%}. */
  public String percent(ThresholdScore score) {
    return score.percent().map(percent -> Numbers.exactly(2, percent) + "%").orElse("None");
  }

  /** Such as {@code $1,000.00 of $4,000.00}. */
  public String payments(ThresholdScore score) {
    return dollars(score.numerator()) + " of " + dollars(score.denominator());
  }

  /** Such as {@code 10 of 40}. */
  public String patients(ThresholdScore score) {
    return Numbers.plain(score.numerator()) + " of " + Numbers.plain(score.denominator());
  }

  /** Such as {@code $1,000.00}. */
  public String dollars(long cents) {
    return (cents < 0 ? "\u2212$" : "$")
        + Numbers.exactly(CENTS, BigDecimal.valueOf(Math.abs(cents), CENTS));
  }

  /** Whose figures a calculation is over. */
  public String of(QpCalculation calculation) {
    String entities = String.join(", ", calculation.entities());
    return calculation.level().allPayer() || calculation.entities().size() != 1
        ? sentence(calculation.level().words()) + " (" + entities + ")"
        : sentence(calculation.level().words()) + " " + entities;
  }

  /** A likelihood such as {@code 87%}; never certain, as long as it is an estimate. */
  public String likelihood(double likelihood) {
    if (likelihood >= 1) {
      return "100%";
    }
    if (likelihood < LEAST) {
      return "Less than 1%";
    }
    return likelihood > 1 - LEAST ? "More than 99%" : Math.round(likelihood * 100) + "%";
  }

  /** How far a score is from a threshold, and what would be needed. */
  public String margin(Method method, Margin margin) {
    String threshold = Numbers.plain(margin.thresholdPercent()) + "%";
    if (margin.missing() <= 0) {
      return Numbers.exactly(2, margin.points()) + " points above " + threshold;
    }
    String needed =
        method == Method.PAYMENT
            ? dollars(margin.missing())
            : Numbers.plain(margin.missing()) + (margin.missing() == 1 ? " patient" : " patients");
    return Numbers.exactly(2, margin.points().negate())
        + " points below "
        + threshold
        + ": "
        + needed
        + " more would do";
  }

  /** What the tracks pay for. */
  public String qualifies(Track.Thresholds thresholds) {
    return "%s%% of payments or %s%% of patients"
        .formatted(
            Numbers.plain(thresholds.qualifyingPayment()),
            Numbers.plain(thresholds.qualifyingPatients()));
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
