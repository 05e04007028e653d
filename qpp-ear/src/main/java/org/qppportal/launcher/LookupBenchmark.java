package org.qppportal.launcher;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * How long a look-up of one clinician takes among many, beside the smallest answer that the same
 * server gives: an NPI of one digit, which is refused without looking. First as the program's
 * clients ask, each 4 times a second, then as fast as all of them can at once.
 */
final class LookupBenchmark {

  private static final int CLIENTS = 50;
  private static final int CLINICIANS = 100_000;
  private static final int PER_CLINICIANS = 4;
  private static final int YEAR = 2025;
  private static final int WARM_UP = 30_000;
  private static final int AT_ONCE = 30_000;
  private static final int PACED = 6_000;
  private static final long PACE_NANOS = 250_000_000L;
  private static final int OK = 200;
  private static final int REFUSED = 400;

  private final Settings settings;
  private final PrintStream out;

  LookupBenchmark(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run() {
    generate();
    IntFunction<String> lookup = LookupBenchmark::path;
    IntFunction<String> smallest = i -> "/api/eligibility/npi/1?year=" + YEAR;
    measure(lookup, OK, WARM_UP, 0);
    measure(smallest, REFUSED, WARM_UP, 0);
    out.printf("%,d clinicians, %d clients, kept-open connections%n", CLINICIANS, CLIENTS);
    out.println("Each client 4 times a second:");
    print("look-up", measure(lookup, OK, PACED, PACE_NANOS));
    print("smallest answer", measure(smallest, REFUSED, PACED, PACE_NANOS));
    out.println("As fast as they can:");
    print("look-up", measure(lookup, OK, AT_ONCE, 0));
    print("smallest answer", measure(smallest, REFUSED, AT_ONCE, 0));
  }

  private static String path(int i) {
    int clinician = 1 + new Random(i).nextInt(CLINICIANS);
    return "/api/eligibility/npi/%s?year=%d".formatted(npi(clinician), YEAR);
  }

  private static String npi(int clinician) {
    return "3%09d".formatted(clinician);
  }

  private void print(String what, PacedClients.Took took) {
    out.printf(
        "  %-16s %,7.0f per second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
        what, took.perSecond(), took.millis(50), took.millis(95), took.millis(99));
    out.flush();
  }

  private PacedClients.Took measure(IntFunction<String> path, int status, int requests, long pace) {
    return PacedClients.measure(
        CLIENTS, requests, pace, client -> new Client(settings.portalUrl(), path, status));
  }

  /** A connection that asks one thing after the other; as little work as a client can have. */
  private static final class Client implements PacedClients.Client {

    private final IntFunction<String> path;
    private final int status;
    private final Socket socket;
    private final InputStream in;
    private final String host;

    Client(String portal, IntFunction<String> path, int status) {
      URI address = URI.create(portal);
      this.path = path;
      this.status = status;
      this.host = address.getAuthority();
      try {
        this.socket = new Socket(address.getHost(), address.getPort());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      } catch (IOException e) {
        throw new StartFailure("The portal takes no connection: " + e.getMessage(), e);
      }
    }

    @Override
    public void ask(int number) throws IOException {
      String asked = path.apply(number);
      String request =
          "GET " + asked + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = line();
      int length = -1;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
        }
      }
      if (!answer.contains(" " + status + " ") || length < 0) {
        throw new IOException(asked + " answered " + answer);
      }
      in.skipNBytes(length);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new EOFException("The connection was closed");
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /**
   * Each third clinician is on the three lists of an APM entity; of those, each second is a QP. The
   * entities have a hundred clinicians each or a little less.
   */
  private static void generateLists(Statement statement) throws SQLException {
    statement.execute(
        ("insert into qp_run (performance_year, snapshot, version, state, step, run_out_days,"
                + " policy_version, started_by, started_at, frozen_at, finished_at) select %d, s,"
                + " 1, 'completed', 'FINISH', 60, 'benchmark', 'benchmark', now(), now(), now()"
                + " from generate_series(1, 3) s")
            .formatted(YEAR));
    statement.execute(
        "insert into qp_run_source select r.id, s.snapshot, s.id from qp_run r"
            + " join qp_run s on s.snapshot <= r.snapshot");
    statement.execute(
        ("insert into qp_run_entity (run_id, entity, code, name, model_id, advanced, mips_apm,"
                + " counts, clinicians) select id, e, 'Z' || e, 'Entity ' || e, 'mssp-enhanced',"
                + " true, true, true, 100 from qp_run, generate_series(0, %d) e")
            .formatted(CLINICIANS / 3 / 100));
    statement.execute(
        ("insert into qp_run_member (run_id, npi, entity, tin, relationship, snapshots)"
                + " select r.id, e.npi, e.npi::bigint / 3 %% %d, e.tin, 'P',"
                + " (1 << r.snapshot) - 1 from qp_run r, eligibility_clinician e"
                + " where e.npi::bigint %% 3 = 0")
            .formatted(CLINICIANS / 3 / 100));
    statement.execute(
        "insert into qp_entity_figure select run_id, entity, b, 400000 + entity, 900000,"
            + " 400 + entity, 1000 from qp_run_entity, unnest(array['E', 'C']) b");
    statement.execute(
        "insert into qp_result (run_id, npi, status, snapshot, level, entities, base, method,"
            + " payment_numerator, payment_denominator, patient_numerator, patient_denominator)"
            + " select distinct on (m.run_id, m.npi) m.run_id, m.npi,"
            + " case when m.npi::bigint % 2 = 0 then 'Y' else 'N' end, r.snapshot, 'ME',"
            + " array[m.entity], 'E', 'P', 400000, 900000, 400, 1000"
            + " from qp_run_member m join qp_run r on r.id = m.run_id order by m.run_id, m.npi");
  }

  /** Everybody bills under one practice, each fifth under another one too. */
  private void generate() {
    int practices = CLINICIANS / PER_CLINICIANS;
    long begin = System.nanoTime();
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into practice (id, tin, name, address_line, city, state, zip)"
              + " select md5(i::text)::uuid, lpad((500000000 + i)::text, 9, '0'),"
              + " 'Practice ' || i, i || ' Main Street', 'Somewhere', 'NY', '00012'"
              + " from generate_series(1, %d) i".formatted(practices));
      statement.execute(
          "insert into clinician (npi, first_name, last_name, clinician_type, specialty,"
              + " enrolled_on) select '3' || lpad(i::text, 9, '0'), 'First' || i, 'Last' || i,"
              + " 'physician', 'Family medicine', date '2001-01-01' + i % 7000"
              + " from generate_series(1, %d) i".formatted(CLINICIANS));
      statement.execute(
          "insert into practice_year (practice_id, performance_year, clinicians, allowed_charges,"
              + " beneficiaries, services, rural, hpsa, non_patient_facing, hospital_based,"
              + " asc_based, apm_name) select md5(i::text)::uuid, %d, 4, 1, 1, 1, false, false,"
                  .formatted(YEAR)
              + " false, false, false, null from generate_series(1, %d) i".formatted(practices));
      statement.execute(
          "insert into eligibility_run (performance_year, version, state, step, policy_version,"
              + " both_segments, started_by, started_at, finished_at, clinicians) values (%d, 1,"
                  .formatted(YEAR)
              + " 'completed', 'FINISH', 'benchmark', true, 'benchmark', now(), now(), 0)");
      for (String which : List.of("1", "5")) {
        statement.execute(
            "insert into eligibility_clinician (run_id, npi, tin, first_cents,"
                + " first_beneficiaries, first_services, second_cents, second_beneficiaries,"
                + " second_services, joined_late, statuses, reason) select r.id,"
                + " '3' || lpad(i::text, 9, '0'), lpad((500000000 + 1 + (i * %s) %% %d)::text, 9,"
                    .formatted(which, practices)
                + " '0'), i * 331 % 30000000, i % 500, i % 900, i * 337 % 30000000, i % 480,"
                + " i % 800, false, i % 127, 'above' from eligibility_run r,"
                + " generate_series(%1$s, %2$d, %1$s) i".formatted(which, CLINICIANS)
                + " on conflict do nothing");
      }
      statement.execute(
          "insert into eligibility_group (run_id, kind, id, first_cents, first_beneficiaries,"
              + " first_services, second_cents, second_beneficiaries, second_services, clinicians,"
              + " includable, above_alone, statuses, reason) select run_id, 'practice', tin,"
              + " sum(first_cents), sum(first_beneficiaries), sum(first_services),"
              + " sum(second_cents), sum(second_beneficiaries), sum(second_services), count(*),"
              + " count(*), 1, 1, 'above' from eligibility_clinician group by run_id, tin");
      generateLists(statement);
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new StartFailure("The clinicians could not be made: " + e.getMessage(), e);
    }
    out.printf("Made %,d clinicians in %.0f s%n", CLINICIANS, (System.nanoTime() - begin) / 1e9);
  }
}
