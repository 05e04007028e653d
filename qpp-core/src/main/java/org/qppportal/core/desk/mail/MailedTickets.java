package org.qppportal.core.desk.mail;

import java.util.Optional;

/**
 * What mail does to tickets. Called in the transaction in which the mail counts as taken: when a
 * method fails, the mail stays in the mailbox and comes again. There is one bean of this.
 */
public interface MailedTickets {

  /**
   * The e-mail address of the person who asked.
   *
   * @param number a ticket's number as somebody wrote it, such as {@code T100001}
   * @return empty when there is no such ticket
   */
  Optional<String> requesterAddress(String number);

  /**
   * Adds a mail to a ticket, as a reply of the person who asked. A closed ticket gets a new one
   * that is linked to it.
   *
   * @param number the ticket's number; {@link #requesterAddress} knows it
   * @param mail what came, from that address
   */
  void reply(String number, IncomingMail mail);

  /**
   * Makes a ticket of a mail. The sender is not proven: what only they may see must not be shown to
   * whoever has an account with this address unverified.
   *
   * @param mail what came
   * @param namedNumber the number of another ticket that the mail speaks of without proof, for
   *     staff to look at; there may be no such ticket
   */
  void create(IncomingMail mail, Optional<String> namedNumber);
}
