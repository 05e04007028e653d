package org.qppportal.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a ticket's story: a message, or something that happened.
 *
 * @param at when
 * @param by who, for people to read
 * @param staff whether staff wrote or did it
 * @param internal whether only staff see it
 * @param message what was written; empty for something that happened
 * @param event what happened, in words; empty for a message
 * @param files what came with the message
 * @param from the number of the ticket that it was written in, if that went up in this one
 * @param id the message's id; empty for something that happened
 */
public record TicketEntry(
    Instant at,
    String by,
    boolean staff,
    boolean internal,
    Optional<String> message,
    Optional<String> event,
    List<File> files,
    Optional<String> from,
    Optional<Long> id) {

  /** A file that came with a message. */
  public record File(UUID id, String name, String mediaType, long bytes) {}
}
