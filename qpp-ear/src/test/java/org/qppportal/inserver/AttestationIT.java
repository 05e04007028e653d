package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.attestation.AttestationContent;
import org.qppportal.core.attestation.AttestationForm;
import org.qppportal.core.attestation.AttestationService;
import org.qppportal.core.attestation.DraftConflictException;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.testing.Together;

/** The attestation form that the people of a practice share. */
@ExtendWith(ArquillianExtension.class)
class AttestationIT extends InServer {

  private static final int NOT_SAVED_YET = -1;

  private UUID practice;

  @BeforeEach
  void removeAll() throws SQLException {
    Submissions.removeAll();
    practice = Submissions.practiceId();
  }

  @Test
  void keepsWhatOnePersonEnteredForTheNext() {
    int version = As.practice(() -> save(activities("IA_AHE_1"), NOT_SAVED_YET));

    AttestationForm form = As.biller(this::form);

    assertThat(form.content()).isEqualTo(activities("IA_AHE_1"));
    assertThat(form.version()).isEqualTo(version);
    assertThat(form.savedBy()).contains(As.PRACTICE);
  }

  @Test
  void refusesToOverwriteWhatSomebodyElseSaved() {
    int opened = As.practice(() -> save(activities("IA_AHE_1"), NOT_SAVED_YET));
    As.practice(() -> save(activities("IA_AHE_2"), opened));

    DraftConflictException conflict =
        catchThrowableOfType(
            DraftConflictException.class,
            () -> As.biller(() -> save(activities("IA_AHE_3"), opened)));

    assertThat(conflict.savedBy()).isEqualTo(As.PRACTICE);
    assertThat(As.biller(this::form).content()).isEqualTo(activities("IA_AHE_2"));
  }

  @Test
  void letsOneOfTwoWhoSaveFirstAtTheSameMomentWin() throws Exception {
    for (int round = 0; round < 10; round++) {
      Submissions.removeAll();
      assertThat(saveTogether(NOT_SAVED_YET)).isEqualTo(1);
    }
  }

  @Test
  void letsOneOfTwoWhoSaveAgainAtTheSameMomentWin() throws Exception {
    int version = As.practice(() -> save(activities("IA_AHE_4"), NOT_SAVED_YET));
    for (int round = 0; round < 10; round++) {
      assertThat(saveTogether(version)).isEqualTo(1);
      version = As.practice(this::form).version();
    }
  }

  /** How many of two who save on the same version succeed; the others must learn of the winner. */
  private long saveTogether(int openedVersion) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Callable<Boolean>> writers =
        Stream.of(As.PRACTICE, As.BILLER)
            .<Callable<Boolean>>map(account -> () -> saves(account, openedVersion, start))
            .toList();
    return Together.run(writers).stream().filter(saved -> saved).count();
  }

  private boolean saves(String account, int openedVersion, CyclicBarrier start) throws Exception {
    String activity = As.PRACTICE.equals(account) ? "IA_AHE_1" : "IA_AHE_2";
    start.await();
    try {
      As.user(account, () -> save(activities(activity, account), openedVersion));
      return true;
    } catch (DraftConflictException e) {
      return false;
    }
  }

  @Test
  void sendsTheFormAsASubmissionOfThePractice() {
    Received received =
        As.practice(() -> service().send(practice, Submissions.YEAR, activities("IA_AHE_1")));

    StoredSubmission stored = As.practice(() -> Submissions.read(received.submissionId()));

    assertThat(stored.practiceId()).contains(practice);
    assertThat(stored.sets()).hasSize(1);
    assertThat(stored.sets().get(0).content().measurements().get(0).measureId())
        .isEqualTo("IA_AHE_1");
  }

  @Test
  void storesNothingOfAFormWithFaultsAndKeepsTheDraft() {
    AttestationContent faulty =
        new AttestationContent(
            "",
            "",
            "2017-06-31",
            "2017-12-31",
            false,
            Map.of("IA_AHE_1", true),
            Map.of(),
            Map.of());
    As.practice(() -> save(faulty, NOT_SAVED_YET));

    SubmissionRefusedException refused =
        catchThrowableOfType(
            SubmissionRefusedException.class,
            () -> As.practice(() -> service().send(practice, Submissions.YEAR, faulty)));

    assertThat(refused.problems()).isNotEmpty();
    assertThat(Rows.number("select count(*) from submission")).isZero();
    assertThat(As.practice(this::form).content()).isEqualTo(faulty);
  }

  private int save(AttestationContent content, int openedVersion) {
    return service().save(practice, Submissions.YEAR, content, openedVersion);
  }

  private AttestationForm form() {
    return service().form(practice, Submissions.YEAR);
  }

  private static AttestationService service() {
    return Beans.bean(AttestationService.class);
  }

  private static AttestationContent activities(String... ids) {
    Map<String, Boolean> answers = new java.util.TreeMap<>();
    for (String id : ids) {
      answers.put(id, true);
    }
    return new AttestationContent(
        "", "", "2017-01-01", "2017-12-31", false, answers, Map.of(), Map.of());
  }
}
