package org.qppportal.core.desk;

import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.type.TicketKind;

/**
 * What somebody asks the service desk.
 *
 * @param kind what it is about
 * @param legacyProgram PQRS, VALUE_MODIFIER or EHR_INCENTIVE; only with that kind
 * @param subject a line; empty for one that follows from the kind
 * @param text the question itself
 * @param about where the person was when the question came up
 */
public record TicketQuestion(
    TicketKind kind,
    Optional<LegacyProgram> legacyProgram,
    String subject,
    String text,
    Context about) {

  /**
   * Where the person was. What is empty is not known.
   *
   * @param organization the registry or APM entity
   * @param page the path of the page
   */
  public record Context(
      Optional<UUID> practice,
      Optional<UUID> organization,
      Optional<Integer> year,
      Optional<UUID> submission,
      Optional<String> problemCode,
      Optional<String> page) {

    /** Nothing is known. */
    public static final Context NONE =
        new Context(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }
}
