package org.qppportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qppportal.core.access.Resource.ApmEntityData;
import org.qppportal.core.access.Resource.ClinicianData;
import org.qppportal.core.access.Resource.DataAuditData;
import org.qppportal.core.access.Resource.DeskData;
import org.qppportal.core.access.Resource.OrganizationData;
import org.qppportal.core.access.Resource.ParticipantData;
import org.qppportal.core.access.Resource.PracticeData;
import org.qppportal.core.access.Resource.ProgramData;
import org.qppportal.core.access.Resource.ProposalData;
import org.qppportal.core.access.Resource.TicketData;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.OrganizationType;

/** Every role in every kind of organization, on every kind of data, with every action. */
class AccessTest {

  private static final UUID ORGANIZATION = new UUID(0, 1);
  private static final UUID OWN = new UUID(0, 2);
  private static final UUID OTHER = new UUID(0, 3);
  private static final UUID DELEGATED = new UUID(0, 4);
  private static final UUID DELEGATED_IN_PART = new UUID(0, 5);
  private static final String SOMEBODY = "somebody";
  private static final String ENTITY = "A0001";
  private static final String NPI = "2999900014";

  /**
   * What is allowed, and nothing else: organization, role, data, actions. A star is any. A
   * delegation is to an organization, so that all of its people have it.
   */
  private static final String ALLOWED =
      """
      PRACTICE   SECURITY_OFFICIAL OWN_PRACTICE       VIEW_PRACTICE,VIEW_ACCESS_LOG,VIEW_SUBMISSION,SUBMIT,EDIT_DRAFT,MANAGE_DELEGATIONS,ELECT_MIPS,APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   STAFF             OWN_PRACTICE       VIEW_PRACTICE,VIEW_ACCESS_LOG,VIEW_SUBMISSION,SUBMIT,EDIT_DRAFT,ELECT_MIPS,APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   CLINICIAN         OWN_PRACTICE       VIEW_PRACTICE,VIEW_SUBMISSION,SUBMIT,EDIT_DRAFT
      *          *                 DELEGATED          VIEW_SUBMISSION,SUBMIT
      *          *                 DELEGATED_CATEGORY VIEW_SUBMISSION,SUBMIT
      APM_ENTITY *                 OWN_ENTITY         VIEW_SUBMISSION,SUBMIT,VIEW_APM_ENTITY,ELECT_PARTIAL_QP,APPLY_FOR_EXCEPTION
      PROGRAM    *                 OWN_ENTITY         VIEW_APM_ENTITY
      PROGRAM    *                 OTHER_ENTITY       VIEW_APM_ENTITY
      HELP_DESK  *                 OWN_ENTITY         VIEW_APM_ENTITY
      HELP_DESK  *                 OTHER_ENTITY       VIEW_APM_ENTITY
      PROGRAM    *                 PROGRAM            MANAGE_CATALOGUE,LOAD_CLAIMS,LOAD_FEEDS,VIEW_POLICY,RUN_ELIGIBILITY,VIEW_ELIGIBILITY,RUN_CLOSE,VIEW_CLOSE,MANAGE_APM,RUN_QP,DRAW_DATA_AUDIT,ISSUE_DATA_AUDIT
      *          CLINICIAN         ONESELF            VIEW_TRACK
      PRACTICE   CLINICIAN         ONESELF_HERE       ELECT_MIPS,APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   SECURITY_OFFICIAL ONESELF_HERE       APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   STAFF             ONESELF_HERE       APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   SECURITY_OFFICIAL COLLEAGUE_HERE     APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   STAFF             COLLEAGUE_HERE     APPLY_FOR_EXCEPTION,REQUEST_REVIEW
      PRACTICE   *                 OWN_ORGANIZATION   SEND_BATCH
      APM_ENTITY *                 OWN_ORGANIZATION   SEND_BATCH
      REGISTRY   *                 OWN_ORGANIZATION   SEND_BATCH,VIEW_CLIENTS,MANAGE_CREDENTIALS
      *          *                 OWN_TICKET         VIEW_TICKET,ANSWER_TICKET
      PRACTICE   SECURITY_OFFICIAL TICKET_OF_PRACTICE VIEW_TICKET,ANSWER_TICKET
      PRACTICE   STAFF             TICKET_OF_PRACTICE VIEW_TICKET,ANSWER_TICKET
      HELP_DESK  *                 TICKET_OF_PRACTICE VIEW_TICKET,WORK_TICKET
      PROGRAM    *                 TICKET_OF_PRACTICE VIEW_TICKET,WORK_TICKET,DECIDE_EXCEPTION,PROPOSE_REVIEW
      HELP_DESK  *                 OTHER_TICKET       VIEW_TICKET,WORK_TICKET
      PROGRAM    *                 OTHER_TICKET       VIEW_TICKET,WORK_TICKET,DECIDE_EXCEPTION,PROPOSE_REVIEW
      HELP_DESK  *                 TICKET_OF_NOBODY   VIEW_TICKET,WORK_TICKET
      HELP_DESK  *                 DESK               WORK_TICKET,VIEW_DESK_REPORT
      PROGRAM    *                 DESK               WORK_TICKET,VIEW_DESK_REPORT
      PRACTICE   SECURITY_OFFICIAL AUDIT              VIEW_DATA_AUDIT,ANSWER_DATA_AUDIT,READ_EVIDENCE
      PRACTICE   STAFF             AUDIT              VIEW_DATA_AUDIT,ANSWER_DATA_AUDIT,READ_EVIDENCE
      *          *                 AUDIT_OF_CLIENT    VIEW_DATA_AUDIT
      HELP_DESK  *                 AUDIT              VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT
      HELP_DESK  *                 OTHER_AUDIT        VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT
      HELP_DESK  *                 AUDIT_OF_ANOTHER_YEAR VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT
      PROGRAM    *                 AUDIT_OF_ANOTHER_YEAR VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT,DECIDE_DATA_AUDIT
      HELP_DESK  *                 AUDIT_OF_CLIENT    READ_EVIDENCE,REVIEW_DATA_AUDIT
      HELP_DESK  *                 PROPOSED_AUDIT     VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT
      PROGRAM    *                 AUDIT              VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT,DECIDE_DATA_AUDIT
      PROGRAM    *                 OTHER_AUDIT        VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT,DECIDE_DATA_AUDIT
      PROGRAM    *                 AUDIT_OF_CLIENT    READ_EVIDENCE,REVIEW_DATA_AUDIT,DECIDE_DATA_AUDIT
      PROGRAM    *                 PROPOSED_AUDIT     VIEW_DATA_AUDIT,READ_EVIDENCE,REVIEW_DATA_AUDIT
      PROGRAM    *                 TICKET_OF_NOBODY   VIEW_TICKET,WORK_TICKET,DECIDE_EXCEPTION,PROPOSE_REVIEW
      PROGRAM    *                 PROPOSAL_OF_OTHERS CONFIRM_REVIEW
      """;

