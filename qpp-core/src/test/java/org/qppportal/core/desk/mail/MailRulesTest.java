package org.qppportal.core.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.desk.mail.MailSettings.Protection;

class MailRulesTest {

  /** What wins over what: automatic, too many, too large, then whose ticket it is. */
  @ParameterizedTest
  @CsvSource({
    "true, true, 99, a@x, T1000, a@x, T2000, IGNORE_AUTOMATIC, ",
    "false, true, 20, a@x, T1000, a@x, T2000, THROTTLED, ",
    "false, true, 19, a@x, T1000, a@x, T2000, REFUSE_TOO_LARGE, ",
    "false, false, 19, a@x, T1000, a@x, T2000, THREAD, T1000",
    "false, false, 0, a@x, T1000, A@X, , THREAD, T1000",
    "false, false, 0, b@x, T1000, a@x, T2000, NEW, T1000",
    "false, false, 0, a@x, T1000, , , NEW, T1000",
    "false, false, 0, a@x, , , T2000, NEW, T2000",
    "false, false, 0, a@x, , , , NEW, "
  })
  void whatBecomesOfAMail(
      boolean automatic,
      boolean tooLarge,
      int inLastHour,
      String from,
      String proven,
      String requester,
      String named,
      MailOutcome outcome,
      String number) {
    assertThat(
            MailIntake.decide(
                new MailIntake.Facts(
                    automatic,
                    tooLarge,
                    inLastHour,
                    20,
                    from,
                    Optional.ofNullable(proven),
                    Optional.ofNullable(requester),
                    Optional.ofNullable(named))))
        .isEqualTo(new MailIntake.Decision(outcome, Optional.ofNullable(number)));
  }

  @Test
  void mailIsTriedForDaysLessAndLessOften() {
    Instant begin = Instant.parse("2026-11-23T15:00:00Z");
    List<Instant> attempts = new ArrayList<>(List.of(begin));
    Optional<Instant> next = MailRetry.after(1, begin);
    while (next.isPresent()) {
      attempts.add(next.get());
      next = MailRetry.after(attempts.size(), next.get());
    }

    assertThat(attempts).hasSize(9);
    assertThat(Duration.between(attempts.get(0), attempts.get(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(Duration.between(begin, attempts.get(8)))
        .isBetween(Duration.ofDays(2), Duration.ofDays(4));
    for (int i = 2; i < attempts.size(); i++) {
      assertThat(Duration.between(attempts.get(i - 1), attempts.get(i)))
          .isGreaterThanOrEqualTo(Duration.between(attempts.get(i - 2), attempts.get(i - 1)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer|answer",
        "answer¶-- ¶Ann|answer",
        "answer¶--¶not a signature|answer¶--¶not a signature",
        "answer¶¶On Mon, Ann wrote:¶> old¶>¶> older|answer",
        "answer¶¶On Mon, Nov 23, 2026 at 10:00 AM¶Ann <a@b.example> wrote:¶> old|answer",
        "answer¶> quoted¶> more|answer",
        "> quoted¶in between¶> more¶last|> quoted¶in between¶> more¶last",
        "On Mon, Ann wrote:¶> one¶my answer to one|On Mon, Ann wrote:¶> one¶my answer to one",
        "On Monday she wrote: I am ill|On Monday she wrote: I am ill",
        "answer¶-----Original Message-----¶From: x|answer",
        "answer¶________________________________¶From: Ann¶Sent: Monday¶old|answer",
        "answer¶From: Ann¶Date: Monday¶old|answer",
        "From: here on it fails|From: here on it fails",
        "> all of it is quoted|> all of it is quoted"
      })
  void quotesAreCutWhereThatIsCertain(String text, String expected) {
    assertThat(QuotedText.cut(text.replace('¶', '\n'))).isEqualTo(expected.replace('¶', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "report.pdf|report.pdf",
        "../../etc/passwd|passwd",
        "C:\\Users\\ann\\scores.csv|scores.csv",
        "..|file-3",
        ".htaccess|htaccess",
        "a\"b'c;d.txt|a_b_c_d.txt",
        "=?UTF-8?Q?caf=C3=A9.txt?=|café.txt",
        "=?nothing?Q?x.txt?=|=_nothing_Q_x.txt_="
      })
  void namesOfFilesAreMadeHarmless(String given, String expected) {
    assertThat(MailBody.harmlessName(given, 3)).isEqualTo(expected);
  }

  @Test
  void longNamesOfFilesKeepTheirEnding() {
    assertThat(MailBody.harmlessName("x".repeat(300) + ".pdf", 1)).hasSize(120).endsWith("x.pdf");
    assertThat(MailBody.harmlessName(null, 2)).isEqualTo("file-2");
  }

  @Test
  void settingsHaveDefaultsThatDoNothing() {
    MailSettings settings = MailSettings.from(Map.of());

    assertThat(settings.smtp()).isEmpty();
    assertThat(settings.imap()).isEmpty();
    assertThat(settings.address()).isEqualTo("help@qpp.example");
    assertThat(settings.pollEvery()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.mostPerHour()).isEqualTo(20);
    assertThat(settings.secret()).isNotEqualTo(MailSettings.from(Map.of()).secret());
  }

  @Test
  void settingsNameServersWhichAreSpokenToEncryptedUnlessSaidOtherwise() {
    MailSettings settings =
        MailSettings.from(
            Map.of(
                "QPP_SMTP_HOST", "smtp.example",
                "QPP_IMAP_HOST", "imap.example",
                "QPP_IMAP_PORT", "993",
                "QPP_IMAP_USER", "help",
                "QPP_IMAP_SECURITY", "tls"));

    assertThat(settings.smtp())
        .contains(
            new MailSettings.Server(
                "smtp.example", 587, Optional.empty(), Optional.empty(), Protection.STARTTLS));
    assertThat(settings.imap())
        .contains(
            new MailSettings.Server(
                "imap.example", 993, Optional.of("help"), Optional.empty(), Protection.TLS));
  }

  @ParameterizedTest
  @CsvSource({
    "QPP_SMTP_PORT, mail",
    "QPP_SMTP_SECURITY, perhaps",
    "QPP_MAIL_ADDRESS, nobody",
    "QPP_MAIL_PER_HOUR, 0"
  })
  void aSettingThatMakesNoSenseIsRefused(String name, String value) {
    assertThatThrownBy(
            () -> MailSettings.from(Map.of("QPP_SMTP_HOST", "smtp.example", name, value)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
