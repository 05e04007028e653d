package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that comes in through a real mail server. */
class MailInTest {

  private final PostOffice office = new PostOffice();
  private final Desk desk = new Desk();

  @AfterEach
  void stop() {
    office.close();
  }

  private static String mail(String from, String subject, String more, String body) {
    return "From: %s\nTo: help@qpp.example\nSubject: %s\nDate: Mon, 23 Nov 2026 10:00:00 -0500\nMessage-ID: <%s@practice.example>\n%s\n%s"
        .formatted(from, subject, Integer.toHexString(subject.hashCode()), more, body);
  }

  private static String plain(String from, String subject, String text) {
    return mail(from, subject, "", text);
  }

  private void send(String... messages) throws Exception {
    office.send(PostOffice.DESK, messages);
  }

  private IncomingMail onlyCreated() {
    assertThat(desk.created).hasSize(1);
    return desk.created.get(0).mail();
  }

  @Test
  void aQuestionBecomesATicketOnce() throws Exception {
    send(plain("Ann User <Ann.User@Practice.example>", "My score", "Where is my score?\n-- \nAnn"));

    desk.read(office);
    desk.read(office);

    IncomingMail mail = onlyCreated();
    assertThat(mail.from()).isEqualTo(Desk.USER);
    assertThat(mail.subject()).isEqualTo("My score");
    assertThat(mail.text()).isEqualTo("Where is my score?");
    assertThat(mail.attachments()).isEmpty();
    assertThat(desk.created.get(0).named()).isEmpty();
    assertThat(office.subjects("INBOX")).isEmpty();
    assertThat(office.subjects(Mailbox.DONE)).containsExactly("My score");
  }

  @Test
  void theSameMailDeliveredTwiceIsTakenOnce() throws Exception {
    send(plain(Desk.USER, "My score", "Where is my score?"));
    send(plain(Desk.USER, "My score", "Where is my score?"));

    desk.read(office);

    assertThat(desk.created).hasSize(1);
    assertThat(office.subjects(Mailbox.DONE)).hasSize(2);
  }

  @Test
  void somebodyElsesUseOfAMessageIdThrowsNothingAway() throws Exception {
    send(plain("eve@elsewhere.example", "My score", "First!"));
    send(plain(Desk.USER, "My score", "Where is my score?"));

    desk.read(office);

    assertThat(desk.created)
        .extracting(one -> one.mail().from())
        .containsExactly("eve@elsewhere.example", Desk.USER);
  }

  @Test
  void mailThatCannotBeHandedOverStaysAndComesAgain() throws Exception {
    send(plain(Desk.USER, "My score", "Where is my score?"));
    desk.failing = true;
    desk.read(office);
    assertThat(office.subjects("INBOX")).containsExactly("My score");

    desk.failing = false;
    desk.read(office);

    assertThat(desk.created).hasSize(1);
    assertThat(office.subjects("INBOX")).isEmpty();
  }

