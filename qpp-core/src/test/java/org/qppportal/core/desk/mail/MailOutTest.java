package org.qppportal.core.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that goes out through a real mail server. */
class MailOutTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  private final PostOffice office = new PostOffice();
  private final ReplyAddress addresses = new ReplyAddress(PostOffice.DESK, "secret of the test");
  private final MailComposer composer = new MailComposer(addresses, "https://portal.example");

  @AfterEach
  void stop() {
    office.close();
  }

  private MimeMessage sent(OutMail mail) throws MessagingException {
    try (MailTransport transport = MailTransport.open(office.smtp(), PostOffice.DESK)) {
      transport.send(mail, NOW);
    }
    List<MimeMessage> received = office.mailOf(mail.recipient());
    assertThat(received).hasSize(1);
    return received.get(0);
  }

  private OutMail about(TicketNotice notice, Optional<String> before) {
    return composer.about(
        Desk.NUMBER, notice, NoticeLink.account(Desk.NUMBER), Desk.USER, before, new UUID(6, 7));
  }

  @ParameterizedTest
  @EnumSource
  void saysThatThereIsNewsAndNotWhich(TicketNotice notice) throws Exception {
    MimeMessage mail = sent(about(notice, Optional.empty()));

    assertThat(mail.getSubject()).isEqualTo("[T100001] " + notice.subject());
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat((String) mail.getContent())
        .startsWith(notice.sentence())
        .contains("https://portal.example/my/ticket?number=T100001")
        .doesNotContain(Desk.USER);
    assertThat(mail.getHeader("From", null)).contains("<help@qpp.example>");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("In-Reply-To")).isNull();
  }

  @Test
  void keepsToOneConversationAndItsAnswersComeBack() throws Exception {
    MimeMessage mail = sent(about(TicketNotice.ANSWERED, Optional.of(Desk.SENT)));

    assertThat(mail.getMessageID())
        .isEqualTo("<t100001.00000000-0000-0006-0000-000000000007@qpp.example>");
    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo(Desk.SENT);
    assertThat(mail.getHeader("References", null)).isEqualTo(Desk.SENT);
    assertThat(mail.getReplyTo()).hasSize(1);
    assertThat(addresses.detail(mail.getReplyTo()[0].toString()).flatMap(addresses::proven))
        .contains(Desk.NUMBER);
  }

  @Test
  void aRefusalSaysWhatToDo() throws Exception {
    MimeMessage mail =
        sent(composer.tooLarge(Desk.USER, Optional.of("<big@practice.example>"), new UUID(6, 7)));

    assertThat((String) mail.getContent())
        .contains("larger than 30 megabytes")
        .contains("smaller ones")
        .contains("https://portal.example/help");
    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<big@practice.example>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: everybody@b.example",
        "a@b.example\nBcc: c@b.example",
        "a@b.example, c@b.example",
        "Ann <a@b.example>",
        "a@b.example ",
        "a b@b.example",
        "a@",
        "@b.example",
        "a@b@c.example",
        "",
        "a\u0000@b.example"
      })
  void nothingIsWrittenToWhatIsNoPlainAddress(String recipient) {
    assertThat(MailAddress.isPlain(recipient)).isFalse();
    assertThatThrownBy(
            () ->
                composer.about(
                    Desk.NUMBER,
                    TicketNotice.ANSWERED,
                    NoticeLink.account(Desk.NUMBER),
                    recipient,
                    Optional.empty(),
                    UUID.randomUUID()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("everybody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T0", "100001", "T100001\r\nBcc: a@b.example", "t100001", ""})
  void onlyNumbersOfTicketsHaveAddresses(String number) {
    assertThatThrownBy(() -> addresses.of(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addressesDependOnNumberAndSecret() {
    assertThat(addresses.of("T100001"))
        .matches("help\\+t100001\\.[0-9a-z]{25}@qpp\\.example")
        .isEqualTo(new ReplyAddress(PostOffice.DESK, "secret of the test").of("T100001"))
        .isNotEqualTo(new ReplyAddress(PostOffice.DESK, "another secret").of("T100001"));
    String detail =
        addresses.detail(addresses.of("T100001").toUpperCase(java.util.Locale.ROOT)).orElseThrow();
    assertThat(addresses.proven(detail)).contains("T100001");
    assertThat(new ReplyAddress(PostOffice.DESK, "another secret").proven(detail)).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsNotForGood() {
    MailSettings.Server away = office.smtp();
    office.close();

    assertThatThrownBy(() -> MailTransport.open(away, PostOffice.DESK))
        .isInstanceOfSatisfying(
            MessagingException.class,
            problem -> assertThat(MailTransport.isForGood(problem)).isFalse());
  }
}
