package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.attestation.AttestationContent;
import org.qppportal.core.attestation.AttestationService;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Precondition;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.organizations.Delegation;
import org.qppportal.persistence.organizations.OrganizationRepository;
import org.qppportal.testing.Sample;

/** Who sees and does what; whatever is refused leaves a trace. */
@ExtendWith(ArquillianExtension.class)
class AccessIT extends InServer {

  private UUID practice;

  @BeforeEach
  void removeAll() throws SQLException {
    Submissions.removeAll();
    practice = Submissions.practiceId();
  }

  @AfterEach
  void restoreDelegations() throws SQLException {
    Rows.change("update delegation set ended_at = null, ended_by = null");
  }

  @Test
  void hidesASubmissionFromStrangers() {
    Received received = As.practice(Submissions::submitSample);

    assertHidden(As.STRANGER, () -> Submissions.read(received.submissionId()));
  }

  @Test
  void hidesAReceiptFromStrangers() {
    Received received = As.practice(Submissions::submitSample);
    SubmissionQueries queries = Beans.bean(SubmissionQueries.class);

    assertHidden(As.STRANGER, () -> queries.receipt(received.receiptId()));
    assertHidden(As.STRANGER, () -> queries.receipts(received.submissionId()));
    assertHidden(As.STRANGER, () -> queries.receivedContent(received.receiptId()));
  }

  @Test
  void hidesAScoreFromStrangers() {
    Received received = As.practice(Submissions::submitSample);

    assertHidden(
        As.STRANGER, () -> Beans.bean(ScoreService.class).scoreOf(received.submissionId()));
  }

  @Test
  void hidesADraftFromStrangersAndRegistries() {
    AttestationService attestation = Beans.bean(AttestationService.class);
    for (String account : List.of(As.STRANGER, As.REGISTRY)) {
      assertHidden(account, () -> attestation.form(practice, Submissions.YEAR));
      assertHidden(
          account,
          () -> attestation.save(practice, Submissions.YEAR, AttestationContent.empty(), -1));
    }
  }

  @Test
  void hidesAPracticeFromStrangers() {
    ParticipationService participation = Beans.bean(ParticipationService.class);

    assertHidden(As.STRANGER, () -> participation.practice(practice, Submissions.YEAR));
    assertHidden(
        As.STRANGER,
        () -> Beans.bean(SubmissionQueries.class).ofPractice(practice, Submissions.YEAR));
  }

  @Test
  void takesNothingFromStrangers() {
    assertHidden(As.STRANGER, Submissions::submitSample);
    assertThat(Rows.number("select count(*) from submission")).isZero();
  }

  @Test
  void takesNothingFromSomebodyNotSignedIn() {
    assertHidden("anonymous", Submissions::submitSample);
  }

  @Test
  void showsARegistryOnlyItsOwnSets() {
    Received ofPractice = As.practice(Submissions::submitSample);
    StoredSet own = As.registry(() -> createSet("ia"));
    UUID submission = ofPractice.submissionId();

    assertThat(own.submissionId()).isEqualTo(submission);
    assertThat(As.registry(() -> Submissions.read(submission)).sets())
        .extracting(StoredSet::id)
        .containsExactly(own.id());
    assertThat(As.practice(() -> Submissions.read(submission)).sets()).hasSize(4);
    SubmissionQueries queries = Beans.bean(SubmissionQueries.class);
    assertThat(As.registry(() -> queries.receipts(submission))).hasSize(1);
    assertThat(As.practice(() -> queries.receipts(submission))).hasSize(2);
    assertThatThrownBy(() -> As.registry(() -> queries.receipt(ofPractice.receiptId())))
        .isInstanceOf(NotVisibleException.class);
  }

  @Test
  void refusesARegistryTheSetsOfThePractice() {
    Received ofPractice = As.practice(Submissions::submitSample);
    UUID foreign =
        As.practice(() -> Submissions.read(ofPractice.submissionId())).sets().get(0).id();

    assertThatThrownBy(() -> As.registry(() -> Beans.bean(SubmissionQueries.class).set(foreign)))
        .isInstanceOf(NotVisibleException.class);
    assertThatThrownBy(() -> As.registry(() -> withdraw(foreign)))
        .isInstanceOf(NotVisibleException.class);
    assertThat(As.practice(() -> Submissions.read(ofPractice.submissionId())).sets()).hasSize(3);
  }

  @Test
  void endsADelegationAtOnce() {
    StoredSet own = As.registry(() -> createSet("ia"));

    As.practiceInOneTransaction(this::endDelegation);

    assertHidden(As.REGISTRY, () -> createSet("quality"));
    assertHidden(As.REGISTRY, () -> Submissions.read(own.submissionId()));
    assertHidden(As.REGISTRY, () -> withdraw(own.id()));
  }

  private int endDelegation() {
    UUID registry =
        As.registry(
            () -> Beans.bean(CallerService.class).actor().vendor().orElseThrow().organizationId());
    List<Delegation> grants =
        Beans.bean(OrganizationRepository.class).delegationsTo(registry).stream()
            .filter(grant -> grant.getPracticeId().equals(practice))
            .toList();
    assertThat(grants).isNotEmpty();
    grants.forEach(grant -> grant.end(Instant.now(), As.PRACTICE));
    return grants.size();
  }

  private static StoredSet createSet(String category) {
    return Beans.bean(SubmissionIntake.class)
        .createSet(Sample.bytes(Sample.set(Sample.TIN, category, "registry")))
        .set();
  }

  private static boolean withdraw(UUID set) {
    Beans.bean(SubmissionIntake.class).withdrawSet(set, Precondition.NONE);
    return true;
  }

  private static void assertHidden(String account, Callable<?> work) {
    long before = Audit.refusedTo(account);
    assertThatThrownBy(() -> As.user(account, work)).isInstanceOf(NotVisibleException.class);
    assertThat(Audit.refusedTo(account)).as("refusals on record").isEqualTo(before + 1);
  }
}