  @Test
  void anAnswerToOurAddressJoinsItsTicket() throws Exception {
    String answerTo = desk.addresses.of(Desk.NUMBER);
    office.send(
        answerTo,
        plain(Desk.USER, "Re: anything", "Here it is.\n\nOn Monday, the desk wrote:\n> What?")
            .replace("To: help@qpp.example", "To: Service desk <" + answerTo + ">"));

    desk.read(office);

    assertThat(desk.created).isEmpty();
    assertThat(desk.replied).hasSize(1);
    assertThat(desk.replied.get(0).number()).isEqualTo(Desk.NUMBER);
    assertThat(desk.replied.get(0).mail().text()).isEqualTo("Here it is.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"In-Reply-To: ", "References: <other@practice.example>\n "})
  void anAnswerToAMailOfOursJoinsItsTicket(String header) throws Exception {
    send(mail(Desk.USER, "Re: anything", header + Desk.SENT + "\n", "Here it is."));

    desk.read(office);

    assertThat(desk.created).isEmpty();
    assertThat(desk.replied).extracting(Desk.Replied::number).containsExactly(Desk.NUMBER);
  }

  @Test
  void aForgedTokenMakesATicketThatNamesTheOther() throws Exception {
    String real = desk.addresses.of(Desk.NUMBER);
    char last = real.charAt(real.indexOf('@') - 1);
    String forged = real.replace(last + "@", (last == 'a' ? 'b' : 'a') + "@");
    office.send(
        forged, plain(Desk.USER, "Re: anything", "Let me in").replace("help@qpp.example", forged));

    desk.read(office);

    assertThat(desk.replied).isEmpty();
    assertThat(desk.created.get(0).named()).contains(Desk.NUMBER);
  }

  @Test
  void theTokenOfOneTicketOpensNoOther() throws Exception {
    String other = desk.addresses.of("T100002").replace("t100002", "t100001");
    office.send(other, plain(Desk.USER, "Re", "Let me in").replace("help@qpp.example", other));

    desk.read(office);

    assertThat(desk.replied).isEmpty();
    assertThat(desk.created.get(0).named()).contains(Desk.NUMBER);
  }

  @Test
  void anotherSenderWithATrueTokenMakesATicketOfTheirOwn() throws Exception {
    String answerTo = desk.addresses.of(Desk.NUMBER);
    office.send(
        answerTo,
        plain("eve@elsewhere.example", "Fwd", "Me too").replace("help@qpp.example", answerTo));

    desk.read(office);

    assertThat(desk.replied).isEmpty();
    assertThat(desk.created.get(0).mail().from()).isEqualTo("eve@elsewhere.example");
    assertThat(desk.created.get(0).named()).contains(Desk.NUMBER);
  }

  @Test
  void aNumberInASubjectProvesNothing() throws Exception {
    send(plain(Desk.USER, "About [T100001]", "Hello"));

    desk.read(office);

    assertThat(desk.replied).isEmpty();
    assertThat(desk.created.get(0).named()).contains(Desk.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated",
        "Precedence: bulk",
        "Precedence: list",
        "X-Autoreply: yes",
        "List-Id: <news.practice.example>",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
      })
  void programsGetNoTickets(String header) throws Exception {
    send(mail(Desk.USER, "Out of office", header + "\n", "I am away"));

    desk.read(office);

    assertThat(desk.outcomes).containsExactly(MailOutcome.IGNORE_AUTOMATIC);
    assertThat(desk.created).isEmpty();
    assertThat(office.subjects(Mailbox.REFUSED)).containsExactly("Out of office");
  }

  @Test
  void mailOfPeopleThatSaysSoIsNotAutomatic() throws Exception {
    send(mail(Desk.USER, "By hand", "Auto-Submitted: no\nX-Auto-Response-Suppress: OOF\n", "Hi"));

    desk.read(office);

    assertThat(desk.outcomes).containsExactly(MailOutcome.NEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help@qpp.example",
        "Help+T100001.x@QPP.example",
        "MAILER-DAEMON@mail.example",
        "postmaster@mail.example",
        "not an address"
      })
  void nobodyToAnswerGetsNoTicket(String from) throws Exception {
    send(plain(from, "Loop", "Round and round"));

    desk.read(office);

    assertThat(desk.outcomes).containsExactly(MailOutcome.IGNORE_AUTOMATIC);
  }

  /** What we send ourselves, should it come back to us. */
  @Test
  void ourOwnMailDoesNotGoRound() throws Exception {
    OutMail ours =
        new MailComposer(desk.addresses, "https://portal.example")
            .about(
                Desk.NUMBER,
                TicketNotice.ANSWERED,
                NoticeLink.account(Desk.NUMBER),
                PostOffice.DESK,
                java.util.Optional.empty(),
                java.util.UUID.randomUUID());
    try (MailTransport transport = MailTransport.open(office.smtp(), PostOffice.DESK)) {
      transport.send(ours, desk.now);
    }

    desk.read(office);

    assertThat(desk.outcomes).containsExactly(MailOutcome.IGNORE_AUTOMATIC);
    assertThat(office.subjects("INBOX")).isEmpty();
  }

  private static String[] storm(IntFunction<String> mail) {
    return IntStream.range(0, 200).mapToObj(mail).toArray(String[]::new);
  }

  /** From a program that does not say that it is one. */
  @Test
  void aStormBecomesAFewTickets() throws Exception {
    office.lay(storm(i -> plain("robot@practice.example", "Out of office " + i, "I am away")));
    send(plain(Desk.USER, "My score", "Where is my score?"));

    desk.read(office);

    assertThat(desk.created).hasSize(Desk.MOST_PER_HOUR + 1);
    assertThat(desk.created).extracting(one -> one.mail().from()).contains(Desk.USER);
    assertThat(desk.outcomes).filteredOn(MailOutcome.THROTTLED::equals).hasSize(180);
    assertThat(office.subjects(Mailbox.REFUSED)).hasSize(180);
    assertThat(office.subjects("INBOX")).isEmpty();

    desk.wait(Duration.ofMinutes(61));
    send(plain("robot@practice.example", "An hour later", "I am back"));
    desk.read(office);
    assertThat(desk.created).hasSize(Desk.MOST_PER_HOUR + 2);
  }

  @Test
  void aStormThatSaysWhatItIsCostsItsSenderNothing() throws Exception {
    office.lay(
        storm(i -> mail(Desk.USER, "Away " + i, "Auto-Submitted: auto-replied\n", "I am away")));
    send(plain(Desk.USER, "My score", "Where is my score?"));

    desk.read(office);

    assertThat(onlyCreated().subject()).isEqualTo("My score");
  }

  @Test
  void aFileOfThirtyMegabytesIsRefusedWithAnAnswer() throws Exception {
    send(withFile("report.pdf", new byte[30 * 1024 * 1024]));

    desk.read(office);

    assertThat(desk.outcomes).containsExactly(MailOutcome.REFUSE_TOO_LARGE);
    assertThat(desk.tooLarge).hasSize(1);
    assertThat(desk.tooLarge.get(0).from()).isEqualTo(Desk.USER);
    assertThat(desk.tooLarge.get(0).attachments()).isEmpty();
    assertThat(office.subjects(Mailbox.REFUSED)).containsExactly("A file");
  }

  @Test
  void aFileComesInByteForByte() throws Exception {
    byte[] content = new byte[3 * 1024 * 1024];
    new Random(6).nextBytes(content);
    send(withFile("report.pdf", content));

    desk.read(office);

    IncomingMail mail = onlyCreated();
    assertThat(mail.text()).isEqualTo("See the file.");
    assertThat(mail.attachments()).hasSize(1);
    assertThat(mail.attachments().get(0).name()).isEqualTo("report.pdf");
    assertThat(mail.attachments().get(0).declaredType()).isEqualTo("application/pdf");
    assertThat(mail.attachments().get(0).content()).isEqualTo(content);
  }

  @Test
  void aFileNamedWithLineEndsAndQuotesIsNamedHarmlessly() throws Exception {
    String name = "a\r\nContent-Type: text/html\"; x=\"../../etc/pass\u202Ewd.pdf";
    String word = "=?UTF-8?B?" + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)) + "?=";
    send(withFile(word, new byte[] {1, 2, 3}));

    desk.read(office);

    assertThat(onlyCreated().attachments().get(0).name()).isEqualTo("pass_wd.pdf");
  }

