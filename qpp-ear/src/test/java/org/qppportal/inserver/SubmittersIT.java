package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.organizations.CredentialsRefusedException;
import org.qppportal.core.organizations.CredentialsService;
import org.qppportal.core.organizations.DelegationRefusedException;
import org.qppportal.core.organizations.DelegationRequest;
import org.qppportal.core.organizations.DelegationService;
import org.qppportal.core.organizations.DelegationState;
import org.qppportal.core.organizations.DelegationView;
import org.qppportal.core.scoring.SentData;
import org.qppportal.core.scoring.SentDataService;
import org.qppportal.core.scoring.SetChoice.Standing;
import org.qppportal.core.submission.Precondition;
import org.qppportal.core.submission.SetDifferences;
import org.qppportal.core.submission.SetEnd;
import org.qppportal.core.submission.SetVersionView;
import org.qppportal.core.submission.SetVersions;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.type.Category;
import org.qppportal.testing.Sample;

/** Several senders for one practice: who lets whom, what is kept of each, and who sees it. */
@ExtendWith(ArquillianExtension.class)
class SubmittersIT extends InServer {

  private static final String VENDOR = "vendor.demo";
  private static final String VENDOR_CODE = "1000002";

  private UUID practice;

  @BeforeEach
  void removeAll() throws SQLException {
    Submissions.removeAll();
    practice = Submissions.practiceId();
  }

  @AfterEach
  void removeDelegations() throws SQLException {
    Rows.change("delete from delegation where granted_by <> 'demonstration'");
  }

  @Test
  void onlyTheSecurityOfficialLetsSomebodySubmit() {
    for (String account : List.of(As.BILLER, "clinician.demo", As.STRANGER, As.REGISTRY, VENDOR)) {
      assertHidden(account, () -> delegate(Optional.empty()));
      assertHidden(account, () -> service().vendors(practice, "a"));
    }
    assertThat(Rows.number("select count(*) from delegation where granted_by <> 'demonstration'"))
        .isZero();

    UUID id = As.practice(() -> delegate(Optional.empty()));

    for (String account : List.of(As.BILLER, "clinician.demo", As.STRANGER, As.REGISTRY, VENDOR)) {
      assertHidden(account, () -> withdraw(id));
    }
    assertThat(As.practice(() -> withdraw(id))).isTrue();
  }

  @Test
  void allPeopleOfThePracticeSeeWhoMaySubmitAndNobodyElse() {
    UUID id = As.practice(() -> delegate(Optional.of(Category.IA)));

    for (String account : List.of(As.PRACTICE, As.BILLER, "clinician.demo")) {
      assertThat(As.user(account, () -> service().ofPractice(practice)))
          .extracting(DelegationView::id)
          .contains(id);
    }
    for (String account :
        List.of(As.STRANGER, As.REGISTRY, VENDOR, "staff.demo", "helpdesk.demo")) {
      assertHidden(account, () -> service().ofPractice(practice));
    }
  }

  @Test
  void aVendorSeesThePracticesThatLetItSubmitAndNoOthers() {
    UUID id = As.practice(() -> delegate(Optional.of(Category.IA)));

    List<DelegationView> clients = As.user(VENDOR, () -> service().clients());

    assertThat(clients).extracting(DelegationView::id).containsExactly(id);
    assertThat(As.registry(() -> service().clients()))
        .isNotEmpty()
        .extracting(DelegationView::vendorCode)
        .containsOnly("1000001");
    for (String account : List.of(As.PRACTICE, "aco.demo", "staff.demo", "anonymous")) {
      assertThatThrownBy(() -> As.user(account, () -> service().clients()))
          .isInstanceOf(NotVisibleException.class);
    }
  }

  @Test
  void aDelegationCoversItsCategoryAndEndsOnWithdrawal() {
    UUID id = As.practice(() -> delegate(Optional.of(Category.IA)));

    StoredSet sent = As.user(VENDOR, () -> createSet("ia"));
    assertHidden(VENDOR, () -> createSet("quality"));
    assertThat(lastOf(id).lastSent()).contains(sent.updatedAt());
    As.practice(() -> withdraw(id));

    assertHidden(VENDOR, () -> createSet("aci"));
    assertHidden(VENDOR, () -> versions().of(sent.id()));
    DelegationView ended = lastOf(id);
    assertThat(ended.state()).isEqualTo(DelegationState.WITHDRAWN);
    assertThat(ended.endedBy()).contains(As.PRACTICE);
    assertThat(
            Rows.number(
                "select count(*) from audit_event where action = 'MANAGE_DELEGATIONS'"
                    + " and outcome = 'done' and resource_id = '"
                    + id
                    + "'"))
        .isEqualTo(2);
  }

