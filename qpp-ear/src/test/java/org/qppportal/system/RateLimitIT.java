package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Together;

/** A flood is refused, and nobody else notices. */
@ExtendWith(RunningPortal.class)
class RateLimitIT {

  private static final int ENOUGH = 12_000;
  private static final int THREADS = 8;

  @Test
  void refusesWhoFloodsAndNobodyElse() throws Exception {
    Api flooder = Api.anonymous().with("X-Forwarded-For", "203.0.113.7");
    Callable<Answer> flood = () -> firstRefusal(flooder);

    List<Answer> refusals =
        Together.run(IntStream.range(0, THREADS).mapToObj(thread -> flood).toList());

    for (Answer refusal : refusals) {
      refusal.expectError(429, "RateLimitError");
      assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(500, 600);
    }
    flooder.get("/public/benchmarks?year=1999").expect(429);
    Api.anonymous().get("/public/benchmarks?year=1999").expect(404);
    Api.anonymous()
        .with("X-Forwarded-For", "203.0.113.8")
        .get("/public/benchmarks?year=1999")
        .expect(404);
    Api.as("registry.demo")
        .with("X-Forwarded-For", "203.0.113.7")
        .get("/submissions?performanceYear=1999")
        .expect(200);
  }

  private static Answer firstRefusal(Api flooder) {
    for (int i = 0; i < ENOUGH / THREADS; i++) {
      Answer answer = flooder.get("/public/benchmarks?year=1999");
      if (answer.status() == 429) {
        return answer;
      }
    }
    throw new AssertionError("None of " + ENOUGH + " requests was refused");
  }

  @Test
  void questionsWithoutAnAccountAreSlowedByAddress() throws Exception {
    int taken = 0;
    while (taken < 30 && ask("203.0.113.21").statusCode() != 429) {
      taken++;
    }
    assertThat(taken).isEqualTo(10);
    HttpResponse<String> refused = ask("203.0.113.21");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("<h1");
    assertThat(ask("203.0.113.22").statusCode()).isEqualTo(200);
    assertThat(Web.page("/ask", "X-Forwarded-For", "203.0.113.21").status()).isEqualTo(200);
  }

  /** Sends the form with nothing in it: it counts, and no mail goes out. */
  private static HttpResponse<String> ask(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(RunningPortal.url() + "/ask"))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=&text="))
                .build(),
            BodyHandlers.ofString());
  }
}