  private static String withFile(String name, byte[] content) {
    return mail(
        Desk.USER,
        "A file",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"edge\"\n",
        "--edge\nContent-Type: text/plain\n\nSee the file.\n--edge\n"
            + "Content-Type: application/pdf; name=\""
            + name
            + "\"\nContent-Transfer-Encoding: base64\n"
            + "Content-Disposition: attachment; filename=\""
            + name
            + "\"\n\n"
            + Base64.getMimeEncoder(76, "\n".getBytes(ISO_8859_1)).encodeToString(content)
            + "\n--edge--\n");
  }

  @Test
  void ofHtmlOnlyItsTextIsTaken() throws Exception {
    send(
        mail(
            Desk.USER,
            "<script>alert(1)</script>",
            "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n",
            """
            <html><head><title>t</title><style>p{}</style></head><body onload="alert(2)">
            <p>Hello &lt;b&gt;</p><script>alert(3)</script>
            <p>See <a href="https://evil.example/x">our site</a>
            and <a href="javascript:alert(4)">this</a><img src=x onerror=alert(5)></p>
            <div class="gmail_quote">what we wrote</div></body></html>
            """));

    desk.read(office);

    IncomingMail mail = onlyCreated();
    assertThat(mail.text())
        .isEqualTo("Hello <b>\n\nSee our site (https://evil.example/x) and this");
    assertThat(mail.subject()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void ofTwoFormsOfATextThePlainOneIsTakenAndNoFileIsLost() throws Exception {
    send(
        mail(
            Desk.USER,
            "Two forms",
            "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=alt\n",
            """
            --alt
            Content-Type: text/plain

            Plain
            --alt
            Content-Type: multipart/mixed; boundary=mix

            --mix
            Content-Type: text/html

            <p>Rich</p>
            --mix
            Content-Type: text/csv
            Content-Disposition: attachment; filename=a.csv

            1,2
            --mix--
            --alt--
            """));

    desk.read(office);

    assertThat(onlyCreated().text()).isEqualTo("Plain");
    assertThat(onlyCreated().attachments())
        .extracting(MailAttachment::name)
        .containsExactly("a.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-no-such-charset", "utf-8", "us-ascii", "\"", "../../etc"})
  void textInAnotherCharsetThanItSaysIsReadAllTheSame(String charset) throws Exception {
    send(
        mail(
            Desk.USER,
            "Charset",
            "MIME-Version: 1.0\nContent-Type: text/plain; charset="
                + charset
                + "\nContent-Transfer-Encoding: 8bit\n",
            "caf\u00e9 \u0000"));

    desk.read(office);

    assertThat(onlyCreated().text()).isEqualTo("caf\u00e9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: =?x-nothing?Q?a?=",
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-nothing",
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64",
        "Content-Type: /;;;",
        "Content-Type: multipart/mixed",
        "References: <<<>>>",
        "To: <<<@@>>>, \"",
        "Date: never"
      })
  void brokenHeadersLoseNoQuestion(String header) throws Exception {
    send(mail(Desk.USER, "Broken", "MIME-Version: 1.0\n" + header + "\n", "!!! Where is it?"));

    desk.read(office);

    assertThat(desk.outcomes).containsExactly(MailOutcome.NEW);
    assertThat(office.subjects("INBOX")).isEmpty();
  }

  @Test
  void ofAMailNestedTooDeeplyTheUpperPartIsRead() throws Exception {
    send(deep(100));

    desk.read(office);

    assertThat(onlyCreated().text())
        .startsWith("Level 1\n\nLevel 2\n\n")
        .endsWith("[Parts of this mail could not be read and were left out.]")
        .doesNotContain("Level 21");
  }

  /** Without the mail server, which itself looks into every level. */
  @Test
  void depthCostsNothing() throws Exception {
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(deep(20_000).getBytes(ISO_8859_1)));

    assertThat(new MailParser(desk.addresses).read(message).mail().text()).startsWith("Level 1\n");
  }

  private static String deep(int levels) {
    StringBuilder body = new StringBuilder();
    for (int level = 1; level < levels; level++) {
      body.append("--e").append(level).append("\nContent-Type: text/plain\n\nLevel ").append(level);
      body.append("\n--e").append(level);
      body.append("\nContent-Type: multipart/mixed; boundary=e").append(level + 1).append("\n\n");
    }
    return mail(
        Desk.USER,
        "Deep",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=e1\n",
        body.toString());
  }

  @Test
  void ofAMailOfTooManyPartsTheFirstAreTaken() throws Exception {
    String parts =
        "--e\nContent-Type: text/csv\nContent-Disposition: attachment\n\n1\n".repeat(5_000);
    send(
        mail(
            Desk.USER,
            "Many",
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=e\n",
            parts + "--e--\n"));

    desk.read(office);

    assertThat(onlyCreated().attachments()).hasSizeBetween(150, 200);
    assertThat(onlyCreated().text()).contains("left out");
  }

  @Test
  void aVeryLongTextIsCut() throws Exception {
    send(plain(Desk.USER, "Long", ("word ".repeat(15) + "\n").repeat(5_000)));

    desk.read(office);

    assertThat(onlyCreated().text()).hasSizeBetween(100_000, 100_100).contains("rest was left out");
  }

  @Test
  void allOfAReadingIsTakenInOrder() throws Exception {
    for (String subject : List.of("one", "two", "three")) {
      send(plain(Desk.USER, subject, subject));
    }

    desk.read(office);

    assertThat(desk.created)
        .extracting(one -> one.mail().subject())
        .containsExactly("one", "two", "three");
  }
}