  @Test
  void oneThatIsOverCoversNothing() throws SQLException {
    UUID id = As.practice(() -> delegate(Optional.empty()));
    As.user(VENDOR, () -> createSet("ia"));

    Rows.change("update delegation set expires_at = now() where id = '" + id + "'");

    assertHidden(VENDOR, () -> createSet("quality"));
    assertThat(lastOf(id).state()).isEqualTo(DelegationState.EXPIRED);
  }

  @Test
  void theSameTwiceIsRefused() {
    As.practice(() -> delegate(Optional.of(Category.IA)));

    assertThatThrownBy(() -> As.practice(() -> delegate(Optional.of(Category.IA))))
        .isInstanceOf(DelegationRefusedException.class)
        .hasMessageContaining("withdraw that delegation first");
  }

  @Test
  void whatAReplacedSetHeldIsKeptWithItsReceipt() {
    StoredSet first = As.registry(() -> create(Sample.activities(Sample.TIN, 1)));
    assertThat(Rows.number("select count(*) from measurement_set_history")).isZero();

    As.registry(() -> replace(first.id(), 2));
    As.registry(() -> replace(first.id(), 2));
    List<SetVersionView> versions = As.practice(() -> versions().of(first.id()));

    assertThat(versions).extracting(SetVersionView::number).containsExactly(1, 2);
    assertThat(versions.get(0).content()).isEqualTo(first.content());
    assertThat(versions.get(0).end()).contains(SetEnd.REPLACED);
    assertThat(versions.get(0).endedBy()).contains(As.REGISTRY);
    assertThat(versions.get(0).until()).contains(versions.get(1).from());
    assertThat(versions.get(1).end()).isEmpty();
    assertThat(SetDifferences.between(versions.get(0).content(), versions.get(1).content()))
        .extracting(one -> one.kind() + " " + one.measureId().orElseThrow())
        .containsExactly("REMOVED IA_AHE_1", "ADDED IA_AHE_2");
    assertThat(
            Stream.of(0, 1)
                .map(at -> receivedBy(versions.get(at).receipt().orElseThrow()))
                .toList())
        .containsExactly(
            Sample.activities(Sample.TIN, 1).toString(),
            Sample.activities(Sample.TIN, 2).toString());
  }

  @Test
  void whatWasWithdrawnIsKeptAndCountsNoMore() {
    StoredSet set = As.registry(() -> createSet("ia"));
    SentData before = As.practice(() -> sent(set.submissionId()));
    assertThat(before.score().finalScore()).isPositive();

    As.registry(() -> withdrawSet(set.id()));
    SentData after = As.practice(() -> sent(set.submissionId()));

    assertThat(after.score().finalScore()).isZero();
    assertThat(after.categories()).isEmpty();
    assertThat(after.withdrawn()).singleElement().satisfies(this::isTheRegistrys);
    assertThat(As.registry(() -> versions().of(set.id())))
        .singleElement()
        .satisfies(one -> assertThat(one.content()).isEqualTo(set.content()));
    assertHidden(As.STRANGER, () -> versions().of(set.id()));
    assertThat(
            Rows.number(
                "select count(*) from audit_event where action = 'WITHDRAW' and resource_id = '"
                    + set.id()
                    + "'"))
        .isEqualTo(1);
  }

  private void isTheRegistrys(SentData.Withdrawn one) {
    assertThat(one.senderName()).isEqualTo("Meadowlark Registry (demonstration)");
    assertThat(one.last().endedBy()).contains(As.REGISTRY);
  }

