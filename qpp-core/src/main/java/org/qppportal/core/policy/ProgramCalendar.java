package org.qppportal.core.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The dates of a performance year (42 CFR 414.1320, 414.1325, 414.1385). Deadlines are moments in
 * Eastern time; dates not announced yet are empty.
 *
 * @param performanceStart first day that performance counts
 * @param performanceEnd last day that performance counts
 * @param submissionOpens from when data may be sent
 * @param submissionCloses until when data may be sent
 * @param feedback the month in which feedback came or is expected
 * @param targetedReviewCloses until when a targeted review may be asked for
 * @param targetedReviewOpens from when one may be asked for, where the day was announced
 * @param targetedReviewDays how many days after the adjustments the window ends where no end was
 *     announced
 * @param targetedReviewInformationDays within how many days information that is asked for must come
 */
public record ProgramCalendar(
    Cited<LocalDate> performanceStart,
    Cited<LocalDate> performanceEnd,
    Optional<Cited<ZonedDateTime>> submissionOpens,
    Optional<Cited<ZonedDateTime>> submissionCloses,
    Optional<Cited<YearMonth>> feedback,
    Optional<Cited<ZonedDateTime>> targetedReviewCloses,
    Optional<Cited<ZonedDateTime>> targetedReviewOpens,
    Cited<Integer> targetedReviewDays,
    Cited<Integer> targetedReviewInformationDays) {}