  private static final List<Rule> RULES = ALLOWED.lines().map(Rule::parse).toList();

  /** The kinds of data that the table knows. */
  private enum Data {
    OWN_PRACTICE(PracticeData.of(OWN, 2017, Category.QUALITY)),
    OTHER_PRACTICE(PracticeData.of(OTHER, 2017, Category.QUALITY)),
    DELEGATED(PracticeData.of(AccessTest.DELEGATED, 2017, Category.IA)),
    DELEGATED_CATEGORY(PracticeData.of(DELEGATED_IN_PART, 2017, Category.QUALITY)),
    OTHER_CATEGORY(PracticeData.of(DELEGATED_IN_PART, 2017, Category.IA)),
    OTHER_YEAR(PracticeData.of(DELEGATED_IN_PART, 2018, Category.QUALITY)),
    OWN_ENTITY(new ApmEntityData(ENTITY)),
    OTHER_ENTITY(new ApmEntityData("A0002")),
    OWN_ORGANIZATION(new OrganizationData(ORGANIZATION)),
    OTHER_ORGANIZATION(new OrganizationData(OTHER)),
    ONESELF(new ClinicianData(NPI)),
    OTHER_CLINICIAN(new ClinicianData("2999900022")),
    ONESELF_HERE(new ParticipantData(OWN, NPI)),
    ONESELF_ELSEWHERE(new ParticipantData(OTHER, NPI)),
    ONESELF_WHERE_DELEGATED(new ParticipantData(AccessTest.DELEGATED, NPI)),
    COLLEAGUE_HERE(new ParticipantData(OWN, "2999900022")),
    OWN_TICKET(new TicketData(Optional.of(SOMEBODY), Optional.of(OTHER))),
    TICKET_OF_PRACTICE(new TicketData(Optional.of("colleague"), Optional.of(OWN))),
    OTHER_TICKET(new TicketData(Optional.of("stranger"), Optional.of(OTHER))),
    TICKET_OF_NOBODY(new TicketData(Optional.empty(), Optional.empty())),
    PROPOSAL_OF_OTHERS(new ProposalData("stranger", "colleague")),
    OWN_PROPOSAL(new ProposalData("stranger", SOMEBODY)),
    PROPOSAL_ON_OWN_REQUEST(new ProposalData(SOMEBODY, "colleague")),
    DESK(new DeskData()),
    AUDIT(new DataAuditData(OWN, 2017, Optional.of("colleague"))),
    OTHER_AUDIT(new DataAuditData(OTHER, 2017, Optional.empty())),
    /** Proposed by the one who acts. */
    PROPOSED_AUDIT(new DataAuditData(OTHER, 2017, Optional.of(SOMEBODY))),
    AUDIT_OF_CLIENT(new DataAuditData(AccessTest.DELEGATED, 2017, Optional.empty())),
    AUDIT_OF_ANOTHER_YEAR(new DataAuditData(DELEGATED_IN_PART, 2018, Optional.empty())),
    PROGRAM(new ProgramData());

