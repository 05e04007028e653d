package org.qppportal.core.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.persistence.type.OrganizationType;

/**
 * The one place that decides who may do what. What is not allowed here is refused.
 *
 * <p>People of a practice (security official, staff, clinicians) see and submit its data. A
 * registry submits what a practice delegated to it, and sees what it sent itself: that narrowing is
 * the scope of the query, by {@link #seesOnlyOwnSets}. Only a security official says who may submit
 * for the practice. People of an organization that sends data see its files and credentials; what
 * is in a file is allowed practice by practice. People of an APM entity see it and choose for its
 * Partial QPs; program staff and the help desk see it too. Security officials and staff of a
 * practice opt in for it as a group, clinicians for themselves; exceptions are applied for by the
 * same people and by those of an APM entity, and decided by program staff. Reviews of final scores
 * are asked for by the people of the practice, proposed by one of the program's staff and confirmed
 * by another; not by registries, which do not see final scores. Program staff keep the catalogue,
 * review the policies, close the years, and keep and determine APM entities. The help desk and
 * program staff work on tickets. Program staff draw samples and ask for evidence; the practice's
 * security officials and staff send it; the help desk and program staff review it, and program
 * staff confirm what somebody else proposed.
 */
public final class Access {

  private static final Set<ConnectionRole> PRACTICE_ROLES =
      Set.of(ConnectionRole.SECURITY_OFFICIAL, ConnectionRole.STAFF, ConnectionRole.CLINICIAN);

  /** What is done to the program's own data, by program staff only. */
  private static final Set<Action> PROGRAM_ACTIONS =
      Set.of(
          Action.MANAGE_CATALOGUE,
          Action.LOAD_CLAIMS,
          Action.LOAD_FEEDS,
          Action.VIEW_POLICY,
          Action.RUN_ELIGIBILITY,
          Action.VIEW_ELIGIBILITY,
          Action.RUN_CLOSE,
          Action.VIEW_CLOSE,
          Action.MANAGE_APM,
          Action.RUN_QP,
          Action.DRAW_DATA_AUDIT,
          Action.ISSUE_DATA_AUDIT);

  /** What people of an APM entity do with its data. */
  private static final Set<Action> APM_ENTITY_ACTIONS =
      Set.of(
          Action.SUBMIT,
          Action.VIEW_SUBMISSION,
          Action.VIEW_APM_ENTITY,
          Action.ELECT_PARTIAL_QP,
          Action.APPLY_FOR_EXCEPTION);

  /** Who sees every APM entity: those who answer its people's questions. */
  private static final Set<OrganizationType> SEE_APM_ENTITIES =
      Set.of(OrganizationType.PROGRAM, OrganizationType.HELP_DESK);

  /** What all people of a practice do with its data. */
  private static final Set<Action> PRACTICE_ACTIONS =
      Set.of(Action.VIEW_PRACTICE, Action.VIEW_SUBMISSION, Action.SUBMIT, Action.EDIT_DRAFT);

  /** What is done with the service desk as a whole. */
  private static final Set<Action> DESK_ACTIONS =
      Set.of(Action.WORK_TICKET, Action.VIEW_DESK_REPORT);

  /** Who works on tickets. */
  private static final Set<OrganizationType> DESK =
      Set.of(OrganizationType.HELP_DESK, OrganizationType.PROGRAM);

  /** Who acts for a practice as a whole. */
  private static final Set<ConnectionRole> ACT_FOR_PRACTICE =
      Set.of(ConnectionRole.SECURITY_OFFICIAL, ConnectionRole.STAFF);

  /** Organizations that send files of many clinicians or practices. */
  private static final Set<OrganizationType> SENDERS =
      Set.of(OrganizationType.PRACTICE, OrganizationType.REGISTRY, OrganizationType.APM_ENTITY);

  private Access() {}

