package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.launcher.Portal;
import org.qppportal.testing.Sample;

/** Servers stop and die; what was accepted stays, and the portal comes back by itself. */
@ExtendWith(RunningPortal.class)
@Order(Integer.MAX_VALUE)
class OutageIT {

  private static final String TIN = "000456789";
  private static final String SETS = "/measurement-sets";
  private static final JsonNode YEAR =
      JsonNodeFactory.instance.objectNode().put("performanceYear", 2017);

  private final Portal portal = RunningPortal.portal();
  private Api registry;

  @BeforeEach
  void startWithoutSets() {
    // Keycloak too may need a moment after an outage.
    registry = Api.withToken(Await.untilWithoutFailure(() -> Tokens.renew("registry.demo")));
    registry.withdrawAll(TIN);
  }

  @Test
  void worksOnWithTokensAlreadyGivenWhileKeycloakIsAway() {
    portal.stopKeycloak();
    try {
      registry.get("/submissions").expect(200);
      registry.post(SETS, Sample.set(TIN, "ia", "registry")).expect(201);
      Web.page("/").expect(200);
      Web.page("/measures").expect(200);
      Api.withToken("garbage").get("/submissions").expect(401);
      assertThat(Web.page("/my/", "Accept", "text/html").status())
          .as("sign-in")
          .isIn(302, 403, 503);
    } finally {
      portal.startKeycloak();
    }

    assertThat(SignedIn.as("practice.demo").get("/my/").status()).isEqualTo(200);
    Api.withToken(Tokens.renew("registry.demo")).get("/submissions").expect(200);
  }

  @Test
  void saysThatTheDatabaseIsAwayAndComesBackByItself() {
    portal.stopDatabase();
    try {
      Answer refused = registry.post(SETS, Sample.set(TIN, "ia", "registry"));
      refused.expectError(503, "ServiceUnavailableError");
      assertThat(refused.header("Retry-After")).matches("\\d+");
      registry.get("/submissions").expectError(503, "ServiceUnavailableError");
      Api.anonymous().post("/public/validate-submission", Sample.submission(TIN)).expect(200);
      Web.page("/").expect(200);
      Answer health =
          Await.until(() -> Web.management("/health/ready"), got -> got.status() == 503);
      assertThat(health.json().path("status").asText()).isEqualTo("DOWN");
      assertThat(Web.management("/health/live").status()).isEqualTo(200);
    } finally {
      portal.startDatabase();
    }

    Await.until(
        () -> registry.post(SETS, Sample.set(TIN, "ia", "registry")),
        answer -> answer.status() == 201);
    Await.until(() -> Web.management("/health/ready"), answer -> answer.status() == 200);
    assertThat(registry.find(TIN, "").data().at("/submissions/0/measurementSets")).hasSize(1);
  }

  @Test
  void keepsWhatItAcceptedThoughTheServerIsKilledRightAfter() {
    JsonNode accepted =
        registry
            .post(SETS, Sample.set(TIN, "quality", "electronicHealthRecord"))
            .expect(201)
            .measurementSet();
    String submission = accepted.path("submissionId").asText();
    int receipts = StoredRows.receiptsOf(UUID.fromString(submission));
    portal.killWildfly();
    portal.startWildfly();

    JsonNode found = registry.get(SETS + "/" + accepted.path("id").asText()).measurementSet();

    assertThat(found).isEqualTo(accepted);
    assertThat(StoredRows.receiptsOf(UUID.fromString(submission))).isPositive().isEqualTo(receipts);
    assertThat(
            registry
                .get("/submissions/" + submission + "/score")
                .expect(200)
                .data()
                .at("/score/value")
                .decimalValue())
        .isEqualByComparingTo("60");
  }

  @Test
  void finishesACloseThoughTheServerIsKilledInItsMiddle() {
    Api staff = staff();
    String undisturbed = paymentRecords(close(staff));
    JsonNode cutOff = staff.post("/closes", YEAR).expect(202).data().path("close");
    portal.killWildfly();
    portal.startWildfly();

    JsonNode finished = awaitClose(staff, cutOff.path("id").asText());

    assertThat(finished.path("sound").asBoolean()).isTrue();
    assertThat(paymentRecords(finished)).isEqualTo(undisturbed);
  }

  private static Api staff() {
    return Api.as("staff.demo").below("/api");
  }

  private static JsonNode close(Api staff) {
    return awaitClose(
        staff, staff.post("/closes", YEAR).expect(202).data().path("close").path("id").asText());
  }

  private static JsonNode awaitClose(Api staff, String id) {
    return Await.until(
        () -> staff.get("/closes/" + id).data().path("close"),
        close -> close.path("state").asText().equals("completed"));
  }

  /** Everything but the header, which names the version. */
  private static String paymentRecords(JsonNode close) {
    String file =
        staff().get("/closes/" + close.path("id").asText() + "/payment-file").expect(200).text();
    return file.substring(file.indexOf('\n'));
  }
}
