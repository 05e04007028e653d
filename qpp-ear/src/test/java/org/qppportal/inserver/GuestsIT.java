package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.DeskTimers;
import org.qppportal.core.desk.IdentityCheck;
import org.qppportal.core.desk.IdentityCheckService;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.guest.GuestQuestion;
import org.qppportal.core.desk.guest.GuestService;
import org.qppportal.core.desk.mail.LinkKey;
import org.qppportal.core.desk.mail.NoticeTopic;
import org.qppportal.core.desk.notice.NoticeChoiceService;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketState;

/** People who do not sign in, and notices, in the real server. */
@ExtendWith(ArquillianExtension.class)
class GuestsIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final String STAFF = "staff.demo";
  private static final String NOBODY = "anonymous";

  private GuestService guests;
  private TicketService tickets;
  private DeskService desk;
  private IdentityCheckService identity;
  private NoticeChoiceService choices;
  private DeskTimers timers;
  private LinkKey keys;

  @BeforeEach
  void find() {
    guests = Beans.bean(GuestService.class);
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    identity = Beans.bean(IdentityCheckService.class);
    choices = Beans.bean(NoticeChoiceService.class);
    timers = Beans.bean(DeskTimers.class);
    keys = Beans.bean(LinkKey.class);
  }

  private static String newAddress() {
    return "guest-" + UUID.randomUUID() + "@practice.example";
  }

  private void ask(String address) {
    ask(address, Questions.cannotSignIn());
  }

  private void ask(String address, TicketQuestion question) {
    As.user(
        NOBODY,
        () -> {
          guests.ask(new GuestQuestion("Bo Guest", address, question));
          return null;
        });
  }

  /** The key in the last mail to an address. */
  private static String key(String address) {
    return Rows.text(
            "select body from outgoing_mail where recipient = '%s' order by id desc limit 1"
                .formatted(address))
        .replaceAll("(?s).*\\?key=(\\S+).*", "$1");
  }

  private static long mails(String address) {
    return Rows.number(
        "select count(*) from outgoing_mail where recipient = '%s'".formatted(address));
  }

  private String confirmed(String address) {
    ask(address);
    String key = key(address);
    return As.user(NOBODY, () -> guests.confirm(key));
  }

  private TicketView read(String key) {
    return As.user(NOBODY, () -> guests.ticket(key)).orElseThrow();
  }

  @Test
  void aQuestionIsATicketOnceItsSenderConfirmsIt() {
    String address = newAddress();
    final long before = Rows.number("select count(*) from ticket");
    ask(address);
    String key = key(address);
    assertThat(As.user(NOBODY, () -> guests.isWaiting(key))).isTrue();
    assertThat(As.user(NOBODY, () -> guests.isWaiting(key))).as("looking is no press").isTrue();
    assertThat(Rows.number("select count(*) from ticket")).isEqualTo(before);
    String reading = As.user(NOBODY, () -> guests.confirm(key));
    assertThat(read(reading).line().state()).isEqualTo(TicketState.NEW);
    assertThat(mails(address)).as("confirm, received").isEqualTo(2);
    assertThat(As.user(NOBODY, () -> guests.isWaiting(key))).isFalse();
    assertThatThrownBy(() -> As.user(NOBODY, () -> guests.confirm(key)))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("was used");
    assertThatThrownBy(() -> As.user(NOBODY, () -> guests.isWaiting(reading)))
        .isInstanceOf(NotVisibleException.class);
    assertThatThrownBy(() -> As.user(NOBODY, () -> guests.ticket(key)))
        .isInstanceOf(NotVisibleException.class);
  }

  @Test
  void aFloodOfQuestionsFloodsNoMailbox() {
    String address = newAddress();
    for (int i = 0; i < 5; i++) {
      ask(address, Questions.cannotSignIn("My phone is lost, for the time number " + i));
    }
    assertThat(mails(address)).isEqualTo(3);
  }

  @Test
  void theSameWordsTwiceAreOneQuestion() {
    String address = newAddress();
    ask(address);
    ask(address);
    assertThat(mails(address)).isEqualTo(1);
    ask(address, Questions.cannotSignIn("My phone is still lost."));
    assertThat(mails(address)).isEqualTo(2);
  }

  @Test
  void aKeyOpensTheFilesThatItsPageShows() throws SQLException {
    String key = confirmed(newAddress());
    long number = read(key).line().number();
    As.user(
        DESK,
        () -> {
          desk.write(number, 0, TicketCommand.ADD_NOTE, "Between us", Optional.empty());
          return null;
        });
    UUID shown = attach(number, false);
    UUID internal = attach(number, true);
    assertThat(As.user(NOBODY, () -> guests.file(key, shown)).name()).isEqualTo("a.txt");
    String another = confirmed(newAddress());
    for (Callable<?> wrong :
        List.<Callable<?>>of(
            () -> guests.file(key, internal),
            () -> guests.file(another, shown),
            () -> guests.file(key + "x", shown),
            () -> guests.file(key, UUID.randomUUID()))) {
      assertThatThrownBy(() -> As.user(NOBODY, wrong)).isInstanceOf(NotVisibleException.class);
    }
  }

  /** A file of the first message, or of the first note. */
  private static UUID attach(long ticket, boolean note) throws SQLException {
    UUID id = UUID.randomUUID();
    Rows.change(
        ("insert into ticket_attachment (id, ticket, message_id, name, media_type, bytes,"
                + " sha256, content, attached_at) select '%s', ticket, id, 'a.txt', 'text/plain', 1, 'x',"
                + " 'a'::bytea, now() from ticket_message where ticket = %d and internal = %s"
                + " order by id limit 1")
            .formatted(id, ticket, note));
    return id;
  }

  @Test
  void whatNobodyConfirmsIsDropped() throws SQLException {
    String address = newAddress();
    ask(address);
    String key = key(address);
    timers.look();
    assertThat(As.user(NOBODY, () -> guests.isWaiting(key))).isTrue();
    Rows.change(
        "update unconfirmed_question set asked_at = now() - interval '25 hours'"
            + " where address = '%s'".formatted(address));
    timers.look();
    assertThat(
            Rows.number(
                "select count(*) from unconfirmed_question where address = '%s'"
                    .formatted(address)))
        .isZero();
    assertThat(As.user(NOBODY, () -> guests.isWaiting(key))).isFalse();
  }

  @Test
  void oldMailIsEmptied() throws SQLException {
    String old = newAddress();
    String recent = newAddress();
    ask(old);
    ask(recent);
    Rows.change(
        "update outgoing_mail set ended_at = now() - interval '91 days', state = 'sent'"
            + " where recipient = '%s'".formatted(old));
    Rows.change(
        "insert into incoming_mail (fingerprint, sender, outcome, taken_at) values ('%s', 'a', 'b',"
                .formatted(old)
            + " now() - interval '91 days')");
    timers.look();
    assertThat(Rows.text("select body from outgoing_mail where recipient = '%s'".formatted(old)))
        .isEmpty();
    assertThat(key(recent)).isNotEmpty();
    assertThat(
            Rows.number(
                "select count(*) from incoming_mail where fingerprint = '%s'".formatted(old)))
        .isZero();
  }

  @Test
  void aKeyOpensItsTicketForItsReaderAlone() throws SQLException {
    String address = newAddress();
    String key = confirmed(address);
    long number = read(key).line().number();
    As.user(
        DESK,
        () -> {
          desk.write(number, 0, TicketCommand.ADD_NOTE, "Between us", Optional.empty());
          desk.write(
              number,
              desk.ticket(number).version(),
              TicketCommand.REPLY,
              "Hello",
              Optional.empty());
          return null;
        });
    assertThat(mails(address)).as("confirm, received, answered").isEqualTo(3);
    assertThat(read(key(address)).entries())
        .noneMatch(entry -> entry.internal())
        .anyMatch(entry -> entry.message().filter("Hello"::equals).isPresent());
    for (String account : List.of(As.PRACTICE, As.STRANGER, As.REGISTRY, NOBODY)) {
      assertThatThrownBy(() -> As.user(account, () -> tickets.ticket(number)))
          .as(account)
          .isInstanceOf(NotVisibleException.class);
    }
    As.user(
        NOBODY,
        () -> {
          guests.reply(key, "More");
          guests.withdraw(key);
          return null;
        });
    assertThat(read(key).line().state()).isEqualTo(TicketState.CLOSED);
    Rows.change(
        "update ticket set closed_at = now() - interval '31 days' where number = " + number);
    assertThat(As.user(NOBODY, () -> guests.ticket(key))).isEmpty();
    assertThatThrownBy(
            () ->
                As.user(
                    NOBODY,
                    () -> {
                      guests.reply(key, "More");
                      return null;
                    }))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("has ended");
  }

  @Test
  void noKeyOpensATicketOfAnAccount() {
    String address = newAddress();
    long number =
        As.practice(
            () ->
                tickets.ask(
                    Questions.cannotSignIn(),
                    new TicketService.Asker("Somebody", Optional.of(address)),
                    TicketChannel.WEB,
                    List.of()));
    String key =
        keys.of(LinkKey.Purpose.READ, "t" + number, address, Instant.now().plusSeconds(600));
    assertThatThrownBy(() -> As.user(NOBODY, () -> guests.ticket(key)))
        .isInstanceOf(NotVisibleException.class);
    assertThatThrownBy(
            () ->
                As.user(
                    DESK,
                    () -> {
                      identity.record(
                          number,
                          desk.ticket(number).version(),
                          List.of(IdentityCheck.NAME_AND_NPI));
                      return null;
                    }))
        .isInstanceOf(TicketRefusedException.class);
  }

  @Test
  void checksOfAPersonAreKeptForStaffAlone() {
    String key = confirmed(newAddress());
    long number = read(key).line().number();
    As.user(
        DESK,
        () -> {
          identity.record(
              number,
              desk.ticket(number).version(),
              List.of(IdentityCheck.TIN_LAST_FOUR, IdentityCheck.NAME_AND_NPI));
          return null;
        });
    assertThat(As.user(STAFF, () -> desk.ticket(number)).entries())
        .anyMatch(
            entry ->
                entry.by().equals(DESK)
                    && entry.event().filter(words -> words.contains("Name and NPI")).isPresent());
    assertThat(read(key).entries())
        .noneMatch(entry -> entry.event().filter(words -> words.contains("Checked")).isPresent());
    assertThatThrownBy(
            () ->
                As.practice(
                    () -> {
                      identity.record(number, 0, List.of(IdentityCheck.NAME_AND_NPI));
                      return null;
                    }))
        .isInstanceOf(NotVisibleException.class);
  }

  @Test
  void whatIsTurnedOffIsNotMailed() {
    String address = newAddress();
    As.user(
        As.STRANGER,
        () -> {
          choices.choose(EnumSet.complementOf(EnumSet.of(NoticeTopic.ANSWERS)));
          return null;
        });
    try {
      long number =
          As.stranger(
              () ->
                  tickets.ask(
                      Questions.cannotSignIn(),
                      new TicketService.Asker("Somebody", Optional.of(address)),
                      TicketChannel.WEB,
                      List.of()));
      write(number, TicketCommand.REPLY);
      assertThat(mails(address)).as("received only").isEqualTo(1);
      write(number, TicketCommand.ASK_USER);
      assertThat(mails(address)).isEqualTo(2);
      assertThat(As.stranger(choices::wanted)).doesNotContain(NoticeTopic.ANSWERS).hasSize(3);
      assertThat(As.practice(choices::wanted)).hasSize(4);
    } finally {
      As.user(
          As.STRANGER,
          () -> {
            choices.choose(Set.of(NoticeTopic.values()));
            return null;
          });
    }
  }

  private void write(long number, TicketCommand command) {
    As.user(
        DESK,
        () -> {
          desk.write(number, desk.ticket(number).version(), command, "Words", Optional.empty());
          return null;
        });
  }

  @Test
  void clocksAreToldOfOnceForEachEnd() throws SQLException {
    String address = newAddress();
    long number = read(confirmed(newAddress())).line().number();
    As.user(
        DESK,
        () -> {
          choices.reach(Optional.of(address));
          desk.act(number, desk.ticket(number).version(), TicketCommand.TAKE);
          return null;
        });
    timers.look();
    assertThat(told(number)).isZero();
    clocks(number, "now() - interval '1 minute'", "now() + interval '1 hour'");
    timers.look();
    timers.look();
    assertThat(told(number)).isEqualTo(1);
    assertThat(mails(address)).isEqualTo(1);
    clocks(number, "now() - interval '2 hours'", "now() - interval '1 minute'");
    timers.look();
    timers.look();
    assertThat(told(number)).isEqualTo(2);
    assertThat(mails(address)).as("who works on it was told once").isEqualTo(1);
    assertThat(lateMails(number)).isEqualTo(1);
    clocks(number, "now() - interval '1 hour'", "now() - interval '30 seconds'");
    timers.look();
    assertThat(lateMails(number)).as("another end").isEqualTo(2);
  }

  private static void clocks(long number, String warn, String due) throws SQLException {
    Rows.change(
        "update ticket set next_warn_at = %s, next_due_at = %s where number = %d"
            .formatted(warn, due, number));
  }

  private static long told(long number) {
    return Rows.number("select count(*) from ticket_alert where ticket = " + number);
  }

  private static long lateMails(long number) {
    return Rows.number(
        "select count(*) from outgoing_mail where ticket_number = 'T%d' and subject like '%%late%%'"
            .formatted(number));
  }
}
