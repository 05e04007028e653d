package org.qppportal.persistence.desk;

import java.util.Optional;

/**
 * Somebody who asks or writes.
 *
 * @param account the account; empty for somebody who cannot sign in
 * @param name for people to read
 * @param address an e-mail address, if known
 */
public record TicketAuthor(Optional<String> account, String name, Optional<String> address) {}