  @Test
  void thePracticeSeesAllSendersAndEachSenderItself() {
    As.practice(() -> delegate(Optional.empty()));
    As.practice(Submissions::submitSample);
    StoredSet ofRegistry = As.registry(() -> createSet("ia"));
    StoredSet ofVendor = As.user(VENDOR, () -> createSet("ia"));
    UUID submission = ofRegistry.submissionId();

    SentData all = As.practice(() -> sent(submission));

    List<SentData.SentSet> activities =
        all.categories().stream()
            .filter(one -> one.category() == Category.IA)
            .findFirst()
            .orElseThrow()
            .sets();
    assertThat(activities)
        .extracting(SentData.SentSet::senderName)
        .containsExactly(
            "The practice itself",
            "Meadowlark Registry (demonstration)",
            "Kestrel Health Records (demonstration)");
    assertThat(activities)
        .extracting(one -> one.choice().standing())
        .containsExactly(Standing.COUNTS, Standing.DOES_NOT_COUNT, Standing.DOES_NOT_COUNT);
    assertThat(activities).extracting(SentData.SentSet::own).containsExactly(true, false, false);
    assertThat(activities).allSatisfy(one -> assertThat(one.receipt()).isPresent());

    assertThat(setsSeenBy(VENDOR, submission)).containsExactly(ofVendor.id());
    assertThat(setsSeenBy(As.REGISTRY, submission)).containsExactly(ofRegistry.id());
    assertHidden(As.STRANGER, () -> sent(submission));
    assertThatThrownBy(() -> As.user(VENDOR, () -> versions().of(ofRegistry.id())))
        .isInstanceOf(NotVisibleException.class);
    assertThatThrownBy(() -> As.user(VENDOR, () -> withdrawSet(ofRegistry.id())))
        .isInstanceOf(NotVisibleException.class);
  }

  private static List<UUID> setsSeenBy(String account, UUID submission) {
    return As.user(account, () -> sent(submission)).categories().stream()
        .flatMap(category -> category.sets().stream())
        .map(one -> one.set().id())
        .toList();
  }

  /** The server of these tests has no identity provider. */
  @Test
  void withoutTheIdentityProviderNoCredentialsAreHalfMade() {
    Map<String, Long> before = Rows.ofEveryTable();

    assertThatThrownBy(() -> As.registry(() -> credentials().issue("Nightly upload")))
        .isInstanceOf(CredentialsRefusedException.class);

    assertThat(Rows.ofEveryTable()).isEqualTo(before);
    assertThat(As.registry(() -> credentials().all())).isEmpty();
    for (String account : List.of(As.PRACTICE, As.STRANGER, "aco.demo", "staff.demo")) {
      assertThatThrownBy(() -> As.user(account, () -> credentials().all()))
          .isInstanceOf(NotVisibleException.class);
      assertThatThrownBy(() -> As.user(account, () -> credentials().issue("Mine")))
          .isInstanceOf(NotVisibleException.class);
    }
  }

  private DelegationView lastOf(UUID id) {
    return As.practice(() -> service().ofPractice(practice)).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private UUID delegate(Optional<Category> category) {
    return service()
        .grant(
            practice,
            new DelegationRequest(
                VENDOR_CODE,
                category,
                Optional.of(Submissions.YEAR),
                LocalDate.now().plusMonths(1)));
  }

  private boolean withdraw(UUID delegation) {
    service().withdraw(practice, delegation);
    return true;
  }

  private static StoredSet createSet(String category) {
    return create(Sample.set(Sample.TIN, category, "registry"));
  }

  private static StoredSet create(com.fasterxml.jackson.databind.JsonNode set) {
    return Beans.bean(SubmissionIntake.class).createSet(Sample.bytes(set)).set();
  }

  private static StoredSet replace(UUID set, int activities) {
    return Beans.bean(SubmissionIntake.class)
        .replaceSet(set, Sample.bytes(Sample.activities(Sample.TIN, activities)), Precondition.NONE)
        .set();
  }

  private static boolean withdrawSet(UUID set) {
    Beans.bean(SubmissionIntake.class).withdrawSet(set, Precondition.NONE);
    return true;
  }

  private static String receivedBy(UUID receipt) {
    return As.registry(
        () -> new String(Beans.bean(SubmissionQueries.class).receivedContent(receipt)));
  }

  private static SentData sent(UUID submission) {
    return Beans.bean(SentDataService.class).of(submission);
  }

  private static DelegationService service() {
    return Beans.bean(DelegationService.class);
  }

  private static CredentialsService credentials() {
    return Beans.bean(CredentialsService.class);
  }

  private static SetVersions versions() {
    return Beans.bean(SetVersions.class);
  }

  private static void assertHidden(String account, Callable<?> work) {
    long before = Audit.refusedTo(account);
    assertThatThrownBy(() -> As.user(account, work)).isInstanceOf(NotVisibleException.class);
    assertThat(Audit.refusedTo(account)).as("refusals on record").isEqualTo(before + 1);
  }
}
