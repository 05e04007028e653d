package org.qppportal.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them, by the program's own clock, which is Eastern time. */
@Named("moments")
@ApplicationScoped
public class Moments {

  /** The program's time zone. */
  public static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private static final int NOON = 12;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.US);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

  /** Such as {@code April 3, 2018, 8:00 p.m. Eastern}. */
  public String eastern(Instant moment) {
    ZonedDateTime there = moment.atZone(EASTERN);
    return DAY.format(there) + ", " + time(there) + " Eastern";
  }

  /** The time of day alone, for something that has just happened: {@code 2:03 p.m. Eastern}. */
  public String easternTime(Instant moment) {
    return time(moment.atZone(EASTERN)) + " Eastern";
  }

  /** Such as {@code 2018-04-04 00:00:00 UTC}. */
  public String utc(Instant moment) {
    return UTC.format(moment);
  }

  /** Such as {@code April 3, 2018}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String time(ZonedDateTime moment) {
    return HOUR.format(moment) + (moment.getHour() < NOON ? " a.m." : " p.m.");
  }
}
