package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Table;

/**
 * The server dies in the middle of a table. When it is there again the work goes on by itself to
 * its end, and every clinician is whole and there once.
 */
@ExtendWith(RunningPortal.class)
@Order(Integer.MAX_VALUE - 2)
class KilledTableIT {

  private static final List<String> MEASURES = List.of("IA_AHE_1", "IA_AHE_3");

  /** As many clinicians and practices as are worked on at a time. */
  private static final int AT_A_TIME = 1_000;

  /** Practices that nobody has; their rows are refused and only fill the table. */
  private static final int NOBODY = 900_000_000;

  private List<StoredRows.Clinician> early;
  private List<StoredRows.Clinician> late;
  private String lateTin;
  private String batch;

  @BeforeEach
  void choose() {
    List<StoredRows.Clinician> all = StoredRows.cliniciansOfRegistries(2017);
    lateTin = all.get(all.size() - 1).tin();
    early = all.stream().filter(one -> !one.tin().equals(lateTin)).toList();
    late = all.stream().filter(one -> one.tin().equals(lateTin)).toList();
    assertThat(early).hasSizeBetween(1, AT_A_TIME);
    assertThat(late).isNotEmpty();
    withdrawAll();
  }

  @AfterEach
  void removeWhatIsLeft() {
    withdrawAll();
    for (String table :
        List.of("batch_problem", "batch_outcome", "batch_row", "batch_entity", "batch_piece")) {
      StoredRows.change("delete from %s where batch_id = '%s'".formatted(table, batch));
    }
    StoredRows.change("delete from batch where id = '%s'".formatted(batch));
  }

  @Test
  void storesEveryClinicianOnceAndWhole() {
    long setsBefore = StoredRows.count("measurement_set");
    long measurementsBefore = StoredRows.count("measurement");
    long receiptsBefore = StoredRows.count("receipt");

    try (StoredRows.Held held = StoredRows.hold(lateTin)) {
      batch = send(table());
      Await.until(() -> batch().path("stored").asInt(), stored -> stored > 0);
      Await.until(held::isWaitedFor, waited -> waited);
      RunningPortal.portal().killWildfly();
    }

    assertThat(StoredRows.count("measurement_set") - setsBefore)
        .as("only those of the part that was done")
        .isEqualTo(early.size());
    RunningPortal.portal().startWildfly();
    Await.untilWithoutFailure(() -> Tokens.renew("registry.demo"));

    JsonNode ended = Await.until(this::batch, one -> one.path("ended").asBoolean());
    int clinicians = early.size() + late.size();
    assertThat(ended.path("state").asText()).isEqualTo("finishedWithRefusals");
    assertThat(ended.path("stored").asInt()).isEqualTo(clinicians);
    assertThat(ended.path("refused").asInt()).isEqualTo(AT_A_TIME);
    assertThat(ended.path("notProcessed").asInt()).isZero();
    assertThat(ended.path("rowsAccepted").asInt()).isEqualTo(clinicians * MEASURES.size());
    assertThat(StoredRows.count("measurement_set") - setsBefore).isEqualTo(clinicians);
    assertThat(StoredRows.count("measurement") - measurementsBefore)
        .isEqualTo(clinicians * (long) MEASURES.size());
    assertThat(StoredRows.count("receipt") - receiptsBefore).isEqualTo(clinicians);
    assertThat(storedRows()).hasSize(clinicians * MEASURES.size()).doesNotHaveDuplicates();
  }

  /**
   * The early ones are in the first part of the work, the late ones in the second. The measures of
   * each are far apart.
   */
  private byte[] table() {
    Table table = new Table();
    for (int i = 0; i < MEASURES.size(); i++) {
      String measure = MEASURES.get(i);
      early.forEach(one -> table.activity(one.tin(), one.npi(), measure));
      if (i == 0) {
        for (int tin = NOBODY; tin < NOBODY + AT_A_TIME; tin++) {
          table.activity(Integer.toString(tin), "", measure);
        }
      }
      late.forEach(one -> table.activity(one.tin(), one.npi(), measure));
    }
    return table.bytes();
  }

  private String send(byte[] table) {
    return registry()
        .with("Content-Type", "text/csv")
        .post("/batches", table)
        .expect(202)
        .data()
        .at("/batch/id")
        .asText();
  }

  private JsonNode batch() {
    return registry().get("/batches/" + batch).expect(200).data().path("batch");
  }

  /** The numbers of the rows that the results call stored. */
  private List<String> storedRows() {
    String results =
        registry()
            .with("Accept", "text/csv")
            .get("/batches/" + batch + "/results")
            .expect(200)
            .text();
    return results
        .lines()
        .filter(line -> line.contains("\"Stored\""))
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private void withdrawAll() {
    Api sets = Api.as("registry.demo");
    early.stream().map(StoredRows.Clinician::tin).distinct().forEach(sets::withdrawAll);
    sets.withdrawAll(lateTin);
  }

  private static Api registry() {
    return Api.as("registry.demo").below("/api");
  }
}
