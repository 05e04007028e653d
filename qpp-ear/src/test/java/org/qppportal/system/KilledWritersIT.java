package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;
import org.qppportal.testing.Together;

/**
 * The server dies while many clients write. What was acknowledged is there; what was not can be
 * sent again under its key; nothing is there twice.
 */
@ExtendWith(RunningPortal.class)
@Order(Integer.MAX_VALUE - 1)
class KilledWritersIT {

  private static final int CLIENTS = 16;
  private static final int BEFORE_THE_END = 60;
  private static final String SETS = "/measurement-sets";

  private final Map<Integer, JsonNode> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private List<ObjectNode> sets;
  private List<String> keys;
  private Api registry;

  @Test
  void losesNothingThatWasAcknowledgedAndStoresNothingTwice() throws Exception {
    registry = Api.withToken(Tokens.renew("registry.demo"));
    sets = sets();
    sets.stream()
        .map(set -> set.at("/submission/taxpayerIdentificationNumber").asText())
        .distinct()
        .forEach(registry::withdrawAll);
    keys = sets.stream().map(set -> UUID.randomUUID().toString()).toList();
    long setsBefore = StoredRows.count("measurement_set");
    long receiptsBefore = StoredRows.count("receipt");

    writeUntilTheServerDies();
    int tried = Math.min(next.get(), sets.size());
    assertThat(acknowledged.size()).isBetween(BEFORE_THE_END, tried - 1);
    RunningPortal.portal().startWildfly();
    registry = Api.withToken(Await.untilWithoutFailure(() -> Tokens.renew("registry.demo")));

    acknowledged.forEach(
        (number, set) ->
            assertThat(registry.get(SETS + "/" + set.path("id").asText()).measurementSet())
                .isEqualTo(set));
    Together.run(
        IntStream.range(0, tried)
            .<Callable<Answer>>mapToObj(number -> () -> sendAgain(number))
            .toList());
    assertThat(StoredRows.count("measurement_set") - setsBefore).isEqualTo(tried);
    assertThat(StoredRows.count("receipt") - receiptsBefore).isEqualTo(tried);

    withdrawAll();
  }

  private void writeUntilTheServerDies() throws Exception {
    CountDownLatch enough = new CountDownLatch(BEFORE_THE_END);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        writers.add(clients.submit(() -> write(enough)));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).as("writes before the end").isTrue();
      RunningPortal.portal().killWildfly();
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private void write(CountDownLatch enough) {
    for (int number = next.getAndIncrement();
        number < sets.size();
        number = next.getAndIncrement()) {
      Answer answer;
      try {
        answer = send(number);
      } catch (IllegalStateException serverIsGone) {
        return;
      }
      acknowledged.put(number, answer.expect(201).measurementSet());
      enough.countDown();
    }
  }

  private Answer send(int number) {
    return registry.with("Idempotency-Key", keys.get(number)).post(SETS, sets.get(number));
  }

  private Answer sendAgain(int number) {
    Answer answer = send(number).expect(201);
    JsonNode before = acknowledged.putIfAbsent(number, answer.measurementSet());
    if (before != null) {
      assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(answer.measurementSet()).isEqualTo(before);
    }
    return answer;
  }

  private void withdrawAll() {
    acknowledged.values().forEach(set -> registry.delete(SETS + "/" + set.path("id").asText()));
  }

  /** A set for each of many clinicians that the registry may send for. */
  private static List<ObjectNode> sets() {
    List<ObjectNode> sets = new ArrayList<>();
    for (StoredRows.Clinician clinician : StoredRows.cliniciansOfRegistries(2017)) {
      for (String method : List.of("registry", "electronicHealthRecord")) {
        ObjectNode set = Sample.set(clinician.tin(), "ia", method);
        ((ObjectNode) set.path("submission"))
            .put("entityType", "individual")
            .put("nationalProviderIdentifier", clinician.npi());
        sets.add(set);
      }
    }
    return sets;
  }
}
