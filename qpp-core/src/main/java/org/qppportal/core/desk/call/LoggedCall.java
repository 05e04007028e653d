package org.qppportal.core.desk.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.desk.IdentityCheck;
import org.qppportal.core.desk.TicketQuestion;

/**
 * A call that somebody of the desk took.
 *
 * @param account the user name of who called, if they have an account
 * @param name what to call them; with an account it may be empty
 * @param address their e-mail address, if they gave one
 * @param phone where to call back
 * @param question kind, subject and what was said
 * @param practice which practice it is about
 * @param checks what was compared and matched
 * @param answer what they were told at once
 * @param cause what it came from; only with an answer
 */
public record LoggedCall(
    Optional<String> account,
    String name,
    Optional<String> address,
    Optional<String> phone,
    TicketQuestion question,
    Optional<UUID> practice,
    List<IdentityCheck> checks,
    Optional<String> answer,
    Optional<String> cause) {}
