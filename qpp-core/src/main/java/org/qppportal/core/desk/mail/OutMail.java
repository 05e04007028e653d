package org.qppportal.core.desk.mail;

import java.util.Optional;

/**
 * A mail to send, in plain text.
 *
 * @param recipient one address without a name
 * @param replyTo where answers go
 * @param messageId in angle brackets
 * @param inReplyTo the Message-ID that it goes on from
 */
public record OutMail(
    String recipient,
    String replyTo,
    String subject,
    String body,
    String messageId,
    Optional<String> inReplyTo) {}
