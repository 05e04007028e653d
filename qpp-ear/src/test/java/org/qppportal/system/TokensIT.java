package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qppportal.launcher.ShortLivedToken;
import org.qppportal.testing.Sample;

/** Only a token that is valid now opens the API, and only what is its bearer's. */
@ExtendWith(RunningPortal.class)
class TokensIT {

  private static final String TIN = "000777777";
  private static final String SETS = "/measurement-sets";
  private static final Api REGISTRY = Api.as("registry.demo");

  private static String submission;
  private static String set;

  @BeforeAll
  static void storeASet() {
    REGISTRY.withdrawAll(TIN);
    Answer created = REGISTRY.post(SETS, Sample.set(TIN, "ia", "registry")).expect(201);
    set = SETS + "/" + created.measurementSet().path("id").asText();
    submission = "/submissions/" + created.measurementSet().path("submissionId").asText();
  }

  @AfterAll
  static void removeIt() {
    REGISTRY.withdrawAll(TIN);
  }

  static List<String> paths() {
    return List.of("/submissions", submission, submission + "/score", set);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void refusesWhoeverHasNoToken(String path) {
    Answer answer = Api.anonymous().get(path).expectError(401, "AuthenticationError");

    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
  void refusesWhatIsNoToken(String token) {
    Api.withToken(token).get("/submissions").expectError(401, "AuthenticationError");
  }

  @Test
  void refusesATokenThatWasTamperedWith() {
    String token = Tokens.of("registry.demo");
    String[] parts = token.split("\\.", -1);
    String payload = parts[1].substring(0, parts[1].length() - 4) + "AAAA";

    Api.withToken(parts[0] + "." + payload + "." + parts[2])
        .get("/submissions")
        .expectError(401, "AuthenticationError");
  }

  @Test
  void refusesATokenThatHasExpired() {
    Api expiring =
        Api.withToken(ShortLivedToken.fetch(RunningPortal.portal().settings(), "registry.demo"));

    Answer answer = Await.until(() -> expiring.get("/submissions"), got -> got.status() == 401);

    answer.expectError(401, "AuthenticationError");
  }

  @Test
  void checksWithAndWithoutATokenWhatIsPublic() {
    Api.anonymous().post("/public/validate-submission", Sample.submission(TIN)).expect(200);
    REGISTRY.post("/public/validate-submission", Sample.submission(TIN)).expect(200);
  }

  @ParameterizedTest
  @MethodSource("ownedPaths")
  void hidesFromOneWhatIsAnothers(String path) {
    Answer hidden = Api.as("other.practice.demo").get(path).expectError(404, "NotFoundError");
    Answer missing =
        Api.as("other.practice.demo")
            .get(path.replaceAll("[0-9a-f-]{36}", "00000000-0000-4000-8000-000000000000"));

    assertThat(hidden.text()).isEqualTo(missing.text());
  }

  static List<String> ownedPaths() {
    return List.of(submission, submission + "/score", set);
  }

  @Test
  void letsNobodyChangeWhatIsAnothers() {
    Api other = Api.as("other.practice.demo");
    ObjectNode change = Sample.activities(TIN, 1);

    other.put(set, change).expectError(404, "NotFoundError");
    other.delete(set).expectError(404, "NotFoundError");

    REGISTRY.get(set).expect(200);
  }

  @Test
  void takesNoSignInCookieForAToken() {
    SignedIn person = SignedIn.as("practice.demo");
    assertThat(person.get("/my/").status()).isEqualTo(200);

    person
        .postJson("/api/submissions/measurement-sets", Sample.set(Sample.TIN, "ia", "registry"))
        .expectError(401, "AuthenticationError");
    person.getJson("/api/submissions/submissions").expectError(401, "AuthenticationError");
  }
}
