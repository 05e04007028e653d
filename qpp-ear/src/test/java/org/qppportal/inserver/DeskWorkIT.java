package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.DeskService.Wanted;
import org.qppportal.core.desk.TicketEntry;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.TicketView;
import org.qppportal.core.desk.file.SentFile;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.core.desk.work.DeskBulkService;
import org.qppportal.core.desk.work.DeskBulkService.Change;
import org.qppportal.core.desk.work.DeskBulkService.Chosen;
import org.qppportal.core.desk.work.DeskFilterService;
import org.qppportal.core.desk.work.DeskPlanService;
import org.qppportal.core.desk.work.KnownProblemService;
import org.qppportal.core.desk.work.ReplyTemplateService;
import org.qppportal.core.desk.work.ReplyTemplateService.Template;
import org.qppportal.core.desk.work.TicketJoinService;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** What staff do with tickets beside answering them, in the real server. */
@ExtendWith(ArquillianExtension.class)
class DeskWorkIT extends InServer {

  private static final String DESK = "helpdesk.demo";
  private static final String STAFF = "staff.demo";
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private TicketService tickets;
  private DeskService desk;
  private DeskPlanService plan;
  private TicketJoinService joins;
  private KnownProblemService problems;
  private ReplyTemplateService templates;
  private DeskFilterService filters;
  private DeskBulkService bulk;

  @BeforeEach
  void find() {
    tickets = Beans.bean(TicketService.class);
    desk = Beans.bean(DeskService.class);
    plan = Beans.bean(DeskPlanService.class);
    joins = Beans.bean(TicketJoinService.class);
    problems = Beans.bean(KnownProblemService.class);
    templates = Beans.bean(ReplyTemplateService.class);
    filters = Beans.bean(DeskFilterService.class);
    bulk = Beans.bean(DeskBulkService.class);
    as(DESK, () -> desk.counts(wanted(DeskQueue.OPEN)));
    as(STAFF, () -> desk.counts(wanted(DeskQueue.OPEN)));
  }

  /** What somebody does. */
  private interface Work {
    void run() throws Exception;
  }

  private static void as(String account, Work work) {
    As.user(
        account,
        () -> {
          work.run();
          return null;
        });
  }

