package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.testing.Sample;

/** A score as JSON or as a document, by what the client asks for. */
@ExtendWith(RunningPortal.class)
class ScoreDocumentIT {

  private static final String TIN = "000777778";
  private static final Api REGISTRY = Api.as("registry.demo");

  private static String score;

  @BeforeAll
  static void storeASet() {
    REGISTRY.withdrawAll(TIN);
    Answer created =
        REGISTRY.post("/measurement-sets", Sample.set(TIN, "ia", "registry")).expect(201);
    score = "/submissions/" + created.measurementSet().path("submissionId").asText() + "/score";
  }

  @AfterAll
  static void removeIt() {
    REGISTRY.withdrawAll(TIN);
  }

  @Test
  void aDocumentComesToWhoeverAsksForOne() {
    Answer answer = REGISTRY.with("Accept", "application/pdf").get(score).expect(200);

    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition")).contains("qpp-score-", ".pdf");
    assertThat(answer.text()).startsWith("%PDF-");
  }

  @Test
  void everybodyElseGetsJsonWithThePayment() {
    Answer answer = REGISTRY.with("Accept", "*/*").get(score).expect(200);

    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.data().at("/score/payment/paymentYear").asInt()).isEqualTo(2019);
    assertThat(answer.data().at("/score/payment/estimate").asBoolean()).isTrue();
    assertThat(answer.data().at("/score/payment/adjustment/metadata/citation").asText())
        .isEqualTo("42 CFR 414.1405");
  }

  @Test
  void strangersGetNeither() {
    Api stranger = Api.as("other.practice.demo").with("Accept", "application/pdf");

    stranger.get(score).expectError(404, "NotFoundError");
    Api.anonymous()
        .with("Accept", "application/pdf")
        .get(score)
        .expectError(401, "AuthenticationError");
  }
}
