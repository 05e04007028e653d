package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.launcher.ClientToken;
import org.qppportal.testing.Sample;

/**
 * A registry issues credentials for a program of its own, replaces the secret, and disables them.
 */
@ExtendWith(RunningPortal.class)
class CredentialsJourneyIT {

  /** A practice that delegates to the registry. */
  private static final String TIN = "000101010";

  private static final String SETS = "/measurement-sets";
  private static final String LABEL = "Nightly upload";

  @Test
  void aProgramWorksAsLongAsItsCredentialsDo() {
    Api.as("registry.demo").withdrawAll(TIN);
    try (BrowserSession person = new BrowserSession()) {
      person.signIn("registry.demo");
      person.clickFirstLink("Credentials of our programs");
      assertThat(person.heading()).isEqualTo("Credentials of our programs");
      refusesANamelessProgram(person);

      String first = issues(person);
      String clientId = person.page().locator("#client-id").innerText();
      Api early = sends(clientId, first);

      String second = replacesTheSecret(person);
      assertThat(second).isNotEqualTo(first);
      assertThat(token(clientId, first)).as("token with the old secret").isEmpty();
      Api program = Api.withToken(token(clientId, second).orElseThrow());
      program.get("/submissions").expect(200);

      disables(person);
      assertThat(token(clientId, second)).as("token of disabled credentials").isEmpty();
      seesNothing(early);
      seesNothing(program);
      theSecretIsNowhere(first, second);
    }
    othersSeeNothingOfIt();
  }

  private static void refusesANamelessProgram(BrowserSession person) {
    person.page().locator("#issue").click();
    assertThat(person.text()).contains("Say in 1 to 60 characters which program they are for.");
    person.lookAt("credentials-refused");
  }

  private static String issues(BrowserSession person) {
    person.page().getByLabel("Which program are they for?").fill(LABEL);
    person.page().locator("#issue").click();
    assertThat(person.text()).contains("Copy the secret now", LABEL, "Works", "by registry.demo");
    person.lookAt("credentials-issued");
    String secret = person.page().locator("#client-secret").innerText();
    assertThat(secret).hasSizeGreaterThan(20);
    return secret;
  }

  private static Api sends(String clientId, String secret) {
    Api program = Api.withToken(token(clientId, secret).orElseThrow());
    program
        .post(SETS, Sample.set(TIN, "ia", "registry"))
        .expect(201)
        .measurementSet()
        .path("submitterId");
    return program;
  }

  private static String replacesTheSecret(BrowserSession person) {
    person.open("/my/credentials");
    assertThat(person.text()).doesNotContain("Copy the secret now");
    person.clickFirstLink("Replace the secret of " + LABEL);
    person.lookAt("credentials-rotate");
    person.page().locator("#rotate").click();
    assertThat(person.text()).contains("Copy the secret now");
    return person.page().locator("#client-secret").innerText();
  }

  private static void disables(BrowserSession person) {
    person.open("/my/credentials");
    person.clickFirstLink("Disable " + LABEL);
    person.lookAt("credentials-disable");
    person.page().locator("#disable").click();
    assertThat(person.text()).contains("Disabled. The next request with these credentials");
    person.lookAt("credentials-disabled");
  }

  /** The token itself is still good; nothing is connected to it any more. */
  private static void seesNothing(Api program) {
    program.post(SETS, Sample.set(TIN, "quality", "registry")).expectError(404, "NotFoundError");
    assertThat(program.get("/submissions").expect(200).data().path("totalItems").asInt()).isZero();
  }

  private static void theSecretIsNowhere(String... secrets) {
    for (String secret : secrets) {
      assertThat(StoredRows.columnsWith(secret)).as("columns that hold the secret").isEmpty();
      assertThat(ServerLogs.linesWith(secret)).as("lines of the log with the secret").isEmpty();
    }
  }

  private static void othersSeeNothingOfIt() {
    try (BrowserSession other = new BrowserSession()) {
      other.signIn("vendor.demo");
      other.open("/my/credentials");
      assertThat(other.text()).contains("No program has credentials").doesNotContain(LABEL);
      other.lookAt("credentials-none");
    }
    try (BrowserSession practice = new BrowserSession()) {
      practice.signIn("practice.demo");
      assertThat(practice.open("/my/credentials")).isEqualTo(404);
      assertThat(practice.open("/my/clients")).isEqualTo(404);
    }
  }

  private static Optional<String> token(String clientId, String secret) {
    return ClientToken.fetch(RunningPortal.portal().settings(), clientId, secret);
  }
}
