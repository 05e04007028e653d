package org.qppportal.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qppportal.inserver.As.assertMay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.work.DeskPlanService;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** Tickets in the real server: who sees and does what, and what becomes of it. */
@ExtendWith(ArquillianExtension.class)
class ServiceDeskIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final String STAFF = "staff.demo";
  private static final String CLINICIAN = "clinician.demo";
  private static final List<String> EVERYBODY =
      List.of(
          As.PRACTICE,
          As.BILLER,
          CLINICIAN,
          As.STRANGER,
          As.REGISTRY,
          "vendor.demo",
          "aco.demo",
          DESK,
          STAFF,
          "anonymous");

  private TicketService tickets;
  private DeskService desk;
  private DeskPlanService plan;

  @BeforeEach
  void find() {
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    plan = Beans.bean(DeskPlanService.class);
  }

  private long ask(String account, Optional<UUID> practice) {
    return As.user(
        account,
        () ->
            tickets.ask(
                new TicketQuestion(
                    TicketKind.PROGRAM,
                    Optional.empty(),
                    "Which measure",
                    "Is it <script>alert(1)</script>?",
                    new TicketQuestion.Context(
                        practice,
                        Optional.empty(),
                        Optional.of(2017),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                new TicketService.Asker(account, Optional.empty()),
                TicketChannel.WEB,
                List.of(new SentFile("a.txt", "What we measured".getBytes(UTF_8)))));
  }

  @Test
  void onlyThoseWhomItConcernsSeeAndAnswerATicket() {
    UUID practice = Submissions.practiceId();
    long number = ask(CLINICIAN, Optional.of(practice));
    Set<String> users = Set.of(CLINICIAN, As.PRACTICE, As.BILLER);
    Set<String> staff = Set.of(DESK, STAFF);
    UUID file =
        view(CLINICIAN, number).entries().stream()
            .flatMap(entry -> entry.files().stream())
            .findFirst()
            .orElseThrow()
            .id();

    Map<String, Callable<?>> reading = new LinkedHashMap<>();
    reading.put("ticket", () -> tickets.ticket(number));
    reading.put("file", () -> tickets.file(file));
    Map<String, Callable<?>> answering = new LinkedHashMap<>();
    answering.put(
        "reply",
        () -> {
          tickets.reply(number, "More", "Somebody", TicketChannel.WEB, List.of());
          return null;
        });
    Map<String, Callable<?>> working = new LinkedHashMap<>();
    working.put("desk.ticket", () -> desk.ticket(number));
    working.put("desk.colleagues", () -> desk.colleagues(number));
    working.put(
        "desk.note",
        () -> {
          desk.write(number, 0, TicketCommand.ADD_NOTE, "A note", Optional.empty());
          return null;
        });
    working.put("desk.reply", () -> written(number, TicketCommand.REPLY));
    working.put("desk.take", () -> acted(number, TicketCommand.TAKE));
    working.put(
        "desk.transfer",
        () -> {
          plan.transfer(number, desk.ticket(number).version(), TicketTeam.PROGRAM);
          return null;
        });
    working.put(
        "desk.prioritize",
        () -> {
          plan.prioritize(number, desk.ticket(number).version(), TicketPriority.HIGH);
          return null;
        });
    for (String account : EVERYBODY) {
      boolean user = users.contains(account);
      boolean worker = staff.contains(account);
      reading.forEach((what, work) -> assertMay(user || worker, account, what, work));
      answering.forEach((what, work) -> assertMay(user, account, what, work));
      working.forEach((what, work) -> assertMay(worker, account, what, work));
      assertMay(worker, account, "desk.tickets", () -> desk.tickets(all(), 0, 10));
      assertMay(worker, account, "desk.counts", () -> desk.counts(all()));
      boolean listed =
          !account.equals("anonymous")
              && As.user(account, tickets::mine).stream()
                  .map(TicketLine::number)
                  .anyMatch(one -> one == number);
      assertThat(listed).as("%s: in the list", account).isEqualTo(user);
    }
  }

  @Test
  void aTicketOfNoPracticeIsTheRequestersAlone() {
    long number = ask(As.PRACTICE, Optional.empty());
    for (String account : List.of(As.BILLER, CLINICIAN, As.STRANGER, As.REGISTRY)) {
      assertMay(false, account, "ticket", () -> tickets.ticket(number));
    }
    assertThat(view(As.PRACTICE, number).line().state()).isEqualTo(TicketState.NEW);
  }

  @Test
  void nobodyAsksForAPracticeThatIsNotTheirs() {
    assertThatThrownBy(() -> ask(As.STRANGER, Optional.of(Submissions.practiceId())))
        .isInstanceOf(NotVisibleException.class);
  }

  @Test
  void nobodyWorksOnWhatTheyAskedThemselves() {
    long number = ask(DESK, Optional.empty());
    assertMay(false, DESK, "desk.ticket", () -> desk.ticket(number));
    assertMay(true, STAFF, "desk.ticket", () -> desk.ticket(number));
    assertThat(view(DESK, number).commands()).doesNotContain(TicketCommand.ADD_NOTE);
  }

  @Test
  void notesAmongStaffNeverReachUsers() {
    long number = ask(As.PRACTICE, Optional.empty());
    As.user(
        DESK,
        () -> {
          desk.write(number, 0, TicketCommand.ADD_NOTE, "Between us", Optional.empty());
          return null;
        });
    assertThat(view(As.PRACTICE, number).entries())
        .noneMatch(entry -> entry.internal())
        .noneMatch(entry -> entry.message().filter("Between us"::equals).isPresent());
    assertThat(As.user(STAFF, () -> desk.ticket(number)).entries())
        .anyMatch(entry -> entry.internal() && entry.message().get().equals("Between us"));
    assertThat(As.user(DESK, () -> desk.tickets(words("Between us"), 0, 10)).tickets())
        .extracting(TicketLine::number)
        .contains(number);
  }

  @Test
  void findsATicketByItsNumber() {
    long number = ask(As.PRACTICE, Optional.empty());
    ask(As.PRACTICE, Optional.empty());
    for (String written : List.of("T" + number, "t-" + number, " " + number + " ")) {
      DeskService.Listing found = As.user(DESK, () -> desk.tickets(words(written), 0, 10));
      assertThat(found.tickets()).extracting(TicketLine::number).containsExactly(number);
      assertThat(found.total()).isEqualTo(1);
    }
    assertThat(As.user(DESK, () -> desk.tickets(words("T999999999999"), 0, 10)).total()).isZero();
  }

  @Test
  void goesFromNewToRatedAndClosedByTheRules() {
    long number = ask(As.PRACTICE, Optional.empty());
    As.user(DESK, () -> acted(number, TicketCommand.TAKE));
    As.user(DESK, () -> written(number, TicketCommand.ASK_USER));
    assertThat(view(As.PRACTICE, number).line().nextDue()).as("paused").isEmpty();
    As.practice(
        () -> {
          tickets.reply(number, "Here", "Somebody", TicketChannel.WEB, List.of());
          return null;
        });
    assertThat(view(As.PRACTICE, number).line().state()).isEqualTo(TicketState.OPEN);
    As.user(DESK, () -> written(number, TicketCommand.SOLVE));
    As.practice(
        () -> {
          tickets.rate(number, 4, Optional.of("Fast"), "Somebody");
          return null;
        });
    assertThatThrownBy(
            () ->
                As.practice(
                    () -> {
                      tickets.rate(number, 5, Optional.empty(), "Somebody");
                      return null;
                    }))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("answered this already");
    As.user(DESK, () -> acted(number, TicketCommand.CLOSE));
    assertThatThrownBy(
            () ->
                As.practice(
                    () -> {
                      tickets.reply(number, "More", "Somebody", TicketChannel.WEB, List.of());
                      return null;
                    }))
        .isInstanceOf(TicketRefusedException.class);
  }

  @Test
  void whoeverAnswersSecondIsToldThatTheTicketChanged() {
    long number = ask(As.PRACTICE, Optional.empty());
    int seen = As.user(DESK, () -> desk.ticket(number)).version();
    assertThat(As.user(STAFF, () -> desk.ticket(number)).version()).isEqualTo(seen);
    assertThat(As.user(STAFF, () -> desk.colleagues(number)))
        .extracting(DeskService.Colleague::account)
        .containsExactly(DESK);
    As.user(
        DESK,
        () -> {
          desk.write(number, seen, TicketCommand.REPLY, "First", Optional.empty());
          return null;
        });
    assertThatThrownBy(
            () ->
                As.user(
                    STAFF,
                    () -> {
                      desk.write(number, seen, TicketCommand.REPLY, "Second", Optional.empty());
                      return null;
                    }))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("has changed since you opened it");
    assertThat(view(As.PRACTICE, number).entries())
        .noneMatch(entry -> entry.message().filter("Second"::equals).isPresent());
  }

  @Test
  void aRefusedFileLeavesNothingBehind() {
    long before = Rows.number("select count(*) from ticket");
    SentFile program = new SentFile("a.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
    assertThatThrownBy(
            () ->
                As.practice(
                    () ->
                        tickets.ask(
                            new TicketQuestion(
                                TicketKind.PORTAL,
                                Optional.empty(),
                                "",
                                "See the file",
                                TicketQuestion.Context.NONE),
                            new TicketService.Asker("Somebody", Optional.empty()),
                            TicketChannel.WEB,
                            List.of(program))))
        .isInstanceOf(TicketRefusedException.class);
    assertThat(Rows.number("select count(*) from ticket")).isEqualTo(before);
  }

  private Object written(long number, TicketCommand command) {
    desk.write(number, desk.ticket(number).version(), command, "Words", Optional.of("question"));
    return null;
  }

  private Object acted(long number, TicketCommand command) {
    desk.act(number, desk.ticket(number).version(), command);
    return null;
  }

  private TicketView view(String account, long number) {
    return As.user(account, () -> tickets.ticket(number));
  }

  private static DeskService.Wanted all() {
    return new DeskService.Wanted(
        DeskQueue.ALL, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static DeskService.Wanted words(String words) {
    return new DeskService.Wanted(
        DeskQueue.ALL, Optional.empty(), Optional.empty(), Optional.of(words));
  }
}