    private final Resource resource;

    Data(Resource resource) {
      this.resource = resource;
    }
  }

  private record Rule(String type, String role, Data data, Set<Action> actions) {

    static Rule parse(String line) {
      String[] cells = line.split(" +");
      return new Rule(
          cells[0],
          cells[1],
          Data.valueOf(cells[2]),
          Arrays.stream(cells[3].split(",")).map(Action::valueOf).collect(Collectors.toSet()));
    }

    boolean allows(OrganizationType t, ConnectionRole r, Data d, Action a) {
      return (type.equals("*") || type.equals(t.name()))
          && (role.equals("*") || role.equals(r.name()))
          && data == d
          && actions.contains(a);
    }
  }

  static Stream<Arguments> everybodyAndEverything() {
    return Arrays.stream(OrganizationType.values())
        .flatMap(
            type ->
                Arrays.stream(ConnectionRole.values())
                    .flatMap(
                        role ->
                            Arrays.stream(Data.values())
                                .map(data -> Arguments.of(type, role, data))));
  }

  @ParameterizedTest
  @MethodSource("everybodyAndEverything")
  void allowsWhatTheTableSaysAndNothingElse(OrganizationType type, ConnectionRole role, Data data) {
    for (Action action : Action.values()) {
      boolean expected = RULES.stream().anyMatch(rule -> rule.allows(type, role, data, action));
      assertThat(Access.may(actor(type, role), action, data.resource))
          .as("%s %s %s %s", type, role, action, data)
          .isEqualTo(expected);
    }
  }

  @Test
  void allowsNothingToSomebodyWithoutConnections() {
    Actor nobody = new Actor("nobody", List.of(), List.of());
    for (Data data : Data.values()) {
      for (Action action : Action.values()) {
        assertThat(Access.may(nobody, action, data.resource)).isFalse();
      }
    }
  }

  @Test
  void peopleOfAPracticeSeeAllItsSetsAndRegistriesTheirOwn() {
    Resource own = PracticeData.of(OWN, 2017);
    Resource delegated = PracticeData.of(DELEGATED, 2017);
    Actor staff = actor(OrganizationType.PRACTICE, ConnectionRole.STAFF);
    Actor registry = actor(OrganizationType.REGISTRY, ConnectionRole.AGENT);
    assertThat(Access.seesOnlyOwnSets(staff, own)).isFalse();
    assertThat(Access.seesOnlyOwnSets(registry, delegated)).isTrue();
  }

  private static Actor actor(OrganizationType type, ConnectionRole role) {
    Optional<UUID> practice =
        type == OrganizationType.PRACTICE ? Optional.of(OWN) : Optional.empty();
    Actor.Link link =
        new Actor.Link(ORGANIZATION, type, ENTITY, "Example", practice, role, Optional.of(NPI));
    Actor.Grant all = new Actor.Grant(ORGANIZATION, DELEGATED, Optional.empty(), Optional.empty());
    Actor.Grant part =
        new Actor.Grant(
            ORGANIZATION, DELEGATED_IN_PART, Optional.of(Category.QUALITY), Optional.of(2017));
    return new Actor(SOMEBODY, List.of(link), List.of(all, part));
  }
}
