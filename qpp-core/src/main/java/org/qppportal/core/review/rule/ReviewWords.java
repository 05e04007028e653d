package org.qppportal.core.review.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.CorrectedStatus;
import org.qppportal.persistence.type.ReviewState;

/** Words for targeted reviews. */
public final class ReviewWords {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a", Locale.US);

  private ReviewWords() {}

  /** A state as people read it. */
  public static String of(ReviewState state) {
    return switch (state) {
      case RECEIVED -> "Received";
      case INFORMATION_ASKED -> "More information asked";
      case IN_REVIEW -> "In review";
      case PROPOSED -> "Second look";
      case APPROVED -> "Approved";
      case DENIED -> "Denied";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  /** A moment in Eastern time, such as {@code October 9, 2023, 8:00 PM Eastern time}. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(EASTERN)) + " Eastern time";
  }

  /** A moment in Eastern time. */
  public static String moment(ZonedDateTime moment) {
    return moment(moment.toInstant());
  }

  /** A day in Eastern time. */
  public static String day(Instant moment) {
    return DAY.format(moment.atZone(EASTERN));
  }

  /** A special status. */
  public static String of(CorrectedStatus status) {
    return switch (status) {
      case SMALL_PRACTICE -> "small practice";
      case RURAL -> "rural";
      case HPSA -> "health professional shortage area";
      case NON_PATIENT_FACING -> "non-patient facing";
      case HOSPITAL_BASED -> "hospital-based";
      case ASC_BASED -> "ambulatory surgical center-based";
      case APM_PARTICIPANT -> "takes part in a payment model";
    };
  }

  /** A category. */
  public static String of(Category category) {
    return switch (category) {
      case QUALITY -> "quality";
      case COST -> "cost";
      case IA -> "improvement activities";
      case ACI -> "advancing care information";
      case PI -> "promoting interoperability";
    };
  }

  /** A correction as a sentence. */
  public static String of(Correction correction) {
    return switch (correction.kind()) {
      case CATEGORY_LEFT_OUT ->
          "The category %s does not count; its weight goes to the others."
              .formatted(of(Category.ofCode(correction.code()).orElseThrow()));
      case SPECIAL_STATUS ->
          "The special status \"%s\" %s."
              .formatted(
                  of(CorrectedStatus.ofCode(correction.code()).orElseThrow()),
                  correction.applies() ? "applies" : "does not apply");
      case AUTOMATIC_CIRCUMSTANCES ->
          "Extreme and uncontrollable circumstances apply automatically.";
      case NOT_ADJUSTED ->
          "Payment is not adjusted: "
              + NotAdjusted.ofCode(correction.code()).orElseThrow().label()
              + ".";
    };
  }

  /** A percentage with its sign. */
  public static String percent(BigDecimal percent) {
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
  }
}