  private long ask(String account, Optional<UUID> practice, String text) {
    return As.user(
        account,
        () ->
            tickets.ask(
                new TicketQuestion(
                    TicketKind.PROGRAM,
                    Optional.empty(),
                    "Work at the desk",
                    text,
                    new TicketQuestion.Context(
                        practice,
                        Optional.empty(),
                        practice.map(id -> 2017),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                new TicketService.Asker(account, Optional.empty()),
                TicketChannel.WEB,
                List.of(new SentFile("a.txt", "What we measured".getBytes()))));
  }

  private long ask(String text) {
    return ask(As.PRACTICE, Optional.empty(), text);
  }

  private TicketView seen(long number) {
    return As.user(DESK, () -> desk.ticket(number));
  }

  private int version(long number) {
    return seen(number).version();
  }

  private static Wanted wanted(DeskQueue queue) {
    return new Wanted(queue, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void nobodyButStaffDoesAnyOfIt() {
    long number = ask("One");
    int version = version(number);
    Map<String, Work> operations = new LinkedHashMap<>();
    operations.put("agents", () -> plan.agents());
    operations.put("assign", () -> plan.assign(number, version, DESK));
    operations.put("promise", () -> plan.promise(number, version, Optional.empty()));
    operations.put("transfer", () -> plan.transfer(number, version, TicketTeam.PROGRAM));
    operations.put("prioritize", () -> plan.prioritize(number, version, TicketPriority.HIGH));
    operations.put("merge", () -> joins.merge(number, version, number));
    operations.put("split", () -> joins.split(number, version, 1, TicketKind.PORTAL, "Part"));
    operations.put("problems", () -> problems.problems());
    operations.put("problem", () -> problems.problem(1));
    operations.put("problem's tickets", () -> problems.tickets(1));
    operations.put("open problem", () -> problems.open("Title", "Words"));
    operations.put("end problem", () -> problems.end(1));
    operations.put("link", () -> problems.link(number, version, Optional.empty()));
    operations.put(
        "answer all",
        () -> problems.answerAll(1, 0, TicketCommand.REPLY, "Words", Optional.empty()));
    operations.put("templates", () -> templates.templates());
    operations.put("templates of", () -> templates.templates(number));
    operations.put("fill", () -> templates.fill(number, 1));
    operations.put("keep template", () -> templates.keep(template("Title", "Words")));
    operations.put("retire", () -> templates.retire(1, 0));
    operations.put("filters", () -> filters.mine());
    operations.put("keep filter", () -> filters.keep("Name", wanted(DeskQueue.OPEN)));
    operations.put("forget", () -> filters.forget(1));
    operations.put("counts", () -> desk.counts(wanted(DeskQueue.OPEN)));
    operations.put("part", () -> desk.part(wanted(DeskQueue.OPEN), 0, 1));
    operations.put("count", () -> desk.count(wanted(DeskQueue.OPEN)));
    for (String account :
        List.of(As.PRACTICE, As.STRANGER, As.REGISTRY, "aco.demo", "clinician.demo", "anonymous")) {
      operations.forEach(
          (what, work) ->
              assertThatThrownBy(() -> as(account, work))
                  .as("%s: %s", account, what)
                  .isInstanceOf(NotVisibleException.class));
      assertThat(
              As.user(
                      account,
                      () ->
                          bulk.change(
                              List.of(new Chosen(number, version)),
                              change(Optional.of(DESK), Optional.empty())))
                  .changed())
          .as("%s: bulk", account)
          .isEmpty();
    }
    assertThat(version(number)).isEqualTo(version);
  }

  @Test
  void aTicketIsGivenToAColleagueAndTheirTeam() {
    long number = ask("One");
    as(DESK, () -> plan.assign(number, version(number), STAFF));
    TicketLine line = seen(number).line();
    assertThat(line.assignee()).contains(STAFF);
    assertThat(line.team()).isEqualTo("program");
    assertThat(line.state()).isEqualTo(TicketState.OPEN);
    assertThatThrownBy(() -> as(DESK, () -> plan.assign(number, version(number), As.STRANGER)))
        .hasMessageContaining("Choose a colleague");
    long own = ask(STAFF, Optional.empty(), "Mine");
    assertThatThrownBy(() -> as(DESK, () -> plan.assign(own, version(own), STAFF)))
        .hasMessageContaining("Nobody works on what they asked themselves");
  }

  @Test
  void aPromisedDayWinsAndCanBeTakenBack() {
    long number = ask("One");
    LocalDate day = LocalDate.now(EASTERN).plusDays(90);
    as(DESK, () -> plan.promise(number, version(number), Optional.of(day)));
    assertThat(seen(number).clocks().solution().dueAt())
        .contains(day.atTime(20, 0).atZone(EASTERN).toInstant());
    assertThat(As.user(DESK, () -> desk.tickets(wanted(DeskQueue.PROMISED), 0, 500)).tickets())
        .extracting(TicketLine::number)
        .contains(number);
    as(DESK, () -> plan.promise(number, version(number), Optional.empty()));
    assertThat(seen(number).dueAt()).isEmpty();
    assertThatThrownBy(
            () ->
                as(
                    DESK,
                    () -> plan.promise(number, version(number), Optional.of(day.minusDays(91)))))
        .hasMessageContaining("Choose a day from today on");
  }

  @Test
  void aMergedTicketIsReadInTheOther() {
    long gone = ask("The same question again");
    long stays = ask("The question");
    as(DESK, () -> desk.write(gone, 0, TicketCommand.ADD_NOTE, "Between us", Optional.empty()));
    as(DESK, () -> joins.merge(gone, version(gone), stays));
    TicketView user = As.practice(() -> tickets.ticket(stays));
    assertThat(user.entries())
        .anyMatch(one -> one.message().filter("The same question again"::equals).isPresent())
        .noneMatch(one -> one.message().filter("Between us"::equals).isPresent())
        .noneMatch(TicketEntry::internal);
    TicketEntry joined =
        seen(stays).entries().stream()
            .filter(one -> one.message().filter("Between us"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(joined.from()).contains("T" + gone);
    TicketView ended = As.practice(() -> tickets.ticket(gone));
    assertThat(ended.line().state()).isEqualTo(TicketState.CLOSED);
    assertThat(ended.links().mergedInto()).contains(stays);
  }

  @Test
  void aMergeShowsNobodyWhatTheyCouldNotReadBefore() {
    long privately = ask(As.PRACTICE, Optional.empty(), "For me alone");
    long ofPractice = ask(As.PRACTICE, Optional.of(Submissions.practiceId()), "For us");
    long ofAnother = ask(As.STRANGER, Optional.empty(), "Somebody else's");
    assertThatThrownBy(() -> as(DESK, () -> joins.merge(privately, version(privately), ofPractice)))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("would read this one too");
    assertThatThrownBy(() -> as(DESK, () -> joins.merge(privately, version(privately), ofAnother)))
        .isInstanceOf(TicketRefusedException.class)
        .hasMessageContaining("Somebody else asked that one");
    assertThat(seen(privately).line().state()).isEqualTo(TicketState.NEW);
  }

  @Test
  void aMessageBecomesATicketOfItsOwn() {
    long number = ask("First thing");
    as(
        As.PRACTICE,
        () ->
            tickets.reply(
                number,
                "And another thing",
                "Somebody",
                TicketChannel.WEB,
                List.of(new SentFile("b.txt", "More".getBytes()))));
    long message =
        seen(number).entries().stream()
            .filter(one -> one.message().filter("And another thing"::equals).isPresent())
            .findFirst()
            .flatMap(TicketEntry::id)
            .orElseThrow();
    long part =
        As.user(
            DESK,
            () ->
                joins.split(
                    number, version(number), message, TicketKind.PORTAL, "The other thing"));
    TicketView split = As.practice(() -> tickets.ticket(part));
    assertThat(split.links().splitFrom()).contains(number);
    assertThat(split.line().subject()).isEqualTo("The other thing");
    assertThat(split.entries())
        .anySatisfy(
            one -> {
              assertThat(one.message()).contains("And another thing");
              assertThat(one.files()).extracting(TicketEntry.File::name).containsExactly("b.txt");
            });
    assertThatThrownBy(
            () ->
                as(
                    DESK,
                    () ->
                        joins.split(part, version(part), message, TicketKind.PORTAL, "Not of it")))
        .hasMessageContaining("Choose one of the messages");
  }

  @Test
  void oneAnswerReachesAllOfAProblemOnce() {
    long one = ask(As.PRACTICE, Optional.of(Submissions.practiceId()), "Page is slow");
    long two = ask(As.STRANGER, Optional.empty(), "Slow page");
    long closed = ask("Slow");
    long id = As.user(DESK, () -> problems.open("Pages are slow", "Since this morning"));
    for (long number : List.of(one, two, closed)) {
      as(DESK, () -> problems.link(number, version(number), Optional.of(id)));
    }
    as(
        DESK,
        () ->
            desk.write(closed, version(closed), TicketCommand.SOLVE, "Done", Optional.of("other")));
    int version = As.user(DESK, () -> problems.problem(id)).seen();
    assertThatThrownBy(
            () ->
                as(
                    DESK,
                    () ->
                        problems.answerAll(
                            id, version, TicketCommand.SOLVE, "No cause", Optional.empty())))
        .hasMessageContaining("Choose what it came from");
    KnownProblemService.Sent sent =
        As.user(
            DESK,
            () ->
                problems.answerAll(
                    id,
                    version,
                    TicketCommand.SOLVE,
                    "{{number}} of {{practice}} is solved.",
                    Optional.of("defect")));
    assertThat(sent.count()).isEqualTo(1);
    assertThat(sent.refused()).containsOnlyKeys(two);
    assertThat(sent.refused().get(two)).contains("Write something for {{practice}}");
    assertThat(As.practice(() -> tickets.ticket(one)).entries())
        .anyMatch(
            entry ->
                entry.message().filter(text -> text.startsWith("T" + one + " of ")).isPresent());
    assertThat(seen(two).line().state()).isEqualTo(TicketState.NEW);
    assertThatThrownBy(
            () ->
                as(
                    DESK,
                    () ->
                        problems.answerAll(
                            id, version, TicketCommand.REPLY, "Again", Optional.empty())))
        .hasMessageContaining("answered all of these since");
    KnownProblemService.Problem problem = As.user(DESK, () -> problems.problem(id));
    assertThat(problem.tickets()).isEqualTo(3);
    assertThat(problem.unsolved()).isEqualTo(1);
    assertThat(As.user(As.STRANGER, () -> tickets.ticket(two)).problem())
        .as("not for users")
        .isEmpty();
  }

  private static Template template(String title, String body) {
    return new Template(
        Optional.empty(),
        title,
        body,
        Optional.of(TicketKind.PROGRAM),
        TicketCommand.SOLVE,
        Optional.of("question"),
        0);
  }

  @Test
  void aTemplateIsFilledAndItsEmptyPlacesAreNeverSent() {
    String title = "Greeting " + UUID.randomUUID();
    as(DESK, () -> templates.keep(template(title, "Hello {{ name }}, about {{year}}: {{code}}")));
    long number = ask(As.PRACTICE, Optional.of(Submissions.practiceId()), "Hello");
    Template kept =
        As.user(STAFF, () -> templates.templates(number)).stream()
            .map(ReplyTemplateService.Kept::template)
            .filter(one -> one.title().equals(title))
            .findFirst()
            .orElseThrow();
    ReplyTemplateService.Filled filled =
        As.user(STAFF, () -> templates.fill(number, kept.id().orElseThrow()));
    assertThat(filled.text()).isEqualTo("Hello " + As.PRACTICE + ", about 2017: {{code}}");
    assertThat(filled.missing()).containsExactly("{{code}}");
    assertThatThrownBy(
            () ->
                as(
                    STAFF,
                    () ->
                        desk.write(
                            number,
                            version(number),
                            TicketCommand.REPLY,
                            filled.text(),
                            Optional.empty())))
        .hasMessageContaining("Write something for {{code}}");
    assertThatThrownBy(() -> as(DESK, () -> templates.keep(template(title, "Again"))))
        .hasMessageContaining("There is a template with this title");
    assertThatThrownBy(
            () -> as(DESK, () -> templates.keep(template(title + "x", "Dear {{patient}}"))))
        .hasMessageContaining("Nothing stands for {{patient}}");
    as(DESK, () -> templates.retire(kept.id().orElseThrow(), kept.seen()));
    assertThat(As.user(STAFF, () -> templates.templates()))
        .noneMatch(one -> one.template().title().equals(title));
  }

  @Test
  void aKeptFilterIsItsOwnersAndCountsWhatItShows() {
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    ask(word);
    ask(word);
    Wanted wanted =
        new Wanted(DeskQueue.OPEN, Optional.empty(), Optional.empty(), Optional.of(word));
    as(DESK, () -> filters.keep("Words", wanted));
    as(DESK, () -> filters.keep("words", wanted));
    List<DeskFilterService.Kept> mine = As.user(DESK, () -> filters.mine());
    assertThat(mine).filteredOn(one -> one.name().equalsIgnoreCase("words")).hasSize(1);
    DeskFilterService.Kept kept =
        mine.stream().filter(one -> one.name().equals("words")).findFirst().orElseThrow();
    assertThat(kept.count()).isEqualTo(2);
    assertThat(kept.wanted()).isEqualTo(wanted);
    assertThat(As.user(STAFF, () -> filters.mine())).noneMatch(one -> one.id() == kept.id());
    as(STAFF, () -> filters.forget(kept.id()));
    assertThat(As.user(DESK, () -> filters.mine())).anyMatch(one -> one.id() == kept.id());
    as(DESK, () -> filters.forget(kept.id()));
    assertThat(As.user(DESK, () -> filters.mine())).noneMatch(one -> one.id() == kept.id());
  }

  @Test
  void countsOfKindsAddUpToTheQueue() {
    ask("One");
    for (DeskQueue queue : DeskQueue.values()) {
      int total = As.user(DESK, () -> desk.count(wanted(queue)));
      DeskService.Counts counts = As.user(DESK, () -> desk.counts(wanted(queue)));
      assertThat(counts.queues().get(queue)).as(queue.code()).isEqualTo(total);
      assertThat(counts.kinds().values().stream().mapToInt(Integer::intValue).sum())
          .as(queue.code())
          .isEqualTo(total);
      counts
          .kinds()
          .forEach(
              (kind, count) ->
                  assertThat(
                          As.user(
                                  DESK,
                                  () ->
                                      desk.counts(
                                          new Wanted(
                                              queue,
                                              Optional.empty(),
                                              Optional.of(kind),
                                              Optional.empty())))
                              .queues()
                              .get(queue))
                      .as("%s of %s", kind, queue)
                      .isEqualTo(count));
      assertThat(As.user(DESK, () -> desk.tickets(wanted(queue), 0, 1)).total()).isEqualTo(total);
    }
  }

  private static Change change(Optional<String> assignee, Optional<TicketPriority> priority) {
    return new Change(assignee, Optional.empty(), priority, Optional.empty());
  }

  @Test
  void manyChangeAtOnceAndGoBackWhereNothingHappenedSince() {
    long one = ask("One");
    long two = ask("Two");
    long changed = ask("Three");
    int old = version(changed);
    as(STAFF, () -> desk.write(changed, old, TicketCommand.REPLY, "First", Optional.empty()));
    List<Chosen> chosen =
        List.of(
            new Chosen(one, version(one)), new Chosen(two, version(two)), new Chosen(changed, old));
    DeskBulkService.Outcome outcome =
        As.user(
            DESK,
            () ->
                bulk.change(chosen, change(Optional.of(STAFF), Optional.of(TicketPriority.HIGH))));
    assertThat(outcome.changed())
        .extracting(DeskBulkService.Before::number)
        .containsExactly(one, two);
    assertThat(outcome.refused()).containsOnlyKeys(changed);
    assertThat(seen(one).line().assignee()).contains(STAFF);
    assertThat(seen(one).line().priority()).isEqualTo(TicketPriority.HIGH);
    as(STAFF, () -> desk.write(two, version(two), TicketCommand.REPLY, "On it", Optional.empty()));
    Map<Long, String> left = As.user(DESK, () -> bulk.undo(outcome.changed()));
    assertThat(left).containsOnlyKeys(two);
    assertThat(seen(one).line().assignee()).isEmpty();
    assertThat(seen(one).line().team()).isEqualTo("helpDesk");
    assertThat(seen(one).line().priority()).isEqualTo(TicketPriority.NORMAL);
    assertThat(seen(two).line().assignee()).contains(STAFF);
    assertThatThrownBy(
            () ->
                as(DESK, () -> bulk.change(List.of(), change(Optional.of(DESK), Optional.empty()))))
        .hasMessageContaining("Choose tickets first");
  }
}
