package org.qppportal.core.desk.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail that came in, as far as a ticket needs it.
 *
 * @param from the one address that it says it is from, in lower case; not proven
 * @param subject on one line, may be empty
 * @param text plain text without control characters, and without what was quoted or signed where
 *     that is certain; may be empty
 * @param attachments its files
 * @param messageId in angle brackets
 * @param inReplyTo the Message-ID of the mail that it answers
 * @param references the Message-IDs of the conversation
 * @param ticketToken what stood between the plus sign and the at sign of our address; not checked
 */
public record IncomingMail(
    String from,
    String subject,
    String text,
    List<MailAttachment> attachments,
    Optional<String> messageId,
    Optional<String> inReplyTo,
    List<String> references,
    Optional<String> ticketToken) {}