  /** Whether the actor may do this to that. */
  public static boolean may(Actor actor, Action action, Resource resource) {
    if (resource instanceof Resource.PracticeData data) {
      return (belongs(actor, data) && PRACTICE_ACTIONS.contains(action))
          || (action == Action.MANAGE_DELEGATIONS && isSecurityOfficial(actor, data))
          || (action == Action.ELECT_MIPS && electsFor(actor, data.practiceId()))
          || (action == Action.VIEW_ACCESS_LOG && electsFor(actor, data.practiceId()))
          || (action == Action.APPLY_FOR_EXCEPTION && electsFor(actor, data.practiceId()))
          || (action == Action.REQUEST_REVIEW && electsFor(actor, data.practiceId()))
          || delegated(actor, action, data);
    }
    if (resource instanceof Resource.ApmEntityData data) {
      return (represents(actor, data) && APM_ENTITY_ACTIONS.contains(action))
          || (action == Action.VIEW_APM_ENTITY
              && actor.connections().stream()
                  .anyMatch(link -> SEE_APM_ENTITIES.contains(link.type())));
    }
    if (resource instanceof Resource.OrganizationData data) {
      return actor.connections().stream()
          .filter(link -> link.organizationId().equals(data.organizationId()))
          .anyMatch(link -> mayForOrganization(link, action));
    }
    if (resource instanceof Resource.ClinicianData data) {
      return action == Action.VIEW_TRACK && is(actor, data);
    }
    if (resource instanceof Resource.ParticipantData data) {
      return (action == Action.ELECT_MIPS && is(actor, data))
          || ((action == Action.APPLY_FOR_EXCEPTION || action == Action.REQUEST_REVIEW)
              && (is(actor, data) || electsFor(actor, data.practiceId())));
    }
    if (resource instanceof Resource.ProposalData data) {
      return action == Action.CONFIRM_REVIEW && isSecondPerson(actor, data);
    }
    if (resource instanceof Resource.TicketData ticket) {
      return mayWithTicket(actor, action, ticket);
    }
    if (resource instanceof Resource.DataAuditData data) {
      return mayWithDataAudit(actor, action, data);
    }
    if (resource instanceof Resource.DeskData) {
      return DESK_ACTIONS.contains(action) && isDesk(actor);
    }
    return PROGRAM_ACTIONS.contains(action) && isProgram(actor);
  }

  /**
   * Whether the actor, who may view the resource, sees only the measurement sets that their own
   * organization sent (as registries do in the program's Submissions API).
   */
  public static boolean seesOnlyOwnSets(Actor actor, Resource resource) {
    return resource instanceof Resource.PracticeData data && !belongs(actor, data);
  }

  /**
   * Whoever asked is a user of the ticket and nothing else, though they may be staff otherwise:
   * nobody decides on what they asked themselves. The people who act for a practice as a whole see
   * what was asked about it; its clinicians see what they asked.
   */
  private static boolean mayWithTicket(Actor actor, Action action, Resource.TicketData ticket) {
    boolean own = ticket.requester().filter(actor.username()::equals).isPresent();
    boolean user =
        own
            || ticket.practiceId().flatMap(actor::linkToPractice).stream()
                .anyMatch(link -> ACT_FOR_PRACTICE.contains(link.role()));
    return switch (action) {
      case VIEW_TICKET -> user || isDesk(actor);
      case ANSWER_TICKET -> user;
      case WORK_TICKET -> !own && isDesk(actor);
      case DECIDE_EXCEPTION, PROPOSE_REVIEW -> !own && isProgram(actor);
      default -> false;
    };
  }

  /**
   * A vendor that the practice lets send data sees what is asked about it, and none of the
   * evidence. Nobody reviews or decides about a practice of their own, nor confirms what they
   * proposed themselves.
   */
  private static boolean mayWithDataAudit(Actor actor, Action action, Resource.DataAuditData data) {
    boolean asked = electsFor(actor, data.practiceId());
    boolean stranger = actor.linkToPractice(data.practiceId()).isEmpty();
    return switch (action) {
      case VIEW_DATA_AUDIT ->
          asked
              || isDesk(actor)
              || delegated(
                  actor,
                  Action.VIEW_SUBMISSION,
                  Resource.PracticeData.of(data.practiceId(), data.performanceYear()));
      case ANSWER_DATA_AUDIT -> asked;
      case READ_EVIDENCE -> asked || isDesk(actor);
      case REVIEW_DATA_AUDIT -> stranger && isDesk(actor);
      case DECIDE_DATA_AUDIT ->
          stranger
              && isProgram(actor)
              && data.proposer().filter(actor.username()::equals).isEmpty();
      default -> false;
    };
  }

