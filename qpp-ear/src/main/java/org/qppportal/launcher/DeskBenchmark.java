package org.qppportal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the pages of the service desk take among many tickets, with several of its staff at
 * work, beside a page of the same server that reads nothing.
 */
final class DeskBenchmark {

  private static final int TICKETS = 100_000;
  private static final int UNSOLVED = 5_000;
  private static final int STAFF = 20;
  private static final int WORDS = 3_000;
  private static final int WARM_UP = 800;
  private static final int REQUESTS = 1_200;

  /** Each of the staff asks for a page every two seconds, faster than anybody reads one. */
  private static final long PACE_NANOS = 2_000_000_000L;

  /** They look at the dashboard more seldom. */
  private static final long REPORT_PACE_NANOS = 20 * PACE_NANOS;

  private static final long FIRST = 200_001;
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final int OK = 200;

  private final Settings settings;
  private final PrintStream out;

  DeskBenchmark(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run() {
    generate();
    List<HttpClient> staff = new ArrayList<>();
    for (int i = 0; i < STAFF; i++) {
      staff.add(signIn(i % 2 == 0 ? "helpdesk.demo" : "staff.demo"));
    }
    IntFunction<String> queues = DeskBenchmark::queue;
    IntFunction<String> searches = DeskBenchmark::search;
    IntFunction<String> common = i -> "/staff/desk?queue=all&q=word" + i % 10;
    IntFunction<String> tickets = DeskBenchmark::ticket;
    IntFunction<String> reports = DeskBenchmark::report;
    IntFunction<String> nothing = i -> "/accessibility";
    for (IntFunction<String> page : List.of(queues, searches, tickets, nothing)) {
      measure(staff, page, WARM_UP, 0);
    }
    out.printf(
        "%,d tickets, %,d of them not solved; %d staff, each a page every 2 s%n",
        TICKETS, UNSOLVED, STAFF);
    print("queue", measure(staff, queues, REQUESTS, PACE_NANOS));
    print("search", measure(staff, searches, REQUESTS, PACE_NANOS));
    print("search of one common word", measure(staff, common, REQUESTS / 2, PACE_NANOS));
    print("ticket", measure(staff, tickets, REQUESTS, PACE_NANOS));
    print("dashboard, once in 40 s", measure(staff, reports, STAFF * 3, REPORT_PACE_NANOS));
    print("page that reads nothing", measure(staff, nothing, REQUESTS, PACE_NANOS));
  }

  private static String queue(int i) {
    List<String> queues = List.of("mine", "unassigned", "breaching", "waiting", "promised", "open");
    return "/staff/desk?queue="
        + queues.get(i % queues.size())
        + (i % 3 == 0 ? "&kind=program" : "")
        + (i % 10 == 0 ? "&page=2" : "");
  }

  /** A word that many tickets have with one that fewer have, in all tickets or in the open ones. */
  private static String search(int i) {
    Random random = new Random(i);
    return "/staff/desk?queue=%s&q=word%d+word%d"
        .formatted(i % 2 == 0 ? "all" : "open", random.nextInt(100), random.nextInt(WORDS));
  }

  private static String ticket(int i) {
    return "/staff/ticket?queue=open&number=" + (FIRST + new Random(i).nextInt(TICKETS));
  }

  /** Thirteen weeks of the two years that the tickets are from. */
  private static String report(int i) {
    LocalDate to = LocalDate.now(ZoneOffset.UTC).minusWeeks(new Random(i).nextInt(80));
    return "/staff/dashboard?from=%s&to=%s".formatted(to.minusWeeks(13), to);
  }

  private void print(String what, PacedClients.Took took) {
    out.printf(
        "  %-26s p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
        what, took.millis(50), took.millis(95), took.millis(99));
    out.flush();
  }

  private PacedClients.Took measure(
      List<HttpClient> staff, IntFunction<String> path, int requests, long pace) {
    return PacedClients.measure(
        STAFF,
        requests,
        pace,
        person -> i -> get(staff.get(person), settings.portalUrl() + path.apply(i)));
  }

  private HttpClient signIn(String account) {
    HttpClient person =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .cookieHandler(
                new CookieManager(
                    null,
                    (address, cookie) -> {
                      // As browsers do on this machine, without encryption too.
                      cookie.setSecure(false);
                      return true;
                    }))
            .build();
    try {
      Matcher form = FORM.matcher(get(person, settings.portalUrl() + "/my/"));
      if (!form.find()) {
        throw new StartFailure("The identity provider shows no form.");
      }
      HttpResponse<String> signedIn =
          person.send(
              HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                  .header("Accept", "text/html")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "username=%s&password=%s"
                              .formatted(
                                  account,
                                  URLEncoder.encode(
                                      DemoSecrets.ACCOUNT_PASSWORD, StandardCharsets.UTF_8))))
                  .build(),
              BodyHandlers.ofString());
      if (signedIn.statusCode() != OK) {
        throw new StartFailure("Signing in answered " + signedIn.statusCode() + ".");
      }
      return person;
    } catch (IOException e) {
      throw new StartFailure("Signing in failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    }
  }

  private static String get(HttpClient person, String url)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        person.send(
            HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(url + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * Tickets of three messages of forty words; some words are in most tickets, most in few. Twenty
   * people have what is not solved, but for a quarter that nobody has.
   */
  private void generate() {
    long begin = System.nanoTime();
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
        Statement statement = connection.createStatement()) {
      statement.execute("select setseed(0.5)");
      statement.execute(
          ("insert into ticket (number, kind, subject, state, priority, channel, requester,"
                  + " requester_name, assignee, team, due_at, created_at, updated_at, solved_at,"
                  + " closed_at, next_warn_at, next_due_at, cause, version)"
                  + " select %1$d + i, (array['portal', 'program', 'access', 'legacy',"
                  + " 'exception', 'targetedReview', 'dataValidation'])[1 + i %% 7],"
                  + " 'Subject word' || floor(%2$d * random() ^ 3) || ' word'"
                  + " || floor(%2$d * random() ^ 3),"
                  + " case when i >= %3$d then case when i %% 10 = 0 then 'solved' else 'closed' end"
                  + " else (array['new', 'open', 'pending', 'onHold'])[1 + i %% 4] end,"
                  + " case when i %% 50 = 0 then 'high' else 'normal' end, 'web',"
                  + " 'person' || i %% 20000, 'Person ' || i %% 20000,"
                  + " case when i %% 4 = 0 then null when i %% 20 = 1 then 'helpdesk.demo'"
                  + " when i %% 20 = 2 then 'staff.demo' else 'agent' || i %% 20 end,"
                  + " case when i %% 3 = 0 then 'program' else 'helpDesk' end,"
                  + " case when i < %3$d and i %% 10 = 0 then now() + i %% 60 * interval '1 day'"
                  + " end, now() - i * interval '10 minutes', now() - i * interval '9 minutes',"
                  + " case when i >= %3$d then now() - i * interval '9 minutes' end,"
                  + " case when i >= %3$d and i %% 10 > 0 then now() - i * interval '8 minutes' end,"
                  + " case when i < %3$d and i %% 4 <> 2"
                  + " then now() + (i %% 400 - 40) * interval '1 hour' end,"
                  + " case when i < %3$d and i %% 4 <> 2"
                  + " then now() + (i %% 400 - 30) * interval '1 hour' end,"
                  + " case when i >= %3$d then 'question' end, 0"
                  + " from generate_series(0, %4$d) i")
              .formatted(FIRST, WORDS, UNSOLVED, TICKETS - 1));
      statement.execute("alter table ticket_message disable trigger ticket_message_words");
      statement.execute(
          ("insert into ticket_message (ticket, internal, by_staff, author, author_name, channel,"
                  + " body, written_at) select %1$d + i, m = 1, m > 0, 'person', 'Person', 'web',"
                  + " (select string_agg('word' || floor(%2$d * random() ^ 3), ' ')"
                  + " from generate_series(1, 40) w where i >= 0 and m >= 0),"
                  + " now() - i * interval '10 minutes' + m * interval '1 minute'"
                  + " from generate_series(0, %3$d) i, generate_series(0, 2) m")
              .formatted(FIRST, WORDS, TICKETS - 1));
      statement.execute("alter table ticket_message enable trigger ticket_message_words");
      statement.execute(
          "update ticket t set search = to_tsvector('english', subject || ' '"
              + " || (select string_agg(m.body, ' ') from ticket_message m"
              + " where m.ticket = t.number))");
      statement.execute(
          ("insert into ticket_event (ticket, what, detail, internal, by_account, happened_at)"
                  + " select %1$d + i, e.what, e.detail, e.what = 'assigned', 'staff.demo',"
                  + " now() - i * interval '10 minutes' + interval '2 minutes'"
                  + " from generate_series(0, %2$d) i, (values ('created', null),"
                  + " ('state', 'open'), ('assigned', 'staff.demo')) e(what, detail)")
              .formatted(FIRST, TICKETS - 1));
      statement.execute(
          ("insert into ticket_event (ticket, what, detail, internal, by_account, happened_at)"
                  + " select %1$d + i, 'state', 'solved', false, 'staff.demo',"
                  + " now() - i * interval '9 minutes' from generate_series(%2$d, %3$d) i")
              .formatted(FIRST, UNSOLVED, TICKETS - 1));
      statement.execute(
          ("insert into ticket_due (ticket, clock, due_at) select %1$d + i, c.code,"
                  + " now() - i * interval '10 minutes' + c.after from generate_series(0, %2$d) i,"
                  + " (values ('FIRST_ANSWER', interval '1 day'), ('SOLUTION', interval '7 days'))"
                  + " c(code, after) where i %% 5 = 0")
              .formatted(FIRST, TICKETS - 1));
      statement.execute(
          "insert into desk_filter (account, name, queue, kind, words) select a, f.* from"
              + " unnest(array['helpdesk.demo', 'staff.demo']) a, (values"
              + " ('Late about the program', 'breaching', 'program', null),"
              + " ('Waiting', 'waiting', null, null),"
              + " ('With a word', 'open', null, 'word7')) f");
      statement.execute("vacuum full ticket");
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new StartFailure("The tickets could not be made: " + e.getMessage(), e);
    }
    out.printf("Made %,d tickets in %.0f s%n", TICKETS, (System.nanoTime() - begin) / 1e9);
  }
}