  /** Neither whoever asked nor whoever proposed decides on a review. */
  private static boolean isSecondPerson(Actor actor, Resource.ProposalData data) {
    return isProgram(actor)
        && !actor.username().equals(data.requester())
        && !actor.username().equals(data.proposedBy());
  }

  private static boolean isDesk(Actor actor) {
    return actor.connections().stream().anyMatch(link -> DESK.contains(link.type()));
  }

  private static boolean isProgram(Actor actor) {
    return actor.connections().stream().anyMatch(link -> link.type() == OrganizationType.PROGRAM);
  }

  private static boolean mayForOrganization(Actor.Link link, Action action) {
    return switch (action) {
      case SEND_BATCH -> SENDERS.contains(link.type());
      case VIEW_CLIENTS, MANAGE_CREDENTIALS -> link.type() == OrganizationType.REGISTRY;
      default -> false;
    };
  }

  private static boolean isSecurityOfficial(Actor actor, Resource.PracticeData data) {
    return actor
        .linkToPractice(data.practiceId())
        .filter(link -> link.role() == ConnectionRole.SECURITY_OFFICIAL)
        .isPresent();
  }

  /**
   * Who opts in for a practice as a group, and applies for its exceptions. Not those to whom it
   * delegated SUBMIT, though the program lets registries pass such a choice on (42 CFR
   * 414.1400(a)): a delegation to send data is no leave to bind the practice's payments by what can
   * never be taken back.
   */
  private static boolean electsFor(Actor actor, UUID practiceId) {
    return actor.connections().stream()
        .filter(link -> link.practiceId().filter(practiceId::equals).isPresent())
        .anyMatch(
            link ->
                link.role() == ConnectionRole.SECURITY_OFFICIAL
                    || link.role() == ConnectionRole.STAFF);
  }

  private static boolean belongs(Actor actor, Resource.PracticeData data) {
    return actor
        .linkToPractice(data.practiceId())
        .filter(link -> PRACTICE_ROLES.contains(link.role()))
        .isPresent();
  }

  private static boolean delegated(Actor actor, Action action, Resource.PracticeData data) {
    return (action == Action.SUBMIT || action == Action.VIEW_SUBMISSION)
        && actor.delegations().stream().anyMatch(grant -> covers(grant, action, data));
  }

  private static boolean covers(Actor.Grant grant, Action action, Resource.PracticeData data) {
    return grant.practiceId().equals(data.practiceId())
        && matches(grant.performanceYear(), data.performanceYear(), action)
        && matches(grant.category(), data.category(), action);
  }

  /**
   * A grant limited to one year or category covers only data of that one. Looking at data that
   * spans several is allowed, because what is shown is narrowed to the viewer's own sets.
   */
  private static <T> boolean matches(Optional<T> granted, Optional<T> wanted, Action action) {
    return granted.isEmpty()
        || granted.equals(wanted)
        || (wanted.isEmpty() && action == Action.VIEW_SUBMISSION);
  }

  private static boolean is(Actor actor, Resource.ClinicianData data) {
    return actor.connections().stream()
        .filter(link -> link.role() == ConnectionRole.CLINICIAN)
        .anyMatch(link -> link.npi().filter(data.npi()::equals).isPresent());
  }

  private static boolean is(Actor actor, Resource.ParticipantData data) {
    return actor.connections().stream()
        .filter(link -> link.role() == ConnectionRole.CLINICIAN)
        .filter(link -> link.practiceId().filter(data.practiceId()::equals).isPresent())
        .anyMatch(link -> link.npi().filter(data.npi()::equals).isPresent());
  }

  private static boolean represents(Actor actor, Resource.ApmEntityData data) {
    return actor.connections().stream()
        .anyMatch(
            link ->
                link.type() == OrganizationType.APM_ENTITY
                    && link.organizationCode().equals(data.entityId()));
  }
}
